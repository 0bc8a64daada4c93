import context from '../knowledge/data/language/context.json' with { type: 'json' };
import { PhraseTrie } from './phrase-trie';
import type { Word } from './words';

const species = new PhraseTrie<string>();
for (const row of context.species) for (const word of row.words) species.add(word, row.species);
const elsewhere = new PhraseTrie<true>();
for (const word of context.elsewhere) elsewhere.add(word, true);

const models = new PhraseTrie<true>();
for (const word of context.models) models.add(word, true);

/** The species that words name: `human`, `mouse`, `rat`, `rodent`, `other`. */
export function speciesIn(words: readonly Word[]): Set<string> {
  return new Set(found(words, species));
}

/** True where words name an organ, a cell or a disease other than aging muscle. */
export function isElsewhere(words: readonly Word[]): boolean {
  return found(words, elsewhere).length > 0;
}

/** True where words name a disease or an experiment of its own: cachexia, denervation, exercise. */
export function isOtherModel(words: readonly Word[]): boolean {
  return found(words, models).length > 0;
}

function found<T>(words: readonly Word[], trie: PhraseTrie<T>): T[] {
  const values: T[] = [];
  for (let at = 0; at < words.length; at++) {
    const match = trie.longest(words, at);
    if (!match) continue;
    values.push(...match.values);
    at += match.length - 1;
  }
  return values;
}
