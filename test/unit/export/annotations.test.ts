import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/analysis';
import { annotationsOf } from '../../../src/export/annotations';
import { toBioc } from '../../../src/export/bioc';
import { toBrat } from '../../../src/export/brat';
import { toPubannotation } from '../../../src/export/pubannotation';
import { toPubtator } from '../../../src/export/pubtator';
import { toRegimensCsv } from '../../../src/export/regimens-csv';
import { codePoints, utf8Bytes } from '../../../src/export/units';
import { toWebAnnotation } from '../../../src/export/web-annotation';

/** Characters of one, two, three and four bytes stand before what is annotated. */
const text = '# 🐭 é notes\n\nRapamycin (14\u00a0ppm) — 𝛼 inhibits **mTORC1** for 6\nweeks.\n';
const note = annotationsOf('notes/a b.md', analyse(text));

/** The texts of the annotations, as they must come out of every format. */
const written = note.annotations.map((annotation) => annotation.text);

it('the note has something to export', () => {
  expect(note.annotations.map(({ type, value }) => `${type}: ${value}`)).toEqual([
    'chemical: rapamycin',
    'dose: 14 [ppm]',
    'complex: mtorc1',
    'duration: P6W',
  ]);
});

describe('each format, read as its own tools read it, gives the annotated words back', () => {
  const points = [...text];
  const byPoints = (start: number, end: number) => points.slice(start, end).join('');

  it('W3C Web Annotation, by place and by words', () => {
    const page = toWebAnnotation(note) as { items: { target: { selector: [Place, Quote] } }[] };
    type Place = { start: number; end: number };
    type Quote = { exact: string; prefix: string; suffix: string };
    const selectors = page.items.map(({ target }) => target.selector);
    expect(selectors.map(([{ start, end }]) => byPoints(start, end))).toEqual(written);
    for (const [, { exact, prefix, suffix }] of selectors) expect(text).toContain(prefix + exact + suffix);
  });

  it('BioC JSON, in bytes', () => {
    const collection = JSON.parse(JSON.stringify(toBioc([note])));
    const [passage] = collection.documents[0].passages;
    const bytes = Buffer.from(passage.text, 'utf8');
    const read = passage.annotations.map(
      ({ locations: [{ offset, length }] }: { locations: [{ offset: number; length: number }] }) =>
        bytes.subarray(offset, offset + length).toString('utf8'),
    );
    expect(read).toEqual(written);
    expect(passage.annotations[0].infons).toMatchObject({
      type: 'chemical',
      identifier: expect.stringContaining('CHEBI:9168'),
    });
  });

  it('PubAnnotation JSON', () => {
    const { denotations } = toPubannotation(note) as {
      denotations: { span: { begin: number; end: number } }[];
    };
    expect(denotations.map(({ span }) => byPoints(span.begin, span.end))).toEqual(written);
  });

  it('brat, in fragments where a line ends', () => {
    const lines = toBrat(note)
      .split('\n')
      .filter((line) => line.startsWith('T'));
    const read = lines.map((line) => {
      const [, place, words] = line.split('\t') as [string, string, string];
      const fragments = place.slice(place.indexOf(' ') + 1).split(';');
      const pieces = fragments.map((fragment) =>
        byPoints(...(fragment.split(' ').map(Number) as [number, number])),
      );
      expect(pieces.join(' ')).toBe(words);
      return words;
    });
    expect(read).toEqual(written.map((words) => words.replace('\n', ' ')));
    expect(lines.at(-1)).toMatch(/^T4\tduration \d+ \d+;\d+ \d+\t6 weeks$/);
  });

  it('PubTator, over title and abstract', () => {
    const [title, abstract, ...rows] = toPubtator(note).trimEnd().split('\n') as [
      string,
      string,
      ...string[],
    ];
    const document = [...`${title.split('|t|')[1]} ${abstract.split('|a|')[1]}`];
    const read = rows.map((row) => {
      const [, start, end, words] = row.split('\t') as [string, string, string, string];
      expect(document.slice(Number(start), Number(end)).join('')).toBe(words);
      return words;
    });
    expect(read).toEqual(written.map((words) => words.replace('\n', ' ')));
  });
});

it('regimens come as CSV that keeps commas and quotes', () => {
  const csv = toRegimensCsv([
    { id: 'a,"b".md', analysis: analyse('Mice got rapamycin at 14 ppm in the diet for 6 weeks.') },
  ]);
  const [head, row, end] = csv.split('\r\n');
  expect(head).toMatch(/^note,start,end,text,agent,value_low/);
  expect(row).toMatch(
    /^"a,""b"".md",22,28,14 ppm,rapamycin,14,14,\[ppm\],diet concentration,P6W,,diet,mouse,/,
  );
  expect(end).toBe('');
});

describe('offsets', () => {
  it('count code points and bytes of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), fc.nat(), (any, seed) => {
        const characters = [...any];
        const cut = characters.slice(0, seed % (characters.length + 1)).join('');
        expect(codePoints(any)(cut.length)).toBe([...cut].length);
        expect(utf8Bytes(any)(cut.length)).toBe(Buffer.byteLength(cut, 'utf8'));
      }),
    );
  });
});
