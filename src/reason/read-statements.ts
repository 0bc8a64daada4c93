import type { DoseReading } from '../annotate/doses/quantity';
import type { TermMention } from '../annotate/terms/term';
import type { Knowledge } from '../knowledge/knowledge';
import type { Note } from '../note/note';
import type { Statement } from './statement';

/** What a note says, sentence by sentence, with links to the claims it speaks of; in the order of the source. */
export function readStatements(
  _note: Note,
  _terms: readonly TermMention[],
  _doses: DoseReading,
  _knowledge: Knowledge,
): Statement[] {
  return [];
}
