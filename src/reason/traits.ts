import traits from '../knowledge/data/language/traits.json' with { type: 'json' };
import { PhraseTrie } from './phrase-trie';
import { type Word, wordsOf } from './words';

const trie = new PhraseTrie<string>();
for (const { trait, words, aside } of traits.traits) {
  for (const word of [...words, ...aside]) trie.add(word, trait);
}

/** The traits that words tell of: `chronic`, `short`, `akt-dependent`, `selective` … */
export function traitsOf(words: readonly Word[]): string[] {
  const found: string[] = [];
  for (let at = 0; at < words.length; at++) found.push(...(trie.longest(words, at)?.values ?? []));
  return found;
}

/** The traits that a phrase tells of. */
export function traitsIn(text: string): string[] {
  return traitsOf(wordsOf(text));
}

const OPPOSITES: Record<string, string> = {
  chronic: 'short',
  short: 'chronic',
  'akt-dependent': 'akt-independent',
  'akt-independent': 'akt-dependent',
};

/** The trait that excludes this one, if any. */
export function oppositeOf(trait: string): string | undefined {
  return OPPOSITES[trait];
}
