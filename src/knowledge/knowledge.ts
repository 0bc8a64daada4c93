import type { ClaimSet, Reference } from './claim';
import type { Concept } from './lexicon';

/** All that an analysis knows: the embedded data, with what a user has added. Immutable. */
export interface Knowledge {
  /** Concepts by id. */
  readonly concepts: ReadonlyMap<string, Concept>;
  /** Longer names that hold a term and are none of it; they are matched and then dropped. */
  readonly blockers: readonly string[];
  /** Claim sets, the embedded one first. */
  readonly claimSets: readonly ClaimSet[];
  /** The works of the user's bibliography by citation key, where there is one. */
  readonly bibliography?: readonly Reference[];
}
