import type { Concept } from '../../knowledge/lexicon';
import { folded } from './characters';

/** Longer texts in a parenthesis are no abbreviation. */
const LONGEST = 12;
/** A long form is looked for in so many code units before its abbreviation. */
const REACH = 160;

/** What a note's own abbreviations mean, from where each is defined on. Null: something that the lexicon has not. */
export class Abbreviations {
  private readonly meanings = new Map<string, Concept | null>();
  private readonly firstUnits = new Set<number>();

  /** True where a defined abbreviation may begin with this code unit. */
  mayStart(code: number): boolean {
    return this.firstUnits.has(code);
  }

  /** What the abbreviation means; undefined where the note does not define it. Its plural means the same. */
  meaning(form: string): Concept | null | undefined {
    const meaning = this.meanings.get(form);
    return meaning === undefined && form.endsWith('s') ? this.meanings.get(form.slice(0, -1)) : meaning;
  }

  /** Defines an abbreviation for the rest of the note. */
  define(form: string, concept: Concept | null): void {
    const singular = /\p{Lu}s$/u.test(form) ? form.slice(0, -1) : form;
    this.meanings.set(singular, concept);
    this.firstUnits.add(form.charCodeAt(0));
  }
}

/** The text in the parenthesis that opens at `open`, up to its end or a comma or semicolon, where it may be an abbreviation. */
export function abbreviationIn(text: string, open: number): { form: string; from: number } | null {
  const match = /^\(\s?([\p{L}\p{N}][^\s();,=]{0,11})\s?[);,]/u.exec(text.slice(open, open + LONGEST + 4));
  return match && isAbbreviation(match[1]!)
    ? { form: match[1]!, from: open + match[0].indexOf(match[1]!) }
    : null;
}

/** The abbreviation that stands directly before the parenthesis that opens at `open`, or null. */
export function abbreviationBefore(text: string, open: number): { form: string; from: number } | null {
  const match = /(?:^|[\s(])([\p{L}\p{N}][^\s();,=]{1,9}) $/u.exec(text.slice(Math.max(0, open - 13), open));
  return match && isAbbreviation(match[1]!) ? { form: match[1]!, from: open - 1 - match[1]!.length } : null;
}

function isAbbreviation(form: string): boolean {
  return form.length >= 2 && /\p{Lu}/u.test(form) && !/^\p{Lu}?\p{Ll}{3,}$/u.test(form);
}

/**
 * Where the long form of an abbreviation starts in a text that ends with it, or -1: the letters of the abbreviation stand
 * in it in order, and the first one begins a word (Schwartz and Hearst 2003).
 */
export function longFormStart(text: string, end: number, form: string): number {
  const floor = Math.max(0, end - REACH);
  let at = end - 1;
  for (let sign = form.length - 1; sign >= 0; sign--) {
    if (!isWordUnit(form, sign)) continue;
    const code = folded[form.charCodeAt(sign)]!;
    while (at >= floor && !(folded[text.charCodeAt(at)] === code && (sign > 0 || startsWord(text, at)))) at--;
    if (at < floor) return -1;
    at--;
  }
  const start = at + 1;
  const words = text.slice(start, end).split(/[\s-]+/).length;
  return words <= Math.min(form.length + 5, form.length * 2) && end - start > form.length ? start : -1;
}

function startsWord(text: string, at: number): boolean {
  return at === 0 || !isWordUnit(text, at - 1);
}

function isWordUnit(text: string, at: number): boolean {
  return /[\p{L}\p{N}]/u.test(text.charAt(at));
}
