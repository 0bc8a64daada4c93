import type { Tree } from '@lezer/common';
import { parser as commonMark, GFM, type MarkdownParser } from '@lezer/markdown';
import { footnotes } from './footnotes';
import { math } from './math';

/** Beyond this length, in code units, a paragraph's inline marks are read in pieces: their cost grows with its square. */
const PIECE = 4096;

const whole = commonMark.configure([GFM, footnotes, math]);

/** The Markdown that a note may hold: CommonMark, GFM, footnotes, and math guarded against money. */
const parser: MarkdownParser = Object.create(whole, {
  parseInline: { value: parseInlineByPieces },
});

/**
 * The syntax tree of a Markdown text, with exact offsets into it. Lines may end in `\n`, `\r\n` or `\r`.
 * The tree of a text with a byte order mark counts the mark.
 */
export function parseMarkdown(source: string): Tree {
  return parser.parse(withPlainLineEnds(source));
}

function withPlainLineEnds(source: string): string {
  const text = source.charCodeAt(0) === 0xfeff ? ` ${source.slice(1)}` : source;
  const lines = text.includes('\r') ? text.replace(/\r\n/g, ' \n').replace(/\r/g, '\n') : text;
  return lines.replace(/^[>|:\- \t]+[ \t]$/gm, withBarLast);
}

/** The parser takes no space behind the last bar of a table's delimiter row: it goes before that bar. */
function withBarLast(line: string): string {
  const row = line.trimEnd();
  return row.endsWith('|') ? `${row.slice(0, -1)}${line.slice(row.length)}|` : line;
}

/** A mark that spans the seam between two pieces stays text; a seam stands at a space, a line's end where there is one. */
function parseInlineByPieces(text: string, offset: number): ReturnType<MarkdownParser['parseInline']> {
  const elements: ReturnType<MarkdownParser['parseInline']> = [];
  let from = 0;
  while (text.length - from > PIECE) {
    const line = text.lastIndexOf('\n', from + PIECE);
    const seam = line > from ? line : text.indexOf(' ', from + PIECE / 2);
    const to = seam > from && seam < from + PIECE ? seam : from + PIECE;
    elements.push(...whole.parseInline.call(parser, text.slice(from, to), offset + from));
    from = to;
  }
  elements.push(...whole.parseInline.call(parser, text.slice(from), offset + from));
  return elements;
}
