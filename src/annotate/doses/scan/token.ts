/** One token of prose. Blank space makes no token; it shows in `spaced`. */
export interface Token {
  /** `number` has a value; `word` starts with a letter and may hold digits (`RAD001`, `q5d`); `exponent` is a run of superscripts; `sign` is any other character. */
  readonly kind: 'number' | 'word' | 'exponent' | 'sign';
  /** First code unit in the prose. */
  readonly from: number;
  /** One past the last code unit in the prose. */
  readonly to: number;
  /** The text in one notation: compatibility forms resolved, one micro sign (µ), one hyphen (-). */
  readonly text: string;
  /** `text` in lower case. */
  readonly lower: string;
  /** True where blank space, a line's start or the text's start stands before. */
  readonly spaced: boolean;
  /** The value of a number or an exponent; NaN for other kinds. */
  readonly value: number;
  /** True for a number that is part of a name (the 6 of IL-6 or C57BL/6) or of a version or date (1.2.3). */
  readonly named: boolean;
}

const SPACE = /\s/;
const LETTER = /[\p{L}\u3380-\u33df]/u;
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const DASHES = /[\u2010-\u2015\u2212\u2043\ufe63\uff0d]/;

/** True for an ASCII digit. */
export function isDigit(character: string | undefined): boolean {
  return character !== undefined && character >= '0' && character <= '9';
}

/** Cuts prose into tokens, from left to right in one pass. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  let spaced = true;
  while (at < text.length) {
    const character = text[at]!;
    if (SPACE.test(character)) {
      at += 1;
      spaced = true;
      continue;
    }
    const token = readToken(text, at, spaced, tokens[tokens.length - 1]);
    tokens.push(token);
    at = token.to;
    spaced = false;
  }
  return tokens;
}

function readToken(text: string, at: number, spaced: boolean, before: Token | undefined): Token {
  const character = text[at]!;
  const startsDecimal =
    (character === '.' || character === '·') && isDigit(text[at + 1]) && !isDigit(text[at - 1]);
  if (isDigit(character) || startsDecimal) return readNumber(text, at, spaced, before);
  if (SUPERSCRIPTS.includes(character) || (character === '⁻' && SUPERSCRIPTS.includes(text[at + 1] ?? ' '))) {
    return readExponent(text, at, spaced);
  }
  if (LETTER.test(character) || isHighSurrogateOfLetter(text, at)) {
    let to = at + 1;
    while (to < text.length && (LETTER.test(text[to]!) || isDigit(text[to]) || isMark(text[to]!))) to += 1;
    return make('word', text, at, to, spaced);
  }
  return make('sign', text, at, at + 1, spaced);
}

function readNumber(text: string, at: number, spaced: boolean, before: Token | undefined): Token {
  let to = digits(text, at);
  let value = text.slice(at, to);
  let named = !spaced && isNamePart(before, text, at);
  if ((text[to] === '.' || text[to] === '·') && isDigit(text[to + 1])) {
    const end = digits(text, to + 1);
    value += `.${text.slice(to + 1, end)}`;
    to = end;
    while (text[to] === '.' && isDigit(text[to + 1])) {
      to = digits(text, to + 1);
      named = true;
    }
  } else {
    const grouped = readGroups(text, at, to, before);
    to = grouped.to;
    value = grouped.value;
    if (text[to] === '.' && isDigit(text[to + 1]) && grouped.thousands) {
      const end = digits(text, to + 1);
      value += `.${text.slice(to + 1, end)}`;
      to = end;
    }
  }
  const exponent = readScientific(text, to);
  if (exponent > to) {
    value += text.slice(to, exponent).replace(/[\u2212\u2013]/, '-');
    to = exponent;
  }
  return { ...make('number', text, at, to, spaced), value: Number(value.replace(/^\./, '0.')), named };
}

/** Thousands in groups of three, parted by commas or by any kind of space, or a decimal comma. */
function readGroups(text: string, from: number, to: number, before: Token | undefined) {
  const first = text.slice(from, to);
  const plain = { to, value: first, thousands: false };
  if (first.length > 3 || first.length === 0) return text[to] === ',' ? decimalComma(text, to, first) : plain;
  const separator = text[to] ?? '';
  const thousands =
    first[0] !== '0' &&
    (separator === ',' || (SPACE.test(separator) && !/[\r\n]/.test(separator) && !isLabel(before)));
  let end = to;
  let value = first;
  while (thousands && text[end] === separator && digits(text, end + 1) === end + 4) {
    value += text.slice(end + 1, end + 4);
    end += 4;
    if (value.length > 12) break;
  }
  if (end > to && !(separator === ' ' && /^[\d,]/.test(text.slice(end, end + 1)))) {
    return { to: end, value, thousands: true };
  }
  return separator === ',' ? decimalComma(text, to, first) : plain;
}

