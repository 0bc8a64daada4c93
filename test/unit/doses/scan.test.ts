import { UcumLhcUtils } from '@lhncbc/ucum-lhc';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scan } from '../../../src/annotate/doses/scan/scan';
import { spellUnit } from '../../../src/annotate/doses/scan/spelling';
import { dosing } from '../../../src/knowledge/dosing';

const ucum = UcumLhcUtils.getInstance();
const quantity = (text: string) => {
  const [first] = scan(text).quantities;
  return first && [first.elements.map((element) => element.value), first.unit.ucum];
};

describe('numbers', () => {
  it.each([
    ['14ppm', 14],
    ['1,000 ppm', 1000],
    ['1 000 ppm', 1000],
    ['1\u202f000 ppm', 1000],
    ['12,345.5 ppm', 12345.5],
    ['0,15 mg/kg', 0.15],
    ['0·15 mg/kg', 0.15],
    ['.5 mg', 0.5],
    ['1e-7 M', 1e-7],
    ['10^-7 M', 1e-7],
    ['10⁻⁷ M', 1e-7],
    ['10-7 M', 1e-7],
    ['1 x 10⁻⁷ M', 1e-7],
    ['1 × 10^-7 M', 1e-7],
    ['22.4 ± 0.4 mg/kg', 22.4],
    ['22.4 +/- 0.4 mg/kg', 22.4],
  ])('%s', (text, value) => {
    expect(quantity(text)?.[0]).toEqual([value]);
  });

  it.each([
    ['1–10 nM', [[1, 10]]],
    ['5 to 10 mg', [[5, 10]]],
    ['between 5 and 10 mg', [[5, 10]]],
    ['4.7, 14 or 42 ppm', [4.7, 14, 42]],
    ['5,10,20 mg/kg', [5, 10, 20]],
    ['5/10 mg', [5, 10]],
    ['3- and 24-month', [3, 24]],
    ['six to eight weeks', [[6, 8]]],
    ['twenty-one days', [21]],
  ])('%s is a range or a list', (text, values) => {
    expect(quantity(text)?.[0]).toEqual(values);
  });

  it.each(['IL-6', 'C57BL/6 mg', 'RAD001', '1.2.3 mg', 'caspase-3 M', 'Figure 2', 'in 2019, g'])(
    '%s holds no quantity',
    (text) => {
      expect(quantity(text)).toBeUndefined();
    },
  );
});

describe('units', () => {
  it.each([
    ['mg/kg', 'mg/kg'],
    ['mg kg-1', 'mg/kg'],
    ['mg.kg-1', 'mg/kg'],
    ['mg·kg⁻¹', 'mg/kg'],
    ['mg•kg−1', 'mg/kg'],
    ['mg kg^-1', 'mg/kg'],
    ['mg per kg', 'mg/kg'],
    ['mg/Kg', 'mg/kg'],
    ['mgs/kg', 'mg/kg'],
    ['㎎/㎏', 'mg/kg'],
    ['mg/kg/day', 'mg/kg/d'],
    ['mg/kg b.w. per day', 'mg/kg/d'],
    ['mg/kg body weight/day', 'mg/kg/d'],
    ['mg kg⁻¹ d⁻¹', 'mg/kg/d'],
    ['mg/(kg·day)', 'mg/kg/d'],
    ['mg/d/kg', 'mg/kg/d'],
    ['mg/24 h', 'mg/d'],
    ['mg a day', 'mg/d'],
    ['mg per week', 'mg/wk'],
    ['mg rapamycin per kg', 'mg/kg'],
    ['mg of rapamycin/kg', 'mg/kg'],
    ['µM', 'umol/L'],
    ['μM', 'umol/L'],
    ['uM', 'umol/L'],
    ['mcg/mL', 'ug/mL'],
    ['mg/m²', 'mg/m2'],
    ['mg m-2', 'mg/m2'],
    ['PPM', '[ppm]'],
    ['p.p.m.', '[ppm]'],
    ['I.U.', '[iU]'],
    ['U/mL', '[iU]/mL'],
    ['% (w/w)', '%'],
  ])('%s is %s', (written, code) => {
    expect(quantity(`7 ${written}`)).toEqual([[7], code]);
  });

  it('stays out of longer names', () => {
    expect(quantity('2 M-phase cells')).toBeUndefined();
    expect(quantity('14 ppms')).toBeUndefined();
  });

  it('prints nothing that UCUM does not know', () => {
    const spelling = fc.constantFrom(...dosing.units.flatMap((atom) => atom.spellings));
    const joint = fc.constantFrom('/', ' per ', ' ', '·', '/kg/', ' kg-1 ');
    fc.assert(
      fc.property(spelling, joint, spelling, (one, between, other) => {
        const [found] = scan(`5 ${one}${between}${other}`).quantities;
        if (found) expect(ucum.validateUnitString(found.unit.ucum).status).toBe('valid');
      }),
    );
  });

  it('agrees with UCUM on sizes', () => {
    // International units are arbitrary to UCUM: it converts none.
    const atoms = dosing.units.filter((atom) => atom.measures !== 'activity');
    for (const one of atoms) {
      for (const other of atoms.filter((atom) => atom.measures === one.measures)) {
        const { toVal } = ucum.convertUnitTo(one.ucum, 1, other.ucum);
        expect(toVal! / (one.size / other.size), `${one.ucum} in ${other.ucum}`).toBeCloseTo(1, 6);
      }
    }
  });
});

describe('rates', () => {
  it.each([
    ['every other day', '1/(2.d)'],
    ['q.o.d.', '1/(2.d)'],
    ['three times a week', '3/wk'],
    ['3x/week', '3/wk'],
    ['thrice weekly', '3/wk'],
    ['MWF', '3/wk'],
    ['Monday, Wednesday and Friday', '3/wk'],
    ['Mon–Fri', '5/wk'],
    ['5 d/wk', '5/wk'],
    ['5 days on, 2 off', '5/wk'],
    ['5 days on/2 days off', '5/wk'],
    ['one week on, one week off', '1/(2.wk)'],
    ['3 days every 2 weeks', '3/(2.wk)'],
    ['once every 3 weeks', '1/(3.wk)'],
    ['every third day', '1/(3.d)'],
    ['every 8 hours', '1/(8.h)'],
    ['q12h', '1/(12.h)'],
    ['Q2W', '1/(2.wk)'],
    ['q 5 d', '1/(5.d)'],
    ['b.i.d', '2/d'],
    ['nightly', '1/d'],
    ['biweekly', '1/(2.wk)|2/wk'],
    ['two to three times a week', '2/wk|3/wk'],
    ['single dose', 'once'],
  ])('%s is %s', (text, per) => {
    const [found, ...more] = scan(`${text} `).frequencies;
    expect(more).toEqual([]);
    expect(found).toMatchObject({ code: per, first: 0, next: scan(text).tokens.length });
  });
});

describe('spellUnit', () => {
  it('puts each part right and leaves the rest', () => {
    expect(spellUnit('mcg/Kg b.w.').text).toBe('µg/kg b.w.');
    expect(spellUnit('mcg/Kg').misspellings.map(({ written }) => written)).toEqual(['mcg', 'Kg']);
    expect(spellUnit('mg/kg').misspellings).toEqual([]);
  });
});
