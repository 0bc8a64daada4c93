import grammar from '../knowledge/data/language/grammar.json' with { type: 'json' };
import type { Range } from '../note/prose';

const abbreviations = new Set(grammar.abbreviations);
const END = /[.!?…]+["'”’)\]]*(?=\s|$)/g;

/** The sentences of a block's prose as ranges in it, without the blanks around them. */
export function sentencesOf(text: string): Range[] {
  const sentences: Range[] = [];
  let start = 0;
  for (const match of text.matchAll(END)) {
    const end = match.index + match[0].length;
    if (match[0].startsWith('.') && !endsSentence(text, match.index, end)) continue;
    push(start, end);
    start = end;
  }
  push(start, text.length);
  return sentences;

  function push(from: number, to: number): void {
    while (from < to && isBlank(text, from)) from++;
    while (to > from && isBlank(text, to - 1)) to--;
    if (to > from) sentences.push({ start: from, end: to });
  }
}

function isBlank(text: string, at: number): boolean {
  return /\s/.test(text[at]!);
}

/** Whether a full stop at `dot` closes a sentence: not after an abbreviation, an initial or a number of a list. */
function endsSentence(text: string, dot: number, end: number): boolean {
  let from = dot;
  while (from > 0 && dot - from < 24 && /[^\s(["“]/.test(text[from - 1]!)) from--;
  const word = text.slice(from, dot).toLowerCase();
  if (abbreviations.has(word)) return false;
  const next = text.slice(end).match(/^\s+(\S)/)?.[1] ?? '';
  if (/^(?:\p{L}\.)+\p{L}$/u.test(word)) return /\p{Lu}/u.test(next);
  if (/^\p{L}$/u.test(word)) return /^[a-z]$/.test(text[dot - 1]!) && !/\p{Ll}/u.test(next);
  if (/^\d+$/.test(word) && from === 0) return false;
  return true;
}
