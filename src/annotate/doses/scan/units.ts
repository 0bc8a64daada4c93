import type { UnitAtom } from '../../../knowledge/dosing';
import type { Token } from './token';
import { tableOf, unitTable } from './vocabulary';

/** A unit as read: what is measured, and per what. */
export interface Unit {
  /** What stands above the stroke. */
  readonly atom: UnitAtom;
  /** What stands below it: masses, volumes and areas first, then time. */
  readonly per: readonly UnitAtom[];
  /** True where body-weight words belong to it. */
  readonly bodyWeight: boolean;
  /** True where `w/w`, `w/v` or the like belongs to it. */
  readonly ratio: boolean;
  /** True where a part of it is misspelt. */
  readonly misspelt: boolean;
  /** The UCUM code. */
  readonly ucum: string;
  /** First code unit of the unit in the prose. */
  readonly from: number;
  /** One past its last code unit. */
  readonly to: number;
  /** Index of the token after it. */
  readonly next: number;
}

const bodyWeightWords = tableOf('body-weight');
const ratioWords = tableOf('ratio');

interface Part {
  readonly atom: UnitAtom;
  readonly misspelt: boolean;
  readonly next: number;
}

/** The unit that starts at token `at`, or null. Looks a bounded number of tokens ahead. */
export function readUnit(tokens: readonly Token[], at: number): Unit | null {
  const first = unitTable.match(tokens, at);
  if (!first || isPartOfName(tokens, at, first.next)) return null;
  const parts: Part[] = [];
  let next = first.next;
  let bodyWeight = false;
  let ratio = false;
  if (first.value.atom.measures === 'fraction') {
    const words = ratioWords.match(tokens, next);
    if (words) {
      ratio = true;
      next = words.next;
    }
  }
  for (let count = 0; count < 4; count += 1) {
    const isNumerator = parts.length === 0;
    const isBare = isNumerator && /^(mass|activity)$/.test(first.value.atom.measures);
    const part = readPart(tokens, next, isNumerator, isBare) ?? readGroup(tokens, next);
    if (!part) break;
    parts.push(...part);
    next = part[part.length - 1]!.next;
    if (!bodyWeight && parts.some((one) => one.atom.measures === 'mass')) {
      const words = readBodyWeight(tokens, next);
      if (words > next) {
        bodyWeight = true;
        next = words;
      }
    }
  }
  const per = parts.map((part) => part.atom);
  per.sort((a, b) => Number(a.measures === 'time') - Number(b.measures === 'time'));
  return {
    atom: first.value.atom,
    per,
    bodyWeight,
    ratio,
    misspelt: first.value.misspelt || parts.some((part) => part.misspelt),
    ucum: [first.value.atom.ucum, ...per.map((atom) => atom.ucum)].join('/'),
    from: tokens[at]!.from,
    to: tokens[next - 1]!.to,
    next,
  };
}

/** `/kg`, `per week`, `a day`, `kg-1`, `·kg⁻¹`, `-day`; or, where it `mayHoldAgent`, behind one (`14 mg rapamycin per kg`). */
function readPart(
  tokens: readonly Token[],
  at: number,
  isNumerator: boolean,
  mayHoldAgent: boolean,
): Part[] | null {
  const token = tokens[at];
  if (!token) return null;
  if (token.text === '/' || token.lower === 'per') {
    let start = at + 1;
    // mg/24 h is a rate of a day.
    if (tokens[start]?.value === 24 && /^h/.test(tokens[start + 1]?.lower ?? '')) {
      const day = unitTable.match(tokens, start + 1);
      const atom = dayAtom();
      return day && atom ? [{ atom, misspelt: false, next: day.next }] : null;
    }
    if (tokens[start]?.value === 1 && tokens[start + 1]?.kind === 'word') start += 1;
    const found = unitTable.match(tokens, start);
    return found && isDenominator(found.value.atom) && !isPartOfName(tokens, start, found.next)
      ? [{ ...found.value, next: found.next }]
      : null;
  }
  if (token.lower === 'a' || token.lower === 'an') {
    const found = unitTable.match(tokens, at + 1);
    return found?.value.atom.measures === 'time' && tokens[at + 1]!.to - tokens[at + 1]!.from > 2
      ? [{ ...found.value, next: found.next }]
      : null;
  }
  if (token.text === '-' && !token.spaced && !isNumerator) {
    const found = unitTable.match(tokens, at + 1);
    return found?.value.atom.measures === 'time' ? [{ ...found.value, next: found.next }] : null;
  }
  const start = /^[·.•*⋅×]$/.test(token.text) ? at + 1 : at;
  const found = unitTable.match(tokens, start) ?? squareMetre(tokens, start);
  if (found && isDenominator(found.value.atom)) {
    const end = negativeExponent(tokens, found.next);
    if (end > found.next) return [{ ...found.value, next: end }];
  }
  return mayHoldAgent ? readAcrossAgent(tokens, at) : null;
}

