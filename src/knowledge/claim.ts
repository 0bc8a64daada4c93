/** How firmly the source stands behind a claim. */
export type ClaimStatus = 'established' | 'reported' | 'interpretation' | 'hypothesis' | 'open';

/** A signed relation of a claim between two concepts of the lexicon. */
export interface ClaimRelation {
  /** Concept id. */
  readonly subject: string;
  /** Concept id. */
  readonly object: string;
  /** +1 raises, -1 lowers, 0 no direction is claimed. */
  readonly sign: 1 | -1 | 0;
  /** True where the source found no effect: the relation is denied, not open. */
  readonly noEffect?: boolean;
}

/** A value with its UCUM unit; a range has `low` and `high`. */
export interface Quantity {
  /** The number, or the low and the high end. */
  readonly value: number | readonly [low: number, high: number];
  /** UCUM code. */
  readonly ucum: string;
  /** True where the source says about (~). */
  readonly approximate?: boolean;
}

/** Under which circumstances a claim holds, as values and not as prose. */
export interface ClaimContext {
  /** Species ids of the lexicon (`mouse`, `rat`, `human`). */
  readonly species?: readonly string[];
  /** True where the species is known from the references alone: no verdict rests on it. */
  readonly speciesFromReference?: boolean;
  /** Concept ids of the tissues. */
  readonly tissue?: readonly string[];
  /** The agent's dose. */
  readonly dose?: Quantity;
  /** How long it was given, or the finding observed. */
  readonly duration?: Quantity;
  /** Age at the start of treatment. */
  readonly startAge?: Quantity;
  /** Age at its end. */
  readonly endAge?: Quantity;
  /** Age at which the finding was made. */
  readonly age?: Quantity;
  /** A percentage that was found. */
  readonly percentage?: Quantity;
  /** A median lifespan that was found. */
  readonly medianLifespan?: Quantity;
  /** Free words for what has no value (`chronic`, `short-term`, `middle age`). */
  readonly conditions?: readonly string[];
}

/**
 * Words by which a claim is known where its relations do not tell enough. A cue is a phrase in lower case,
 * or `#` and a concept id that the passage must name.
 */
export interface ClaimCues {
  /** From each group one cue must stand in the passage before the claim is thought of. */
  readonly needs?: readonly (readonly string[])[];
  /** As `needs`; together they are enough, without a relation. */
  readonly topic?: readonly (readonly string[])[];
  /** True where sentences tell its relations in too many ways, so that only its topic counts. */
  readonly topicAlone?: boolean;
  /** With these the claim is not meant. */
  readonly excludes?: readonly string[];
  /** With these the passage says the opposite. */
  readonly denies?: readonly string[];
  /** These stand in the place of a value of the claim that has no number, and differ from it. */
  readonly rivals?: readonly string[];
}

/** One claim of a claim set. */
export interface Claim {
  /** Permanent id in its set. */
  readonly id: string;
  /** The claim in our own words. */
  readonly statement: string;
  /** Where it stands in the source: `P2S11`, `F1S4`. */
  readonly locators: readonly string[];
  /** How firmly the source stands behind it. */
  readonly status: ClaimStatus;
  /** What raises or lowers what. */
  readonly relations: readonly ClaimRelation[];
  /** Under which circumstances. */
  readonly context: ClaimContext;
  /** Words by which it is known besides its relations. */
  readonly cues?: ClaimCues;
  /** Keys of the set's references. */
  readonly references: readonly string[];
  /** True where the references are plainly meant but not printed at that sentence. */
  readonly referencesImplied?: boolean;
  /** Where the source is at odds with itself, and how; in our own words. */
  readonly note?: string;
}

/** A work of the literature. What is not verified is absent. */
export interface Reference {
  /** Key in the set: a number as printed, or a citation key. */
  readonly key: string;
  /** Authors as `Family I`, as far as they are known. */
  readonly authors?: readonly string[];
  /** True where more authors follow. */
  readonly etAl?: boolean;
  /** Title. */
  readonly title?: string;
  /** Journal, abbreviated. */
  readonly journal?: string;
  /** Year of publication. */
  readonly year?: number;
  /** Volume. */
  readonly volume?: string;
  /** Pages or article number. */
  readonly pages?: string;
  /** DOI without prefix. */
  readonly doi?: string;
  /** PubMed id. */
  readonly pmid?: string;
  /** Other records of the same work: a preprint's published version. */
  readonly alsoDoi?: readonly string[];
  /** PubMed ids of other records of the same work. */
  readonly alsoPmid?: readonly string[];
  /** Keys of the table of sources where the record was verified. */
  readonly verifiedBy?: readonly string[];
}

/** A set of claims drawn from one source. */
export interface ClaimSet {
  /** Version of the format. */
  readonly schema: 1;
  /** Id of the set; the embedded one is `editorial`. */
  readonly id: string;
  /** What the claims are drawn from. */
  readonly title: string;
  /** The work the claims are drawn from. */
  readonly source?: Reference;
  /** The sections that locators point to, in order. */
  readonly sections: readonly { readonly id: string; readonly title: string }[];
  /** The works that the claims cite. */
  readonly references: readonly Reference[];
  /** The claims. */
  readonly claims: readonly Claim[];
}
