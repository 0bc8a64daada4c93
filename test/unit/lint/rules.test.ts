import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/analysis';
import schema from '../../../src/knowledge/schemas/configuration.schema.json';
import { applyEdits } from '../../../src/lint/apply-fixes';
import { rules } from '../../../src/lint/rules';

/** What a rule reports in a note, in order. */
const findingsOf = (note: string, rule: string) =>
  analyse(note).findings.filter((finding) => finding.rule === rule);

describe.each(rules)('$id', (rule) => {
  const bad = rule.examples.filter(({ findings }) => findings.length > 0);
  const good = rule.examples.filter(({ findings }) => findings.length === 0);

  it('shows what it reports and what it leaves in peace', () => {
    expect(bad.length).toBeGreaterThan(0);
    expect(good.length).toBeGreaterThan(0);
  });

  it.each(rule.examples)('reads $note', ({ note, findings }) => {
    expect(findingsOf(note, rule.id).map(({ start, end }) => note.slice(start, end))).toEqual(findings);
  });

  it.each(rule.examples.filter(({ fixed }) => fixed !== undefined))('mends $note', ({ note, fixed }) => {
    const edits = findingsOf(note, rule.id).flatMap(({ fixes }) => fixes[0]?.edits ?? []);
    expect(applyEdits(note, edits)).toBe(fixed);
  });

  it.each(rule.examples.filter(({ fixed }) => fixed !== undefined))(
    'says nothing more of $fixed',
    ({ fixed }) => {
      expect(findingsOf(fixed!, rule.id)).toEqual([]);
    },
  );
});

describe('the rules', () => {
  it('have ids of their own, each in the schema of the configuration', () => {
    const ids = rules.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(Object.keys(schema.properties.rules.properties)).toEqual(ids);
  });
});
