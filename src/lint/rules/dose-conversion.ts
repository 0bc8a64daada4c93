import { scaleBetweenSpecies } from '../../annotate/doses/convert/body-surface';
import { type Conversion, isRefusal, NOT_MEDICAL_ADVICE } from '../../annotate/doses/convert/conversion';
import { type ConvertibleDose, conversionsOf, inUnit } from '../../annotate/doses/convert/conversions';
import { convertUnit, measureOf } from '../../annotate/doses/measure';
import type { Dose, Regimen } from '../../annotate/doses/quantity';
import { between, plainNumber, sentenceOf } from '../dose-text';
import type { Report, Rule, RuleInput } from '../rule';

/** Two notations of one dose that do not agree. */
export const doseConversion: Rule = {
  id: 'dose-conversion',
  severity: 'warning',
  summary: 'two notations of one dose that do not agree, or a human equivalent wrongly reckoned',
  why: '14 ppm in food is about 2 mg/kg a day for a mouse, not 14: the two are sixfold apart, and notes copy such slips from each other.',
  examples: [
    { note: 'Mice ate rapamycin at 14 ppm, which is 14 mg/kg/day.', findings: ['14 mg/kg/day'] },
    { note: 'Rats got everolimus at 150 µg/kg (1.5 mg/kg).', findings: ['1.5 mg/kg'] },
    { note: 'The human equivalent dose of 10 mg/kg in mice is 123 mg/kg.', findings: ['123 mg/kg'] },
    { note: 'HeLa cells got rapamycin at 100 nM (9 ng/mL).', findings: ['9 ng/mL'] },
    { note: 'Mice ate rapamycin at 14 ppm, which is 2.24 mg/kg/day.', findings: [] },
    { note: 'Rats got everolimus at 150 µg/kg (0.15 mg/kg).', findings: [] },
    { note: 'The human equivalent dose of 10 mg/kg in mice is 0.8 mg/kg.', findings: [] },
    { note: 'Mice ate rapamycin at 14 ppm or were injected with 4 mg/kg.', findings: [] },
  ],
  *check(input): Iterable<Report> {
    const { doses, regimens } = input;
    for (let index = 1; index < regimens.length; index += 1) {
      const first = regimens[index - 1]!;
      const second = regimens[index]!;
      const one = doses[first.dose]!;
      const other = doses[second.dose]!;
      if (one.block !== other.block) continue;
      const expected = humanEquivalent(input, first, second) ?? secondNotation(input, first, second);
      if (!expected) continue;
      const { start, end } = other;
      yield { start, end, message: messageOf(one, other, expected) };
    }
  },
};

interface Expected {
  readonly conversion: Conversion;
  /** The expected value in the other dose's unit, as it should read. */
  readonly text: string;
}

