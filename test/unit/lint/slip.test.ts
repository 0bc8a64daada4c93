import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/analysis';
import { isSlip } from '../../../src/lint/slip';

describe('one slip', () => {
  it.each([
    ['rapamcyin', 'letters that changed places'],
    ['rapamicyn', 'letters that changed places around a third'],
    ['rapamicin', 'a letter changed'],
    ['rapamyin', 'a letter left out'],
    ['rapammycin', 'a letter doubled'],
    ['rapamycinn', 'the last letter doubled'],
  ])('makes %s of rapamycin: %s', (word) => {
    expect(isSlip(word, 'rapamycin')).toBe(true);
  });

  it.each(['rapamycin', 'rapamycins', 'rapamycine', 'rapamyc', 'napamycin', 'rapamacyns', 'rapid'])(
    'does not make %s of rapamycin',
    (word) => {
      expect(isSlip(word, 'rapamycin')).toBe(false);
    },
  );
});

describe('right words are left in peace', () => {
  it.each([
    'The injection and the infection of aging ageing mice, their creatine and their creative exercise.',
    'Microautophagy, macroautophagy, oestrogen, tumour, sarcopaenia, haemoglobin, hyperglycaemic, leukaemia.',
    'Neurosis is not necrosis; morality is not mortality; a forehead is not a forkhead.',
    'Sirolimus, everolimus, temsirolimus, zotarolimus, umirolimus, tacrolimus, pimecrolimus.',
    'Mitochondria, mitochondrion, mitochondrial, mitochondrially, sarcopenic, autophagic, lysosomal, ribosomal.',
  ])('%s', (note) => {
    expect(analyse(note).findings.filter(({ rule }) => rule === 'term-spelling')).toEqual([]);
  });
});
