import type { UnitAtom } from '../../../knowledge/dosing';
import { readNumbers } from './numbers';
import type { Token } from './token';
import { frequencyTable, unitTable } from './vocabulary';

/** A rate as read; it stands on the tokens before `next`. */
export interface ReadFrequency {
  /** UCUM rate, `once`, or alternatives parted by `|`. */
  readonly per: string;
  /** Index of the token after it. */
  readonly next: number;
}

const ORDINALS: Readonly<Record<string, number>> = {
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  other: 2,
  '2nd': 2,
  '3rd': 3,
};
const TIMES: Readonly<Record<string, number>> = { once: 1, twice: 2, thrice: 3 };
const ADVERBS: Readonly<Record<string, string>> = {
  daily: 'd',
  weekly: 'wk',
  monthly: 'mo',
  hourly: 'h',
  yearly: 'a',
};
const COUNTED = /^(times?|x|×|doses?|injections?|sessions?|infusions?|tablets?|capsules?|bouts?|feedings?)$/;
const WEEKDAY = /^(mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)(day|sday|nesday|rsday|urday)?s?$/;

/** The rate that starts at token `at`, or null. Looks a bounded number of tokens ahead. */
export function readFrequency(tokens: readonly Token[], at: number): ReadFrequency | null {
  const read =
    readOnOff(tokens, at) ??
    readDaysPer(tokens, at) ??
    readTimesPer(tokens, at) ??
    readEvery(tokens, at) ??
    readLatin(tokens, at) ??
    readWeekdays(tokens, at);
  const phrase = frequencyTable.match(tokens, at);
  if (phrase && (!read || phrase.next >= read.next)) return { per: phrase.value, next: phrase.next };
  return read;
}

/** `every 3 weeks`, `every 6 to 8 hours`, `every third day`, `each 12 h`. */
function readEvery(tokens: readonly Token[], at: number, count = 1): ReadFrequency | null {
  const lower = tokens[at]?.lower;
  if (lower !== 'every' && lower !== 'each') return null;
  if (WEEKDAY.test(tokens[at + 1]?.lower ?? '')) return { per: '1/wk', next: at + 2 };
  const ordinal = ORDINALS[tokens[at + 1]?.lower ?? ''];
  if (ordinal !== undefined) {
    const unit = timeUnit(tokens, at + 2);
    return unit && { per: rate(count, ordinal, unit.atom), next: unit.next };
  }
  const numbers = isNumeric(tokens, at + 1) ? readNumbers(tokens, at + 1) : null;
  const hyphen = numbers && tokens[numbers.next]?.text === '-' ? numbers.next + 1 : numbers?.next;
  const unit = timeUnit(tokens, hyphen ?? at + 1);
  if (!unit) return null;
  const every = numbers?.elements[0]?.value ?? 1;
  const per = Array.isArray(every)
    ? every.map((end) => rate(count, end, unit.atom)).join('|')
    : rate(count, every as number, unit.atom);
  return { per, next: unit.next };
}

/** `3 times a week`, `3x/wk`, `twice per month`, `two to three times weekly`, `once every 2 weeks`. */
function readTimesPer(tokens: readonly Token[], at: number): ReadFrequency | null {
  const token = tokens[at]!;
  let counts: readonly number[];
  let next: number;
  if (TIMES[token.lower] !== undefined) {
    counts = [TIMES[token.lower]!];
    next = at + 1;
  } else {
    const numbers = isNumeric(tokens, at) ? readNumbers(tokens, at) : null;
    const value = numbers?.elements.length === 1 ? numbers.elements[0]!.value : null;
    if (!numbers || value === null) return null;
    // 3/wk goes without the times.
    const isBare =
      tokens[numbers.next]?.text === '/' && timeUnit(tokens, numbers.next + 1)?.atom.ucum === 'wk';
    if (!isBare && !COUNTED.test(tokens[numbers.next]?.lower ?? '')) return null;
    counts = typeof value === 'number' ? [value] : value;
    next = isBare ? numbers.next : numbers.next + 1;
  }
  const adverb = ADVERBS[tokens[next]?.lower ?? ''];
  if (adverb) return { per: counts.map((count) => `${count}/${adverb}`).join('|'), next: next + 1 };
  const every = readEvery(tokens, next, counts[0]!);
  if (every) return every;
  if (!/^(a|an|per|each|in|\/)$/.test(tokens[next]?.lower ?? '')) return null;
  const unit =
    timeUnit(tokens, next + 1) ?? (tokens[next + 1]?.lower === 'a' ? timeUnit(tokens, next + 2) : null);
  return unit && { per: counts.map((count) => rate(count, 1, unit.atom)).join('|'), next: unit.next };
}

