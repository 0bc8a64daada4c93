import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Analysis, analyse } from '../../src/analysis';

const samples = join(import.meta.dirname, '../../samples');
const notes = readdirSync(samples).filter((name) => name.endsWith('.md'));

/** What must hold of every analysis of every text. */
function expectSound(analysis: Analysis, source: string): void {
  const { terms, doses, durations, ages, frequencies, routes, regimens, statements, findings } = analysis;
  for (const mention of [terms, doses, durations, ages, frequencies, routes].flat()) {
    expect(source.slice(mention.start, mention.end)).toBe(mention.text);
    expect(mention.end).toBeGreaterThan(mention.start);
    expect(mention.to).toBeGreaterThan(mention.from);
  }
  for (const part of [...statements, ...findings]) {
    expect(part.start).toBeGreaterThanOrEqual(0);
    expect(part.end).toBeGreaterThanOrEqual(part.start);
    expect(part.end).toBeLessThanOrEqual(source.length);
  }
  for (const edit of findings.flatMap((finding) => finding.fixes.flatMap((fix) => fix.edits))) {
    expect(edit.start).toBeLessThanOrEqual(edit.end);
    expect(edit.end).toBeLessThanOrEqual(source.length);
  }
  expect(regimens.map((regimen) => regimen.dose)).toEqual(doses.map((_, index) => index));
  for (const list of [terms, doses, statements, findings]) {
    expect([...list].map((part) => part.start)).toEqual(
      [...list].map((part) => part.start).sort((a, b) => a - b),
    );
  }
  for (const link of statements.flatMap((statement) => statement.links)) expect(link.why).toMatch(/\w/);
}

describe('the sample notes', () => {
  test.each(notes)('%s: ranges, order and reasons are sound', (name) => {
    const source = readFileSync(join(samples, name), 'utf8');
    expectSound(analyse(source), source);
  });

  test.each(notes)('%s: with CRLF and a byte order mark, the same findings', (name) => {
    const source = readFileSync(join(samples, name), 'utf8');
    const windows = `\uFEFF${source.replaceAll('\n', '\r\n')}`;
    const analysis = analyse(windows);
    expectSound(analysis, windows);
    expect(analysis.findings.map((finding) => finding.rule)).toEqual(
      analyse(source).findings.map((finding) => finding.rule),
    );
  });
});

describe('any text', () => {
  const words = fc.constantFrom(
    ...'rapamycin|sirolimus|mTORC1|mTORC2|TSC1/2|caspase-3 and -9|p-Akt|Tsc1fl/fl|NAD<sup>+</sup>|FoxO1|14 ppm|14ppm'.split(
      '|',
    ),
    ...'0.15 mg/kg|150 µg/kg|for 6 weeks|from 22 months of age|i.p.|every other day|1 × 10⁻⁷ M|5–10 nM|mice|rats|patients'.split(
      '|',
    ),
    ...'inhibits|does not|may|was prevented by|muscle fibers|shrank|lost|Does|?|. |, |and |(|)|[3]|[@tang2019]|[^1]'.split(
      '|',
    ),
    ...'# |## |- |- [ ] |> |\n|\n\n|| a | b |\n|---|---|\n|**|*|`|$|[[claim:x]]|<!-- geromark-disable -->|---\n'.split(
      '|',
    ),
    '|',
    '\u0000',
    '\uD800',
    '\u202E',
    '\r\n',
    '🧬',
    'e\u0301',
  );
  const anyNote = fc.array(
    fc.oneof({ weight: 8, arbitrary: words }, { weight: 1, arbitrary: fc.string({ unit: 'binary' }) }),
    {
      maxLength: 60,
    },
  );

  test('is analysed soundly, as Markdown and as plain text', () => {
    fc.assert(
      fc.property(
        anyNote,
        fc.constantFrom(' ', ''),
        fc.constantFrom('markdown' as const, 'text' as const),
        (parts, between, format) => {
          const source = parts.join(between);
          expectSound(analyse(source, { format }), source);
        },
      ),
      { numRuns: 500 },
    );
  }, 60_000);
});
