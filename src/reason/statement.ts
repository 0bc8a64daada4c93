import type { Range } from '../note/prose';

/** How surely a note says something. */
export type Certainty = 'asserted' | 'hedged' | 'negated' | 'questioned' | 'attributed';

/** `subject` raises (+1), lowers (-1) or has some effect (0) on `object`; both are concept ids. */
export interface Relation {
  /** Concept id. */
  readonly subject: string;
  /** Concept id. */
  readonly object: string;
  /** +1 raises, -1 lowers, 0 no direction. */
  readonly sign: 1 | -1 | 0;
  /** How surely it is said. */
  readonly certainty: Certainty;
}

/** How a statement stands to a claim; see the contract. */
export type Verdict = 'supports' | 'contradicts' | 'value-mismatch' | 'overstates' | 'overgeneralises';

/** A statement's link to a claim. */
export interface Link {
  /** `ID`, or `SET/ID` for a claim of the user's own sets. */
  readonly claim: string;
  /** How the statement stands to it. */
  readonly verdict: Verdict;
  /** What the note says, what the claim says, where they part: one sentence that a person can check. */
  readonly why: string;
  /** For `value-mismatch`: the range in the source of each value that differs, with what the claim says instead. */
  readonly values: readonly (Range & { readonly expected: string })[];
}

/** One sentence, list item or table row, read in its context. */
export interface Statement extends Range {
  /** Indexes of the blocks it stands in: one, or the cells of a table row. */
  readonly blocks: readonly number[];
  /** What it says, as signed relations. */
  readonly relations: readonly Relation[];
  /** The claims it speaks of, the best fitting first. */
  readonly links: readonly Link[];
  /** The species it speaks of, told in it or by its context (`mouse`, `human`, …), or null. */
  readonly species: string | null;
}
