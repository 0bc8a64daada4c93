import { tagTerms } from '../../../src/annotate/terms/tag-terms';
import { builtInKnowledge } from '../../../src/knowledge/built-in';
import { readNote } from '../../../src/note/read-note';

/** A sentence of the corpus, as its file holds it. */
export interface Sentence {
  /** What it is a case of. */
  readonly phenomenon: string;
  /** Its text, with `[surface|concept]` around each name. */
  readonly text: string;
}

/** A range of a text and the concept that it names. */
export interface Label {
  readonly start: number;
  readonly end: number;
  readonly concept: string;
}

/** The sentence without its marks, and what they say. */
export function readLabels(sentence: Sentence): { text: string; labels: Label[] } {
  const labels: Label[] = [];
  let text = '';
  let at = 0;
  for (const match of sentence.text.matchAll(/\[([^[\]|]+)\|([a-z0-9.,-]+)\]/g)) {
    text += sentence.text.slice(at, match.index);
    const start = text.length;
    text += match[1];
    for (const concept of match[2]!.split(',')) labels.push({ start, end: text.length, concept });
    at = match.index + match[0].length;
  }
  return { text: text + sentence.text.slice(at), labels };
}

/** What the tagger says of a plain text. */
export function tagged(text: string): Label[] {
  return tagTerms(readNote(text, 'text'), builtInKnowledge).map(({ start, end, concept }) => ({
    start,
    end,
    concept,
  }));
}
