import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/analysis';
import { editorialClaims } from '../../../src/knowledge/claims';

const words = [
  ...editorialClaims.claims.flatMap(({ statement }) => statement.split(' ')),
  ...[
    'not',
    'no',
    'which',
    'when',
    '→',
    '⊣',
    '↓',
    ':',
    ';',
    '(',
    ')',
    ',',
    '.',
    '?',
    '\n',
    '| a | b |',
    '- ',
    '#',
    '14 ppm',
    '50 %',
  ],
];
const notes = fc.oneof(
  fc.array(fc.constantFrom(...words), { maxLength: 60 }).map((list) => list.join(' ')),
  fc.string({ unit: 'binary', maxLength: 200 }),
);

describe('for every note', () => {
  it('statements stay inside it, in order, with links to claims that exist', () => {
    const claims = new Set(editorialClaims.claims.map(({ id }) => id));
    fc.assert(
      fc.property(notes, (source) => {
        let before = 0;
        for (const { start, end, links } of analyse(source).statements) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(source.length);
          before = start;
          for (const { claim, why, values } of links) {
            expect(claims).toContain(claim);
            expect(why).toMatch(/\.$/);
            for (const value of values) {
              expect(value.start).toBeGreaterThanOrEqual(start);
              expect(value.end).toBeLessThanOrEqual(end);
            }
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('the same text gives the same statements', () => {
    fc.assert(
      fc.property(notes, (source) => {
        expect(analyse(source).statements).toEqual(analyse(source).statements);
      }),
      { numRuns: 30 },
    );
  });
});

it('ten times the text takes about ten times as long', () => {
  const paragraph = `${editorialClaims.claims.map(({ statement }) => statement).join(' ')} `;
  const time = (copies: number) => {
    const source = paragraph.repeat(copies);
    const start = performance.now();
    analyse(source);
    return performance.now() - start;
  };
  time(2);
  const small = Math.min(time(3), time(3), time(3));
  const large = Math.min(time(30), time(30));
  expect(large / small).toBeLessThan(40);
});
