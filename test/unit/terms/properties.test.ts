import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tagTerms } from '../../../src/annotate/terms/tag-terms';
import { builtInKnowledge } from '../../../src/knowledge/built-in';
import { readNote } from '../../../src/note/read-note';

const pieces = fc.constantFrom(
  'mTORC1',
  'TSC1/2',
  'caspase-3 and -9',
  'tumor necrosis factor (TNF)-α',
  'SIRT1–7',
  '(CR)',
  'caloric restriction',
  'p-Akt',
  'Rptorfl/fl',
  '**rapa**mycin',
  'inhi-\nbitor',
  '𝛼',
  'ﬁ',
  '\u00AD',
  '\uFFFC',
  '\uD835',
  '/',
  '(',
  ' ',
  '\n',
);
const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join('')),
);
const formats = fc.constantFrom('markdown', 'text') as fc.Arbitrary<'markdown' | 'text'>;

describe('of any text', () => {
  it('each mention is its slice of the source, in order and inside its block', () => {
    fc.assert(
      fc.property(texts, formats, (text, format) => {
        const note = readNote(text, format);
        let at = 0;
        for (const mention of tagTerms(note, builtInKnowledge)) {
          expect(mention.text).toBe(text.slice(mention.start, mention.end));
          expect(mention.start).toBeGreaterThanOrEqual(at);
          expect(mention.from).toBeLessThan(mention.to);
          expect(mention.to).toBeLessThanOrEqual(note.blocks[mention.block]!.prose.text.length);
          expect(builtInKnowledge.concepts.has(mention.concept)).toBe(true);
          at = mention.start;
        }
      }),
      { numRuns: 400 },
    );
  });

  it('no mention holds what was masked', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const note = readNote(text);
        for (const { block, from, to } of tagTerms(note, builtInKnowledge)) {
          expect(note.blocks[block]!.prose.text.slice(from, to)).not.toContain('\uFFFC');
        }
      }),
    );
  });

  it('tagging twice gives the same', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const note = readNote(text);
        expect(tagTerms(note, builtInKnowledge)).toEqual(tagTerms(note, builtInKnowledge));
      }),
      { numRuns: 50 },
    );
  });
});

describe('of a long text', () => {
  const time = (run: () => unknown) => {
    const times = [1, 2, 3].map(() => {
      const start = performance.now();
      run();
      return performance.now() - start;
    });
    return Math.min(...times);
  };

  it('the time grows with its length, however homonyms, parentheses and prefixes crowd it', () => {
    for (const unit of [
      'P21 and CR (CR) pAkt, ',
      '((((',
      'tumor necrosis factor (',
      'SIRT1/',
      'mTOR-\n',
      'insulin-like ',
    ]) {
      const note = (copies: number) => readNote(unit.repeat(copies), 'text');
      const [short, long] = [note(1_000), note(8_000)];
      tagTerms(short, builtInKnowledge);
      const growth =
        time(() => tagTerms(long, builtInKnowledge)) / time(() => tagTerms(short, builtInKnowledge));
      expect(growth, unit).toBeLessThan(40);
    }
  });
});