/** `5 days a week`, `5 d/wk`, `3 consecutive days every 2 weeks`. */
function readDaysPer(tokens: readonly Token[], at: number): ReadFrequency | null {
  const numbers = isNumeric(tokens, at) ? readNumbers(tokens, at) : null;
  const count = numbers?.elements.length === 1 ? numbers.elements[0]!.value : null;
  if (!numbers || typeof count !== 'number') return null;
  const adjective = /^(consecutive|successive|straight|-)$/.test(tokens[numbers.next]?.lower ?? '') ? 1 : 0;
  const days = timeUnit(tokens, numbers.next + adjective);
  if (days?.atom.ucum !== 'd') return null;
  const word = tokens[days.next]?.lower ?? '';
  if (word === 'every' || word === 'each') return readEvery(tokens, days.next, count);
  if (!/^(a|per|\/)$/.test(word)) return null;
  const unit = timeUnit(tokens, days.next + 1);
  return unit && unit.atom.size > 1 ? { per: rate(count, 1, unit.atom), next: unit.next } : null;
}

/** `5 days on, 2 off`, `1 week on/1 week off`. */
function readOnOff(tokens: readonly Token[], at: number): ReadFrequency | null {
  const on = isNumeric(tokens, at) ? readNumbers(tokens, at) : null;
  const onValue = on?.elements.length === 1 ? on.elements[0]!.value : null;
  if (!on || typeof onValue !== 'number') return null;
  const unit = timeUnit(tokens, tokens[on.next]?.text === '-' ? on.next + 1 : on.next);
  if (!unit || tokens[unit.next]?.lower !== 'on') return null;
  let next = unit.next + 1;
  while (next < unit.next + 4 && /^([,/;&+-]|and|then|followed|by)$/.test(tokens[next]?.lower ?? ''))
    next += 1;
  const off = isNumeric(tokens, next) ? readNumbers(tokens, next) : null;
  const offValue = off?.elements.length === 1 ? off.elements[0]!.value : null;
  if (!off || typeof offValue !== 'number') return null;
  const offUnit = timeUnit(tokens, off.next);
  const end = offUnit?.next ?? off.next;
  if (tokens[end]?.lower !== 'off') return null;
  const total = onValue * unit.atom.size + offValue * (offUnit?.atom ?? unit.atom).size;
  if (unit.atom.ucum === 'd') {
    return { per: total === 7 ? `${onValue}/wk` : `${onValue}/(${total}.d)`, next: end + 1 };
  }
  const whole = total / unit.atom.size;
  return { per: rate(1, whole, unit.atom), next: end + 1 };
}

/** `q5d`, `q12h`, `q 8 h`, `Q2W`. */
function readLatin(tokens: readonly Token[], at: number): ReadFrequency | null {
  const token = tokens[at]!;
  if (token.lower === 'q') {
    const start = tokens[at + 1]?.text === '.' ? at + 2 : at + 1;
    if (tokens[start]?.kind !== 'number') return null;
    const unit = timeUnit(tokens, start + 1);
    return unit && { per: rate(1, tokens[start]!.value, unit.atom), next: unit.next };
  }
  const parts = /^q(\d{1,3})(h|hr|hrs|d|w|wk|mo|m)?$/.exec(token.lower);
  if (!parts) return null;
  if (!parts[2]) {
    const unit = timeUnit(tokens, at + 1);
    return unit && { per: rate(1, Number(parts[1]), unit.atom), next: unit.next };
  }
  const code = { h: 'h', d: 'd', w: 'wk', m: 'mo' }[parts[2][0]!];
  const count = Number(parts[1]);
  return { per: count === 1 ? `1/${code}` : `1/(${count}.${code})`, next: at + 1 };
}

/** `Monday, Wednesday and Friday`, `Mon–Fri`. */
function readWeekdays(tokens: readonly Token[], at: number): ReadFrequency | null {
  if (!WEEKDAY.test(tokens[at]!.lower)) return null;
  const days = [tokens[at]!.lower];
  let next = at + 1;
  let range = false;
  for (let count = 0; count < 7; count += 1) {
    let index = next;
    let through = false;
    while (index < next + 3 && /^([,/&.-]|and|to|through)$/.test(tokens[index]?.lower ?? '')) {
      through ||= /^(-|to|through)$/.test(tokens[index]!.lower);
      index += 1;
    }
    if (index === next || !WEEKDAY.test(tokens[index]?.lower ?? '')) break;
    range ||= through && days.length === 1;
    days.push(tokens[index]!.lower);
    next = index + 1;
  }
  if (days.length < 2) return null;
  const order = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'];
  const place = (day: string) => order.indexOf(day.slice(0, 2));
  const count = range && days.length === 2 ? place(days[1]!) - place(days[0]!) + 1 : days.length;
  return count > 1 ? { per: `${count}/wk`, next } : null;
}

function rate(count: number, every: number, atom: UnitAtom): string {
  return every === 1 ? `${count}/${atom.ucum}` : `${count}/(${every}.${atom.ucum})`;
}

function timeUnit(tokens: readonly Token[], at: number): { atom: UnitAtom; next: number } | null {
  const found = unitTable.match(tokens, at);
  return found?.value.atom.measures === 'time' ? { atom: found.value.atom, next: found.next } : null;
}

const NUMERIC =
  /^(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fourteen|fifteen|twenty|thirty|sixty|ninety)$/;

/** A number whose reading here cannot run away: lists are read once, by the scanner. */
function isNumeric(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token) return false;
  if (token.kind === 'number')
    return !token.named && tokens[at + 1]?.kind !== 'number' && tokens[at + 1]?.text !== ',';
  return NUMERIC.test(token.lower);
}
