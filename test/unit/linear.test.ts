import { describe, expect, test } from 'vitest';
import { analyse } from '../../src/analysis';
import { makeNote } from '../bench/notes';

/** The least of three times, in milliseconds. */
function least(work: () => unknown): number {
  return Math.min(
    ...Array.from({ length: 3 }, () => {
      const start = performance.now();
      work();
      return performance.now() - start;
    }),
  );
}

/** Texts that grow with `size` and are hard on a reader in some way of their own. */
const shapes: Readonly<Record<string, (size: number) => string>> = {
  'ordinary prose': (size) => makeNote(size),
  'one long line': (size) => makeNote(size).replace(/\s+/g, ' '),
  'one long list': (size) => '- rapamycin at 14 ppm inhibits mTORC1\n'.repeat(size / 38),
  'one long table': (size) => `| drug | dose |\n|--|--|\n${'| rapamycin | 14 ppm |\n'.repeat(size / 23)}`,
  'digits and spaces': (size) => '14 0.15 1 000 '.repeat(size / 14),
  'open brackets': (size) => '[mTORC1 ('.repeat(size / 9),
  'closed brackets': (size) => '[a] '.repeat(size / 4),
  stars: (size) => 'a** '.repeat(size / 4),
};

describe('cost grows as the text: four times as much takes four times as long, with a wide margin', () => {
  test.each(Object.entries(shapes))(
    '%s',
    (_name, make) => {
      const small = make(15_000);
      const large = make(60_000);
      least(() => analyse(small)); // warm
      const ratio = least(() => analyse(large)) / least(() => analyse(small));
      // Square growth would give 16.
      expect(ratio).toBeLessThan(10);
    },
    60_000,
  );
});
