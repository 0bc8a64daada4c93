/** Numbers that stand for entries of a reference list: "[3]", "[1, 2]", "[3–5]", and superscripts. */
export interface NumberCitation {
  /** First code unit in the text. */
  readonly from: number;
  /** One past the last. */
  readonly to: number;
  /** The numbers, a range counted out. */
  readonly numbers: readonly number[];
}

const BRACKETED = /\[(\d{1,3}(?:\s?[,;–-]\s?\d{1,3}){0,20})\]/g;
const SUPERSCRIPT = /(?<=[\p{L}.,;:)])[¹²³⁴⁵⁶⁷⁸⁹⁰]+(?:[⁻,˒][¹²³⁴⁵⁶⁷⁸⁹⁰]+)*/gu;
const MARKED_SUPERSCRIPT = /<sup>([\d,;–\s-]{1,40})<\/sup>|(?<=[\p{L}.,;:)])\^([\d,;–-]{1,40})\^/gu;
const DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Numbers in brackets, in prose. */
export function findNumbers(text: string): NumberCitation[] {
  return Array.from(text.matchAll(BRACKETED), (match) => cited(match, match[1] ?? ''));
}

/** Superscript numbers: in prose as characters, in a note's source as `<sup>3</sup>` and `^3^`. */
export function findSuperscripts(text: string): NumberCitation[] {
  const characters = Array.from(text.matchAll(SUPERSCRIPT), (match) =>
    cited(
      match,
      Array.from(match[0], (digit) => (DIGITS.includes(digit) ? DIGITS.indexOf(digit) : ',')).join(''),
    ),
  );
  const marked = Array.from(text.matchAll(MARKED_SUPERSCRIPT), (match) =>
    cited(match, match[1] ?? match[2] ?? ''),
  );
  return [...characters, ...marked];
}

function cited(match: RegExpExecArray, list: string): NumberCitation {
  const numbers: number[] = [];
  for (const part of list.split(/[,;]/)) {
    const [low, high] = part.split(/[–-]/).map(Number);
    if (!low) continue;
    const last = high && high > low && high - low < 30 ? high : low;
    for (let number = low; number <= last; number++) numbers.push(number);
  }
  return { from: match.index, to: match.index + match[0].length, numbers };
}
