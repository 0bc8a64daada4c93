import spelling from '../../knowledge/data/terms/spelling.json' with { type: 'json' };

/** One way to write a part of a word, and the one that stands for it. */
interface Variant {
  readonly from: readonly number[];
  readonly to: readonly number[];
  /** Only before the end of the word, or before an s that ends it. */
  readonly atEnd: boolean;
}

const variants = new Map<number, Variant[]>();
for (const { from, to, atEnd } of spelling.variants) {
  const variant = { from: codes(from), to: codes(to), atEnd: atEnd ?? false };
  const first = variant.from[0]!;
  variants.set(first, [...(variants.get(first) ?? []), variant]);
}

/** A Greek letter's name, and the letter. */
const greek = Object.entries(spelling.greek).map(([name, letter]) => ({
  name: codes(name),
  letter: letter.charCodeAt(0),
}));
const greekFirst = new Set(greek.map(({ name }) => name[0]!));

/** The shortest word in which British and American differ; shorter ones are symbols. */
const SHORTEST = 5;

/**
 * Writes the word `units[0, length)` into `out` with the spellings of {@link variants} made one, and gives its length.
 * Both the lexicon's words and the text's go through it, so the result need not be a word of any language.
 */
export function unifySpelling(units: Uint16Array, length: number, out: Uint16Array): number {
  let to = 0;
  for (let at = 0; at < length; ) {
    const variant = length < SHORTEST ? undefined : variantAt(units, at, length);
    if (variant) {
      for (const code of variant.to) out[to++] = code;
      at += variant.from.length;
    } else {
      out[to++] = units[at++]!;
    }
  }
  return to;
}

/** Where a Greek letter's name stands in the word `units[0, length)`: the first one; or null. */
export function greekName(
  units: Uint16Array,
  length: number,
): { at: number; length: number; letter: number } | null {
  if (length < 4) return null;
  for (let at = 0; at < length; at++) {
    if (!greekFirst.has(units[at]!)) continue;
    for (const { name, letter } of greek) {
      if (startsWith(units, at, length, name)) return { at, length: name.length, letter };
    }
  }
  return null;
}

/** The Greek letters that have a name in words, with the Latin letter that stands in for each in plain text. */
export const latinForGreek: ReadonlyMap<string, string> = new Map(Object.entries(spelling.latinForGreek));

function variantAt(units: Uint16Array, at: number, length: number): Variant | undefined {
  return variants.get(units[at]!)?.find(({ from, atEnd }) => {
    if (!startsWith(units, at, length, from)) return false;
    const end = at + from.length;
    return !atEnd || end === length || (end === length - 1 && units[end] === LOWER_S);
  });
}

const LOWER_S = 's'.charCodeAt(0);

function startsWith(units: Uint16Array, at: number, length: number, part: readonly number[]): boolean {
  if (at + part.length > length) return false;
  for (let i = 0; i < part.length; i++) if (units[at + i] !== part[i]) return false;
  return true;
}

function codes(text: string): number[] {
  return Array.from(text, (character) => character.charCodeAt(0));
}
