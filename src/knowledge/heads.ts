import rows from './data/terms/heads.json' with { type: 'json' };
import type { Category } from './lexicon';

/** Words that, directly behind a name of some category, make it a part of a longer name that the lexicon does not hold. */
export interface Heads {
  /** The categories of the name. */
  readonly categories: readonly Category[];
  /** The words or phrases, in lower case. */
  readonly words: readonly string[];
  /** A word that, where the concept's own names have it, lifts the rule. */
  readonly unless?: string;
  /** What the longer name is. */
  readonly why: string;
}

/** The built-in rules. */
export const heads = rows.heads as readonly Heads[];
