/** What a character is to the matcher. */
export const Kind = {
  /** Holds words apart: spaces, line breaks, dashes of all kinds. */
  Separator: 0,
  /** A letter of a word. */
  Letter: 1,
  /** A decimal digit. */
  Digit: 2,
  /** A Greek letter, which is a word of its own: the α of PGC-1α. */
  Greek: 3,
  /** Any other mark: it ends a word, and belongs to a name only where the lexicon says so (NAD+, C57BL/6). */
  Mark: 4,
  /** Leaves nothing behind: soft hyphens, joiners, combining accents. */
  Nothing: 5,
  /** Stands for several characters (ﬁ), or for one outside of the table. */
  Several: 6,
} as const;

/** One of the kinds. */
export type Kind = (typeof Kind)[keyof typeof Kind];

const SIZE = 0x10000;

/** The kind of each UTF-16 code unit. */
export const kinds = new Uint8Array(SIZE);

/** The code unit that stands for each in a folded name: lower case, without accents, look-alikes joined. */
export const folded = new Uint16Array(SIZE);

/** True for a raised digit, which after a word is a reference and not a part of it. */
export const raised = new Uint8Array(SIZE);

/** Letters of other alphabets that print like a Latin one, or a Greek letter's double. */
const lookAlikes: Record<string, string> = {
  а: 'a',
  с: 'c',
  е: 'e',
  о: 'o',
  р: 'p',
  х: 'x',
  у: 'y',
  і: 'i',
  ѕ: 's',
  ј: 'j',
  А: 'a',
  В: 'b',
  С: 'c',
  Е: 'e',
  Н: 'h',
  І: 'i',
  К: 'k',
  М: 'm',
  О: 'o',
  Р: 'p',
  Ѕ: 's',
  Т: 't',
  Х: 'x',
  ß: 'β',
  ɑ: 'α',
  ϐ: 'β',
  ς: 'σ',
  µ: 'μ',
  '∆': 'δ',
  ı: 'i',
  '’': "'",
  ʼ: "'",
  '′': "'",
  '`': "'",
};

/** What several characters a ligature or a character outside of the table stands for; empty where it is a mark. */
export function expand(character: string): string {
  const plain = character.normalize('NFKD').toLowerCase();
  return plain === character.toLowerCase() ? '' : plain;
}

function define(code: number): void {
  const character = String.fromCharCode(code);
  const alike = lookAlikes[character];
  const plain = alike ?? (character.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase() || character);
  folded[code] = plain.length === 1 ? plain.charCodeAt(0) : code;
  raised[code] = /[⁰¹²³⁴⁵⁶⁷⁸⁹]/.test(character) ? 1 : 0;
  if (/[\u00AD\u200B-\u200D\u2060\uFEFF]|\p{M}/u.test(character)) kinds[code] = Kind.Nothing;
  else if (/[\s\u2010-\u2015\u2212\u2043\uFE58\uFE63\uFF0D⁻₋-]/.test(character)) kinds[code] = Kind.Separator;
  else if (plain.length > 1) kinds[code] = /^[a-z0-9]+$/.test(plain) ? Kind.Several : Kind.Mark;
  else if (/[0-9]/.test(plain)) kinds[code] = Kind.Digit;
  else if (/[α-ω]/.test(plain)) kinds[code] = Kind.Greek;
  else if (/\p{L}/u.test(plain)) kinds[code] = Kind.Letter;
  else kinds[code] = Kind.Mark;
}

/** Scripts without spaces between words, and all else past here, hold Latin names apart as a mark does. */
const FIRST_MARK = 0x2e80;
kinds.fill(Kind.Mark);
for (let code = 0; code < FIRST_MARK; code++) define(code);
for (let code = 0xfb00; code <= 0xfb06; code++) define(code);
for (let code = 0xff00; code <= 0xffef; code++) define(code);
kinds[0x3000] = Kind.Separator;
kinds[0xfeff] = Kind.Nothing;
for (let code = 0xd800; code <= 0xdbff; code++) kinds[code] = Kind.Several;
