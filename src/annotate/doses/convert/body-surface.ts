import { type BodySurfaceRow, dosing } from '../../../knowledge/dosing';
import { type ConversionResult, conversion, NOT_MEDICAL_ADVICE, type Refusal } from './conversion';

/**
 * Dose per body weight of one species to that of another by body surface: dose₂ = dose₁ × Km₁ ÷ Km₂ (FDA guidance of July
 * 2005; Km of people 37, so HED = animal dose × Km ÷ 37). The ratio of the Km is used, not the rounded divisor. The range
 * comes from the weights for which the FDA lets the factor hold, with Km growing as the cube root of the weight.
 * `dose` is in any mass per kg of body weight, with or without a rate; `ucum` is its code.
 */
export function scaleBetweenSpecies(
  dose: number,
  ucum: string,
  from: string | null,
  to: string,
): ConversionResult {
  const source = bodySurfaceOf(from);
  const target = bodySurfaceOf(to);
  if (!source) return noBodySurface(from);
  if (!target) return noBodySurface(to);
  if (source === target)
    return { refused: `from ${source.species} to ${target.species} there is nothing to scale` };
  const animal = target.species === 'human' ? source : target;
  const factor = source.km / target.km;
  const [light, heavy] = (animal.workingKilograms ?? [animal.kilograms, animal.kilograms]).map((weight) =>
    Math.cbrt(weight / animal.kilograms),
  ) as [number, number];
  const ends = animal === source ? [light, heavy] : [1 / heavy, 1 / light];
  const isHuman = target.species.startsWith('human');
  return conversion({
    what: isHuman ? 'human equivalent dose' : `${target.species} equivalent dose`,
    value: dose * factor,
    ucum,
    range: [dose * factor * ends[0]!, dose * factor * ends[1]!],
    assumptions: [
      `Km ${source.km} for ${source.species}, ${target.km} for ${target.species}: × ${source.km}/${target.km}`,
      weightNote(animal),
    ],
    source: animal.source,
    caution: isHuman || source.species === 'human' ? NOT_MEDICAL_ADVICE : undefined,
  });
}

/** Dose per body weight to dose per body surface: mg/m² = mg/kg × Km (FDA guidance of July 2005). */
export function bodyWeightToSurface(dose: number, ucum: string, species: string | null): ConversionResult {
  const row = bodySurfaceOf(species);
  if (!row) return noBodySurface(species);
  return conversion({
    what: 'body weight to body surface',
    value: dose * row.km,
    ucum: ucum.replace('/kg', '/m2'),
    assumptions: [`Km ${row.km} for ${row.species}: mg/m² = mg/kg × ${row.km}`],
    source: row.source,
    caution: row.species === 'human' ? NOT_MEDICAL_ADVICE : undefined,
  });
}

/** Dose per body surface to dose per body weight: mg/kg = mg/m² ÷ Km (FDA guidance of July 2005). */
export function surfaceToBodyWeight(dose: number, ucum: string, species: string | null): ConversionResult {
  const row = bodySurfaceOf(species);
  if (!row) return noBodySurface(species);
  return conversion({
    what: 'body surface to body weight',
    value: dose / row.km,
    ucum: ucum.replace('/m2', '/kg'),
    assumptions: [`Km ${row.km} for ${row.species}: mg/kg = mg/m² ÷ ${row.km}`],
    source: row.source,
    caution: row.species === 'human' ? NOT_MEDICAL_ADVICE : undefined,
  });
}

/** A whole dose for a person per kg of body weight, at the FDA's 60 kg; 60 to 70 kg (EFSA 2012) gives the range. */
export function perPersonToBodyWeight(dose: number, ucum: string): ConversionResult {
  const row = bodySurfaceOf('human')!;
  const [mass, ...rate] = ucum.split('/');
  return conversion({
    what: 'whole dose to body weight',
    value: dose / row.kilograms,
    ucum: [mass, 'kg', ...rate].join('/'),
    range: [dose / 70, dose / row.kilograms],
    assumptions: [`a person of ${row.kilograms} kg; 70 kg gives the lower end`],
    source: `${row.source}; 70 kg: EFSA 2012`,
    caution: NOT_MEDICAL_ADVICE,
  });
}

/** A dose per kg for a person as a whole dose, at the FDA's 60 kg; 60 to 70 kg (EFSA 2012) gives the range. */
export function bodyWeightToPerPerson(dose: number, ucum: string): ConversionResult {
  const row = bodySurfaceOf('human')!;
  return conversion({
    what: 'body weight to whole dose',
    value: dose * row.kilograms,
    ucum: ucum.replace('/kg', ''),
    range: [dose * row.kilograms, dose * 70],
    assumptions: [`a person of ${row.kilograms} kg; 70 kg gives the upper end`],
    source: `${row.source}; 70 kg: EFSA 2012`,
    caution: NOT_MEDICAL_ADVICE,
  });
}

/** The FDA's row of a species, or undefined. */
export function bodySurfaceOf(species: string | null): BodySurfaceRow | undefined {
  return dosing.bodySurface.find((row) => row.species === species);
}

function noBodySurface(species: string | null): Refusal {
  const known = dosing.bodySurface.map((row) => row.species).join(', ');
  return {
    refused: species
      ? `the FDA's table has no body surface for ${species}: it knows ${known}`
      : `the species is missing: scaling by body surface needs one of ${known}`,
  };
}

function weightNote(animal: BodySurfaceRow): string {
  const [low, high] = animal.workingKilograms ?? [animal.kilograms, animal.kilograms];
  const holds = `the factor holds for a ${animal.species} of ${low} to ${high} kg`;
  if (animal.species === 'mouse') return `${holds}; old mice (30 to 35 g) stand at its end or past it`;
  return animal.species === 'rat' ? `${holds}; adult rats (300 to 500 g) stand outside` : holds;
}
