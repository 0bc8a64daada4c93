import type { Relation, Verdict } from '../statement';

/** A place in a text document, as editors count: both from zero, characters in UTF-16 code units. */
export interface Position {
  /** Line. */
  readonly line: number;
  /** Character in the line. */
  readonly character: number;
}

/** What a note says in one statement, as far as the pathway is concerned. */
export interface NoteStatement {
  /** Where it stands in the note, from and to. */
  readonly range: { readonly start: Position; readonly end: Position };
  /** Its text in one line, shortened for a list. */
  readonly text: string;
  /** Ids of the concepts it names. */
  readonly concepts: readonly string[];
  /** The claims it speaks of and how it stands to them. */
  readonly links: readonly { readonly claim: string; readonly verdict: Verdict; readonly why: string }[];
  /** What it says, as signed relations. */
  readonly relations: readonly Relation[];
}

/** A note as the pathway view knows it. */
export interface NoteSnapshot {
  /** The document's URI. */
  readonly uri: string;
  /** The file's name. */
  readonly name: string;
  /** The document's version; an older snapshot than the one shown is dropped. */
  readonly version: number;
  /** The statements that name a concept or speak of a claim, in the order of the note. */
  readonly statements: readonly NoteStatement[];
}
