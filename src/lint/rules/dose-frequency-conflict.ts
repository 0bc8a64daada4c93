import type { Dose, Frequency } from '../../annotate/doses/quantity';
import { between } from '../dose-text';
import type { Report, Rule, RuleInput } from '../rule';

/** Doses whose unit says one rate and whose words another. */
export const doseFrequencyConflict: Rule = {
  id: 'dose-frequency-conflict',
  severity: 'warning',
  summary: 'a rate in the unit of a dose and another one beside it',
  why: '"5 mg/kg/day every other day" is 5 or 2.5 mg/kg/day, or 10 mg/kg every other day: nobody can repeat it.',
  examples: [
    { note: 'Mice got rapamycin at 5 mg/kg/day every other day.', findings: ['every other day'] },
    { note: 'Sirolimus 6 mg/week was taken daily by the patient.', findings: ['daily'] },
    { note: 'Mice got rapamycin at 5 mg/kg every other day.', findings: [] },
    { note: 'Rats got 5 mg/kg/day rapamycin, 5 days a week.', findings: [] },
    { note: 'Creatine 5 g/day with training 3 times a week in older adults.', findings: [] },
    { note: 'Prednisone 40 mg/day, then every other day, helped the patient.', findings: [] },
  ],
  *check(input): Iterable<Report> {
    for (const { dose: index, frequencyMention } of input.regimens) {
      const dose = input.doses[index]!;
      const frequency = frequencyMention === null ? undefined : input.frequencies[frequencyMention];
      if (!frequency || !conflicts(input, dose, frequency)) continue;
      const { start, end } = frequency;
      yield {
        start,
        end,
        message: `"${dose.text}" says how often already, and "${frequency.text}" says otherwise. Give the amount of one dose, or the total per day.`,
      };
    }
  },
};

const CHANGE =
  /\b(then|followed|tapered|switched|thereafter|later|reduced|before|after|until|or|and|with|plus|versus|vs)\b/i;
/** Days of treatment in a week: a daily dose on some days is none the worse for it. */
const DAYS_OF_WEEK = /\b(days?|d)\s*(a|per|\/|every|on)|weekday|mon|fri/i;

function conflicts({ note }: RuleInput, dose: Dose, frequency: Frequency): boolean {
  const unit = /\/(d|wk|mo)$/.exec(dose.ucum)?.[1];
  if (!unit || frequency.block !== dose.block) return false;
  const text = between(note, dose, frequency) ?? between(note, frequency, dose);
  if (text === null || CHANGE.test(text) || /[.;]\s/.test(text) || text.split(/\s+/).length > 6) return false;
  const days = interval(frequency.per);
  if (days === null) return false;
  if (unit === 'd') return days > 1 && !DAYS_OF_WEEK.test(frequency.text.replace(/every other day/i, ''));
  return unit === 'wk' ? days <= 1 || days > 7 : days < 28;
}

/** Days from one dose to the next at a UCUM rate, or null for a single dose and for an ambiguous rate. */
function interval(per: string): number | null {
  const parts = /^(\d+)\/\(?(?:(\d+(?:\.\d+)?)\.)?(h|d|wk|mo|a)\)?$/.exec(per);
  if (!parts) return null;
  const size = { h: 1 / 24, d: 1, wk: 7, mo: 30.4375, a: 365.25 }[parts[3]!]!;
  return (Number(parts[2] ?? 1) * size) / Number(parts[1]);
}
