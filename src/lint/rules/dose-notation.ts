import type { Dose, Regimen } from '../../annotate/doses/quantity';
import { unitRange } from '../dose-text';
import type { Fix } from '../finding';
import { inPublishedUnit, publishedRange } from '../published-range';
import type { Report, Rule, RuleInput } from '../rule';

/** Ways to write doses and rates that are known to be misread. */
export const doseNotation: Rule = {
  id: 'dose-notation',
  severity: 'info',
  summary:
    'a notation that is known to be misread: .5 mg, 1.0 mg, 0,5 beside 0.5, U for IU, mcg, mM for µM, biweekly',
  why: 'The Joint Commission and the ISMP keep lists of notations behind tenfold errors: a lost point makes 10 mg of 1.0 mg and 5 mg of .5 mg, a U is read as 0, biweekly is twice a week or every two weeks.',
  examples: [
    {
      note: 'Patients took .5 mg everolimus.',
      findings: ['.5 mg'],
      fixed: 'Patients took 0.5 mg everolimus.',
    },
    {
      note: 'Patients took everolimus 1.0 mg daily.',
      findings: ['1.0 mg'],
      fixed: 'Patients took everolimus 1 mg daily.',
    },
    {
      note: 'Rats got 0,15 mg/kg everolimus, mice 0.5 mg/kg.',
      findings: ['0,15 mg/kg'],
      fixed: 'Rats got 0.15 mg/kg everolimus, mice 0.5 mg/kg.',
    },
    {
      note: 'The patient injected insulin 10 U.',
      findings: ['U'],
      fixed: 'The patient injected insulin 10 IU.',
    },
    {
      note: 'She took levothyroxine 75 mcg daily.',
      findings: ['mcg'],
      fixed: 'She took levothyroxine 75 µg daily.',
    },
    {
      note: 'HeLa cells were treated with 25 mM resveratrol.',
      findings: ['mM'],
      fixed: 'HeLa cells were treated with 25 µM resveratrol.',
    },
    { note: 'Mice got rapamycin at 4 mg/kg biweekly.', findings: ['biweekly'] },
    { note: 'Patients took 0.5 mg everolimus daily.', findings: [] },
    { note: 'Rats got 0.5, 1.0 or 2.5 mg/kg everolimus.', findings: [] },
    { note: 'Rats got 0,15 mg/kg everolimus.', findings: [] },
    { note: 'HeLa cells were treated with 5 mM metformin.', findings: [] },
    { note: 'The medium of the C2C12 cells had 100 U/mL penicillin.', findings: [] },
  ],
  *check(input): Iterable<Report> {
    const { doses, regimens, frequencies } = input;
    const pointed = new Set(doses.filter((dose) => /\d\.\d*[1-9]/.test(dose.text)).map((dose) => dose.block));
    const anyPoint = doses.some((dose) => /^\D*\d+\.\d/.test(dose.text));
    for (const regimen of regimens) {
      const dose = doses[regimen.dose]!;
      yield* numberReports(dose, pointed.has(dose.block), anyPoint);
      yield* unitReports(input, dose, regimen);
    }
    for (const { start, end, text, per } of frequencies) {
      if (!per.includes('|') || !/^bi-?weekly$/i.test(text)) continue;
      const message = `"${text}" is read as twice a week and as every two weeks. Write which.`;
      const fixes = ['twice a week', 'every two weeks'].map((newText) => write(start, end, newText, false));
      yield { start, end, message, fixes };
    }
  },
};

function* numberReports(dose: Dose, hasDecimals: boolean, anyPoint: boolean): Iterable<Report> {
  const { start, end, text } = dose;
  if (/^\.\d/.test(text)) {
    const fixes = [write(start, start, '0', true, `Write 0${text}`)];
    yield { start, end, message: `"${text}": the point is easily lost. Write 0${text}.`, fixes };
  }
  const zero = /^\d+(\.0+)(?![\d.])/.exec(text);
  if (zero && !hasDecimals) {
    const from = start + zero[0].length - zero[1]!.length;
    const right = text.replace(zero[1]!, '');
    const fixes = [write(from, start + zero[0].length, '', false, `Write ${right}`)];
    yield {
      start,
      end,
      message: `"${text}": a trailing zero is read as ten times as much. Write ${right}.`,
      fixes,
    };
  }
  const comma = /^\d+,(?=\d{1,2}(?!\d)|\d{4,}|(?<=^0,)\d)/.exec(text);
  if (comma && anyPoint) {
    const at = start + comma[0].length - 1;
    const message = `"${text}" has a decimal comma, and points stand elsewhere in the note. Write one of them throughout.`;
    yield { start, end, message, fixes: [write(at, at + 1, '.', true, 'Write a point')] };
  }
}

/** Agents whose unit is the international one. */
const MEASURED_IN_IU = /insulin|heparin|vitamin|poietin|epoetin|oxytocin|gonadotropin|interferon/i;

function* unitReports({ note }: RuleInput, dose: Dose, regimen: Regimen): Iterable<Report> {
  const range = unitRange(note, dose);
  if (!range) return;
  const { start, end } = range;
  const unit = dose.writtenUnit;
  if (unit === 'mcg') {
    yield {
      start,
      end,
      message: '"mcg" stands beside µg in the literature: one note, one spelling.',
      fixes: [write(start, end, 'µg', true)],
    };
  }
  if (/^U(?=$|\/kg|\/d|\/h)/.test(unit) && MEASURED_IN_IU.test(regimen.agent ?? '')) {
    const message = '"U" is read as a zero. Write IU, or units in full.';
    yield { start, end: start + 1, message, fixes: [write(start, start + 1, 'IU', false)] };
  }
  if (unit !== 'mM') return;
  const micro: Dose = { ...dose, ucum: 'umol/L' };
  const row = publishedRange(note, dose, regimen);
  const written = row && inPublishedUnit(dose, row);
  const meant = row && inPublishedUnit(micro, row);
  if (!row || !written || !meant || written[1] <= row.range[1]! * 10) return;
  if (meant[1] > row.range[1]! * 10 || meant[0] < row.range[0]! / 10) return;
  const message = `"${dose.text}" of ${row.agent} is far above what cells are given (${row.range.join(' to ')} ${row.ucum}); in µM it fits. Is µM meant?`;
  yield { start, end, message, fixes: [write(start, end, 'µM', false)] };
}

function write(start: number, end: number, newText: string, safe: boolean, title = `Write ${newText}`): Fix {
  return { title, edits: [{ start, end, newText }], safe };
}
