import { firstFrom, sentenceAround } from './places';
import type { Scan, ScannedQuantity } from './scan/scan';
import type { Token } from './scan/token';
import { setOf } from './scan/vocabulary';

/** What a time in a text is: how old somebody was, how long something lasted, or neither. */
export type TimeRole = 'age' | 'duration' | null;

/** A time with its role and where its span ends. */
export interface ReadTime {
  /** What it is. */
  readonly role: TimeRole;
  /** Index of the token after `old` or `of age`, where they belong to it. */
  readonly next: number;
}

/** What is known around a time. */
export interface TimeContext {
  /** The species of the sentence or of what stands around it, or null. */
  readonly species: string | null;
  /** What the heading of the table column says, or null. */
  readonly column: TimeRole;
  /** True where the sentence has a dose or speaks of giving something. */
  readonly dosing: boolean;
}

const animals = setOf('animal');
const PEOPLE = setOf('people');
const START = setOf('start');
const AGED = setOf('aged');
const FILLERS = setOf('filler');
const DURING = setOf('during');
const NOT_AFTER = setOf('not-lasting');
const TREATMENT = setOf('treatment');
const CODES: Readonly<Record<string, 'd' | 'wk' | 'mo' | 'a'>> = { d: 'd', wk: 'wk', mo: 'mo', a: 'a' };

/** The role of a time without a rate, from the words around it. */
export function readTime(scan: Scan, quantity: ScannedQuantity, context: TimeContext): ReadTime {
  const { tokens } = scan;
  const next = quantity.next;
  const unit = quantity.unit.atom.ucum;
  const none: ReadTime = { role: null, next };
  const canBeAge = CODES[unit] !== undefined;
  const aged = canBeAge ? readOld(tokens, next) : next;
  if (aged > next) return { role: 'age', next: aged };
  const before = wordsBefore(tokens, quantity.first, 10);
  const after = tokens[next]?.text === '-' ? tokens[next + 1] : tokens[next];
  if (/^o\.?$|^yo$/.test(tokens[next - 1]!.lower) || tokens[next - 2]?.lower === 'o')
    return { role: 'age', next };
  if (canBeAge && unit !== 'd' && isAtStart(tokens, next)) return { role: 'age', next };
  if (canBeAge && isArrow(tokens, quantity)) return { role: 'age', next };
  if (canBeAge && isAgeWord(tokens, quantity.first, before)) return { role: 'age', next };
  if (context.column)
    return { role: canBeAge || context.column === 'duration' ? context.column : null, next };
  const first = before[0] ?? '';
  const nextWord = after?.lower ?? '';
  if (/^(light|lights|dark|fast|urine|old|photoperiod|l|ld|recall|clock|rhythm|walk|test)$/.test(nextWord))
    return none;
  if (
    (nextWord === ':' && tokens[next + 1]?.kind === 'number') ||
    (first === ':' && /^\d/.test(before[1] ?? '')) ||
    isMeasuredTime(before, after?.lower ?? '', tokens, next)
  )
    return none;
  if (/^(every|each|q|per|\/|week|day|month|year|within|in|by|born)$/.test(first)) {
    return first === 'in' && /^(vitro|vivo)$/.test(before[1] ?? '') ? { role: 'duration', next } : none;
  }
  if (canBeAge && isLongLife(quantity, before, nextWord)) return { role: 'age', next };
  const during = before
    .slice(0, 3)
    .some((word, index) => DURING.has(word) && before.slice(0, index).every((w) => FILLERS.has(w)));
  if (during) return { role: 'duration', next };
  if (NOT_AFTER.has(endOfList(scan, quantity))) return none;
  if (isHalfLife(scan, quantity.first)) return none;
  if (canBeAge && isAnimalAge(tokens, quantity, before, after, context)) return { role: 'age', next };
  if (/^(at|until|till|since|from|beginning|starting|started|to)$/.test(first)) return none;
  if (first === 'after' || first === 'following') {
    return nextWord === 'of' || TREATMENT.has(nextWord) || context.dosing || unit !== 'min'
      ? { role: 'duration', next }
      : none;
  }
  const hyphenated = tokens[quantity.unit.next - 2]?.text === '-' || nextHyphen(tokens, next);
  if (nextWord === 'of' || TREATMENT.has(nextWord) || hyphenated) return { role: 'duration', next };
  return context.dosing ? { role: 'duration', next } : none;
}

