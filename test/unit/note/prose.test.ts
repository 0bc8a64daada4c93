import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MASK, Prose, ProseBuilder } from '../../../src/note/prose';

describe('prose', () => {
  const prose = new ProseBuilder()
    .add('at ', { start: 0, end: 3 })
    .add('14', { start: 5, end: 7 })
    .add(' ppm ', { start: 9, end: 14 })
    .add('γ', { start: 14, end: 21 })
    .build();

  test('a range maps to the source with the marks between its ends', () => {
    expect(prose.text).toBe('at 14 ppm γ');
    expect(prose.toSource(3, 9)).toEqual({ start: 5, end: 13 });
  });

  test('an entity is whole', () => {
    expect(prose.toSource(10, 11)).toEqual({ start: 14, end: 21 });
  });

  test('a source offset inside a mark goes on after it', () => {
    expect(prose.fromSource(4)).toBe(3);
    expect(prose.fromSource(6)).toBe(4);
    expect(prose.fromSource(99)).toBe(prose.text.length);
  });

  test('a part is replaced by nothing or by a mask, and the rest keeps its way back', () => {
    const replaced = prose.replace([
      { from: 0, to: 3, by: '' },
      { from: 5, to: 9, by: MASK },
    ]);
    expect(replaced.text).toBe(`14${MASK} γ`);
    expect(replaced.toSource(2, 3)).toEqual({ start: 9, end: 13 });
    expect(replaced.toSource(0, 2)).toEqual({ start: 5, end: 7 });
  });

  test('there and back again, for any text and any parts taken out of it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.array(fc.nat(40), { maxLength: 6 }), (text, cuts) => {
        const places = [...new Set(cuts)].filter((cut) => cut <= text.length).sort((a, b) => a - b);
        const edits = [];
        for (let i = 0; i + 1 < places.length; i += 2)
          edits.push({ from: places[i]!, to: places[i + 1]!, by: '' as const });
        const kept = Prose.of(text, 7).replace(edits);
        for (let at = 0; at < kept.text.length; at++) {
          const { start, end } = kept.toSource(at, at + 1);
          expect(text.slice(start - 7, end - 7)).toBe(kept.text[at]);
          expect(kept.fromSource(start)).toBe(at);
        }
      }),
    );
  });
});
