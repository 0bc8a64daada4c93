// Finds the names whose slips the rule term-spelling may report, and the real words that are one slip away from them.
// Give it word lists, one word a line (`word` or `word/FLAGS`); Debian's packages wamerican-huge, wbritish-huge and
// hunspell-en-med were used. Medical lists hold misspellings: look through what they add.
//   npx tsx scripts/spelling.ts /usr/share/dict/american-english-huge …
import { readFileSync, writeFileSync } from 'node:fs';
import { builtInKnowledge } from '../src/knowledge/built-in';
import { SlipIndex } from '../src/lint/slip';

const SHORTEST = 8;
const output = new URL('../src/knowledge/data/terms/spelling-names.json', import.meta.url);
const current = JSON.parse(readFileSync(output, 'utf8')) as { description: string; notWords: string[] };

const dictionary = new Set<string>();
for (const list of process.argv.slice(2)) {
  for (const line of readFileSync(list, 'utf8').split('\n'))
    dictionary.add(line.trim().split('/')[0]!.toLowerCase());
}
const concepts = [...builtInKnowledge.concepts.values()];
const written = concepts.flatMap(({ name, synonyms = [], adjectives = [] }) => [
  name,
  ...synonyms,
  ...adjectives,
]);
const names = written.filter((name) => /^\p{L}\p{Ll}+$/u.test(name) && name.length >= SHORTEST);
const unique = [...new Set(names.map((name) => name.toLowerCase()))].sort();

const slips = new SlipIndex(unique);
const notWords = new Set(current.notWords);
const words = [...dictionary]
  .filter((word) => /^\p{L}+$/u.test(word) && !notWords.has(word) && !unique.includes(word))
  .filter((word) => slips.namesOf(word).length > 0)
  .sort();

writeFileSync(
  output,
  `${JSON.stringify({ description: current.description, names: unique, words, notWords: current.notWords }, null, 2)}\n`,
);
console.log(`${unique.length} names, ${words.length} real words near them`);
