import words from '../knowledge/data/language/fixes.json' with { type: 'json' };
import verbList from '../knowledge/data/language/verbs.json' with { type: 'json' };
import type { Edit } from './finding';

interface Verb {
  readonly verb: string;
  /** Past tense and past participle, where they are irregular. */
  readonly forms?: readonly string[];
}

const firstWord = (phrase: string) => phrase.split(' ', 1)[0] ?? phrase;
const verbs = verbList.verbs as readonly Verb[];
const bases = new Set(verbs.map(({ verb }) => firstWord(verb)));
const participles = new Map(
  verbs.flatMap(({ forms }) => (forms?.[0] && forms[1] ? [[firstWord(forms[0]), firstWord(forms[1])]] : [])),
);
const softer: Readonly<Record<string, string>> = words.softer;
const determiners = new Set(words.determiners);

/** One word of a sentence, with its neighbours. */
interface Word {
  readonly text: string;
  readonly at: number;
  readonly before: string;
  readonly after: string;
}

/**
 * The edit that puts "may" before the main verb of a sentence, or null where the verb cannot be told.
 * `sentence` stands at `start` in the source.
 */
export function soften(sentence: string, start: number): Edit | null {
  const all = wordsOf(sentence);
  const free = all.filter(({ before, after }) => !determiners.has(before) && after !== 'not');
  for (const replacement of [presentOf, pastOf, pluralOf]) {
    for (const word of free) {
      const newText = replacement(word);
      if (newText) return { start: start + word.at, end: start + word.at + word.text.length, newText };
    }
  }
  return null;
}

/** "is" to "may be", "drives" to "may drive". */
function presentOf({ text }: Word): string | null {
  const auxiliary = Object.hasOwn(softer, text) ? softer[text] : undefined;
  if (auxiliary) return auxiliary;
  const base = [text.replace(/s$/, ''), text.replace(/es$/, ''), text.replace(/ies$/, 'y')].find(
    (candidate) => candidate !== text && bases.has(candidate),
  );
  return base ? `may ${base}` : null;
}

/** "drove" to "may have driven", "caused" to "may have caused"; not "caused by". */
function pastOf({ text, after, at }: Word): string | null {
  if (after === 'by' || at === 0) return null;
  const irregular = participles.get(text);
  if (irregular) return `may have ${irregular}`;
  const base = [text.replace(/ed$/, ''), text.replace(/d$/, ''), text.replace(/ied$/, 'y')].find(
    (candidate) => candidate !== text && bases.has(candidate),
  );
  return base ? `may have ${text}` : null;
}

/** "mitochondria cause" to "mitochondria may cause": after a plural alone, since "muscle atrophy" is a noun. */
function pluralOf({ text, before }: Word): string | null {
  return /(?:s|ia|ae|mice|people)$/.test(before) && bases.has(text) ? `may ${text}` : null;
}

function wordsOf(sentence: string): Word[] {
  const matches = [...sentence.matchAll(/[\p{L}\p{N}-]+/gu)];
  return matches.map((match, index) => ({
    text: match[0],
    at: match.index,
    before: matches[index - 1]?.[0].toLowerCase() ?? '',
    after: matches[index + 1]?.[0].toLowerCase() ?? '',
  }));
}
