import type { MarkdownConfig } from '@lezer/markdown';

const OPEN = 91;
const CARET = 94;
const CLOSE = 93;

/** Columns by which the later paragraphs of a footnote are indented. */
const INDENT = 4;

/** Footnotes: calls, `[^label]`, and definitions, `[^label]: text`, whose later paragraphs are indented. */
export const footnotes: MarkdownConfig = {
  defineNodes: [
    'FootnoteCall',
    'FootnoteLabel',
    {
      name: 'FootnoteDefinition',
      block: true,
      composite(_context, line, value) {
        const isBlank = line.pos === line.text.length;
        if (!isBlank && line.indent < line.baseIndent + value) return false;
        if (!isBlank) line.moveBaseColumn(line.baseIndent + value);
        return true;
      },
    },
  ],
  parseInline: [
    {
      name: 'FootnoteCall',
      before: 'Link',
      parse(context, next, position) {
        if (next !== OPEN || context.char(position + 1) !== CARET) return -1;
        let at = position + 2;
        while (
          at < context.end &&
          context.char(at) > 32 &&
          context.char(at) !== CLOSE &&
          context.char(at) !== OPEN
        )
          at++;
        if (context.char(at) !== CLOSE || at === position + 2) return -1;
        return context.addElement(context.elt('FootnoteCall', position, at + 1));
      },
    },
  ],
  parseBlock: [
    {
      name: 'FootnoteDefinition',
      before: 'LinkReference',
      parse(context, line) {
        if (line.next !== OPEN) return false;
        const mark = /^\[\^[^\s[\]]+\]:[ \t]*/.exec(line.text.slice(line.pos));
        if (!mark) return false;
        const from = context.lineStart + line.pos;
        context.startComposite('FootnoteDefinition', line.pos, INDENT);
        context.addElement(context.elt('FootnoteLabel', from, from + mark[0].indexOf(']:') + 2));
        line.moveBase(line.pos + mark[0].length);
        return null;
      },
      endLeaf: (_context, line) => line.next === OPEN && /^\[\^[^\s[\]]+\]:/.test(line.text.slice(line.pos)),
    },
  ],
};
