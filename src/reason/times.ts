import language from '../knowledge/data/language/times.json' with { type: 'json' };
import type { Stretch } from './items';
import type { Passage } from './passages';
import type { Word } from './words';

/** A stretch of time that a passage gives without saying whether it is an age: "at 18 months", "2 mo". */
export interface BareTime extends Stretch {
  /** In days, both ends of a range. */
  readonly days: readonly [low: number, high: number];
  /** What the word before it makes of it. */
  readonly role: 'age' | 'duration' | 'either';
}

const units = new Map(
  language.units.flatMap(({ days, words }) => words.map((word) => [word, days] as const)),
);
const numbers = new Map<string, number>(Object.entries(language.numbers));
const before = {
  age: new Set(language.before.age),
  duration: new Set(language.before.duration),
};

/** The times of a passage that stand outside of `taken`, which dose reading has already understood. */
export function bareTimesIn(passage: Passage, taken: readonly Stretch[]): BareTime[] {
  const { words } = passage;
  const found: BareTime[] = [];
  for (let at = 0; at < words.length; at++) {
    const unit = units.get(words[at]!.lower);
    if (unit === undefined || isTaken(words[at]!, taken)) continue;
    const number =
      numberBefore(words, at) ??
      (words[at + 1]?.lower === 'and' ? { value: [1, 1] as const, from: at } : null);
    if (!number) continue;
    const half = halfBehind(words, at);
    const [low, high] = number.value.map((value) => (value + half.value) * unit) as [number, number];
    found.push({
      from: words[number.from]!.from,
      to: words[at + half.length]!.to,
      days: [low, high],
      role: roleOf(words, number.from, at + half.length),
    });
    at += half.length;
  }
  return found;
}

function isTaken(word: Word, taken: readonly Stretch[]): boolean {
  return taken.some(({ from, to }) => word.from < to && word.to > from);
}

/** The number, or both ends of a range, that stands before the word at `at`. */
function numberBefore(
  words: readonly Word[],
  at: number,
): { value: readonly [number, number]; from: number } | null {
  const high = valueEnding(words, at - 1);
  if (!high) return null;
  const joint = words[high.from - 1]?.lower;
  const isRange =
    joint === 'to' || joint === '-' || joint === '–' || joint === '~' || words[high.from]?.glued === true;
  const low = isRange ? valueEnding(words, high.from - (words[high.from]?.glued ? 1 : 2)) : null;
  if (low && low.value < high.value) return { value: [low.value, high.value], from: low.from };
  return { value: [high.value, high.value], from: high.from };
}

/** A number in digits or words that ends at `at`: "18", "eighteen", "one and a half", "twenty one". */
function valueEnding(words: readonly Word[], at: number): { value: number; from: number } | null {
  const word = words[at]?.lower;
  if (word === undefined) return null;
  if (/^\d+(\.\d+)?$/.test(word)) return { value: Number(word), from: at };
  if (word === 'half' && words[at - 1]?.lower === 'a' && words[at - 2]?.lower === 'and') {
    const whole = valueEnding(words, at - 3);
    if (whole) return { value: whole.value + 0.5, from: whole.from };
  }
  const value = numbers.get(word);
  if (value === undefined) return null;
  const tens = numbers.get(words[at - 1]?.lower ?? '');
  if (tens !== undefined && tens >= 20 && tens < 100 && value < 10 && value >= 1 && word !== 'a') {
    return { value: tens + value, from: at - 1 };
  }
  if (word === 'a' || word === 'an') return { value, from: at };
  return { value, from: at };
}

/** "a year and a half". */
function halfBehind(words: readonly Word[], at: number): { value: number; length: number } {
  const [and, a, half] = [words[at + 1]?.lower, words[at + 2]?.lower, words[at + 3]?.lower];
  return and === 'and' && a === 'a' && half === 'half' ? { value: 0.5, length: 3 } : { value: 0, length: 0 };
}

function roleOf(words: readonly Word[], from: number, to: number): BareTime['role'] {
  const next = words[to + 1]?.lower;
  if (next === 'old' || (next === 'of' && words[to + 2]?.lower === 'age')) return 'age';
  if (next === 'of') return 'duration';
  for (let at = from - 1; at >= Math.max(0, from - 3); at--) {
    const word = words[at]!.lower;
    if (before.age.has(word)) return 'age';
    if (before.duration.has(word)) return 'duration';
  }
  return 'either';
}