function decimalComma(text: string, to: number, whole: string) {
  const end = digits(text, to + 1);
  const isList = text[to - whole.length - 1] === ',' && isDigit(text[to - whole.length - 2]);
  const isDecimal =
    end > to + 1 && !isList && !(text[end] === ',' && isDigit(text[end + 1])) && text[end] !== '-';
  return isDecimal
    ? { to: end, value: `${whole}.${text.slice(to + 1, end)}`, thousands: false }
    : { to, value: whole, thousands: false };
}

/** The end of `e-7` after a number, or where it stood. */
function readScientific(text: string, at: number): number {
  if (text[at] !== 'e' && text[at] !== 'E') return at;
  const sign = /[-+\u2212\u2013]/.test(text[at + 1] ?? '') ? 1 : 0;
  const end = digits(text, at + 1 + sign);
  const isExponent = end > at + 1 + sign && end - at < 5 && !LETTER.test(text[end] ?? ' ');
  return isExponent ? end : at;
}

function readExponent(text: string, at: number, spaced: boolean): Token {
  let to = at + 1;
  while (to < text.length && SUPERSCRIPTS.includes(text[to]!)) to += 1;
  const value = [...text.slice(at, to)].map((c) => (c === '⁻' ? '-' : SUPERSCRIPTS.indexOf(c))).join('');
  return { ...make('exponent', text, at, to, spaced), value: Number(value) };
}

function make(kind: Token['kind'], source: string, from: number, to: number, spaced: boolean): Token {
  const raw = source.slice(from, to);
  const text = kind === 'exponent' ? raw : fold(raw);
  return { kind, from, to, text, lower: text.toLowerCase(), spaced, value: Number.NaN, named: false };
}

function fold(raw: string): string {
  if (/^[\x21-\x7e]*$/.test(raw)) return raw;
  if (DASHES.test(raw)) return '-';
  return raw.normalize('NFKC').replaceAll('μ', 'µ');
}

function digits(text: string, at: number): number {
  let to = at;
  while (isDigit(text[to])) to += 1;
  return to;
}

/** A number right after a letter's hyphen or slash belongs to the name before: IL-6, caspase-3, C57BL/6. */
function isNamePart(before: Token | undefined, text: string, at: number): boolean {
  if (!before || before.to !== at) return false;
  if (before.kind === 'word') return true;
  if (before.text !== '-' && before.text !== '/' && before.text !== '_' && before.text !== '#') return false;
  const letter = text[before.from - 1] ?? ' ';
  // C57BL/6 is a name, on/2 is not.
  return before.text === '#' || (before.text === '/' ? /\p{Lu}/u.test(letter) : LETTER.test(letter));
}

const LABELS = new Set(
  'day days week month group groups arm cohort phase visit figure fig table stage step box site dose level lane year in'.split(
    ' ',
  ),
);

function isLabel(token: Token | undefined): boolean {
  return token !== undefined && LABELS.has(token.lower);
}

function isMark(character: string): boolean {
  return character >= '\u0300' && character <= '\u036f';
}

function isHighSurrogateOfLetter(text: string, at: number): boolean {
  const code = text.codePointAt(at)!;
  return code > 0xffff && LETTER.test(String.fromCodePoint(code));
}
