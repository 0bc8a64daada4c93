/** What every human equivalent carries. */
export const NOT_MEDICAL_ADVICE = 'for comparing literature, not medical advice';

/** A value in another unit, with all that it rests on. */
export interface Conversion {
  /** What was done, as a phrase: `diet to body weight`, `human equivalent dose`. */
  readonly what: string;
  /** The value, rounded to four significant digits. */
  readonly value: number;
  /** Its unit as a UCUM code. */
  readonly ucum: string;
  /** Low and high end under the assumptions; both are the value where the conversion is exact. */
  readonly range: readonly [low: number, high: number];
  /** What was assumed, each in a sentence; empty where nothing was. */
  readonly assumptions: readonly string[];
  /** Where the numbers and the formula come from. */
  readonly source: string;
  /** {@link NOT_MEDICAL_ADVICE} for a dose for people, else null. */
  readonly caution: string | null;
}

/** Why something cannot be converted, in a sentence that says what is missing. */
export interface Refusal {
  /** The reason. */
  readonly refused: string;
}

/** A conversion, or why there is none. */
export type ConversionResult = Conversion | Refusal;

/** True for a refusal. */
export function isRefusal(result: ConversionResult): result is Refusal {
  return 'refused' in result;
}

/** Rounds to four significant digits. */
export function round(value: number): number {
  return value === 0 ? 0 : Number(value.toPrecision(4));
}

/** Puts a conversion together, with its numbers rounded and its range in order. */
export function conversion(
  parts: Omit<Conversion, 'caution' | 'range'> & { range?: readonly [number, number]; caution?: string },
): Conversion {
  const [low, high] = parts.range ?? [parts.value, parts.value];
  return {
    ...parts,
    value: round(parts.value),
    range: [round(Math.min(low, high)), round(Math.max(low, high))],
    caution: parts.caution ?? null,
  };
}
