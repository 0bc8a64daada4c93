import type { Category } from '../../knowledge/lexicon';

/** How closely the letters of a text must follow the case of the lexicon's form. */
export type Casing = 'any' | 'exact' | 'capital';

/** Longer forms have four signs at least. */
const LONGEST_SYMBOL = 12;

const symbols: ReadonlySet<Category> = new Set(['gene', 'family', 'complex']);

/**
 * How closely case must be kept: not at all from four letters and digits on; below that a gene needs a capital
 * somewhere (Akt, AKT, but not the word "met"), and other short forms are written as the lexicon writes them.
 */
export function casingOf(form: string, category: Category | null): Casing {
  if (form.length > LONGEST_SYMBOL) return 'any';
  const signs = form.replace(/[^\p{L}\p{N}]/gu, '');
  if (isMixedAbbreviation(signs)) return 'exact';
  if (signs.length >= 4) return 'any';
  if (signs.length === 3 && /\d/.test(signs)) return 'any';
  const isSymbol = category !== null && symbols.has(category) && /\p{Lu}/u.test(form);
  return isSymbol && signs.length === 3 ? 'capital' : 'exact';
}

/** True where `text` is written closely enough to `form`. */
export function fitsCasing(casing: Casing, form: string, text: string): boolean {
  if (casing === 'any') return true;
  if (casing === 'capital') return /\p{Lu}/u.test(text);
  return fitsForm(form, text);
}

/**
 * True where the text is written like the form, or, where that is a word without a number, like it at the head of a
 * sentence; spaces, dashes and a plural s are free.
 */
export function fitsForm(form: string, text: string): boolean {
  return sameLetters(form, text) || (isLower(form) && sameLetters(capitalised(form), text));
}

function sameLetters(form: string, text: string): boolean {
  const a = signsOf(form);
  const b = signsOf(text);
  return a === b || `${a}s` === b;
}

function signsOf(text: string): string {
  if (/^[A-Za-z0-9]+$/.test(text)) return text;
  return text.normalize('NFKC').replace(/[\s\p{Pd}\u2212]/gu, '');
}

/** SAMe, MASLDs: without a digit and with small letters after several capitals, it may read as a word. */
function isMixedAbbreviation(signs: string): boolean {
  return signs.length === 4 && /^[A-Z]{2,}[a-z]+$/.test(signs);
}

function isLower(form: string): boolean {
  return form === form.toLowerCase() && !/\d/.test(form);
}

function capitalised(form: string): string {
  return form.charAt(0).toUpperCase() + form.slice(1);
}
