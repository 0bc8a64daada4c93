import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import { decodeNumericCharacterReference } from 'micromark-util-decode-numeric-character-reference';
import type { Token } from 'micromark-util-types';
import { type BlockDraft, type LooseCitation, NoteBuilder } from './builder';
import { readFrontMatter } from './front-matter';
import { type Identifier, identifierOfAddress } from './identifiers';
import type { ListItem, Note, Quote, TableCell } from './note';
import { MASK, ProseBuilder, type Range } from './prose';
import { markdownEvents } from './syntax';

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/** A list that is open, and the item that it stands in. */
interface OpenList {
  id: number;
  ordered: boolean;
  leadIn: number | null;
  parent: Mutable<ListItem> | null;
}

/** A block that is open. */
interface OpenBlock {
  draft: BlockDraft;
  prose: ProseBuilder;
  citations: LooseCitation[];
  /** The HTML element whose content is masked until it closes, and where it opened. */
  element: { name: string; start: number } | null;
}

/** Tokens that hold prose, and the kind of block they make. */
const BLOCKS: Readonly<Record<string, BlockDraft['kind']>> = {
  paragraph: 'paragraph',
  atxHeadingText: 'heading',
  setextHeadingText: 'heading',
  tableHeader: 'cell',
  tableData: 'cell',
};

/** Tokens that leave one mask in the prose, with all that is in them. */
const MASKED = new Set(['codeText', 'mathText', 'image', 'autolink', 'literalAutolink']);

/** Tokens that leave nothing in the prose, with all that is in them. */
const DROPPED = new Set([
  'resource',
  'reference',
  'gfmFootnoteCall',
  'taskListCheck',
  'hardBreakTrailing',
  'definition',
  'gfmFootnoteDefinitionLabel',
]);

/** HTML elements whose content is code. */
const CODE_ELEMENTS = new Set(['code', 'pre', 'kbd', 'samp', 'var', 'tt', 'script', 'style']);

/** Reads a Markdown note from micromark's events, which keep exact offsets where a tree's text nodes do not. */
export function readMarkdown(source: string): Note {
  return new MarkdownReader(source).read();
}

class MarkdownReader {
  private readonly note: NoteBuilder;
  private readonly headings: { depth: number; index: number }[] = [];
  private readonly lists: OpenList[] = [];
  private readonly definitions = new Map<string, string>();
  /** The link that is open, and its target once it was met. */
  private link: { range: Range; target: string | undefined; citeIn: OpenBlock } | null = null;
  private item: Mutable<ListItem> | null = null;
  private quote: Mutable<Quote> | null = null;
  private cell: Mutable<TableCell> | null = null;
  private footnote: string | null = null;
  private block: OpenBlock | null = null;
  private depth = 0;
  private listCount = 0;
  private tableCount = 0;
  /** The token whose inside is passed over, or null. */
  private skipped: Token | null = null;

  constructor(private readonly source: string) {
    this.note = new NoteBuilder(source, 'markdown');
  }

  read(): Note {
    const events = markdownEvents(this.source);
    this.collectDefinitions(events.filter(([kind]) => kind === 'enter').map(([, token]) => token));
    for (const [kind, token] of events) {
      if (this.skipped) {
        if (kind === 'exit' && token === this.skipped) this.skipped = null;
      } else if (kind === 'enter') this.enter(token);
      else this.exit(token);
    }
    return this.note.build();
  }

  /** Definitions may stand after the links that refer to them. */
  private collectDefinitions(tokens: readonly Token[]): void {
    let label = '';
    for (const token of tokens) {
      if (token.type === 'definitionLabelString') label = normalise(this.slice(token));
      else if (token.type === 'definitionDestinationString' && !this.definitions.has(label)) {
        this.definitions.set(label, this.slice(token));
      }
    }
  }

  private enter(token: Token): void {
    const kind = BLOCKS[token.type];
    if (kind) this.openBlock(kind, token);
    else if (this.block) this.enterInline(token, this.block);
    else this.enterContainer(token);
  }

  private exit(token: Token): void {
    const type: string = token.type;
    if (BLOCKS[type]) this.closeBlock(token);
    else if (type === 'link') this.closeLink();
    else if (type === 'listOrdered' || type === 'listUnordered') this.closeList(token);
    else if (type === 'blockQuote') this.quote = this.quote?.parent ?? null;
    else if (type === 'gfmFootnoteDefinition') this.footnote = null;
    else if (type === 'table') this.cell = null;
  }

