import type { Range } from '../../note/prose';
import type { Statement } from '../statement';

/** A work of a claim set's reference list: `SET/KEY`. */
export type WorkKey = string;

/** One citation of a note, of any style, and the work that it means. */
export interface CitedWork extends Range {
  /** The work, where it is one of a claim set's reference list; null for other literature or an unreadable citation. */
  readonly work: WorkKey | null;
  /** Index of the block it stands in. */
  readonly block: number;
}

/** Which works a note cites, and where. */
export interface CitedWorks {
  /** Every citation of the note, in the order of the source. */
  readonly all: readonly CitedWork[];
  /**
   * The citations that serve a statement: those of its paragraph, list item or table row, and of the heading,
   * lead-in or source line that governs it.
   */
  for(statement: Statement): readonly CitedWork[];
}
