import type { Analysis } from '../analysis';
import type { Amount } from '../annotate/doses/quantity';

const columns = [
  'note',
  'start',
  'end',
  'text',
  'agent',
  'value_low',
  'value_high',
  'ucum',
  'kind',
  'duration',
  'frequency',
  'route',
  'species',
  'sex',
  'start_age',
  'start_age_unit',
];

/** The regimens of notes as CSV (RFC 4180), one row for each dose; a value that is no range is both its ends. */
export function toRegimensCsv(
  notes: readonly { readonly id: string; readonly analysis: Analysis }[],
): string {
  return [columns, ...notes.flatMap(rowsOf)].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function rowsOf({ id, analysis }: { readonly id: string; readonly analysis: Analysis }): unknown[][] {
  const { doses, durations, ages, regimens } = analysis;
  return regimens.map((regimen) => {
    const dose = doses[regimen.dose]!;
    const duration = regimen.duration === null ? null : durations[regimen.duration]!;
    const age = regimen.startAge === null ? null : ages[regimen.startAge]!;
    const [low, high] = ends(dose.value);
    return [
      id,
      dose.start,
      dose.end,
      dose.text,
      regimen.agent,
      low,
      high,
      dose.ucum,
      dose.kind,
      duration && [duration.iso8601].flat().join('/'),
      regimen.frequency,
      regimen.route,
      regimen.species,
      regimen.sex,
      age && [age.value].flat().join('..'),
      age?.unit,
    ];
  });
}

function ends(value: Amount): readonly [number, number] {
  return typeof value === 'number' ? [value, value] : value;
}

function cell(value: unknown): string {
  const text = value === null || value === undefined ? '' : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
