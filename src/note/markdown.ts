import type { SyntaxNodeRef, Tree } from '@lezer/common';
import { type BlockDraft, type LooseCitation, NoteBuilder } from './builder';
import { htmlComments } from './comments';
import { readFrontMatter } from './front-matter';
import { normaliseLabel, readLeaf } from './leaf';
import type { ListItem, Note, Quote, TableCell } from './note';
import type { Prose } from './prose';
import { parseMarkdown } from './syntax/parser';

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/** A list that is open, and the item that it stands in. */
interface OpenList {
  id: number;
  ordered: boolean;
  leadIn: number | null;
  parent: Mutable<ListItem> | null;
}

/** Nodes that hold prose, and the kind of block they make. */
const LEAVES: Readonly<Record<string, BlockDraft['kind']>> = {
  Paragraph: 'paragraph',
  Task: 'paragraph',
  TableCell: 'cell',
  ATXHeading1: 'heading',
  ATXHeading2: 'heading',
  ATXHeading3: 'heading',
  ATXHeading4: 'heading',
  ATXHeading5: 'heading',
  ATXHeading6: 'heading',
  SetextHeading1: 'heading',
  SetextHeading2: 'heading',
};

/** Reads a Markdown note. Its prose keeps exact offsets into the source. */
export function readMarkdown(source: string): Note {
  return new MarkdownReader(source).read();
}

class MarkdownReader {
  private readonly note: NoteBuilder;
  private readonly headings: { depth: number; index: number }[] = [];
  private readonly lists: OpenList[] = [];
  private readonly openedQuotes = new Set<Quote>();
  private definitions: ReadonlyMap<string, string> = new Map();
  private item: Mutable<ListItem> | null = null;
  private quote: Mutable<Quote> | null = null;
  private cell: TableCell | null = null;
  private footnote: string | null = null;
  private listCount = 0;
  private tableCount = 0;

  constructor(private readonly source: string) {
    this.note = new NoteBuilder(source, 'markdown');
  }

  read(): Note {
    this.note.frontMatter = readFrontMatter(this.source);
    const tree = parseMarkdown(withoutFrontMatter(this.source, this.note.frontMatter?.end ?? 0));
    this.definitions = this.source.includes(']:') ? linkDefinitions(this.source, tree) : new Map();
    tree.iterate({ enter: (node) => this.enter(node), leave: (node) => this.leave(node) });
    return this.note.build();
  }

  /** Returns false where the inside of a node has been read, or is not to be read. */
  private enter(node: SyntaxNodeRef): boolean {
    const kind = LEAVES[node.name];
    if (kind) {
      this.readBlock(kind, node);
      return false;
    }
    switch (node.name) {
      case 'BulletList':
      case 'OrderedList':
        this.openList(node.name === 'OrderedList');
        return true;
      case 'ListItem':
        this.openItem(node);
        return true;
      case 'Blockquote':
        this.quote = { parent: this.quote, callout: null, title: null };
        return true;
      case 'FootnoteLabel':
        this.footnote = this.source.slice(node.from + 2, node.to - 2);
        return false;
      case 'Table':
        this.cell = { table: this.tableCount++, row: -1, column: 0, header: [], leadIn: this.leadIn() };
        return true;
      case 'TableHeader':
      case 'TableRow':
        this.openRow(node);
        return true;
      case 'TableDelimiter':
        if (this.cell) this.cell = { ...this.cell, column: this.cell.column + 1 };
        return false;
      case 'HTMLBlock':
      case 'CommentBlock':
        for (const comment of htmlComments(this.source, node.from, node.to)) this.note.comments.push(comment);
        return false;
      default:
        return node.name === 'Document' || node.name === 'FootnoteDefinition';
    }
  }

  private leave(node: SyntaxNodeRef): void {
    switch (node.name) {
      case 'BulletList':
      case 'OrderedList':
        this.item = this.lists.pop()?.parent ?? null;
        break;
      case 'Blockquote':
        this.quote = this.quote?.parent ?? null;
        break;
      case 'FootnoteDefinition':
        this.footnote = null;
        break;
      case 'Table':
        this.cell = null;
        break;
    }
  }