/** What joins two notations of one dose. */
const SAME =
  /^\s*(?:,?\s*(?:which|that|this)\s+(?:is|equals|corresponds to|amounts to)|[=≈~]|,?\s*i\.\s?e\.,?|,?\s*that is,?|\(\s*(?:=|≈|~|i\.\s?e\.,?|about|approximately|approx\.|ca\.|or|equivalent to|equal to|corresponding to)?|(?:is\s+)?(?:equals|equal to|equivalent to|corresponds to|corresponding to))\s*(?:about|approximately|roughly|~|≈|around)?\s*$/i;

function secondNotation(input: RuleInput, first: Regimen, second: Regimen): Expected | null {
  const one = input.doses[first.dose]!;
  const other = input.doses[second.dose]!;
  if (one.ucum === other.ucum || typeof one.value !== 'number' || typeof other.value !== 'number')
    return null;
  const gap = between(input.note, one, other);
  const named = first.agent ? (gap?.replaceAll(first.agent, '') ?? '') : (gap ?? '');
  const joined = named.replace(/\b(in (the )?(diet|chow|food|water)|diet|chow|food|of|body weight)\b/gi, '');
  if (gap === null || !SAME.test(joined)) return null;
  const direct = inUnit(one.value, one.ucum, other.ucum, sameKind(one, other));
  if (direct) return agrees(other, direct, 1.06) ? null : expectedAs(direct, other);
  const source: ConvertibleDose = {
    ...one,
    agent: first.agent,
    species: first.species ?? assumedSpecies(one),
  };
  const target: ConvertibleDose = { ...other, agent: second.agent, species: source.species };
  for (const [from, to] of [
    [source, other],
    [target, one],
  ] as const) {
    for (const result of conversionsOf(from)) {
      if (isRefusal(result) || result.what.includes('equivalent')) continue;
      const scale = convertUnit(1, result.ucum, to.ucum, to.kind);
      if (scale === null) continue;
      const scaled = {
        ...result,
        value: result.value * scale,
        range: [result.range[0] * scale, result.range[1] * scale] as const,
        ucum: to.ucum,
      };
      return agrees(to, scaled, 1.3) ? null : expectedAs(scaled, to);
    }
  }
  return null;
}

/** Both are read as parts of food where one of them is. */
function sameKind(one: Dose, other: Dose): Dose['kind'] | null {
  if (measureOf(one.ucum, one.kind)?.dimension !== measureOf(other.ucum, other.kind)?.dimension) return null;
  return one.kind;
}

/** Food in ppm is mouse food where nothing else is told: the range holds for most. */
function assumedSpecies(dose: Dose): string | null {
  return dose.kind === 'diet concentration' ? 'mouse' : null;
}

/** A value agrees where it lies in the range, with a margin for rounding. */
function agrees(dose: Dose, { range }: { range: readonly [number, number] }, margin: number): boolean {
  const value = dose.value as number;
  return value >= range[0] / margin && value <= range[1] * margin;
}

function expectedAs(conversion: Conversion, dose: Dose): Expected {
  return { conversion, text: `${plainNumber(conversion.value)} ${dose.writtenUnit || dose.ucum}` };
}

const EQUIVALENT =
  /\b(human[- ]equivalent|equivalent human|HED|equivalent (?:dose )?(?:in|for) (?:humans?|people|a person))\b/i;

/** The human equivalent that a sentence should have come to, where it came to something else. */
function humanEquivalent(input: RuleInput, first: Regimen, second: Regimen): Expected | null {
  const one = input.doses[first.dose]!;
  const other = input.doses[second.dose]!;
  const sentence = sentenceOf(input.note, one);
  if (one.kind !== 'body-weight dose' || other.kind !== 'body-weight dose' || !EQUIVALENT.test(sentence))
    return null;
  const isPair =
    sentence.includes(other.text) && input.doses.filter((dose) => dose.block === one.block).length === 2;
  const animal = [first, second]
    .map(({ species }) => species)
    .find((species) => species !== null && species !== 'human');
  if (!isPair || !animal || typeof one.value !== 'number' || typeof other.value !== 'number') return null;
  if (one.ucum.replace(/\/d$/, '') !== other.ucum.replace(/\/d$/, '')) return null;
  // Whichever comes first, the animal's dose is the larger one.
  const right = scaleBetweenSpecies(one.value, one.ucum, animal, 'human');
  const back = scaleBetweenSpecies(one.value, one.ucum, 'human', animal);
  if (isRefusal(right) || isRefusal(back)) return null;
  const isNear = (result: Conversion) => Math.abs((other.value as number) / result.value - 1) < 0.15;
  const fromHuman = first.species === 'human' && second.species === animal;
  if (isNear(right) || (fromHuman && isNear(back))) return null;
  return expectedAs(fromHuman ? back : right, other);
}

function messageOf(one: Dose, other: Dose, { conversion, text }: Expected): string {
  const range =
    conversion.range[0] === conversion.range[1] ? '' : ` (${conversion.range.map(plainNumber).join(' to ')})`;
  const why = conversion.assumptions[0] ? ` Assumed: ${conversion.assumptions[0]}.` : '';
  const caution = conversion.caution ? ` ${NOT_MEDICAL_ADVICE}.` : '';
  return `${one.text} and ${other.text} are not the same dose: ${text}${range} would be.${why}${caution ? ` For people:${caution}` : ''}`;
}
