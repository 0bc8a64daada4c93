import pc from 'picocolors';
import { type NoteReport, Places } from '../export/report';
import type { Finding, Severity } from '../lint/finding';
import { printable } from './terminal';

const colours: Readonly<Record<Severity, (text: string) => string>> = {
  error: pc.red,
  warning: pc.yellow,
  info: pc.blue,
  hint: pc.dim,
};

/** How much of a line is shown: prose is written in long lines. */
const WIDTH = 96;

/** The findings of a note for people: where, what, why, and the words it is about. */
export function pretty({ path, source, findings }: NoteReport): string {
  const places = new Places(source);
  return findings.map((finding) => block(path, source, places, finding)).join('');
}

function block(path: string, source: string, places: Places, finding: Finding): string {
  const { rule, severity, start, message, fixes } = finding;
  const { line, column } = places.of(start);
  const head = `${pc.cyan(printable(path))}:${line}:${column}  ${colours[severity](severity)}  ${pc.dim(rule)}`;
  const remedies = fixes.slice(0, 1).map(({ title }) => `  ${pc.green('fix')} ${printable(title)}\n`);
  return `${head}\n  ${printable(message)}\n${frame(source, places, finding)}${remedies.join('')}\n`;
}

/** The line of a finding, cut to what is near it, with what it is about marked below. */
function frame(source: string, places: Places, { start, end, severity }: Finding): string {
  const { line } = places.of(start);
  const range = places.lineRange(line, source);
  const lineEnd =
    range.end -
    (/\r?\n$/.exec(source.slice(Math.max(range.start, range.end - 2), range.end))?.[0].length ?? 0);
  const from =
    lineEnd - range.start <= WIDTH
      ? range.start
      : Math.max(range.start, Math.min(start - 24, lineEnd - WIDTH));
  const to = Math.min(lineEnd, from + WIDTH);
  const text = printable(source.slice(from, to)).replace(/\t/g, ' ');
  const left = from > range.start ? '…' : '';
  const right = to < lineEnd ? '…' : '';
  const number = String(line);
  const marked = '^'.repeat(Math.max(1, Math.min(end, to) - start));
  const indent = ' '.repeat(start - from + left.length);
  const gutter = pc.dim(' │ ');
  return `  ${pc.dim(number)}${gutter}${left}${text}${right}\n  ${' '.repeat(number.length)}${gutter}${indent}${colours[severity](marked)}\n`;
}

/** Findings counted: "2 warnings and 1 hint in 1 of 3 notes". */
export function summary(reports: readonly { readonly findings: readonly Finding[] }[]): string {
  const all = reports.flatMap(({ findings }) => findings);
  const notes = reports.length === 1 ? '1 note' : `${reports.length} notes`;
  if (all.length === 0) return `${pc.green('Nothing to report')} in ${notes}.\n`;
  const counts = (['error', 'warning', 'info', 'hint'] as const).flatMap((severity) => {
    const count = all.filter((finding) => finding.severity === severity).length;
    return count === 0 ? [] : [colours[severity](counted(count, severity))];
  });
  const affected = reports.filter(({ findings }) => findings.length > 0).length;
  const fixable = all.filter(({ fixes }) => fixes[0]?.safe).length;
  const hint = fixable > 0 ? ` ${fixable} can be mended by --fix.` : '';
  return `${listed(counts)} in ${reports.length === 1 ? notes : `${affected} of ${notes}`}.${hint}\n`;
}

function counted(count: number, severity: Severity): string {
  return `${count} ${severity}${count === 1 ? '' : 's'}`;
}

function listed(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}
