import type { ClaimStatus } from '../../knowledge/claim';

/** What an entity is in the picture; SBGN Activity Flow knows the same three. */
export type NodeKind = 'activity' | 'perturbation' | 'phenotype';

/** The material behind an activity, SBGN's unit of information; null where it is a process or a state. */
export type Entity = 'macromolecule' | 'complex' | 'simple chemical' | null;

/** The direction of an effect: +1 raises, -1 lowers, 0 none is claimed. */
export type Sign = 1 | -1 | 0;

/** A horizontal region of the picture that groups entities of one level. */
export interface Band {
  /** Permanent id. */
  readonly id: string;
  /** Its title, hand-wrapped. */
  readonly lines: readonly string[];
  /** True where the band is a physical place, which SBGN draws as a compartment. */
  readonly compartment: boolean;
}

/** An entity of the pathway. It may stand for several concepts that the picture need not tell apart. */
export interface PathwayNode {
  /** Id, the first of its concepts. */
  readonly id: string;
  /** Name to be read and spoken. */
  readonly label: string;
  /** True where the name is a plural. */
  readonly plural: boolean;
  /** The name, hand-wrapped for the box. */
  readonly lines: readonly string[];
  /** Which shape it takes. */
  readonly kind: NodeKind;
  /** Its unit of information. */
  readonly entity: Entity;
  /** The band it stands in, or null in a graph without bands. */
  readonly band: string | null;
  /** Ids of the concepts it stands for. */
  readonly concepts: readonly string[];
  /** Ids of concepts it stands for turned round: muscle loss is less muscle mass. */
  readonly opposites: readonly string[];
  /** Other names, for the search. */
  readonly synonyms: readonly string[];
  /** Identifiers as CURIEs. */
  readonly ids: readonly string[];
  /** What it is, in a line. */
  readonly gloss: string | null;
}

/** A signed effect of one entity on another, with the claims that state it. */
export interface PathwayEdge {
  /** Id, made of its ends and its sign: `mtorc1 -| akt`. */
  readonly id: string;
  /** Id of the node that acts. */
  readonly source: string;
  /** Id of the node acted upon. */
  readonly target: string;
  /** Direction of the effect. */
  readonly sign: Sign;
  /** True where an effect was looked for and not found. */
  readonly denied: boolean;
  /** The firmest status among its claims. */
  readonly status: ClaimStatus;
  /** Keys of its claims in `graph.claims`, the firmest first; none for a definition. */
  readonly claims: readonly string[];
  /** Ids of edges between the same two nodes that say otherwise. */
  readonly contestedBy: readonly string[];
  /** True where the chain of the other edges says the same, so that the plain picture leaves it out. */
  readonly shortcut: boolean;
}

/** A claim as the picture's cards, tables and exports tell it. */
export interface PathwayClaim {
  /** `ID`, or `SET/ID` for a set of the user's own: what stands in `[[claim:…]]`. */
  readonly id: string;
  /** Id of its set. */
  readonly set: string;
  /** The claim in plain words. */
  readonly statement: string;
  /** How firmly the source stands behind it. */
  readonly status: ClaimStatus;
  /** Where it stands in the source. */
  readonly locators: readonly string[];
  /** The circumstances in readable pieces: `14 ppm`, `18 months of age`, `chronic`. */
  readonly conditions: readonly string[];
  /** Species ids. */
  readonly species: readonly string[];
  /** Keys in `graph.references`. */
  readonly references: readonly string[];
  /** Where the source is at odds with itself, or null. */
  readonly note: string | null;
  /** Ids of the edges that it states; none where it is told in the list alone. */
  readonly edges: readonly string[];
}

/** A work of the literature, as a card shows it. */
export interface PathwayReference {
  /** Key in `graph.references`: `SET/KEY`. */
  readonly key: string;
  /** `Harrison DE et al. (2009)`. */
  readonly short: string;
  /** The full citation in one line. */
  readonly citation: string;
  /** First year, or null. */
  readonly year: number | null;
  /** DOI without prefix, or null. */
  readonly doi: string | null;
  /** PubMed id, or null. */
  readonly pmid: string | null;
}

/** The pathway: plain data that crosses every boundary as JSON. */
export interface PathwayGraph {
  /** Version of the format. */
  readonly schema: 1;
  /** Hash of what it was built from; a stored layout carries the same one. */
  readonly hash: string;
  /** What it shows. */
  readonly title: string;
  /** Regions from top to bottom; none in a graph of the user's own. */
  readonly bands: readonly Band[];
  /** Entities. */
  readonly nodes: readonly PathwayNode[];
  /** Effects. */
  readonly edges: readonly PathwayEdge[];
  /** Every claim of the sets, also those with no edge, in the sets' order. */
  readonly claims: readonly PathwayClaim[];
  /** The works that the claims cite. */
  readonly references: readonly PathwayReference[];
}
