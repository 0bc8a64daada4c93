import { readFrequency } from './frequencies';
import { type NumberElement, readNumbers } from './numbers';
import { type Token, tokenise } from './token';
import { readUnit, type Unit } from './units';
import { routeTable, speciesTable } from './vocabulary';

/** Numbers with their unit, as they stand in the prose. */
export interface ScannedQuantity {
  /** Numbers or ranges that share the unit. */
  readonly elements: readonly NumberElement[];
  /** The unit behind the last of them; `from` is -1 where it stands before them or in a table's header. */
  readonly unit: Unit;
  /** Index of the first token. */
  readonly first: number;
  /** Index of the token after the unit. */
  readonly next: number;
}

/** A phrase with one meaning, as it stands in the prose. */
export interface ScannedPhrase {
  /** Index of its first token. */
  readonly first: number;
  /** Index of the token after it. */
  readonly next: number;
  /** Its code. */
  readonly code: string;
}

/** An age written as a code: `P21`, `E13.5`. */
export interface ScannedCode extends ScannedPhrase {
  /** Its value in days. */
  readonly days: number;
}

/** What one pass over a stretch of prose has found, each list in order. */
export interface Scan {
  /** The tokens. */
  readonly tokens: readonly Token[];
  /** For each token the number of its sentence. */
  readonly sentences: readonly number[];
  /** Numbers with units of any kind. */
  readonly quantities: readonly ScannedQuantity[];
  /** Rates. */
  readonly frequencies: readonly ScannedPhrase[];
  /** Routes. */
  readonly routes: readonly ScannedPhrase[];
  /** Names that tell a species. */
  readonly species: readonly ScannedPhrase[];
  /** Ages written as codes. */
  readonly ageCodes: readonly ScannedCode[];
}

/** Reads a stretch of prose once, from left to right; what was read is never read again. */
export function scan(text: string): Scan {
  const tokens = tokenise(text);
  const quantities: ScannedQuantity[] = [];
  const frequencies: ScannedPhrase[] = [];
  const routes: ScannedPhrase[] = [];
  const species: ScannedPhrase[] = [];
  const ageCodes: ScannedCode[] = [];
  let at = 0;
  while (at < tokens.length) {
    const frequency = readFrequency(tokens, at);
    if (frequency) {
      frequencies.push({ first: at, next: frequency.next, code: frequency.per });
      at = frequency.next;
      continue;
    }
    const code = readAgeCode(tokens, at);
    if (code) {
      ageCodes.push(code);
      at = code.next;
      continue;
    }
    const name = speciesTable.match(tokens, at);
    if (name) {
      species.push({ first: at, next: name.next, code: name.value });
      at = name.next;
      continue;
    }
    const listed = readUnitFirst(tokens, at);
    if (listed) {
      quantities.push(listed);
      at = listed.next;
      continue;
    }
    const numbers = readNumbers(tokens, at);
    if (numbers) {
      at = numbers.next;
      const hyphen = tokens[at]?.text === '-' ? 1 : 0;
      const unit = numbers.elements.length > 0 ? readUnit(tokens, at + hyphen) : null;
      if (unit && (hyphen === 0 || unit.atom.ucum !== '%')) {
        quantities.push({
          elements: numbers.elements,
          unit,
          first: numbers.elements[0]!.first,
          next: unit.next,
        });
        at = unit.next;
      }
      continue;
    }
    const route = routeTable.match(tokens, at);
    if (route) {
      routes.push({ first: at, next: route.next, code: route.value });
      at = route.next;
      continue;
    }
    at += 1;
  }
  return { tokens, sentences: splitSentences(tokens), quantities, frequencies, routes, species, ageCodes };
}

/** `Dose (mg/kg): 0.5, 2 and 8`: the unit stands before its numbers. */
function readUnitFirst(tokens: readonly Token[], at: number): ScannedQuantity | null {
  if (tokens[at]!.text !== '(' || !/^(doses?|dosage|concentrations?)$/.test(tokens[at - 1]?.lower ?? ''))
    return null;
  const unit = readUnit(tokens, at + 1);
  if (!unit || tokens[unit.next]?.text !== ')') return null;
  const start = /^[:=]$/.test(tokens[unit.next + 1]?.text ?? '') ? unit.next + 2 : unit.next + 1;
  const numbers = readNumbers(tokens, start);
  if (!numbers || numbers.elements.length === 0 || readUnit(tokens, numbers.next)) return null;
  const own: Unit = { ...unit, from: -1, to: 0, next: numbers.next };
  return { elements: numbers.elements, unit: own, first: numbers.elements[0]!.first, next: numbers.next };
}

/** `P21`, `PND21`, `E13.5`: days after birth or conception. */
function readAgeCode(tokens: readonly Token[], at: number): ScannedCode | null {
  const token = tokens[at]!;
  const parts = /^(P|PND|E)(\d{1,3})$/.exec(token.text);
  const spelt = token.text === 'PND' && tokens[at + 1]?.kind === 'number';
  if (spelt) return { first: at, next: at + 2, code: 'P', days: tokens[at + 1]!.value };
  if (!parts) return null;
  const half =
    parts[1] === 'E' &&
    tokens[at + 1]?.text === '.' &&
    tokens[at + 2]?.text === '5' &&
    !tokens[at + 2]!.spaced;
  return {
    first: at,
    next: half ? at + 3 : at + 1,
    code: parts[1]!,
    days: Number(parts[2]) + (half ? 0.5 : 0),
  };
}

const ABBREVIATIONS = new Set(
  'vs approx ca fig figs eq e.g i.e al dr mr mrs ms no ref st sp spp resp max min'.split(' '),
);

/** Sentences are read in pieces of at most so many tokens, that no work is ever done on more of them at once. */
const LONGEST_SENTENCE = 400;

function splitSentences(tokens: readonly Token[]): number[] {
  let sentence = 0;
  let start = 0;
  return tokens.map((token, index) => {
    const before = tokens[index - 1];
    const ends = before && (before.text === '.' || before.text === '!' || before.text === '?');
    const isStart =
      ends && token.spaced && !/^\p{Ll}/u.test(token.text) && !isAbbreviation(tokens, index - 1, token);
    if (isStart || index - start >= LONGEST_SENTENCE) {
      sentence += 1;
      start = index;
    }
    return sentence;
  });
}

function isAbbreviation(tokens: readonly Token[], stop: number, after: Token): boolean {
  const word = tokens[stop - 1];
  if (word?.kind !== 'word' || tokens[stop]!.spaced) return false;
  if (ABBREVIATIONS.has(word.lower)) return true;
  // i.p. and the like end a sentence only before a capital letter; C. is the initial of a genus or a person.
  const dotted = tokens[stop - 2]?.text === '.';
  return (
    word.text.length === 1 &&
    (dotted
      ? !/^\p{Lu}\p{Ll}/u.test(after.text)
      : /^\p{Lu}$/u.test(word.text) && /^\p{Lu}\p{Ll}/u.test(after.text))
  );
}