/** `9 months at start`. */
function isAtStart(tokens: readonly Token[], next: number): boolean {
  if (tokens[next]?.lower !== 'at') return false;
  const word = tokens[next + 1]?.lower === 'the' ? tokens[next + 2] : tokens[next + 1];
  return /^(start|onset|baseline|enrolment|enrollment|entry|randomization|randomisation|diagnosis|death)$/.test(
    word?.lower ?? '',
  );
}

/** `9 → 30 mo`: from one age to another. */
function isArrow(tokens: readonly Token[], { elements, unit }: ScannedQuantity): boolean {
  const last = elements[elements.length - 1]!;
  return elements.length === 2 && unit.atom.size > 1 && tokens[last.first - 1]?.text === '→';
}

/** The word behind a time, or behind the list it opens: `2 h and 24 h after`. */
function endOfList({ tokens, quantities }: Scan, quantity: ScannedQuantity): string {
  let end = quantity;
  for (let count = 0; count < 4; count += 1) {
    const joint = tokens[end.next]?.lower ?? '';
    const other = /^(and|or|,|to)$/.test(joint) ? quantities[firstFrom(quantities, end.next)] : undefined;
    if (!other || other.first > end.next + 2 || other.unit.atom.measures !== 'time') break;
    end = other;
  }
  const word = tokens[end.next]?.text === '-' ? tokens[end.next + 1] : tokens[end.next];
  return word?.lower ?? '';
}

/** The token after `old`, `-old` or `of age`, or `at`. */
function readOld(tokens: readonly Token[], at: number): number {
  const start = tokens[at]?.text === '-' ? at + 1 : at;
  const word = tokens[start]?.lower;
  if (word === 'old' || word === 'olds' || word === 'yo') return start + 1;
  if (word === 'of' && tokens[start + 1]?.lower === 'age') return start + 2;
  if (tokens[at]?.text === '/' && tokens[at + 1]?.lower === 'o')
    return tokens[at + 2]?.text === '.' ? at + 3 : at + 2;
  return at;
}

function nextHyphen(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.text === '-' && !tokens[at]!.spaced && tokens[at + 1]?.kind === 'word';
}

/** The lower-case words before a token, the nearest first, as far as the sentence's start. */
function wordsBefore(tokens: readonly Token[], at: number, reach = 6): string[] {
  const words: string[] = [];
  for (let index = at - 1; index >= 0 && words.length < reach; index -= 1) {
    if (tokens[index]!.text === '.' && tokens[index + 1]?.spaced) break;
    words.push(tokens[index]!.lower);
  }
  return words;
}

