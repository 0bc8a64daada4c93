import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MASK } from '../../../src/note/prose';
import { readNote } from '../../../src/note/read-note';

/** The prose of each block; `·` stands for a mask. */
function prose(source: string): string[] {
  return readNote(source).blocks.map((block) => block.prose.text.replaceAll(MASK, '·'));
}

describe('prose of Markdown', () => {
  test.each([
    ['marks', 'a **14** _ppm_ ==diet==', ['a 14 ppm diet']],
    ['entities and escapes', 'TNF&alpha; 5 &lt; 6 \\*', ['TNFα 5 < 6 *']],
    ['superscripts', 'NAD<sup>+</sup>, Ca^2+^, H~2~O', ['NAD+, Ca2+, H2O']],
    ['code', 'use `rapamycin` and <code>mTORC1 x</code> now', ['use · and · now']],
    ['fenced and indented code', '```\nrapamycin\n```\n\n    rapamycin\n\nprose', ['prose']],
    ['math', 'so $\\frac{a}{b}$ and\n\n$$\nrapamycin\n$$', ['so · and']],
    ['money is not math', 'costs $5 for 14 ppm and $10', ['costs $5 for 14 ppm and $10']],
    ['addresses', 'see <https://a.b/rapamycin> and https://a.b/mtor.', ['see · and ·.']],
    ['link text is prose, its address is not', '[rapamycin](http://mtorc1.org "title")', ['rapamycin']],
    ['images', '![rapamycin](mtorc1.png) here', ['· here']],
    ['struck out', 'kept ~~rapamycin helps~~', ['kept ·']],
    ['comments', 'a <!-- rapamycin --> b %%mtorc1%% c', ['a  b  c']],
    ['html blocks', '<div>rapamycin</div>\n\nprose', ['prose']],
    [
      'wiki links',
      '[[mTORC1]], [[drugs/x|rapamycin]], [[note#part]], ![[embed]]',
      ['mTORC1, rapamycin, note, ·'],
    ],
    ['hashtags', '#geroscience is not #1', ['· is not #1']],
    ['soft and hard breaks', 'one\ntwo  \nthree\\\nfour<br>five', ['one\ntwo\nthree\nfour\nfive']],
    ['quotes', '> one\n> two', ['one\ntwo']],
    ['table cells', '| a | b |\n|---|---|\n| c\\|d | e |', ['a', 'b', 'c|d', 'e']],
    ['table with carriage returns', '| a | b |\r\n|---|---|\r\n| c | d |', ['a', 'b', 'c', 'd']],
    ['table with spaces at the ends of its lines', '| a | \n|---|  \n| c | ', ['a', 'c']],
    ['carriage returns', 'one\r\ntwo\r\n\r\nthree', ['one\ntwo', 'three']],
    ['a byte order mark', '\uFEFF# Title\n\npara', ['Title', 'para']],
    ['pandoc attributes', '# Title {#sec .x}', ['Title']],
    ['citations', 'lives longer [@harrison2009, p. 3; -@b]. As @tang2019 says', ['lives longer . As · says']],
    ['front matter', '---\nspecies: rapamycin\n---\nprose', ['prose']],
  ])('%s', (_name, source, expected) => {
    expect(prose(source)).toEqual(expected);
  });

  test('in plain text every character stands for itself', () => {
    const note = readNote('a *b* <c> | # d\n\n  next\nline ', 'text');
    expect(note.blocks.map((block) => block.prose.text)).toEqual(['a *b* <c> | # d', 'next\nline']);
  });
});

