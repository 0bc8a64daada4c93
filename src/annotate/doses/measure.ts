import { dosing } from '../../knowledge/dosing';
import type { DoseKind } from './quantity';

/**
 * What a unit measures, with masses of different things kept apart: a drug's mass, a body's mass and the mass of food never
 * cancel, so 14 ppm in the diet, 14 mg/kg of body weight and a rate are never commensurable.
 */
export interface Measure {
  /** `drug mass/body mass/time`, `drug mass/matrix mass`, `amount/volume`, `time`, … */
  readonly dimension: string;
  /** What one of the unit is in g, mol, international units over kg, L, m², d (ppm and % in parts of one). */
  readonly size: number;
}

const sizes = new Map(dosing.units.map((atom) => [atom.ucum, atom]));

/** The measure of a dose's unit. `ucum` is a code that the reader prints; null for any other. */
export function measureOf(ucum: string, kind: DoseKind | null = null): Measure | null {
  const direct = sizes.get(ucum);
  const parts = direct ? [ucum] : ucum.split('/');
  const [first, ...per] = parts.map((code) => sizes.get(code));
  if (!first || per.some((atom) => !atom)) return null;
  const isMatrix = kind === 'diet concentration';
  let size = first.size;
  const dimensions = [dimensionOf(first.measures)];
  for (const atom of per) {
    // A kilogram below the stroke is of body or of food; volumes count in litres, times in days.
    size /= atom!.measures === 'mass' ? atom!.size / 1000 : atom!.size;
    dimensions.push(atom!.measures === 'mass' ? (isMatrix ? 'matrix mass' : 'body mass') : atom!.measures);
  }
  if (first.measures === 'fraction') {
    // 1 ppm is 1 mg in 1 kg of food; in water a percentage is w/v: 1 % is 10 g in 1 L.
    const inWater = kind === 'drinking-water concentration' || kind === 'mass concentration';
    return { dimension: inWater ? 'drug mass/volume' : 'drug mass/matrix mass', size: first.size * 1000 };
  }
  return { dimension: dimensions.join('/'), size };
}

function dimensionOf(measures: string): string {
  if (measures === 'mass') return 'drug mass';
  return measures === 'molarity' ? 'amount/volume' : measures;
}

/** A value in another unit of the same measure, or null where the two measure different things. */
export function convertUnit(
  value: number,
  from: string,
  to: string,
  kind: DoseKind | null = null,
): number | null {
  const source = measureOf(from, kind);
  const target = measureOf(to, kind);
  if (!source || !target || source.dimension !== target.dimension) return null;
  return (value * source.size) / target.size;
}
