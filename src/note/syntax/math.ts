import type { InlineContext, MarkdownConfig } from '@lezer/markdown';

const DOLLAR = 36;
const BACKSLASH = 92;
const SPACE = 32;

/**
 * Inline math, `$x$` and `$$x$$`, and blocks between lines of `$$`. So that `$5 for 14 ppm and $10` stays prose, a
 * single `$` opens only before a character that is not a space and closes only after one and where no digit follows,
 * as in pandoc.
 */
export const math: MarkdownConfig = {
  defineNodes: ['InlineMath', { name: 'MathBlock', block: true }],
  parseInline: [
    {
      name: 'InlineMath',
      before: 'Escape',
      parse(context, next, position) {
        if (next !== DOLLAR) return -1;
        const width = context.char(position + 1) === DOLLAR ? 2 : 1;
        const end = closing(context, position + width, width);
        return end < 0 ? -1 : context.addElement(context.elt('InlineMath', position, end));
      },
    },
  ],
  parseBlock: [
    {
      name: 'MathBlock',
      before: 'FencedCode',
      parse(context, line) {
        const fence = /^\$\$+/.exec(line.text.slice(line.pos));
        if (!fence || line.text.indexOf('$', line.pos + fence[0].length) >= 0) return false;
        const from = context.lineStart + line.pos;
        const depth = context.depth;
        while (context.nextLine() && context.depth >= depth) {
          if (line.text.slice(line.pos).startsWith(fence[0])) {
            context.nextLine();
            break;
          }
        }
        context.addElement(context.elt('MathBlock', from, context.prevLineEnd()));
        return true;
      },
      endLeaf: (_context, line) => /^\$\$+[^$]*$/.test(line.text.slice(line.pos)),
    },
  ],
};

/** Where the math that began before `from` ends, past its closing dollars; -1 where it is not math. */
function closing(context: InlineContext, from: number, width: number): number {
  if (width === 1 && context.char(from) <= SPACE) return -1;
  for (let at = from; at < context.end; at++) {
    const code = context.char(at);
    if (code === BACKSLASH) at++;
    else if (code === DOLLAR) {
      if (width === 2) {
        if (context.char(at + 1) === DOLLAR && at > from) return at + 2;
      } else if (at > from && context.char(at - 1) > SPACE && !isDigit(context.char(at + 1))) return at + 1;
      else return -1;
    }
  }
  return -1;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