  private enterContainer(token: Token): void {
    const type: string = token.type;
    switch (type) {
      case 'atxHeadingSequence':
        this.depth = token.end.offset - token.start.offset;
        break;
      case 'setextHeading':
        this.depth = this.source[token.end.offset - 1] === '=' ? 1 : 2;
        break;
      case 'listOrdered':
      case 'listUnordered':
        this.lists.push({
          id: this.listCount++,
          ordered: type === 'listOrdered',
          leadIn: this.leadIn(),
          parent: this.item,
        });
        break;
      case 'listItemPrefix':
        this.openItem(token);
        break;
      case 'blockQuote':
        this.quote = { parent: this.quote, callout: null, title: null };
        break;
      case 'gfmFootnoteDefinitionLabelString':
        this.footnote = this.slice(token);
        break;
      case 'table':
        this.cell = { table: this.tableCount++, row: -1, column: -1, header: [], leadIn: this.leadIn() };
        break;
      case 'tableRow':
        if (this.cell) this.cell = { ...this.cell, row: this.cell.row + 1, column: -1 };
        break;
      case 'htmlFlow':
        this.addComments(token);
        this.skipped = token;
        break;
      case 'yaml':
        this.note.frontMatter = readFrontMatter(fencedValue(this.slice(token)), rangeOf(token));
        this.skipped = token;
        break;
      case 'definition':
      case 'codeFenced':
      case 'codeIndented':
      case 'mathFlow':
      case 'toml':
        this.skipped = token;
        break;
    }
  }

  private enterInline(token: Token, block: OpenBlock): void {
    const type: string = token.type;
    if (type === 'htmlText') this.addHtml(token, block);
    else if (type === 'taskListCheck') this.markTask(token);
    else if (type === 'link') this.openLink(token, block);
    else if (type === 'resource' && this.link) this.link.target = destination(this.slice(token));
    else if (type === 'reference' && this.link && token.end.offset - token.start.offset > 2) {
      this.link.target = this.definitions.get(normalise(this.slice(token).slice(1, -1)));
    } else if (type === 'autolink' || type === 'literalAutolink') {
      this.cite(block, rangeOf(token), identifierOfAddress(this.slice(token).replace(/^<|>$/g, '')));
    } else if (type === 'gfmFootnoteCall') {
      this.cite(block, rangeOf(token), { kind: 'footnote', value: this.slice(token).slice(2, -1) });
    }
    if (block.element) return;
    if (MASKED.has(type)) block.prose.add(MASK, rangeOf(token));
    else if (type === 'data' || type === 'characterEscapeValue') {
      block.prose.add(this.slice(token), rangeOf(token));
    } else if (type === 'lineEnding') block.prose.add('\n', rangeOf(token));
    else if (type === 'characterReference') {
      block.prose.add(decodeReference(this.slice(token)), rangeOf(token));
    }
    // A struck-out passage is withdrawn; a single tilde is pandoc's subscript, and its text stays.
    const isStruck = type === 'strikethrough' && this.slice(token).startsWith('~~');
    if (isStruck) block.prose.add(MASK, rangeOf(token));
    if (isStruck || MASKED.has(type) || DROPPED.has(type) || type === 'characterReference') {
      this.skipped = token;
    }
  }

  private openBlock(kind: BlockDraft['kind'], token: Token): void {
    if (kind === 'cell' && this.cell) {
      // Cells of a row share nothing that changes: each keeps its own place.
      this.cell = { ...this.cell, column: this.cell.column + 1 };
    }
    if (kind === 'heading') {
      while (this.headings.length > 0 && this.headings[this.headings.length - 1]!.depth >= this.depth) {
        this.headings.pop();
      }
    }
    this.block = {
      draft: {
        kind,
        ...rangeOf(token),
        depth: kind === 'heading' ? this.depth : 0,
        headings: this.headings.map((heading) => heading.index),
        item: this.item,
        cell: kind === 'cell' ? this.cell : null,
        quote: this.quote,
        footnote: this.footnote,
      },
      prose: new ProseBuilder(),
      citations: [],
      element: null,
    };
  }

  private closeBlock(token: Token): void {
    const block = this.block;
    if (!block) return;
    this.block = null;
    if (block.element) block.prose.add(MASK, { start: block.element.start, end: token.end.offset });
    const { draft } = block;
    const prose = block.prose.build();
    if (draft.kind === 'paragraph' && this.quote && this.opensQuote(this.quote)) {
      const callout = /^\[!([\p{L}-]+)\][+-]? ?/u.exec(prose.text);
      if (callout) {
        this.quote.callout = callout[1]!.toLowerCase();
        const lineEnd = prose.text.indexOf('\n');
        const titleEnd = lineEnd < 0 ? prose.text.length : lineEnd;
        const title = prose.slice(callout[0].length, titleEnd);
        if (title.text.trim()) this.quote.title = this.note.addBlock({ ...draft, kind: 'heading' }, title);
        if (lineEnd >= 0) this.addBlock(draft, prose.slice(lineEnd + 1, prose.text.length), block.citations);
        return;
      }
    }
    this.addBlock(draft, prose, block.citations);
  }

