import { dosing, type MolarMassRow } from '../../../knowledge/dosing';
import { type ConversionResult, conversion } from './conversion';

/**
 * Amount per volume to mass per volume: g/L = mol/L × g/mol, so that nM × g/mol ÷ 1000 = ng/mL. `molesPerLiter` is in
 * mol/L; the result is in the unit that keeps the number handy. Molar masses stand in `molar-masses.json`.
 */
export function molarToMass(molesPerLiter: number, agent: string | null): ConversionResult {
  const row = molarMassOf(agent);
  if (!row) return { refused: whyNoMolarMass(agent) };
  const [value, ucum] = handy(molesPerLiter * row.gramsPerMole, ['mg/mL', 'ug/mL', 'ng/mL']);
  return conversion({
    what: 'molar to mass',
    value,
    ucum,
    assumptions: [assumptionOf(row)],
    source: row.source,
  });
}

/** Mass per volume to amount per volume: mol/L = g/L ÷ g/mol. `gramsPerLiter` is in g/L. */
export function massToMolar(gramsPerLiter: number, agent: string | null): ConversionResult {
  const row = molarMassOf(agent);
  if (!row) return { refused: whyNoMolarMass(agent) };
  const [value, ucum] = handy((gramsPerLiter / row.gramsPerMole) * 1000, ['mmol/L', 'umol/L', 'nmol/L']);
  return conversion({
    what: 'mass to molar',
    value,
    ucum,
    assumptions: [assumptionOf(row)],
    source: row.source,
  });
}

/** The molar mass of an agent by any of its names, or undefined. */
export function molarMassOf(agent: string | null): MolarMassRow | undefined {
  const wanted = agent?.toLowerCase();
  return dosing.molarMasses.find((row) => row.names.some((name) => name.toLowerCase() === wanted));
}

/** The value in the largest of three units, each a thousandth of the one before, in which it is one or more. */
function handy(value: number, names: readonly string[]): [number, string] {
  let step = 0;
  let scaled = value;
  while (step < names.length - 1 && Math.abs(scaled) < 1) {
    scaled *= 1000;
    step += 1;
  }
  return [scaled, names[step]!];
}

function assumptionOf(row: MolarMassRow): string {
  return `molar mass of ${row.agent} ${row.gramsPerMole} g/mol (${row.formula}), no salt and no water of crystallisation`;
}

function whyNoMolarMass(agent: string | null): string {
  return agent
    ? `the molar mass of ${agent} is not known here`
    : 'the agent is missing: its molar mass is needed';
}
