import type { Block } from '../../note/note';
import type { AgentMention } from './agents';
import type { Dose } from './quantity';
import type { Scan, ScannedPhrase, ScannedQuantity } from './scan/scan';
import type { TimeRole } from './times';

/** A quantity accepted as a dose, before the note's lists are numbered. */
export interface FoundDose {
  /** The dose. */
  readonly dose: Dose;
  /** Index of its first token. */
  readonly first: number;
  /** Index of the token after it. */
  readonly next: number;
  /** Number of its sentence in the block. */
  readonly sentence: number;
  /** The quantity it comes from: elements of one list share it. */
  readonly quantity: ScannedQuantity;
}

/** A mention other than a dose, with its place among the block's tokens. */
export interface Found<T> {
  /** What goes into the note's list. */
  readonly mention: T;
  /** Index of its first token. */
  readonly first: number;
  /** Index of the token after it. */
  readonly next: number;
  /** Number of its sentence in the block. */
  readonly sentence: number;
}

/** A block as scanned, with what its terms and its place in the note add. */
export interface ScannedBlock {
  /** The block. */
  readonly block: Block;
  /** What its prose holds. */
  readonly scan: Scan;
  /** Agents that it names. */
  readonly agents: readonly AgentMention[];
  /** Names that tell a species. */
  readonly species: readonly ScannedPhrase[];
  /** For a table cell, what its column's header makes of a time. */
  readonly column: TimeRole;
}
