import { convertUnit, measureOf } from '../measure';
import type { Amount, DoseKind } from '../quantity';
import {
  bodyWeightToPerPerson,
  bodyWeightToSurface,
  perPersonToBodyWeight,
  scaleBetweenSpecies,
  surfaceToBodyWeight,
} from './body-surface';
import { type Conversion, type ConversionResult, conversion, isRefusal } from './conversion';
import { bodyWeightToIntake, intakeToBodyWeight } from './intake';
import { massToMolar, molarToMass } from './molar';

/** A dose with what a conversion needs to know of it. */
export interface ConvertibleDose {
  /** The number, or both ends of a range. */
  readonly value: Amount;
  /** UCUM code. */
  readonly ucum: string;
  /** What it measures. */
  readonly kind: DoseKind;
  /** The agent as written, or null. */
  readonly agent: string | null;
  /** `mouse`, `rat`, `human`, …, or null. */
  readonly species: string | null;
  /** True where it is given every day without its unit saying so. */
  readonly daily?: boolean;
}

/** Everything that a dose can be converted into, and for what cannot be done the reason. */
export function conversionsOf(dose: ConvertibleDose): ConversionResult[] {
  if (typeof dose.value === 'number') return convertOne(dose, dose.value);
  const [low, high] = dose.value;
  const highs = convertOne(dose, high);
  return convertOne(dose, low).map((result, index) => joinEnds(result, highs[index]!));
}

/** The conversion of a range: its value is the low end's, its range reaches from the lowest to the highest. */
function joinEnds(low: ConversionResult, high: ConversionResult): ConversionResult {
  if (isRefusal(low) || isRefusal(high)) return isRefusal(low) ? low : high;
  const assumption = `the range runs from the low end's to the high end's conversion (${low.value} to ${high.value})`;
  return { ...low, range: [low.range[0], high.range[1]], assumptions: [...low.assumptions, assumption] };
}

function convertOne(dose: ConvertibleDose, value: number): ConversionResult[] {
  const { ucum, kind, species, agent } = dose;
  const dimension = measureOf(ucum, kind)?.dimension;
  switch (dimension) {
    case 'drug mass/matrix mass':
      return [intakeToBodyWeight(convertUnit(value, ucum, '[ppm]', kind)!, 'diet', species)];
    case 'drug mass/volume':
      return kind === 'drinking-water concentration'
        ? [intakeToBodyWeight(convertUnit(value, ucum, 'mg/L', kind)!, 'drinking water', species)]
        : [massToMolar(convertUnit(value, ucum, 'g/L', kind)!, agent)];
    case 'amount/volume':
      return convertMolarity(convertUnit(value, ucum, 'mol/L', kind)!, dose);
    case 'drug mass/body mass':
    case 'drug mass/body mass/time':
      return convertBodyWeight(value, dose, dimension.endsWith('time'));
    case 'drug mass/area':
    case 'drug mass/area/time':
      return [surfaceToBodyWeight(value, ucum, species ?? (kind === 'human dose' ? 'human' : null))];
    case 'drug mass':
    case 'drug mass/time':
      return species === 'human' || kind === 'human dose'
        ? [perPersonToBodyWeight(value, ucum)]
        : [{ refused: 'a whole dose says nothing per body weight: the weight of the animal is missing' }];
    default:
      return [{ refused: whyNot(dimension) }];
  }
}

function convertMolarity(molesPerLiter: number, dose: ConvertibleDose): ConversionResult[] {
  const mass = molarToMass(molesPerLiter, dose.agent);
  if (isRefusal(mass) || dose.kind === 'molar concentration') return [mass];
  if (dose.kind !== 'drinking-water concentration') {
    return [
      mass,
      { refused: 'a molar concentration in food tells no mass per mass: the density of the food is missing' },
    ];
  }
  const milligrams = convertUnit(mass.value, mass.ucum, 'mg/L')!;
  const perDay = intakeToBodyWeight(milligrams, 'drinking water', dose.species);
  if (isRefusal(perDay)) return [mass, perDay];
  return [mass, { ...perDay, assumptions: [...mass.assumptions, ...perDay.assumptions] }];
}

function convertBodyWeight(value: number, dose: ConvertibleDose, hasRate: boolean): ConversionResult[] {
  const { ucum, species } = dose;
  if (species === 'human')
    return [bodyWeightToPerPerson(value, ucum), bodyWeightToSurface(value, ucum, species)];
  const results: ConversionResult[] = [
    scaleBetweenSpecies(value, ucum, species, 'human'),
    bodyWeightToSurface(value, ucum, species),
  ];
  if (species !== 'mouse' && species !== 'rat') return results;
  const perDay = hasRate
    ? convertUnit(value, ucum, 'mg/kg/d')
    : dose.daily
      ? convertUnit(value, ucum, 'mg/kg')
      : null;
  results.push(
    perDay === null
      ? { refused: 'mg/kg is no daily intake: a diet concentration needs mg/kg per day' }
      : bodyWeightToIntake(perDay, 'diet', species),
  );
  return results;
}

/** The same value in another unit of the same measure, exactly. */
export function inUnit(value: number, from: string, to: string, kind: DoseKind | null): Conversion | null {
  const converted = convertUnit(value, from, to, kind);
  if (converted === null) return null;
  const calendar = /\b(mo|a)\b/.test(`${from} ${to}`) ? ['a month is 30.4375 d, a year 365.25 d (UCUM)'] : [];
  return conversion({ what: 'unit', value: converted, ucum: to, assumptions: calendar, source: 'UCUM' });
}

function whyNot(dimension: string | undefined): string {
  if (dimension?.startsWith('activity')) {
    return 'international units measure activity: the mass of one depends on the substance and is not known here';
  }
  if (dimension?.startsWith('amount')) return 'an amount of substance is not scaled here: give it as a mass';
  return 'nothing to convert it into';
}
