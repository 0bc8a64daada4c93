import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/analysis';
import { applyEdits, fixAll } from '../../../src/lint/apply-fixes';

const pieces = fc.constantFrom(
  'Rapamycin extends lifespan in mice.',
  'Rapamycin activates mTORC1 [@tang2019].',
  'mTORC1 is a central driver of aging',
  'TSC1 knockout mice lost 20 % of their muscle mass by 18 months (Harrison et al., 2009).',
  'the drug rapamcyin [1, 2]',
  'in 0.1 uM and 5 mg/Kg',
  'doi:10.1038nature08221, PMID: 30924297',
  '[[claim:rapamycin-inhibit-mtorc1]]',
  'a note.[^1]',
  '\n\n[^1]: Tang H. Aging Cell 2019.\n',
  '\n\n# References\n\n1. Harrison DE. Nature 2009.\n2. Tang H. 2019.\n\n',
  '\n\n- ',
  '\n\n> ',
  '\n\n| a | b |\n| --- | --- |\n| ',
  ' | ',
  '\n\n<!-- geromark-disable-next-line term-spelling -->\n',
  '\n\n<!-- geromark-disable -->\n\n',
  '\n\n<!-- geromark-enable term-speling -->\n\n',
  '**',
  '`',
  '\n',
  '\r\n\r\n',
  '🐭 ',
);
const notes = fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join(' '));
const findingsOf = (source: string) => analyse(source).findings;

describe('in any note', () => {
  it('every fix leaves all else as it is', () => {
    fc.assert(
      fc.property(notes, (source) => {
        for (const { edits } of findingsOf(source).flatMap(({ fixes }) => fixes)) {
          const kept = applyEdits(
            source,
            edits.map((edit) => ({ ...edit, newText: '' })),
          );
          const cut = edits.reduce((sum, { start, end }) => sum + end - start, 0);
          expect(kept.length).toBe(source.length - cut);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('safe fixes are done once', () => {
    fc.assert(
      fc.property(notes, (source) => {
        const { source: fixed } = fixAll(source, findingsOf);
        expect(findingsOf(fixed).filter(({ fixes }) => fixes[0]?.safe)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('nothing is told twice of one place', () => {
    fc.assert(
      fc.property(notes, (source) => {
        const told = findingsOf(source).map(
          ({ rule, start, end, message }) => `${rule} ${start} ${end} ${message}`,
        );
        expect(new Set(told).size).toBe(told.length);
      }),
      { numRuns: 150 },
    );
  });
});
