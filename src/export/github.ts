import { type NoteReport, Places } from './report';

const commands = { error: 'error', warning: 'warning', info: 'notice', hint: 'notice' } as const;

/** Findings as workflow commands, which GitHub shows beside the lines of a pull request. */
export function toGithub(reports: readonly NoteReport[]): string {
  return reports.flatMap(annotations).join('');
}

function annotations({ path, source, findings }: NoteReport): string[] {
  const places = new Places(source);
  return findings.map(({ rule, severity, start, end, message }) => {
    const from = places.of(start);
    const to = places.of(end);
    const properties = {
      file: path,
      line: from.line,
      endLine: to.line,
      // Columns mean something to GitHub only within one line.
      ...(from.line === to.line && { col: from.column, endColumn: to.column }),
      title: rule,
    };
    const written = Object.entries(properties).map(([name, value]) => `${name}=${property(String(value))}`);
    return `::${commands[severity]} ${written.join(',')}::${data(message)}\n`;
  });
}

function data(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function property(text: string): string {
  return data(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
