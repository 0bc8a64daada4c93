import type { Knowledge } from '../../knowledge/knowledge';
import { type Entry, indexOf } from './lexicon-index';

/** One written form that names several concepts, and how it is settled which is meant. */
export interface Collision {
  /** The form, in the first of its spellings. */
  readonly form: string;
  /** The concepts, in the order in which they are tried. */
  readonly concepts: readonly string[];
  /**
   * `homonyms`: each reading but the last has rows in homonyms.json; `case`: the readings are written in different
   * case; `order`: nothing settles it, and the first reading always wins.
   */
  readonly settledBy: 'homonyms' | 'case' | 'order';
}

/** The forms of a lexicon that name more than one concept. */
export function collisionsOf(knowledge: Knowledge): Collision[] {
  const { entries } = indexOf(knowledge);
  return entries.flatMap((readings) => {
    const concepts = [...new Set((readings ?? []).map(({ concept }) => concept?.id ?? '(blocked)'))];
    if (!readings || concepts.length < 2) return [];
    return [{ form: readings[0]!.form, concepts, settledBy: settlement(readings) }];
  });
}

function settlement(readings: readonly Entry[]): Collision['settledBy'] {
  if (readings.slice(0, -1).every(({ homonyms }) => homonyms)) return 'homonyms';
  const exact = readings.filter(({ casing }) => casing === 'exact').map(({ form }) => form);
  return new Set(exact).size === readings.length ? 'case' : 'order';
}
