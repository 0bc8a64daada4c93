import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits, applyFixes, fixAll } from '../../../src/lint/apply-fixes';
import type { Finding } from '../../../src/lint/finding';

/** A finding that replaces a range. */
const replacing = (start: number, end: number, newText: string, safe = true): Finding => ({
  rule: 'term-spelling',
  severity: 'warning',
  start,
  end,
  message: '',
  claim: null,
  fixes: [{ title: '', edits: [{ start, end, newText }], safe }],
});

describe('fixes', () => {
  it('are applied where they are safe', () => {
    const findings = [replacing(0, 1, 'A'), replacing(2, 3, 'C', false), replacing(4, 5, 'E')];
    expect(applyFixes('a b c', findings).source).toBe('A b E');
  });

  it('that touch an earlier one wait for the next round', () => {
    const findings = [replacing(0, 3, 'x'), replacing(2, 5, 'y')];
    const fixed = applyFixes('abcde', findings);
    expect(fixed.source).toBe('xde');
    expect(fixed.applied).toEqual([findings[0]]);
  });

  it('are applied until none is left', () => {
    const findingsOf = (source: string) =>
      source.includes('aa') ? [replacing(source.indexOf('aa'), source.indexOf('aa') + 2, 'a')] : [];
    expect(fixAll('baaaad', findingsOf)).toMatchObject({ source: 'bad', applied: { length: 3 } });
  });

  it('leave everything else as it is', () => {
    const edit = fc.tuple(fc.nat(30), fc.nat(5), fc.string({ maxLength: 3 }));
    fc.assert(
      fc.property(
        fc.string({ minLength: 40, maxLength: 40 }),
        fc.array(edit, { maxLength: 6 }),
        (source, raw) => {
          const findings = raw.map(([start, length, text]) => replacing(start, start + length, text));
          const { source: fixed, applied } = applyFixes(source, findings);
          const edits = applied.flatMap(({ fixes }) => fixes[0]!.edits);
          const changed = edits.reduce(
            (sum, { start, end, newText }) => sum + newText.length - (end - start),
            0,
          );
          expect(fixed.length).toBe(source.length + changed);
          expect(applyEdits(source, edits)).toBe(fixed);
        },
      ),
    );
  });
});