describe('where a block stands', () => {
  test('under headings', () => {
    const { blocks } = readNote('# A\n\n## B\n\none\n\n# C\n\ntwo');
    const one = blocks.find((block) => block.prose.text === 'one')!;
    const two = blocks.find((block) => block.prose.text === 'two')!;
    expect(one.headings.map((index) => blocks[index]!.prose.text)).toEqual(['A', 'B']);
    expect(two.headings.map((index) => blocks[index]!.prose.text)).toEqual(['C']);
  });

  test('in lists: lead-in, task, parent', () => {
    const { blocks } = readNote('In rats:\n\n- [ ] one\n  - sub\n- [x] two');
    const [lead, one, sub, two] = blocks;
    expect(one!.item).toMatchObject({ task: 'open', leadIn: lead!.index, parent: null, first: one!.index });
    expect(sub!.item).toMatchObject({ task: null, parent: { task: 'open' } });
    expect(two!.item).toMatchObject({ task: 'done', list: one!.item!.list });
  });

  test('in tables: row, column, header, lead-in', () => {
    const { blocks } = readNote('Doses\n\n| drug | ppm |\n|--|--|\n| rapamycin | 14 |');
    const value = blocks.find((block) => block.prose.text === '14')!;
    expect(value.cell).toMatchObject({ row: 1, column: 1, leadIn: 0 });
    expect(blocks[value.cell!.header[1]!]!.prose.text).toBe('ppm');
  });

  test('in a callout, with its title apart', () => {
    const { blocks } = readNote('> [!hypothesis] An idea\n> It may be so.');
    expect(blocks.map((block) => [block.kind, block.prose.text])).toEqual([
      ['heading', 'An idea'],
      ['paragraph', 'It may be so.'],
    ]);
    expect(blocks[1]!.quote).toMatchObject({ callout: 'hypothesis', title: 0 });
  });

  test('in a footnote', () => {
    const { blocks } = readNote('x[^a]\n\n[^a]: Tang 2019');
    expect(blocks[1]!.footnote).toBe('a');
  });
});

describe('what is not prose but matters', () => {
  test('citations of each kind', () => {
    const source =
      'a [@one; @two]. b[^n]. [c](https://doi.org/10.1/x). doi:10.1111/acel.12943, PMID: 30924297. [d][r]\n\n' +
      '[^n]: note\n\n[r]: https://pubmed.ncbi.nlm.nih.gov/123/';
    const note = readNote(source);
    expect(note.citations.map((citation) => [citation.kind, citation.value])).toEqual([
      ['key', 'one'],
      ['key', 'two'],
      ['footnote', 'n'],
      ['doi', '10.1/x'],
      ['doi', '10.1111/acel.12943'],
      ['pmid', '30924297'],
      ['pmid', '123'],
    ]);
    expect(source.slice(note.citations[4]!.start, note.citations[4]!.end)).toBe('doi:10.1111/acel.12943');
  });

  test('references to claims', () => {
    const source = 'so [[claim:rapamycin-inhibits-mtorc1]] and [[claim:lab/x]].';
    const note = readNote(source);
    expect(note.claimLinks.map((link) => [link.id, source.slice(link.start, link.end)])).toEqual([
      ['rapamycin-inhibits-mtorc1', '[[claim:rapamycin-inhibits-mtorc1]]'],
      ['lab/x', '[[claim:lab/x]]'],
    ]);
    expect(note.blocks[0]!.prose.text).toBe('so  and .');
  });

  test('front matter that cannot be read says why', () => {
    expect(readNote('---\na: [\n---\nx').frontMatter).toMatchObject({
      data: {},
      error: expect.stringMatching(/.+/),
    });
    expect(readNote('---\nspecies: mouse\n---\nx').frontMatter).toMatchObject({ data: { species: 'mouse' } });
  });
});

describe('for any text', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom(
      '# ',
      '- ',
      '> ',
      '| a |',
      '\n',
      '\r\n',
      '**',
      '`',
      '$',
      '[[',
      ']]',
      '[^1]',
      '<!--',
      '-->',
      '&amp;',
      '---\n',
      '~~',
      '[@k]',
      '\uFEFF',
      '\t',
      '- [ ] ',
      '|--|\n',
    ),
  );
  const anyNote = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

  test('reading never fails, and prose characters that map unit by unit are the source’s own', () => {
    fc.assert(
      fc.property(anyNote, fc.constantFrom('markdown' as const, 'text' as const), (source, format) => {
        const note = readNote(source, format);
        for (const block of note.blocks) {
          const { text } = block.prose;
          for (let at = 0; at < text.length; at++) {
            const { start, end } = block.prose.toSource(at, at + 1);
            expect(start).toBeGreaterThanOrEqual(block.start);
            expect(end).toBeLessThanOrEqual(block.end);
            if (end - start === 1 && text[at] !== '\n' && text[at] !== MASK)
              expect(source[start]).toBe(text[at]);
          }
        }
        for (const part of [...note.citations, ...note.claimLinks, ...note.comments]) {
          expect(part.end).toBeGreaterThan(part.start);
          expect(part.end).toBeLessThanOrEqual(source.length);
        }
      }),
      { numRuns: 400 },
    );
  });
});
