import { scaleBetweenSpecies } from '../../annotate/doses/convert/body-surface';
import { isRefusal, NOT_MEDICAL_ADVICE } from '../../annotate/doses/convert/conversion';
import type { Dose, Regimen } from '../../annotate/doses/quantity';
import { plainNumber, sentenceOf } from '../dose-text';
import { inPublishedUnit, publishedRange } from '../published-range';
import type { Report, Rule, RuleInput } from '../rule';

/** Doses of animals that are handed to people per kilogram. */
export const doseHumanEquivalent: Rule = {
  id: 'dose-human-equivalent',
  severity: 'warning',
  summary: "an animal's dose carried to people unscaled",
  why: 'Doses scale with body surface rather than with weight: what is 10 mg/kg for a mouse is about 0.8 mg/kg for a person.',
  examples: [
    {
      note: 'Mice got 10 mg/kg everolimus, so a person should take 10 mg/kg as well.',
      findings: ['10 mg/kg'],
    },
    { note: 'Mice got 10 mg/kg everolimus. Humans should take the same dose.', findings: ['the same dose'] },
    {
      note: 'Mice got 10 mg/kg everolimus, which is 700 mg for a man of 70 kg.',
      findings: ['700 mg'],
    },
    {
      note: 'Mice got 10 mg/kg everolimus; scaled by body surface that is 0.81 mg/kg for a person.',
      findings: [],
    },
    { note: 'I take 0.15 mg/kg of everolimus, the rat dose.', findings: ['0.15 mg/kg'] },
    { note: 'Mice got 10 mg/kg everolimus, people 5 mg a week.', findings: [] },
    { note: 'Mice got 10 mg/kg everolimus. You must not take 10 mg/kg.', findings: [] },
    { note: 'Mice and rats got the same dose, 10 mg/kg everolimus.', findings: [] },
  ],
  *check(input): Iterable<Report> {
    const { doses, regimens } = input;
    for (const regimen of regimens) {
      const dose = doses[regimen.dose]!;
      if (!isTakenFromAnimal(input, dose, regimen)) continue;
      const { start, end } = dose;
      yield {
        start,
        end,
        message: `${dose.text} is an animal's dose, taken by a person unscaled: doses scale with body surface.`,
      };
    }
    const animals = regimens.filter((regimen) => isAnimalDose(doses[regimen.dose]!, regimen));
    const humans = regimens.filter((regimen) => regimen.species === 'human');
    const reported = new Set<Dose>();
    for (const animal of animals) {
      const dose = doses[animal.dose]!;
      for (const human of humans) {
        const given = doses[human.dose]!;
        if (!isNear(input, dose, given) || !isSameAgent(animal, human)) continue;
        if (
          !isUnscaled(dose, given) ||
          isScaledOrKnown(input, given, human) ||
          isAdvisedAgainst(input, given)
        )
          continue;
        if (reported.has(given)) continue;
        reported.add(given);
        yield { start: given.start, end: given.end, message: messageOf(dose, animal) };
        break;
      }
      const same = sameDose(input, dose);
      if (same) yield { ...same, message: messageOf(dose, animal) };
    }
  },
};

function isAnimalDose(dose: Dose, { species }: Regimen): boolean {
  return (
    dose.kind === 'body-weight dose' &&
    species !== null &&
    species !== 'human' &&
    typeof dose.value === 'number'
  );
}

/** In the same block or in the next one. */
function isNear({ note }: RuleInput, animal: Dose, human: Dose): boolean {
  const apart = human.block - animal.block;
  return apart >= 0 && apart <= 1 && human.start > animal.start && note.blocks[human.block]!.cell === null;
}

function isSameAgent(animal: Regimen, human: Regimen): boolean {
  const one = animal.agent?.toLowerCase();
  return one === undefined || human.agent === null || one === human.agent.toLowerCase();
}

/** The same number per kg, or that number times the weight of a person. */
function isUnscaled(animal: Dose, human: Dose): boolean {
  if (typeof human.value !== 'number' || typeof animal.value !== 'number') return false;
  const bare = (ucum: string) => ucum.replace(/\/d$/, '');
  if (human.kind === 'body-weight dose') {
    return bare(human.ucum) === bare(animal.ucum) && human.value === animal.value;
  }
  if (bare(animal.ucum) !== `${bare(human.ucum)}/kg`) return false;
  return [60, 65, 70, 75, 80].some(
    (weight) => Math.abs((human.value as number) - (animal.value as number) * weight) < 1e-6,
  );
}

const SCALED = /\b(body surface|scal(?:ed|ing)|allometr\w+|Km|BSA|HED|human equivalent)\b/i;

/** A dose that is told to be scaled, or that people are known to be given. */
function isScaledOrKnown({ note }: RuleInput, human: Dose, regimen: Regimen): boolean {
  if (SCALED.test(sentenceOf(note, human)) && human.kind !== 'body-weight dose') return true;
  const row = publishedRange(note, human, regimen);
  const ends = row && inPublishedUnit(human, row);
  return Boolean(row && ends && ends[0] >= row.range[0]! && ends[1] <= row.range[1]!);
}

/** `You must not take 0.15 mg/kg`. */
function isAdvisedAgainst({ note }: RuleInput, dose: Dose): boolean {
  return /\b(?:not|never|don['’]t|avoid|nobody|no one|without)\b/i.test(
    sentenceOf(note, dose).split(dose.text)[0] ?? '',
  );
}

/** `I take 0.15 mg/kg of everolimus, the rat dose`. */
function isTakenFromAnimal({ note }: RuleInput, dose: Dose, { species }: Regimen): boolean {
  if (species !== 'human' || dose.kind !== 'body-weight dose') return false;
  const sentence = sentenceOf(note, dose);
  return (
    /\bthe (?:same )?(?:rat|mouse|rodent|animal)s?(?:'s)? dose\b/i.test(sentence) &&
    !SCALED.test(sentence) &&
    !/\?/.test(sentence)
  );
}

/** `Humans should take the same dose` in the sentence or in the next. */
function sameDose({ note }: RuleInput, animal: Dose): { start: number; end: number } | null {
  const { prose } = note.blocks[animal.block]!;
  const after = prose.text.slice(animal.to, animal.to + 200);
  const match =
    /(?:\b(?:humans?|people|persons?|patients?|men|women|adults)\b[^.!?]{0,40}?\b(?:take|need|get|use|try|be given)\b[^.!?]{0,20}?)((?:the|this) same dose)\b/i.exec(
      after,
    );
  if (!match || SCALED.test(after) || /\bnot\b|\bnever\b|\?/.test(match[0])) return null;
  const at = animal.to + match.index + match[0].length - match[1]!.length;
  return prose.toSource(at, at + match[1]!.length);
}

function messageOf(dose: Dose, { species }: Regimen): string {
  const scaled = scaleBetweenSpecies(dose.value as number, dose.ucum, species, 'human');
  const right = isRefusal(scaled)
    ? ''
    : ` By body surface it is about ${plainNumber(scaled.value)} ${dose.writtenUnit} (${scaled.assumptions[0]}; FDA 2005; ${NOT_MEDICAL_ADVICE}).`;
  return `${dose.text} is the dose of a ${species}, carried to people unscaled.${right}`;
}
