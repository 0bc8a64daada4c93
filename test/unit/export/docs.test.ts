import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/analysis';
import { recordOf } from '../../../src/export/record';
import { readConfiguration } from '../../../src/lint/read-configuration';

/** The fenced blocks of a page, in one language. */
const blocks = (page: string, language: string) =>
  Array.from(readFileSync(page, 'utf8').matchAll(/```(\w+)\n([\s\S]*?)\n```/g))
    .filter(([, name]) => name === language)
    .map(([, , text]) => text!);

/** What an object is made of: its fields in order, and of each list what its first item is made of. */
function shape(value: unknown): unknown {
  if (Array.isArray(value)) return value.slice(0, 1).map(shape);
  if (typeof value !== 'object' || value === null) return value === null ? null : typeof value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shape(inner)]));
}

describe('the page of the output formats', () => {
  const [input, record] = blocks('docs/output-formats.md', 'json').map((text) => JSON.parse(text));

  it('shows the fields of the record that its input gives', () => {
    const written = JSON.parse(JSON.stringify(recordOf(input.id, analyse(input.text))));
    expect(shape(record)).toEqual(shape(written));
    expect(record.regimens).toEqual(written.regimens);
    expect(record.statements[0].relations).toEqual(written.statements[0].relations);
  });
});

describe('the page of the configuration', () => {
  it('shows a configuration that is right', () => {
    expect(
      blocks('docs/configuration.md', 'yaml').map((text) => readConfiguration(text, 'x.yaml').problems),
    ).toEqual([[]]);
  });

  it('shows suppressions that silence what they name', () => {
    const [front, comments] = blocks('docs/configuration.md', 'markdown');
    expect(analyse(`${front}\nmTORC1 is a central driver of aging.`).findings).toEqual([]);
    const told = analyse(comments!).findings.map(({ rule }) => rule);
    expect(told.filter((rule) => /claim-value|term-spelling|suppression/.test(rule))).toEqual([]);
  });
});