  private readonly openedQuotes = new Set<Quote>();

  /** True for the first block of a quote, which is the one that may make it a callout. */
  private opensQuote(quote: Quote): boolean {
    if (this.openedQuotes.has(quote)) return false;
    this.openedQuotes.add(quote);
    return true;
  }

  private addBlock(
    draft: BlockDraft,
    prose: ReturnType<ProseBuilder['build']>,
    citations: LooseCitation[],
  ): void {
    const index = this.note.addBlock(draft, prose, citations);
    if (this.item && this.item.first < 0) this.item.first = index;
    if (draft.kind === 'heading') this.headings.push({ depth: draft.depth, index });
    if (draft.cell?.row === 0) (this.cell!.header as number[]).push(index);
  }

  private openItem(token: Token): void {
    const list = this.lists[this.lists.length - 1];
    if (!list) return;
    if (this.item && this.item.list === list.id) this.item.end = token.start.offset;
    this.item = {
      list: list.id,
      ordered: list.ordered,
      task: null,
      parent: list.parent,
      leadIn: list.leadIn,
      first: -1,
      start: token.start.offset,
      end: token.end.offset,
    };
  }

  private closeList(token: Token): void {
    const list = this.lists.pop();
    if (this.item && list && this.item.list === list.id) this.item.end = token.end.offset;
    this.item = list?.parent ?? null;
  }

  private markTask(token: Token): void {
    if (this.item && !this.item.task) this.item.task = /x/i.test(this.slice(token)) ? 'done' : 'open';
  }

  /** The block before a list or table, where it is a paragraph of the same container. */
  private leadIn(): number | null {
    const last = this.note.blocks[this.note.blocks.length - 1];
    return last && last.kind === 'paragraph' && last.item === this.item && last.quote === this.quote
      ? last.index
      : null;
  }

  private cite(block: OpenBlock, range: Range, what: Identifier | { kind: 'footnote'; value: string }): void {
    block.citations.push({ ...range, kind: what.kind, value: what.value });
  }

  /** A shortcut reference, `[label]`, has no part of its own that names its target. */
  private openLink(token: Token, block: OpenBlock): void {
    const label = this.slice(token).replace(/^\[|\](?:\[\])?$/g, '');
    this.link = { range: rangeOf(token), target: this.definitions.get(normalise(label)), citeIn: block };
  }

  private closeLink(): void {
    if (this.link?.target)
      this.cite(this.link.citeIn, this.link.range, identifierOfAddress(this.link.target));
    this.link = null;
  }

  private addHtml(token: Token, block: OpenBlock): void {
    const text = this.slice(token);
    if (text.startsWith('<!--')) {
      this.addComments(token);
    } else {
      const tag = /^<(\/?)([a-z][a-z0-9-]*)/i.exec(text);
      const name = tag?.[2]?.toLowerCase() ?? '';
      if (block.element) {
        if (tag?.[1] && name === block.element.name) {
          block.prose.add(MASK, { start: block.element.start, end: token.end.offset });
          block.element = null;
        }
      } else if (CODE_ELEMENTS.has(name) && !tag?.[1] && !text.endsWith('/>')) {
        block.element = { name, start: token.start.offset };
      } else if (name === 'br') block.prose.add('\n', rangeOf(token));
    }
    this.skipped = token;
  }

  private addComments(token: Token): void {
    for (const match of this.slice(token).matchAll(/<!--([\s\S]*?)-->/g)) {
      const start = token.start.offset + match.index;
      this.note.comments.push({ start, end: start + match[0].length, text: (match[1] ?? '').trim() });
    }
  }

  private slice(token: Token): string {
    return this.source.slice(token.start.offset, token.end.offset);
  }
}

function rangeOf(token: Token): Range {
  return { start: token.start.offset, end: token.end.offset };
}

/** The address of a link's resource, `(address "title")`. */
function destination(resource: string): string {
  const [address = ''] = resource.slice(1, -1).trim().split(/\s/, 1);
  return address.replace(/^<|>$/g, '');
}

/** The lines between the fences of front matter. */
function fencedValue(text: string): string {
  return text.replace(/^[^\n]*\n/, '').replace(/(?:^|\n)[^\n]*$/, '');
}

/** Labels of definitions are compared without case and with white space folded, as CommonMark says. */
function normalise(label: string): string {
  return label.replace(/\s+/g, ' ').trim().toLowerCase();
}

function decodeReference(text: string): string {
  const name = text.slice(1, -1);
  if (!name.startsWith('#')) return decodeNamedCharacterReference(name) || text;
  const hexadecimal = /^#x/i.test(name);
  return decodeNumericCharacterReference(name.slice(hexadecimal ? 2 : 1), hexadecimal ? 16 : 10);
}