/** `/(kg·day)`. */
function readGroup(tokens: readonly Token[], at: number): Part[] | null {
  if (tokens[at]?.text !== '/' || tokens[at + 1]?.text !== '(') return null;
  const first = unitTable.match(tokens, at + 2);
  if (!first || !isDenominator(first.value.atom)) return null;
  const sign = tokens[first.next];
  if (!sign) return null;
  const second = unitTable.match(tokens, /^[·.•*⋅×/x]$/.test(sign.text) ? first.next + 1 : first.next);
  if (!second || !isDenominator(second.value.atom) || tokens[second.next]?.text !== ')') return null;
  return [
    { ...first.value, next: first.next },
    { ...second.value, next: second.next + 1 },
  ];
}

const NO_AGENT =
  /^(to|in|into|as|and|or|per|by|for|from|at|on|the|a|once|twice|daily|weekly|via|with|was|were)$/;

/** `14 mg of rapamycin per kg of food`: the unit goes on behind the agent. */
function readAcrossAgent(tokens: readonly Token[], at: number): Part[] | null {
  const start = tokens[at]?.lower === 'of' ? at + 1 : at;
  for (let index = start + 1; index <= start + 2; index += 1) {
    const word = tokens[index - 1];
    if (word?.kind !== 'word' || NO_AGENT.test(word.lower)) return null;
    const stroke = tokens[index];
    if (stroke?.text !== '/' && stroke?.lower !== 'per') continue;
    const found = unitTable.match(tokens, index + 1);
    const isRate = stroke.text === '/' && found?.value.atom.measures === 'time';
    if (found && (isRate || /^(mass|volume)$/.test(found.value.atom.measures))) {
      return [{ ...found.value, next: found.next }];
    }
    return null;
  }
  return null;
}

function readBodyWeight(tokens: readonly Token[], at: number): number {
  let start = at;
  if (tokens[start]?.text === '/' || tokens[start]?.lower === 'of' || tokens[start]?.text === '-') start += 1;
  const bracket = tokens[start]?.text === '(';
  const found = bodyWeightWords.match(tokens, bracket ? start + 1 : start);
  if (!found) return at;
  if (!bracket) return found.next;
  return tokens[found.next]?.text === ')' ? found.next + 1 : at;
}

/** The token after `-1`, `⁻¹` or `^-1`, or `at`. */
function negativeExponent(tokens: readonly Token[], at: number): number {
  const token = tokens[at];
  if (!token || token.spaced) return at;
  if (token.kind === 'exponent') return token.value < 0 ? at + 1 : at;
  const minus = token.text === '^' ? at + 1 : at;
  const digit = tokens[minus + 1];
  const isNegative = tokens[minus]?.text === '-' && digit?.kind === 'number' && !digit.spaced;
  return isNegative && (digit.value === 1 || digit.value === 2) ? minus + 2 : at;
}

function squareMetre(tokens: readonly Token[], at: number) {
  if (tokens[at]?.text !== 'm') return null;
  const digit = tokens[at + 1]?.kind === 'exponent' ? tokens[at + 1]!.value : tokens[at + 2]?.value;
  if (Math.abs(digit ?? 0) !== 2) return null;
  const found = unitTable.match(m2, 0);
  return found && { value: found.value, next: at + 1 };
}

const m2: readonly Token[] = [
  { kind: 'word', from: 0, to: 2, text: 'm2', lower: 'm2', spaced: true, value: Number.NaN, named: false },
];

function dayAtom(): UnitAtom | null {
  const day: Token = { ...m2[0]!, text: 'd', lower: 'd' };
  return unitTable.match([day], 0)?.value.atom ?? null;
}

function isDenominator(atom: UnitAtom): boolean {
  return (
    atom.measures === 'mass' ||
    atom.measures === 'volume' ||
    atom.measures === 'area' ||
    atom.measures === 'time'
  );
}

/** A unit's letters that a hyphen ties to a longer word are none: `M-phase`, `10 g-force`. */
function isPartOfName(tokens: readonly Token[], first: number, next: number): boolean {
  const hyphen = tokens[next];
  const word = tokens[next + 1];
  const tied = hyphen?.text === '-' && !hyphen.spaced && word?.kind === 'word' && !word.spaced;
  return (
    Boolean(tied) &&
    next - first === 1 &&
    tokens[first]!.text.length === 1 &&
    !/^(old|day|d|h)/.test(word!.lower)
  );
}
