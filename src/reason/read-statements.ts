import type { DoseReading } from '../annotate/doses/quantity';
import type { TermMention } from '../annotate/terms/term';
import type { Knowledge } from '../knowledge/knowledge';
import type { Note } from '../note/note';
import { Judge } from './judge';
import { passagesOf } from './passages';
import type { Statement } from './statement';

/** What a note says, sentence by sentence, with links to the claims it speaks of; in the order of the source. */
export function readStatements(
  note: Note,
  terms: readonly TermMention[],
  doses: DoseReading,
  knowledge: Knowledge,
): Statement[] {
  const judge = Judge.of(knowledge);
  return judge.statements(note, passagesOf(note, terms), doses);
}
