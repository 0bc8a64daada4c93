import type { Mention } from '../mention';

/** A mention of a concept of the lexicon. */
export interface TermMention extends Mention {
  /** The concept's id. */
  readonly concept: string;
  /** The concept's category, as in the lexicon. */
  readonly category: string;
  /** The concept's identifiers as CURIEs, the most specific first. */
  readonly ids: readonly string[];
  /** True for an adjective of the concept (murine, mitochondrial), a class of its own that can be switched off. */
  readonly adjective: boolean;
  /** A state written before or after the name, or null. */
  readonly state: TermState | null;
  /** The species that the text gives for this mention (`mouse`, `human`, `rat`, …), or null. */
  readonly species: string | null;
}

/** A state of a gene or protein that is written as part of its name. */
export type TermState =
  | 'knockout'
  | 'heterozygous'
  | 'floxed'
  | 'phosphorylated'
  | 'cleaved'
  | 'precursor'
  | 'antibody';
