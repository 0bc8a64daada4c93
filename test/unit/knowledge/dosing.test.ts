import { readdirSync, readFileSync } from 'node:fs';
import { Validator } from '@cfworker/json-schema';
import { UcumLhcUtils } from '@lhncbc/ucum-lhc';
import { describe, expect, it } from 'vitest';
import { dosing } from '../../../src/knowledge/dosing';

const folder = 'src/knowledge/data/dosing';
const json = (path: string) => JSON.parse(readFileSync(path, 'utf8'));
const ucum = UcumLhcUtils.getInstance();

describe('the dosing data', () => {
  it.each(readdirSync(folder))('%s fits its schema, and every row has a source', (file) => {
    const schema = json(`src/knowledge/schemas/dosing/${file.replace('.json', '.schema.json')}`);
    expect(new Validator(schema, '2020-12', false).validate(json(`${folder}/${file}`)).errors).toEqual([]);
  });

  it('names units that UCUM knows', () => {
    const codes = [...dosing.units, ...dosing.publishedRanges].map((row) => row.ucum);
    expect(codes.filter((code) => ucum.validateUnitString(code).status !== 'valid')).toEqual([]);
  });

  it('names rates that UCUM knows', () => {
    const rates = dosing.frequencies.flatMap((row) => (row.per === 'once' ? [] : row.per.split('|')));
    expect(rates.filter((rate) => ucum.validateUnitString(rate).status !== 'valid')).toEqual([]);
  });

  it('spells no unit in two ways that mean two things', () => {
    const owners = new Map<string, string>();
    for (const atom of dosing.units) {
      for (const spelling of [...atom.spellings, ...(atom.misspellings ?? [])]) {
        expect(owners.get(spelling) ?? atom.ucum).toBe(atom.ucum);
        owners.set(spelling, atom.ucum);
      }
    }
  });

  it('has molar masses that follow from the formulas', () => {
    const weights: Record<string, number> = {
      ...{ H: 1.008, C: 12.011, N: 14.007, O: 15.999, F: 18.998 },
      ...{ Na: 22.99, P: 30.974, S: 32.06, Cl: 35.45 },
    };
    for (const { agent, formula, gramsPerMole } of dosing.molarMasses) {
      const atoms = [...formula.matchAll(/([A-Z][a-z]?)(\d*)/g)];
      const mass = atoms.reduce((sum, [, atom, count]) => sum + weights[atom!]! * Number(count || 1), 0);
      expect(mass, agent).toBeCloseTo(gramsPerMole, 1);
    }
  });

  it('has a Km for each species that is its weight over its surface', () => {
    for (const { species, kilograms, squareMeters, km } of dosing.bodySurface) {
      expect(Math.abs(kilograms / squareMeters / km - 1), species).toBeLessThan(0.06);
    }
  });

  it('has ranges whose low end comes first', () => {
    for (const { range } of [...dosing.publishedRanges, ...dosing.intake])
      expect(range[0]).toBeLessThanOrEqual(range[1]!);
  });
});
