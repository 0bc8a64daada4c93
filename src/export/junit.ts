import { type NoteReport, Places } from './report';

/** Findings as JUnit XML: a suite for each note, a failed test for each finding, a passed one where there is none. */
export function toJunit(reports: readonly NoteReport[]): string {
  const total = reports.reduce((sum, { findings }) => sum + findings.length, 0);
  const suites = reports.map(suite).join('');
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="geromark" tests="${Math.max(total, reports.length)}" failures="${total}">\n${suites}</testsuites>\n`;
}

function suite({ path, source, findings }: NoteReport): string {
  const places = new Places(source);
  const tests = findings.map(({ rule, severity, start, message }) => {
    const { line, column } = places.of(start);
    const text = xml(`${path}:${line}:${column} ${message}`);
    return `    <testcase name="${xml(`${rule} ${line}:${column}`)}" classname="${xml(path)}">\n      <failure type="${severity}" message="${xml(message)}">${text}</failure>\n    </testcase>\n`;
  });
  const cases = tests.length > 0 ? tests : [`    <testcase name="geromark" classname="${xml(path)}"/>\n`];
  return `  <testsuite name="${xml(path)}" tests="${cases.length}" failures="${findings.length}">\n${cases.join('')}  </testsuite>\n`;
}

/** Text for XML 1.0: marks escaped, characters that it cannot hold replaced. */
function xml(text: string): string {
  return text
    .replace(/[^\t\n\r\x20-\uffff]|[\ufffe\uffff]/g, '\ufffd')
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
    .replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);
}
