import bandsFile from './data/pathway/bands.json' with { type: 'json' };
import entitiesFile from './data/pathway/entities.json' with { type: 'json' };

/** A region of the picture, as its JSON row says. */
export interface DrawnBand {
  /** Permanent id. */
  readonly id: string;
  /** The title, hand-wrapped. */
  readonly lines: readonly string[];
  /** True where the band is a physical place. */
  readonly compartment: boolean;
}

/** An entity of the picture, as its JSON row says. */
export interface DrawnEntity {
  /** Its name in running text. */
  readonly label: string;
  /** True where the name is a plural, which the verb of a sentence agrees with. */
  readonly plural?: boolean;
  /** Its name in the box, hand-wrapped. */
  readonly lines: readonly string[];
  /** The band's id. */
  readonly band: string;
  /** The SBGN Activity Flow glyph. */
  readonly kind: 'activity' | 'perturbation' | 'phenotype';
  /** The material behind an activity, where it is one. */
  readonly entity?: 'macromolecule' | 'complex' | 'simple chemical';
  /** True where it stands beside the causal chain: the plain picture leaves it and its edges out. */
  readonly aside?: boolean;
  /** Ids of the concepts it stands for; the first is its id. */
  readonly concepts: readonly string[];
  /** Ids of the concepts it stands for turned round. */
  readonly opposites?: readonly string[];
}

/** An effect that holds by definition and is nobody's claim: a knockout lowers its gene. */
export interface Definition {
  /** Concept id. */
  readonly subject: string;
  /** Concept id. */
  readonly object: string;
  /** Direction of the effect. */
  readonly sign: 1 | -1;
}

/** What of the embedded claim set is drawn, and where. */
export interface PathwayDrawing {
  /** Regions from top to bottom. */
  readonly bands: readonly DrawnBand[];
  /** Entities; a concept that is in none is told in the list alone. */
  readonly entities: readonly DrawnEntity[];
  /** Effects by definition. */
  readonly definitions: readonly Definition[];
}

/** The drawing of the embedded claim set. */
export const pathwayDrawing: PathwayDrawing = {
  bands: bandsFile.bands,
  entities: entitiesFile.entities as readonly DrawnEntity[],
  definitions: entitiesFile.definitions as readonly Definition[],
};
