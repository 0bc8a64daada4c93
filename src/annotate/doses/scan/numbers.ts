import type { Amount } from '../quantity';
import type { Token } from './token';
import { unitTable, wordsOf } from './vocabulary';

/** One number of a list, or one range. */
export interface NumberElement {
  /** First code unit in the prose. */
  readonly from: number;
  /** One past the last code unit in the prose. */
  readonly to: number;
  /** Its value. */
  readonly value: Amount;
  /** True where it is spelt as a word. */
  readonly spelt: boolean;
  /** Index of its first token. */
  readonly first: number;
  /** Of a range: where its low end ends and its high end starts, in the prose, and the token of the high end. */
  readonly ends?: { readonly lowTo: number; readonly highFrom: number; readonly highFirst: number };
}

/** A number, a range, or a list of them, as it stands before a unit. */
export interface NumberPhrase {
  /** Its elements, at least one. */
  readonly elements: readonly NumberElement[];
  /** Index of the token after it. */
  readonly next: number;
}

interface Read {
  readonly value: number;
  readonly to: number;
  readonly next: number;
  readonly spelt: boolean;
}

const ones = new Map(wordsOf('numbers').map((word, index) => [word, index + 1]));
const tens = new Map(wordsOf('tens').map((word, index) => [word, (index + 1) * 10]));
const labels = new Set(
  'figure fig figs table day days week weeks group groups arm cohort phase stage grade type chapter section step version year box lane panel ref refs no number cycle month visit'.split(
    ' ',
  ),
);

/**
 * The number phrase that starts at token `at`, or null: `4.7, 14 or 42`, `1–10`, `22.4 ± 0.4`, `1 × 10⁻⁷`, `six to eight`.
 * It is read to its end in one go, so that a reader may go on behind it.
 */
export function readNumbers(tokens: readonly Token[], at: number): NumberPhrase | null {
  const elements: NumberElement[] = [];
  let index = at;
  for (;;) {
    const element = readElement(tokens, index);
    if (!element) break;
    if (!isLabelled(tokens, index)) elements.push(element.element);
    else elements.length = 0;
    index = element.next;
    const isDescent =
      tokens[index]?.lower === 'to' && tokens[at - 1]?.lower === 'from' && elements.length === 1;
    const separator = isDescent ? index + 1 : readSeparator(tokens, index);
    if (separator === index || !isNumber(tokens, separator)) break;
    index = separator;
  }
  if (index === at) return null;
  return { elements, next: index };
}

function readElement(tokens: readonly Token[], at: number): { element: NumberElement; next: number } | null {
  const low = readOne(tokens, at);
  if (!low) return null;
  const base = { from: tokens[at]!.from, spelt: low.spelt, first: at };
  const plusMinus = readPlusMinus(tokens, low.next);
  if (plusMinus) return { element: { ...base, to: plusMinus.to, value: low.value }, next: plusMinus.next };
  const dash = readRangeSign(tokens, low.next, at);
  const high = dash > low.next ? readOne(tokens, dash) : null;
  if (high && high.value > low.value) {
    const ends = { lowTo: low.to, highFrom: tokens[dash]!.from, highFirst: dash };
    return { element: { ...base, to: high.to, value: [low.value, high.value], ends }, next: high.next };
  }
  // 10-7 M: what is left of 10<sup>-7</sup> once the marks are gone.
  if (high && low.value === 10 && tokens[low.next]!.text === '-' && !tokens[dash]!.spaced) {
    return { element: { ...base, to: high.to, value: 10 ** -high.value }, next: high.next };
  }
  return { element: { ...base, to: low.to, value: low.value }, next: low.next };
}

function readOne(tokens: readonly Token[], at: number): Read | null {
  const token = tokens[at];
  if (!token) return null;
  if (token.kind === 'number' && !token.named) return readPower(tokens, at);
  if (token.kind !== 'word') return null;
  const ten = tens.get(token.lower);
  const one = ones.get(token.lower);
  if (ten !== undefined && ten > 10) {
    const unit = tokens[at + 1]?.text === '-' ? ones.get(tokens[at + 2]?.lower ?? '') : undefined;
    if (unit !== undefined && unit < 10)
      return { value: ten + unit, to: tokens[at + 2]!.to, next: at + 3, spelt: true };
    return { value: ten, to: token.to, next: at + 1, spelt: true };
  }
  return one === undefined ? null : { value: one, to: token.to, next: at + 1, spelt: true };
}

