import { MASK } from '../note/prose';

/** A word, number or mark of a passage. */
export interface Word {
  /** Offset in the passage's text. */
  readonly from: number;
  /** One past its last code unit. */
  readonly to: number;
  /** In lower case, with plain apostrophes and without a possessive's end. */
  readonly lower: string;
  /** True where a dash joins it to the word before: "dependent" in Akt-dependent. */
  readonly glued: boolean;
}

/** Arrows and marks that mean something as a whole come first, then words, numbers, and single marks. */
const PATTERN =
  /-{1,2}>|=>|[-−–—]{1,2}\||\|[-−–—]{1,2}|[-−]\/[-−]|\+\/[-−]|\p{L}[\p{L}\p{M}\p{N}]*(?:['’]\p{L}+)?|\d+(?:[.,]\d+)*|[^\s]/gu;
const LETTER = /[\p{L}\d]/u;

/** The words of a text, in order. A dash between two words is dropped; the second is then `glued`. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  let glue = false;
  for (const match of text.matchAll(PATTERN)) {
    const token = match[0];
    const from = match.index;
    const to = from + token.length;
    if (token === '+' && /\d/.test(text[to] ?? '') && /[\s(]/.test(text[from - 1] ?? ' ')) {
      words.push({ from, to, lower: '↑', glued: false });
      continue;
    }
    if (isDash(token)) {
      const before = text[from - 1] ?? ' ';
      const after = text[to] ?? ' ';
      if (LETTER.test(before) && (LETTER.test(after) || after === '\n')) {
        glue = true;
        continue;
      }
      if (/\d/.test(after) && /[\s(]/.test(before) && token !== '–' && token !== '—') {
        words.push({ from, to, lower: '↓', glued: false });
        continue;
      }
    }
    for (const part of splitPossessive(token, from)) {
      words.push({ ...part, glued: glue });
      glue = false;
    }
  }
  return words;
}

function isDash(token: string): boolean {
  return token.length === 1 && '-‐‑‒–−'.includes(token);
}

function splitPossessive(token: string, from: number): Omit<Word, 'glued'>[] {
  const lower = token.toLowerCase().replace('’', "'");
  const to = from + token.length;
  if (!lower.endsWith("'s")) return [{ from, to, lower }];
  return [
    { from, to: to - 2, lower: lower.slice(0, -2) },
    { from: to - 2, to, lower: "'s" },
  ];
}

/** True where a word stands for something that was taken out of the prose. */
export function isMask(word: Word): boolean {
  return word.lower === MASK;
}
