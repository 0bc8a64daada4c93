import type { TreeCursor } from '@lezer/common';
import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import { decodeNumericCharacterReference } from 'micromark-util-decode-numeric-character-reference';
import type { LooseCitation } from './builder';
import { htmlComments } from './comments';
import { type Identifier, identifierOfAddress } from './identifiers';
import type { Comment } from './note';
import { MASK, type Prose, ProseBuilder } from './prose';

/** What a leaf block (a paragraph, heading or cell) holds. */
export interface Leaf {
  /** Its readable text. */
  readonly prose: Prose;
  /** The citations that Markdown itself marks: footnotes, links, addresses. */
  readonly citations: readonly LooseCitation[];
  /** The comments in it. */
  readonly comments: readonly Comment[];
  /** The box of a task at its head, or null. */
  readonly task: 'open' | 'done' | null;
}

/** Inline syntax that leaves one mask in the prose, with all that is in it. */
const MASKED = new Set(['InlineCode', 'InlineMath', 'Autolink', 'URL']);

/** Inline syntax whose text is prose. */
const CONTAINERS = new Set(['Emphasis', 'StrongEmphasis']);

/** HTML elements whose content is code. */
const CODE_ELEMENTS = new Set(['code', 'pre', 'kbd', 'samp', 'var', 'tt', 'script', 'style']);

/** Labels of link definitions are compared without case and with white space folded, as CommonMark says. */
export function normaliseLabel(label: string): string {
  return label.replace(/\s+/g, ' ').trim().toLowerCase().toUpperCase();
}

/**
 * Reads the leaf that `cursor` stands on. `definitions` are the note's link definitions, by normalised label: brackets
 * that refer to none of them are text.
 */
export function readLeaf(source: string, cursor: TreeCursor, definitions: ReadonlyMap<string, string>): Leaf {
  return new LeafReader(source, definitions).read(cursor);
}

class LeafReader {
  private readonly builder = new ProseBuilder();
  private readonly citations: LooseCitation[] = [];
  private readonly comments: Comment[] = [];
  private task: Leaf['task'] = null;
  private atLineStart = true;
  private end = 0;
  /** The HTML element whose content is masked until it closes. */
  private element: { name: string; start: number } | null = null;

  constructor(
    private readonly source: string,
    private readonly definitions: ReadonlyMap<string, string>,
  ) {}

  read(cursor: TreeCursor): Leaf {
    const { to } = cursor;
    this.end = to;
    this.children(cursor, false);
    if (this.element) this.builder.add(MASK, { start: this.element.start, end: to });
    return {
      prose: this.builder.build(),
      citations: this.citations,
      comments: this.comments,
      task: this.task,
    };
  }

  /** Reads what stands between and in the children; `literal` where the marks of brackets are text. */
  private children(cursor: TreeCursor, literal: boolean): void {
    let at = cursor.from;
    const { to } = cursor;
    if (cursor.firstChild()) {
      do {
        this.text(at, cursor.from);
        this.node(cursor, literal);
        at = cursor.to;
      } while (cursor.nextSibling());
      cursor.parent();
    }
    this.text(at, to);
  }

  private node(cursor: TreeCursor, literal: boolean): void {
    const { name, from, to } = cursor;
    if (MASKED.has(name)) {
      if (name === 'Autolink' || name === 'URL') {
        this.cite(from, to, identifierOfAddress(this.source.slice(from, to).replace(/^<|>$/g, '')));
      }
      this.add(MASK, from, to);
    } else if (CONTAINERS.has(name)) this.children(cursor, false);
    else if (name === 'Link' || name === 'Image') this.link(cursor);
    else if (name === 'Strikethrough') this.add(MASK, from, to);
    else if (name === 'Escape') this.add(this.source.slice(from + 1, to), from, to);
    else if (name === 'Entity') this.add(decodeReference(this.source.slice(from, to)), from, to);
    else if (name === 'HardBreak') this.lineBreak(from, to);
    else if (name === 'HTMLTag') this.tag(from, to);
    else if (name === 'Comment') this.comments.push(...htmlComments(this.source, from, to));
    else if (name === 'FootnoteCall') {
      this.cite(from, to, { kind: 'footnote', value: this.source.slice(from + 2, to - 1) });
    } else if (name === 'TaskMarker') this.task = /x/i.test(this.source.slice(from, to)) ? 'done' : 'open';
    else if (literal && (name === 'LinkMark' || name === 'LinkLabel')) this.text(from, to);
  }

