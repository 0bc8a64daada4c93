import { describe, expect, it } from 'vitest';
import { sentencesOf } from '../../../src/reason/sentences';
import { wordsOf } from '../../../src/reason/words';

const split = (text: string) => sentencesOf(text).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  it('end at a full stop, a question mark or an exclamation mark', () => {
    expect(split('One. Two? Three! four')).toEqual(['One.', 'Two?', 'Three!', 'four']);
  });

  it.each([
    ['a route', 'Mice got 4 mg/kg i.p. every day.'],
    ['authors', 'Tang et al. report this.'],
    ['a figure', 'See Fig. 2 for more.'],
    ['versus', 'Old vs. young mice.'],
    ['a decimal', 'A dose of 0.15 mg/kg was given.'],
    ['an example', 'Growth factors, e.g. IGF-1, act on it.'],
    ['a genus', 'In C. elegans it is let-363.'],
  ])('do not end after %s', (_name, text) => {
    expect(split(text)).toEqual([text]);
  });

  it('begin with a small letter where a name does', () => {
    expect(split('It stays on. mTORC1 never rests.')).toEqual(['It stays on.', 'mTORC1 never rests.']);
  });
});

describe('words', () => {
  it('are parted at dashes, and know that they were joined', () => {
    expect(wordsOf('TSC1-null').map(({ lower, glued }) => [lower, glued])).toEqual([
      ['tsc1', false],
      ['null', true],
    ]);
  });

  it('read a minus before a number as less, and an arrow as one', () => {
    expect(wordsOf('mass −50 % --> less').map(({ lower }) => lower)).toEqual([
      'mass',
      '↓',
      '50',
      '%',
      '-->',
      'less',
    ]);
  });
});
