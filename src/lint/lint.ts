import type { DoseReading } from '../annotate/doses/quantity';
import type { TermMention } from '../annotate/terms/term';
import type { Knowledge } from '../knowledge/knowledge';
import type { Note } from '../note/note';
import type { Statement } from '../reason/statement';
import type { Configuration } from './configuration';
import type { Finding } from './finding';

/** All that a rule may look at. */
export interface LintInput extends DoseReading {
  /** The note. */
  readonly note: Note;
  /** Its terms. */
  readonly terms: readonly TermMention[];
  /** Its statements with their links. */
  readonly statements: readonly Statement[];
  /** What the analysis knows. */
  readonly knowledge: Knowledge;
}

/** Runs the rules; findings come in the order of the source. */
export function lint(_input: LintInput, _configuration: Configuration): Finding[] {
  return [];
}
