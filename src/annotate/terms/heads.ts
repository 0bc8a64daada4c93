import { type Heads, heads } from '../../knowledge/heads';
import type { Category, Concept } from '../../knowledge/lexicon';

interface Head {
  readonly phrase: string;
  readonly rule: Heads;
}

/** By category and first word. */
const index = new Map<Category, Map<string, Head[]>>();
for (const rule of heads) {
  for (const category of rule.categories) {
    const byWord = index.get(category) ?? new Map<string, Head[]>();
    index.set(category, byWord);
    for (const phrase of rule.words) {
      const first = phrase.split(/[ -]/)[0]!;
      byWord.set(first, [...(byWord.get(first) ?? []), { phrase, rule }]);
    }
  }
}

/** True where the name that ends at `to` goes on to a longer name of something else: "glutamate" before "receptor". */
export function isHeaded(concept: Concept, text: string, to: number): boolean {
  const byWord = index.get(concept.category);
  if (!byWord) return false;
  const tail = /^[\s\p{Pd}](\p{L}+).{0,24}/u.exec(text.slice(to, to + 48).toLowerCase());
  const candidates = tail && byWord.get(tail[1]!);
  if (!candidates) return false;
  const rest = tail[0].slice(1).replace(/[\n\p{Pd}]/gu, ' ');
  return candidates.some(
    ({ phrase, rule }) =>
      rest.startsWith(phrase.replace('-', ' ')) &&
      !/^\p{L}/u.test(rest.slice(phrase.length)) &&
      !(rule.unless && namesHold(concept, rule.unless)),
  );
}

function namesHold(concept: Concept, word: string): boolean {
  return [concept.name, ...(concept.synonyms ?? [])].some((name) => name.toLowerCase().includes(word));
}
