import { UcumLhcUtils } from '@lhncbc/ucum-lhc';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Conversion,
  isRefusal,
  NOT_MEDICAL_ADVICE,
} from '../../../src/annotate/doses/convert/conversion';
import { convert } from '../../../src/annotate/doses/convert/convert';
import { convertUnit, measureOf } from '../../../src/annotate/doses/measure';
import { builtInKnowledge } from '../../../src/knowledge/built-in';
import { dosing } from '../../../src/knowledge/dosing';

const ucum = UcumLhcUtils.getInstance();
const results = (text: string) => convert(text, builtInKnowledge).results;
const first = (text: string): Conversion => {
  const [result] = results(text);
  if (!result || isRefusal(result)) throw new Error(`${text}: ${JSON.stringify(result)}`);
  return result;
};
const refusal = (text: string) => results(text).find(isRefusal)?.refused;

describe('convert', () => {
  it.each([
    ['14 ppm rapamycin diet mouse', 2.24, 'mg/kg/d'],
    ['14 mg/kg diet rapamycin mouse', 2.24, 'mg/kg/d'],
    ['0.1% w/w metformin diet mouse', 160, 'mg/kg/d'],
    ['1,000 ppm metformin diet rat', 74, 'mg/kg/d'],
    ['2 g/L metformin drinking water mouse', 472, 'mg/kg/d'],
    ['100 mg/L drinking water rat', 12.3, 'mg/kg/d'],
    ['2.24 mg/kg/day rapamycin mouse to ppm', 14, '[ppm]'],
    ['2.24 mg/kg daily mouse to ppm', 14, '[ppm]'],
    ['300 mg/kg/d NMN mouse to mg/L', 1271, 'mg/L'],
    ['10 mg/kg mouse to human', 0.8108, 'mg/kg'],
    ['human equivalent of 0.15 mg/kg in rats', 0.02432, 'mg/kg'],
    ['HED 5 mg/kg dog', 2.703, 'mg/kg'],
    ['1 mg/kg human to mouse', 12.33, 'mg/kg'],
    ['10 mg/kg mouse to mg/m2', 30, 'mg/m2'],
    ['75 mg/m2 human to mg/kg', 2.027, 'mg/kg'],
    ['5 mg human', 0.08333, 'mg/kg'],
    ['0.5 mg/kg child to mg/m2', 12.5, 'mg/m2'],
    ['100 nM rapamycin', 91.42, 'ng/mL'],
    ['91.42 ng/mL rapamycin to nM', 100, 'nmol/L'],
    ['10 µM metformin to µg/mL', 1.292, 'ug/mL'],
    ['150 µg/kg to mg/kg', 0.15, 'mg/kg'],
    ['14 ppm to mg/kg food', 14, 'mg/kg'],
    ['42 days to weeks', 6, 'wk'],
    ['9 months to weeks', 39.13, 'wk'],
    ['18 months to years', 1.5, 'a'],
  ])('%s', (text, value, code) => {
    expect(first(text)).toMatchObject({ value, ucum: code });
    expect(ucum.validateUnitString(code).status).toBe('valid');
  });

  it.each(
    dosing.bodySurface.filter((row) => !row.species.startsWith('human')).map((row) => [row.species, row.km]),
  )('scales %s by Km %d over 37', (species, km) => {
    const { value, caution, assumptions, source } = first(`37 mg/kg ${species} to human`);
    expect(value).toBe(km);
    expect(caution).toBe(NOT_MEDICAL_ADVICE);
    expect(assumptions.join()).toContain(`${km}/37`);
    expect(source).toContain('FDA');
  });

  it('shows what it assumed and how far the result may lie', () => {
    const { range, assumptions, source } = first('14 ppm rapamycin diet mouse');
    expect(range).toEqual([1.4, 2.8]);
    expect(assumptions.join()).toContain('0.16 g food per g body weight');
    expect(source).toContain('Harrison 2009');
  });

  it.each([
    ['14 ppm rapamycin diet', 'the species is missing'],
    ['14 ppm rapamycin diet human', 'no diet intake is known for human'],
    ['14 ppm rapamycin diet mouse to human', 'no dose per body weight'],
    ['10 µM rapamycin to human', 'no dose of an animal'],
    ['5 IU/kg mouse', 'international units measure activity'],
    ['10 µM metamizol', 'molar mass'],
    ['10 mg/kg', 'the species is missing'],
    ['10 mg/kg killifish to human', 'no body surface for killifish'],
    ['20 mg mouse', 'the weight of the animal is missing'],
    ['10 mg/kg mouse to ppm', 'no daily intake'],
    ['5 mg to weeks', 'no way from mg to wk'],
    ['50 µM rapamycin fly food', 'density of the food'],
  ])('%s is refused: %s', (text, reason) => {
    expect(refusal(text)).toContain(reason);
  });

  it('says what is missing where there is nothing to convert', () => {
    expect(convert('rapamycin', builtInKnowledge).problem).toContain('write for example');
  });

  it('never throws, and always gives a result, a refusal or a problem', () => {
    const word = fc.constantFrom(
      ...'14 5-10 ppm mg/kg nM % mouse rat human diet water to in rapamycin daily weeks'.split(' '),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 9 }), (words) => {
        const report = convert(words.join(' '), builtInKnowledge);
        expect(report.problem !== null || report.results.length > 0).toBe(true);
        for (const result of report.results) {
          if (isRefusal(result)) expect(result.refused).toMatch(/\w/);
          else expect(ucum.validateUnitString(result.ucum).status).toBe('valid');
        }
      }),
    );
  });
});

describe('measureOf', () => {
  it('keeps food, body weight and rates apart, though UCUM would cancel them', () => {
    expect(ucum.convertUnitTo('[ppm]', 14, 'mg/kg').status).toBe('succeeded');
    expect(convertUnit(14, '[ppm]', 'mg/kg', 'body-weight dose')).toBeNull();
    expect(measureOf('mg/kg', 'diet concentration')?.dimension).toBe('drug mass/matrix mass');
    expect(measureOf('mg/kg', 'body-weight dose')?.dimension).toBe('drug mass/body mass');
    expect(measureOf('mg/kg/d')?.dimension).toBe('drug mass/body mass/time');
    expect(convertUnit(5, 'mg/kg/d', 'wk')).toBeNull();
  });

  it('agrees with UCUM where both convert', () => {
    const pairs = [
      ['mg/kg', 'ug/kg'],
      ['mg/kg/d', 'mg/kg/wk'],
      ['ng/mL', 'ug/L'],
      ['nmol/L', 'umol/L'],
      ['g/L', 'mg/mL'],
      ['mg/m2', 'ug/m2'],
    ] as const;
    for (const [from, to] of pairs) {
      expect(convertUnit(3, from, to)! / ucum.convertUnitTo(from, 3, to).toVal!).toBeCloseTo(1, 9);
    }
  });

  it.each(['toString', 'constructor', '', 'mg/', 'foo'])('knows no unit "%s"', (code) => {
    expect(measureOf(code)).toBeNull();
  });
});
