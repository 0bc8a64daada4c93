import type { Age } from '../../annotate/doses/quantity';
import { dosing } from '../../knowledge/dosing';
import { between } from '../dose-text';
import type { Report, Rule, RuleInput } from '../rule';

/** Ages that nobody of the species reaches, and treatments that end before they begin. */
export const ageImplausible: Rule = {
  id: 'age-implausible',
  severity: 'warning',
  summary: 'an age beyond the longest life of the species, or an end before its start',
  why: 'A 22-year-old mouse was meant to be 22 months old, and an age is what a finding in aging stands on.',
  examples: [
    { note: 'Rapamycin was given to 22-year-old mice.', findings: ['22-year-old'] },
    { note: 'Mice ate 14 ppm rapamycin from 30 to 9 months of age.', findings: ['9 months of age'] },
    { note: 'Rapamycin was given to 22-month-old mice.', findings: [] },
    { note: 'Mice ate 14 ppm rapamycin from 9 to 30 months of age.', findings: [] },
    { note: 'A 92-year-old woman kept two mice.', findings: [] },
    { note: 'Middle age was taken as 12 months in mice and 45 years in people.', findings: [] },
  ],
  *check(input): Iterable<Report> {
    for (const [index, age] of input.ages.entries()) {
      const { start, end } = age;
      const row = dosing.longevity.find(({ species }) => species === age.species);
      const years = oldest(age) / 365.25;
      // A quarter is left for records to come and for round numbers.
      if (row && years > row.maximumYears * 1.25) {
        const months = age.unit === 'a' && years / 12 <= row.maximumYears ? ' Are months meant?' : '';
        yield {
          start,
          end,
          message: `No ${row.species} lives ${age.text}: the longest life known is ${row.maximumYears} years (${row.source}).${months}`,
        };
      } else if (endsBeforeStart(input, input.ages[index - 1], age)) {
        const before = input.ages[index - 1]!.text;
        yield {
          start,
          end,
          message: `It ends at ${age.text}, before it begins at ${before}. Are the two exchanged?`,
        };
      }
    }
  },
};

function oldest({ days }: Age): number {
  return typeof days === 'number' ? days : days[1];
}

function endsBeforeStart({ note }: RuleInput, start: Age | undefined, end: Age): boolean {
  if (!start || oldest(end) >= oldest(start)) return false;
  const text = between(note, start, end);
  const before = note.blocks[start.block]!.prose.text.slice(Math.max(0, start.from - 8), start.from);
  return text !== null && /^\s*(to|until|till|through)\s*$/.test(text) && /\bfrom\s*[~≈]?\s*$/i.test(before);
}
