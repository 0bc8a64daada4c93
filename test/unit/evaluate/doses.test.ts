import { describe, expect, it } from 'vitest';
import { type Part, readLabels } from '../../evaluate/doses/labels';
import { score } from '../../evaluate/doses/score';

const parts: readonly Part[] = ['tuned', 'held-out', 'blind'];
const f1 = (right: number, found: number, labelled: number) => (2 * right) / (found + labelled);

describe.each(parts)('the labelled notes on doses, part %s', (part) => {
  const notes = readLabels(part);
  const result = score(notes);

  it('have ids of their own, spans apart and in order, and regimens that point into their lists', () => {
    expect(new Set(notes.map((note) => note.id)).size).toBe(notes.length);
    for (const { id, spans, regimens } of notes) {
      for (const [index, span] of spans.entries()) {
        expect(span.end, id).toBeGreaterThan(span.start);
        if (index > 0) expect(span.start, id).toBeGreaterThanOrEqual(spans[index - 1]!.end);
      }
      const count = (list: string) => spans.filter((span) => span.list === list).length;
      if (regimens) expect(regimens.length, id).toBe(count('dose'));
      for (const { duration, startAge } of regimens ?? []) {
        expect(duration ?? -1, id).toBeLessThan(count('duration'));
        expect(startAge ?? -1, id).toBeLessThan(count('age'));
      }
    }
  });

  it('are read as well as two careful people would agree', () => {
    const strict = Object.entries(result.lists).map(([list, { strict, found, labelled }]) => {
      return [list, f1(strict, found, labelled)] as const;
    });
    const wanted = { dose: 0.95, duration: 0.94, age: 0.95, frequency: 0.95, route: 0.94 };
    for (const [list, value] of strict)
      expect(value, list).toBeGreaterThan(wanted[list as keyof typeof wanted]);
    expect(result.doses.valueAndUnit / result.doses.matched).toBeGreaterThanOrEqual(0.98);
    expect(result.doses.kind / result.doses.matched).toBeGreaterThanOrEqual(0.96);
    expect(result.regimens.rightSlots / result.regimens.slots).toBeGreaterThanOrEqual(0.9);
    expect(result.regimens.rightWhole / result.regimens.whole).toBeGreaterThanOrEqual(0.7);
    expect(result.clean.withFalseDose).toBeLessThanOrEqual(1);
  });
});
