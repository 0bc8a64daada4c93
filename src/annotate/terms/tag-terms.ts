import type { Knowledge } from '../../knowledge/knowledge';
import type { Note } from '../../note/note';
import type { TermMention } from './term';

/** Mentions of the lexicon's concepts in a note, in the order of the source. */
export function tagTerms(_note: Note, _knowledge: Knowledge): TermMention[] {
  return [];
}