  private readBlock(kind: BlockDraft['kind'], node: SyntaxNodeRef): void {
    const depth = kind === 'heading' ? Number(node.name.slice(-1)) : 0;
    while (kind === 'heading' && (this.headings[this.headings.length - 1]?.depth ?? 0) >= depth)
      this.headings.pop();
    const leaf = readLeaf(this.source, node.node.cursor(), this.definitions);
    if (leaf.task && this.item && !this.item.task) this.item.task = leaf.task;
    for (const comment of leaf.comments) this.note.comments.push(comment);
    const draft: BlockDraft = {
      kind,
      start: node.from,
      end: node.to,
      depth,
      headings: this.headings.map((heading) => heading.index),
      item: this.item,
      cell: kind === 'cell' ? this.cell : null,
      quote: this.quote,
      footnote: this.footnote,
    };
    if (!this.readCallout(draft, leaf.prose, leaf.citations))
      this.addBlock(draft, leaf.prose, leaf.citations);
  }

  /** Reads the first paragraph of a quote as a callout's where it is one: the title, then the text on the lines after it. */
  private readCallout(draft: BlockDraft, prose: Prose, citations: readonly LooseCitation[]): boolean {
    const { quote } = this;
    if (!quote || this.openedQuotes.has(quote)) return false;
    this.openedQuotes.add(quote);
    const mark = /^\[!([\p{L}-]+)\][+-]?[ \t]*/u.exec(prose.text);
    if (!mark?.[1]) return false;
    quote.callout = mark[1].toLowerCase();
    const lineEnd = prose.text.indexOf('\n');
    const titleEnd = lineEnd < 0 ? prose.text.length : lineEnd;
    const title = prose.slice(mark[0].length, titleEnd);
    if (title.text.trim()) quote.title = this.note.addBlock({ ...draft, kind: 'heading' }, title);
    if (lineEnd >= 0) this.addBlock(draft, prose.slice(lineEnd + 1, prose.text.length), citations);
    return true;
  }

  private addBlock(draft: BlockDraft, prose: Prose, citations: readonly LooseCitation[]): void {
    const index = this.note.addBlock(draft, prose, citations);
    if (this.item && this.item.first < 0) this.item.first = index;
    if (draft.kind === 'heading') this.headings.push({ depth: draft.depth, index });
    if (draft.cell?.row === 0) (draft.cell.header as number[])[draft.cell.column] = index;
  }

  private openList(ordered: boolean): void {
    this.lists.push({ id: this.listCount++, ordered, leadIn: this.leadIn(), parent: this.item });
  }

  private openItem(node: SyntaxNodeRef): void {
    const list = this.lists[this.lists.length - 1];
    if (!list) return;
    this.item = {
      list: list.id,
      ordered: list.ordered,
      task: null,
      parent: list.parent,
      leadIn: list.leadIn,
      first: -1,
      start: node.from,
      end: node.to,
    };
  }

  /** A row's columns are counted by its bars; the one before its first cell counts none. */
  private openRow(node: SyntaxNodeRef): void {
    if (!this.cell) return;
    const column = this.source[node.from] === '|' ? -1 : 0;
    this.cell = { ...this.cell, row: this.cell.row + 1, column };
  }

  /** The block before a list or table, where it is a paragraph of the same container. */
  private leadIn(): number | null {
    const last = this.note.blocks[this.note.blocks.length - 1];
    const leads = last?.kind === 'paragraph' && last.item === this.item && last.quote === this.quote;
    return leads ? last.index : null;
  }
}

/** The source with its front matter blanked, so that offsets stay. */
function withoutFrontMatter(source: string, end: number): string {
  return end > 0 ? source.slice(0, end).replace(/[^\n]/g, ' ') + source.slice(end) : source;
}

/** Link definitions by normalised label; the first of a label counts. They may stand after the links that use them. */
function linkDefinitions(source: string, tree: Tree): Map<string, string> {
  const definitions = new Map<string, string>();
  tree.iterate({
    enter(node) {
      if (node.name !== 'LinkReference') return !LEAVES[node.name];
      const label = node.node.getChild('LinkLabel');
      const address = node.node.getChild('URL');
      if (label && address) {
        const key = normaliseLabel(source.slice(label.from + 1, label.to - 1));
        const target = source.slice(address.from, address.to).replace(/^<|>$/g, '');
        if (!definitions.has(key)) definitions.set(key, target);
      }
      return false;
    },
  });
  return definitions;
}
