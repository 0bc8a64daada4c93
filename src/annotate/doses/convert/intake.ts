import { dosing, type IntakeRow } from '../../../knowledge/dosing';
import { type ConversionResult, conversion } from './conversion';

/** What a drug is mixed into. */
export type Matrix = 'diet' | 'drinking water';

/**
 * Concentration in food or water to dose per body weight: mg/kg/d = mg/kg food × g food per g body weight and day, or
 * mg/L × mL water per g body weight and day. `milligrams` is mg per kg of food (ppm) or mg per L of water.
 * Intakes with their sources stand in `intake.json` (EPA 1988; Aging 2013;5:100; Harrison 2009).
 */
export function intakeToBodyWeight(
  milligrams: number,
  matrix: Matrix,
  species: string | null,
): ConversionResult {
  const row = intakeOf(matrix, species);
  if (!row) return { refused: whyNoIntake(matrix, species) };
  return conversion({
    what: `${matrix} to body weight`,
    value: milligrams * row.perGramPerDay,
    ucum: 'mg/kg/d',
    range: [milligrams * row.range[0]!, milligrams * row.range[1]!],
    assumptions: [assumptionOf(row)],
    source: row.source,
  });
}

/**
 * Dose per body weight and day to the concentration in food or water that delivers it: ppm = mg/kg/d ÷ g food per g body
 * weight and day; mg/L = mg/kg/d ÷ mL water per g body weight and day. Intakes as in {@link intakeToBodyWeight}.
 */
export function bodyWeightToIntake(
  milligramsPerKilogramAndDay: number,
  matrix: Matrix,
  species: string | null,
): ConversionResult {
  const row = intakeOf(matrix, species);
  if (!row) return { refused: whyNoIntake(matrix, species) };
  return conversion({
    what: `body weight to ${matrix}`,
    value: milligramsPerKilogramAndDay / row.perGramPerDay,
    ucum: matrix === 'diet' ? '[ppm]' : 'mg/L',
    range: [milligramsPerKilogramAndDay / row.range[1]!, milligramsPerKilogramAndDay / row.range[0]!],
    assumptions: [assumptionOf(row)],
    source: row.source,
  });
}

function intakeOf(matrix: Matrix, species: string | null): IntakeRow | undefined {
  return dosing.intake.find((row) => row.matrix === matrix && row.species === species);
}

function assumptionOf(row: IntakeRow): string {
  return `${row.basis}; ${row.range[0]} to ${row.range[1]} gives the range`;
}

function whyNoIntake(matrix: Matrix, species: string | null): string {
  const known = dosing.intake.filter((row) => row.matrix === matrix).map((row) => row.species);
  return species
    ? `no ${matrix} intake is known for ${species}: only ${known.join(' and ')}`
    : `the species is missing: ${matrix} intake is known for ${known.join(' and ')}`;
}
