import type { Dose } from '../../annotate/doses/quantity';
import type { PublishedRangeRow } from '../../knowledge/dosing';
import { plainNumber } from '../dose-text';
import { inPublishedUnit, publishedRange } from '../published-range';
import type { Report, Rule } from '../rule';

/** Doses far outside of what is published. */
export const doseImplausible: Rule = {
  id: 'dose-implausible',
  severity: 'warning',
  summary: 'a dose more than ten times outside the published range for its agent, species and route',
  why: 'Most such doses are slips: mg for µg, mg/kg of body weight for mg/kg of food, a lost decimal point.',
  examples: [
    { note: 'Mice ate chow with 14,000 ppm rapamycin.', findings: ['14,000 ppm'] },
    { note: 'Rats were injected i.p. with rapamycin at 200 mg/kg.', findings: ['200 mg/kg'] },
    { note: 'HeLa cells were treated with 20 mM rapamycin.', findings: ['20 mM'] },
    { note: 'Mice ate chow with 14 ppm or 126 ppm rapamycin.', findings: [] },
    { note: 'HeLa cells were treated with 0.01, 1 or 100 nM everolimus.', findings: [] },
    { note: 'Flies ate food with 200 µM rapamycin.', findings: [] },
    { note: 'Participants took 10 mg rapamycin once a week.', findings: [] },
  ],
  *check({ note, doses, regimens }): Iterable<Report> {
    for (const regimen of regimens) {
      const dose = doses[regimen.dose]!;
      const row = publishedRange(note, dose, regimen);
      const ends = row && inPublishedUnit(dose, row);
      if (!row || !ends) continue;
      const [low, high] = row.range as [number, number];
      const times = ends[1] > high * 10 ? ends[1] / high : ends[0] < low / 10 ? low / ends[0] : 0;
      if (times === 0 || !Number.isFinite(times)) continue;
      // A series of doses may begin far below: one of them in the range will do.
      if (ends[1] <= high * 10 && isSeries(doses, dose)) continue;
      const { start, end } = dose;
      yield { start, end, message: messageOf(dose, row, ends[1] > high * 10, times) };
    }
  },
};

/** Another dose of the same unit stands in the block. */
function isSeries(doses: readonly Dose[], dose: Dose): boolean {
  return doses.some((other) => other !== dose && other.block === dose.block && other.ucum === dose.ucum);
}

const UNIT_WORDS: Readonly<Record<string, string>> = { '[ppm]': 'ppm', 'nmol/L': 'nM', 'umol/L': 'µM' };

function messageOf(dose: Dose, row: PublishedRangeRow, isHigh: boolean, times: number): string {
  const unit = UNIT_WORDS[row.ucum] ?? row.ucum;
  const [low, high] = row.range as [number, number];
  const published = low === high ? `${low} ${unit}` : `${low} to ${high} ${unit}`;
  const whom = row.species ? row.species.join(' or ') : 'cells';
  const far = `${plainNumber(times)} times ${isHigh ? 'the most' : 'less than the least'}`;
  return `${dose.text} of ${row.agent} is ${far} published for ${whom}: ${published} (${row.source}). Is the unit right?`;
}