/** `10⁻⁷`, `10^-7`, `1 x 10⁻⁷`, `1·10^-7`, or the plain number. */
function readPower(tokens: readonly Token[], at: number): Read {
  const token = tokens[at]!;
  const power = token.value === 10 ? exponentAfter(tokens, at) : null;
  if (power) return { ...power, value: 10 ** power.value, spelt: false };
  const times = tokens[at + 1];
  const base = tokens[at + 2];
  if (times && base?.value === 10 && /^[x×·*⋅]$/i.test(times.text)) {
    const exponent = exponentAfter(tokens, at + 2);
    if (exponent) return { ...exponent, value: Number(`${token.value}e${exponent.value}`), spelt: false };
  }
  return { value: token.value, to: token.to, next: at + 1, spelt: false };
}

function exponentAfter(
  tokens: readonly Token[],
  at: number,
): { value: number; to: number; next: number } | null {
  const next = tokens[at + 1];
  if (next?.kind === 'exponent' && !next.spaced) return { value: next.value, to: next.to, next: at + 2 };
  let index = at + 1;
  const caret = tokens[index]?.text === '^' && !tokens[index]!.spaced;
  if (caret) index += 1;
  const minus = tokens[index]?.text === '-' && !tokens[index]!.spaced;
  if (minus) index += 1;
  const digits = tokens[index];
  if (digits?.kind !== 'number' || digits.spaced || !caret) return null;
  return { value: minus ? -digits.value : digits.value, to: digits.to, next: index + 1 };
}

function readPlusMinus(tokens: readonly Token[], at: number): Read | null {
  if (tokens[at]?.text === '±') return readOne(tokens, at + 1);
  // Mean (SD) with the unit behind: 1.9 (0.6) mg.
  const isDeviation =
    tokens[at]?.text === '(' && tokens[at + 1]?.kind === 'number' && tokens[at + 2]?.text === ')';
  if (isDeviation && unitTable.match(tokens, at + 3)) {
    return { value: tokens[at + 1]!.value, to: tokens[at + 2]!.to, next: at + 3, spelt: false };
  }
  const ascii = tokens[at]?.text === '+' && tokens[at + 1]?.text === '/' && tokens[at + 2]?.text === '-';
  return ascii ? readOne(tokens, at + 3) : null;
}

/** The token after the sign of a range, or `at` where there is none. */
function readRangeSign(tokens: readonly Token[], at: number, first: number): number {
  const token = tokens[at];
  if (!token) return at;
  if (token.lower === 'to' || token.text === '~') return at + 1;
  if (token.text === '-') {
    const suspended = tokens[at + 1]?.lower === 'to';
    return suspended ? at + 2 : at + 1;
  }
  const isBetween = token.lower === 'and' && tokens[first - 1]?.lower === 'between';
  return isBetween ? at + 1 : at;
}

const LIST_WORDS = new Set(['or', 'and', 'vs', 'versus', '&']);

/** The token after what parts two elements of a list (`, or`, `and`, `/`, `- and`), or `at`. */
function readSeparator(tokens: readonly Token[], at: number): number {
  let index = at;
  if (tokens[index]?.text === '-' && !tokens[index]!.spaced) index += 1;
  const start = index;
  if (tokens[index]?.text === ',' || (tokens[index]?.text === '/' && !tokens[index]!.spaced)) index += 1;
  if (tokens[index]?.text === '→') return index + 1;
  if (LIST_WORDS.has(tokens[index]?.lower ?? '')) index += tokens[index + 1]?.text === '.' ? 2 : 1;
  return index === start ? at : index;
}

function isNumber(tokens: readonly Token[], at: number): boolean {
  return readOne(tokens, at) !== null;
}

/** A number that counts or names something else: `Figure 2`, `n = 10`, `in 2013`. */
function isLabelled(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (!before) return false;
  const counted = tokens[at - 2];
  if (before.text === '#' || (before.text === '=' && counted?.kind === 'word' && counted.text.length < 4))
    return true;
  const year = tokens[at]!.value;
  if (Number.isInteger(year) && year > 1900 && year < 2100 && tokens[at]!.to - tokens[at]!.from === 4) {
    const next = tokens[at + 1]?.text ?? '';
    if (/^(in|since|and|of|,|\(|-|from|until|by)$/i.test(before.lower) && /^[,;)\-/.]?$/.test(next))
      return true;
  }
  const label = before.text === '.' ? tokens[at - 2] : before;
  return label !== undefined && labels.has(label.lower);
}
