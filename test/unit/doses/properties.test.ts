import { UcumLhcUtils } from '@lhncbc/ucum-lhc';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDoses } from '../../../src/annotate/doses/read-doses';
import { tagTerms } from '../../../src/annotate/terms/tag-terms';
import { builtInKnowledge } from '../../../src/knowledge/built-in';
import { readNote } from '../../../src/note/read-note';

const ucum = UcumLhcUtils.getInstance();
const read = (text: string, format: 'markdown' | 'text' = 'markdown') => {
  const note = readNote(text, format);
  return readDoses(note, tagTerms(note, builtInKnowledge), builtInKnowledge);
};

/** Pieces that doses are made of, put together at random. */
const pieces = fc.array(
  fc.constantFrom(
    ...'14 5.5 .5 1,000 10⁻⁷ ± – to or and , ( ) / | ** ` \n \n\n # - [x] ppm mg/kg µM mg % w/w IU per week daily'.split(
      ' ',
    ),
    ...'every other day once b.i.d. i.p. gavage diet water mice rats human patient rapamycin metformin'.split(
      ' ',
    ),
    ...'6 weeks months old aged from until 22 P21 E13.5 respectively then ; . ? <sup> </sup> 𝛼 \u202f'.split(
      ' ',
    ),
  ),
  { maxLength: 40 },
);
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  pieces.map((list) => list.join(' ')),
);

describe('every text', () => {
  it('is read without a throw, in spans of its own, in order, with codes that UCUM knows', () => {
    fc.assert(
      fc.property(text, fc.constantFrom('markdown', 'text'), (source, format) => {
        const reading = read(source, format as 'markdown');
        const { doses, durations, ages, frequencies, routes, regimens, unitless } = reading;
        for (const list of [doses, durations, ages, frequencies, routes, unitless]) {
          for (const mention of list) expect(source.slice(mention.start, mention.end)).toBe(mention.text);
          const starts = list.map((mention) => mention.start);
          expect(starts).toEqual([...starts].sort((a, b) => a - b));
        }
        const codes = [
          ...doses.map((dose) => dose.ucum),
          ...frequencies.flatMap(({ per }) => (per === 'once' ? [] : per.split('|'))),
        ];
        for (const code of codes) expect(ucum.validateUnitString(code).status).toBe('valid');
        for (const { value } of [...doses, ...ages]) {
          if (typeof value !== 'number') expect(value[0]).toBeLessThan(value[1]);
        }
        expect(regimens.map((regimen) => regimen.dose)).toEqual(doses.map((_, index) => index));
      }),
      { numRuns: 400 },
    );
  });
});

describe('long texts', () => {
  it.each([
    '1 2 3 4 ',
    '1, 2, 3, ',
    '123 456 ',
    '1/2/3/',
    '10 mg ',
    'every 3 every ',
    'mice 5 mg/kg rapamycin i.p. daily for 6 weeks ',
  ])(
    'of "%s" take time in step with their length',
    (unit) => {
      const note = (length: number) => readNote(unit.repeat(length / unit.length), 'text');
      const time = (length: number) => {
        const long = note(length);
        const start = performance.now();
        readDoses(long, [], builtInKnowledge);
        return performance.now() - start;
      };
      time(20_000);
      const short = Math.max(5, time(40_000));
      // Eightfold the length: work that grows with the square would take sixty-four times as long.
      expect(time(320_000) / short).toBeLessThan(32);
    },
    30_000,
  );
});
