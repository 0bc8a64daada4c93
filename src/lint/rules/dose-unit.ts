import { spellUnit } from '../../annotate/doses/scan/spelling';
import { unitRange } from '../dose-text';
import type { Report, Rule } from '../rule';

/** Units that are not spelt as they should be. */
export const doseUnit: Rule = {
  id: 'dose-unit',
  severity: 'warning',
  summary: 'a malformed or misspelt unit',
  why: 'Units are case-sensitive: M is molar and m is metre, K is kelvin and k is kilo. A unit in its own spelling is read the same by people and by programs.',
  examples: [
    {
      note: 'Mice got rapamycin at 2 mg/Kg i.p.',
      findings: ['mg/Kg'],
      fixed: 'Mice got rapamycin at 2 mg/kg i.p.',
    },
    {
      note: 'HeLa cells were treated with 10 uM resveratrol.',
      findings: ['uM'],
      fixed: 'HeLa cells were treated with 10 µM resveratrol.',
    },
    {
      note: 'Rats received everolimus (150 mcg/kg, p.o.).',
      findings: ['mcg/kg'],
      fixed: 'Rats received everolimus (150 µg/kg, p.o.).',
    },
    { note: 'Mice got rapamycin at 2 mg/kg i.p.', findings: [] },
    { note: 'HeLa cells were treated with 10 µM resveratrol.', findings: [] },
    { note: '`rapamycin 2 mg/Kg` is a string of code.', findings: [] },
  ],
  *check({ note, doses }): Iterable<Report> {
    for (const dose of doses) {
      const range = unitRange(note, dose);
      const { text, misspellings } = spellUnit(dose.writtenUnit);
      // A bare mcg is a right spelling that reads badly: dose-notation speaks of it.
      const wrong = misspellings.filter(({ written }) => !(written === 'mcg' && dose.writtenUnit === 'mcg'));
      if (!range || wrong.length === 0) continue;
      const parts = wrong.map(({ written, right }) => `${right}, not ${written}`).join('; ');
      yield {
        ...range,
        message: `"${dose.writtenUnit}" is not how the unit is written: ${parts}. Write ${text}.`,
        fixes: [{ title: `Write ${text}`, edits: [{ ...range, newText: text }], safe: true }],
      };
    }
  },
};
