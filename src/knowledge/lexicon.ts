/** The categories of concepts. */
export type Category =
  | 'gene'
  | 'family'
  | 'complex'
  | 'chemical'
  | 'process'
  | 'component'
  | 'cell'
  | 'anatomy'
  | 'phenotype'
  | 'disease'
  | 'intervention'
  | 'species'
  | 'strain'
  | 'measure';

/** One concept of the lexicon, as its JSON row says. */
export interface Concept {
  /** Permanent id, kebab-case: `mtorc1`, `muscle-fiber-size`. */
  readonly id: string;
  /** The preferred name. */
  readonly name: string;
  /** What kind of thing it is. */
  readonly category: Category;
  /** Other ways to write it; spelling variants that the matcher derives (dash, case, Greek, plural) are not listed. */
  readonly synonyms?: readonly string[];
  /** Adjectives of it (murine, mitochondrial), tagged as a class of their own. */
  readonly adjectives?: readonly string[];
  /** Identifiers as CURIEs, the most specific first. */
  readonly ids?: readonly string[];
  /** What it is, in a line of our own words. */
  readonly gloss?: string;
  /** Ids of wider concepts: members point to their family or complex, rapamycin to rapalog, rapalog to mtorc1-inhibitor. */
  readonly broader?: readonly string[];
  /** Where the row's identifiers were verified: keys of the table of sources. */
  readonly sources: readonly string[];
}
