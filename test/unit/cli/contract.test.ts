import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { analyse } from '../../../src/analysis';
import { fixAll } from '../../../src/lint/apply-fixes';
import { rules } from '../../../src/lint/rules';
import remarkGeromark from '../../../src/remark/remark-geromark';
import { build, clean, Folder } from './geromark';

beforeAll(build, 60_000);
afterAll(clean);

const samples = readdirSync('samples').filter((name) => name.endsWith('.md'));
const examples = rules.flatMap(({ id, examples }) =>
  examples.map(({ note }, index) => [`${id}-${index}.md`, note] as const),
);

/** Every sample note and every executed example of a rule, by file name. */
const notes = new Map([
  ...samples.map((name) => [name, readFileSync(path.join('samples', name), 'utf8')] as const),
  ...examples,
]);

const findingsOf = (source: string) => analyse(source).findings;
const fixOf = (source: string) => fixAll(source, findingsOf).source;

describe('the same note gives the same findings', () => {
  it('on the command line', () => {
    const { stdout } = new Folder(Object.fromEntries(notes)).run(['lint', '--format', 'json']);
    const reports = JSON.parse(stdout) as {
      path: string;
      findings: { rule: string; start: number; end: number; message: string }[];
    }[];
    expect(reports).toHaveLength(notes.size);
    for (const { path, findings } of reports) {
      const told = findings.map(({ rule, start, end, message }) => ({ rule, start, end, message }));
      const expected = findingsOf(notes.get(path)!).map(({ rule, start, end, message }) => ({
        rule,
        start,
        end,
        message,
      }));
      expect(told, path).toEqual(expected);
    }
  });

  it('in remark', async () => {
    for (const [name, source] of notes) {
      const processor = unified().use(remarkParse).use(remarkGeromark);
      const file = new VFile({ value: source, path: name });
      await processor.run(processor.parse(file), file);
      const told = file.messages.map(({ ruleId, reason, place }) => [
        ruleId,
        reason,
        place && 'start' in place && place.start.offset,
      ]);
      expect(told, name).toEqual(
        findingsOf(source).map(({ rule, message, start }) => [rule, message, start]),
      );
    }
  });
});

describe('fixes', () => {
  it('are the same on the command line', () => {
    const folder = new Folder(Object.fromEntries(notes));
    folder.run(['lint', '--fix']);
    for (const [name, source] of notes) expect(folder.read(name), name).toBe(fixOf(source));
  });

  it.each([...notes])('of %s are done once, and bring no new finding', (_, source) => {
    const fixed = fixOf(source);
    expect(fixOf(fixed)).toBe(fixed);
    const count = (text: string, rule: string) =>
      findingsOf(text).filter((finding) => finding.rule === rule).length;
    for (const { id } of rules) expect(count(fixed, id), id).toBeLessThanOrEqual(count(source, id));
  });
});
