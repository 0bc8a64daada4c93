import type { Prose, Range } from './prose';

/** How a note's text is to be read: `markdown`, or `text`, where `*`, `_`, `<`, `|` and `#` stand for themselves. */
export type NoteFormat = 'markdown' | 'text';

/** One note, read: its prose in blocks, each with where it stands, and what is not prose but matters. Plain data. */
export interface Note {
  /** The text as given; all offsets count its UTF-16 code units. */
  readonly source: string;
  /** How it was read. */
  readonly format: NoteFormat;
  /** The runs of prose, in the order of the source. `block.index` is its place here. */
  readonly blocks: readonly Block[];
  /** The front matter, or null. */
  readonly frontMatter: FrontMatter | null;
  /** Citations of any kind, in the order of the source. */
  readonly citations: readonly Citation[];
  /** References to claims, `[[claim:ID]]`, in the order of the source. */
  readonly claimLinks: readonly ClaimLink[];
  /** HTML comments, in the order of the source. */
  readonly comments: readonly Comment[];
}

/** One run of prose: a paragraph (also in a list item, quote or footnote), a heading or a table cell. */
export interface Block extends Range {
  /** Place in `note.blocks`. */
  readonly index: number;
  /** What kind of run it is. */
  readonly kind: 'paragraph' | 'heading' | 'cell';
  /** Its readable text, with the way back to the source. */
  readonly prose: Prose;
  /** Heading depth 1 to 6; 0 for other kinds and for a callout's title. */
  readonly depth: number;
  /** Indexes of the headings it stands under, outermost first; for a heading, those above it. */
  readonly headings: readonly number[];
  /** The innermost list item it stands in, or null. */
  readonly item: ListItem | null;
  /** The table cell it is, or null. */
  readonly cell: TableCell | null;
  /** The innermost block quote or callout it stands in, or null. */
  readonly quote: Quote | null;
  /** The label of the footnote whose definition it stands in, or null. */
  readonly footnote: string | null;
}

/** One item of a list. */
export interface ListItem extends Range {
  /** Number of the list in the note, counted from 0; items of one list share it. */
  readonly list: number;
  /** True in a numbered list. */
  readonly ordered: boolean;
  /** The box of a task, `open` for `[ ]`, `done` for `[x]`, or null. */
  readonly task: 'open' | 'done' | null;
  /** The item that the list stands in, or null. */
  readonly parent: ListItem | null;
  /** Index of the block that stands before the list and leads into it, or null. */
  readonly leadIn: number | null;
  /** Index of the item's first block; -1 while it has none. */
  readonly first: number;
}

/** Where a cell stands in its table. */
export interface TableCell {
  /** Number of the table in the note, counted from 0. */
  readonly table: number;
  /** Row, 0 for the header. */
  readonly row: number;
  /** Column, from 0. */
  readonly column: number;
  /** Block indexes of the header's cells by column. */
  readonly header: readonly number[];
  /** Index of the block before the table, or null. */
  readonly leadIn: number | null;
}

/** A block quote; an Obsidian or GitHub callout is one that opens with `[!type] title`. */
export interface Quote {
  /** The quote around it, or null. */
  readonly parent: Quote | null;
  /** The callout's type in lower case, or null for a plain quote. */
  readonly callout: string | null;
  /** Index of the block that is the callout's title (a `heading` of depth 0), or null where it has none. */
  readonly title: number | null;
}

/** YAML front matter. */
export interface FrontMatter extends Range {
  /** The data; an empty object where it could not be read. */
  readonly data: Readonly<Record<string, unknown>>;
  /** Why it could not be read, or null. */
  readonly error: string | null;
}

/** How a citation is written. */
export type CitationKind = 'key' | 'footnote' | 'doi' | 'pmid' | 'link';

/** A citation as written; which work it means is settled elsewhere. */
export interface Citation extends Range {
  /** `key` (pandoc), `footnote` (its label), `doi`, `pmid`, `link` (an address that is neither). */
  readonly kind: CitationKind;
  /** The key, label, DOI, PMID or address, as written and without its prefix. */
  readonly value: string;
  /** Index of the block it stands in. */
  readonly block: number;
  /** Offset in the block's prose where it stands. */
  readonly at: number;
}

/** `[[claim:ID]]` or `[[claim:SET/ID]]`. */
export interface ClaimLink extends Range {
  /** `ID` or `SET/ID`. */
  readonly id: string;
  /** Index of the block it stands in. */
  readonly block: number;
  /** Offset in the block's prose where it stands. */
  readonly at: number;
}

/** An HTML comment (`<!-- … -->`); `text` is what stands between the marks. */
export interface Comment extends Range {
  /** The comment's inner text, trimmed. */
  readonly text: string;
}