function isAgeWord(tokens: readonly Token[], at: number, before: readonly string[]): boolean {
  let index = 0;
  while (index < 4 && (FILLERS.has(before[index] ?? '') || /^[:(]$/.test(before[index] ?? ''))) index += 1;
  const word = before[index] ?? '';
  if (before[0] === ':' && before.some((one) => one === 'age' || one === 'ages')) return true;
  if (/^(aged|age|ages|aging|ageing)$/.test(word))
    return tokens[at - 1]?.text !== '.' && before[index - 1] !== 'over';
  return word === 'at' && before[index + 1] === 'age';
}

/** Bare `22 months`: an age beside an animal, in brackets behind `old`, or at a treatment's start or end. */
function isAnimalAge(
  tokens: readonly Token[],
  quantity: ScannedQuantity,
  before: readonly string[],
  after: Token | undefined,
  context: TimeContext,
): boolean {
  const unit = quantity.unit.atom.ucum;
  if (
    after &&
    (animals.has(after.lower) || /^(c57bl|um|sprague|fischer|f344)/.test(after.lower)) &&
    tokens[quantity.next]?.text !== ','
  ) {
    return !/^(old|young|aged)$/.test(after.lower) || animals.has(tokens[quantity.next + 1]?.lower ?? '');
  }
  if (
    before[0] === '(' &&
    before
      .slice(1, 3)
      .some(
        (word) =>
          animals.has(word) ||
          /^(adult|adults|middle|geriatric|start|started|onset|begun|juvenile|aged|elderly|adulthood|age)$/.test(
            word,
          ),
      )
  ) {
    return unit !== 'd' || Number(quantity.elements[0]!.value) > 20;
  }
  // Old rats, 22 months; young rats, 6 months.
  if (before[0] === ',' && animals.has(before[1] ?? '') && (unit === 'mo' || AGED.has(before[2] ?? '')))
    return true;
  if (before[0] === 'at' && START.has(before[1] ?? '') && context.species !== 'human') return true;
  if (before[0] === 'of' && animals.has(before[1] ?? '')) return true;
  const noun = before.find((word) => !FILLERS.has(word)) ?? '';
  if (/^(≥|>|<|≤|over|under)$/.test(before[0] ?? '') && (animals.has(noun) || PEOPLE.has(noun))) return true;
  if (context.species !== 'human' && unit !== 'd') {
    if (START.has(noun) || noun === 'onset') return true;
    if (context.dosing && before[0] === 'from' && (unit === 'mo' || unit === 'a')) return true;
  }
  const rodent = context.species !== null && context.species !== 'human';
  if (!rodent) return false;
  let index = 0;
  while (index < 3 && FILLERS.has(before[index] ?? '') && before[index] !== 'from') index += 1;
  const word = before[index] ?? '';
  if (/^(until|till)$/.test(word)) return true;
  if (word === 'at' || word === 'from' || word === 'since')
    return (
      unit === 'mo' ||
      unit === 'a' ||
      before
        .slice(index + 1, index + 5)
        .some((w) =>
          /^(start|started|starting|begin|began|begun|beginning|initiated|commencing|commenced|fed|treated|onset|dosed|killed|sacrificed|euthanized|euthanised)$/.test(
            w,
          ),
        )
    );
  if (word === 'to' && before.includes('from')) return true;
  return /^(starting|beginning|begun)$/.test(word);
}

/** `men 70–95 years`, `over 65 y`: nothing is given or watched for so long. */
function isLongLife(
  { unit, elements }: ScannedQuantity,
  before: readonly string[],
  nextWord: string,
): boolean {
  const { value } = elements[0]!;
  const low = typeof value === 'number' ? value : value[0];
  if (
    unit.atom.ucum !== 'a' ||
    /^(for|during|in|within|×|x)$/.test(before[0] ?? '') ||
    NOT_AFTER.has(nextWord)
  )
    return false;
  return (
    nextWord !== 'of' && !TREATMENT.has(nextWord) && low >= (before[0] === 'over' ? 40 : 18) && low < 125
  );
}

/** A sentence about half-lives: its times are a drug's. */
function isHalfLife({ tokens, sentences }: Scan, at: number): boolean {
  const { from, to } = sentenceAround(sentences, at);
  return tokens
    .slice(from, to)
    .some(
      (token, index, words) => token.lower === 'half' && /^li(fe|ves)$/.test(words[index + 2]?.lower ?? ''),
    );
}

function isMeasuredTime(
  before: readonly string[],
  nextWord: string,
  tokens: readonly Token[],
  next: number,
): boolean {
  if (/^(half|lifespan|survival|latency)$/.test(nextWord) && nextWord !== 'half') return true;
  if (tokens[next]?.lower === 'half' && tokens[next + 2]?.lower === 'life') return true;
  return before.some(
    (word, index) =>
      /^(life|lifespan|lifespans|survival|longevity|lived|survived|latency|lives|live|expectancy|tmax|½)$/.test(
        word,
      ) && !before.slice(0, index).some((w) => /^(for|during|after|by|with|from)$/.test(w)),
  );
}
