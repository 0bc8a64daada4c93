import type { Log, Result } from 'sarif';
import type { Finding, Severity } from '../lint/finding';
import { rules } from '../lint/rules';
import { type NoteReport, Places } from './report';

const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
  hint: 'note',
};

/** Findings as a SARIF 2.1.0 log; columns count UTF-16 code units. `version` is the version of Geromark. */
export function toSarif(reports: readonly NoteReport[], version: string): Log {
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Geromark',
            semanticVersion: version,
            rules: rules.map(({ id, severity, summary, why }) => ({
              id,
              shortDescription: { text: `Reports ${summary}.` },
              fullDescription: { text: why },
              help: { text: why, markdown: why },
              defaultConfiguration: { level: levels[severity] },
            })),
          },
        },
        columnKind: 'utf16CodeUnits',
        artifacts: reports.map(({ path }) => ({ location: { uri: encodeURI(path) } })),
        results: reports.flatMap((report, index) => resultsOf(report, index)),
      },
    ],
  };
}

function resultsOf({ path, source, findings }: NoteReport, index: number): Result[] {
  const places = new Places(source);
  const artifactLocation = { uri: encodeURI(path), index };
  const region = (start: number, end: number) => {
    const from = places.of(start);
    const to = places.of(end);
    return {
      startLine: from.line,
      startColumn: from.column,
      endLine: to.line,
      endColumn: to.column,
      charOffset: start,
      charLength: end - start,
    };
  };
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const { rule, severity, start, end, message, fixes } = finding;
    return {
      ruleId: rule,
      ruleIndex: rules.findIndex(({ id }) => id === rule),
      level: levels[severity],
      message: { text: message },
      locations: [{ physicalLocation: { artifactLocation, region: region(start, end) } }],
      partialFingerprints: { 'textOfFinding/v1': fingerprint(finding, source, seen) },
      ...(fixes.length > 0 && {
        fixes: fixes.map(({ title, edits }) => ({
          description: { text: title },
          artifactChanges: [
            {
              artifactLocation,
              replacements: edits.map((edit) => ({
                deletedRegion: region(edit.start, edit.end),
                insertedContent: { text: edit.newText },
              })),
            },
          ],
        })),
      }),
    };
  });
}

/**
 * What tells a finding apart from others when lines move: its rule, what it underlines, and which of the like it is.
 * FNV-1a over UTF-16 code units, in 32 bits.
 */
function fingerprint({ rule, start, end }: Finding, source: string, seen: Map<string, number>): string {
  const text = `${rule}\n${source.slice(start, end).replace(/\s+/g, ' ')}`;
  const count = seen.get(text) ?? 0;
  seen.set(text, count + 1);
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return `${hash.toString(16).padStart(8, '0')}:${count}`;
}