  private link(cursor: TreeCursor): void {
    const { name, from, to } = cursor;
    const target = this.target(cursor);
    if (target === null) this.children(cursor, true);
    else if (name === 'Image') this.add(MASK, from, to);
    else {
      this.linkText(cursor);
      this.cite(from, to, identifierOfAddress(target));
    }
  }

  /** The address that a link leads to; null where its brackets refer to nothing. */
  private target(cursor: TreeCursor): string | null {
    const { node } = cursor;
    const address = node.getChild('URL');
    if (address) return this.source.slice(address.from, address.to).replace(/^<|>$/g, '');
    const marks = node.getChildren('LinkMark');
    const closing = marks[1];
    if (marks[2]) return '';
    const label = node.getChild('LinkLabel');
    const written =
      label && label.to - label.from > 2 ? label : { from: node.from, to: closing?.to ?? node.to };
    const text = this.source.slice(written.from, written.to).replace(/^!?\[|\]$/g, '');
    return this.definitions.get(normaliseLabel(text)) ?? null;
  }

  /** The text between a link's first two marks; its address, title and label are no prose. */
  private linkText(cursor: TreeCursor): void {
    if (!cursor.firstChild()) return;
    let at = cursor.to;
    while (cursor.nextSibling()) {
      this.text(at, cursor.from);
      if (cursor.name === 'LinkMark') break;
      this.node(cursor, false);
      at = cursor.to;
    }
    cursor.parent();
  }

  private tag(from: number, to: number): void {
    const text = this.source.slice(from, to);
    const tag = /^<(\/?)([a-z][a-z0-9-]*)/i.exec(text);
    const name = tag?.[2]?.toLowerCase() ?? '';
    const closes = tag?.[1] === '/';
    if (this.element) {
      if (closes && name === this.element.name) {
        const { start } = this.element;
        this.element = null;
        this.add(MASK, start, to);
      }
    } else if (CODE_ELEMENTS.has(name) && !closes && !text.endsWith('/>'))
      this.element = { name, start: from };
    else if (name === 'br') this.lineBreak(from, to);
  }

  private cite(start: number, end: number, what: Identifier | { kind: 'footnote'; value: string }): void {
    if (what.value) this.citations.push({ start, end, kind: what.kind, value: what.value });
  }

  private add(text: string, start: number, end: number): void {
    if (this.element) return;
    this.builder.add(text, { start, end });
    this.atLineStart = false;
  }

  private lineBreak(start: number, end: number): void {
    if (this.element) return;
    this.builder.add('\n', { start, end });
    this.atLineStart = true;
  }

  /** Source text as it stands, but for the indentation of its lines. */
  private text(from: number, to: number): void {
    let at = from;
    while (at < to) {
      if (this.atLineStart) {
        while (at < to && isBlank(this.source.charCodeAt(at))) at++;
        if (at >= to) return;
      }
      const end = lineEnd(this.source, at, to);
      if (end > at) this.add(this.source.slice(at, end), at, end);
      at = end + (this.source.startsWith('\r\n', end) ? 2 : 1);
      // A line's end at the end of a leaf is not of it.
      if (end >= to || at > to || at === this.end) return;
      this.lineBreak(end, at);
    }
  }
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9;
}

function lineEnd(source: string, from: number, to: number): number {
  let at = from;
  while (at < to && source.charCodeAt(at) !== 10 && source.charCodeAt(at) !== 13) at++;
  return at;
}

function decodeReference(text: string): string {
  const name = text.slice(1, -1);
  if (!name.startsWith('#')) return decodeNamedCharacterReference(name) || text;
  const hexadecimal = /^#x/i.test(name);
  return decodeNumericCharacterReference(name.slice(hexadecimal ? 2 : 1), hexadecimal ? 16 : 10);
}
