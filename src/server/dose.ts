import { type Conversion, isRefusal } from '../annotate/doses/convert/conversion';
import { conversionsOf } from '../annotate/doses/convert/conversions';
import type { Dose, DoseReading, Regimen } from '../annotate/doses/quantity';

/** A dose with the regimen that it belongs to. */
export interface DoseInRegimen {
  /** The dose. */
  readonly dose: Dose;
  /** Its regimen. */
  readonly regimen: Regimen | undefined;
}

/** The dose of an index with its regimen. */
export function doseInRegimen({ doses, regimens }: DoseReading, index: number): DoseInRegimen {
  return { dose: doses[index]!, regimen: regimens.find(({ dose }) => dose === index) };
}

/** What a dose can be converted into. What cannot be said without guessing is not said. */
export function conversions({ dose, regimen }: DoseInRegimen): Conversion[] {
  return conversionsOf({
    ...dose,
    agent: regimen?.agent ?? null,
    species: regimen?.species ?? null,
    daily: regimen?.frequency === '1/d',
  }).flatMap((result) => (isRefusal(result) ? [] : [result]));
}
