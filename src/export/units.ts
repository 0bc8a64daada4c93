import { lastAtMost } from '../note/last-at-most';
/** Turns offsets in UTF-16 code units into those that a format counts in; offsets must be asked for in any order. */
export type CountUnits = (offset: number) => number;

/** Unicode code points before each offset of a text. */
export function codePoints(text: string): CountUnits {
  return counter(text, () => 1);
}

/** Bytes of UTF-8 before each offset of a text. */
export function utf8Bytes(text: string): CountUnits {
  return counter(text, (point) => (point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4));
}

/** Counts once through the text, and remembers every place where units and code units part. */
function counter(text: string, sizeOf: (point: number) => number): CountUnits {
  /** Offsets behind which the difference changes, with the difference. */
  const offsets: number[] = [0];
  const differences: number[] = [0];
  let difference = 0;
  for (let at = 0; at < text.length; ) {
    const point = text.codePointAt(at)!;
    const units = point > 0xffff ? 2 : 1;
    at += units;
    const change = sizeOf(point) - units;
    if (change === 0) continue;
    difference += change;
    offsets.push(at);
    differences.push(difference);
  }
  return (offset) => offset + differences[lastAtMost(offsets, offset)]!;
}
