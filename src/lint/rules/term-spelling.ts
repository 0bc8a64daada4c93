import { unifySpelling } from '../../annotate/terms/spelling';
import realWords from '../../knowledge/data/terms/real-words.json' with { type: 'json' };
import type { Knowledge } from '../../knowledge/knowledge';
import type { Report, Rule } from '../rule';

/** Misspelt terms. */
export const termSpelling: Rule = {
  id: 'term-spelling',
  severity: 'warning',
  summary: 'a misspelt term of the lexicon',
  why: 'A misspelt name is not found again, by a search or by the tagging of terms. Long words are compared that are one slip away from a name: a letter left out, added, changed, or two that changed places; British and American spellings are both right.',
  examples: [
    {
      note: 'The mice were given rapamcyin.',
      findings: ['rapamcyin'],
      fixed: 'The mice were given rapamycin.',
    },
    {
      note: 'Mitochodria take part in Autophogy.',
      findings: ['Mitochodria', 'Autophogy'],
      fixed: 'Mitochondria take part in Autophagy.',
    },
    { note: 'It was printed as "rapamcyin" [sic].', findings: [] },
    { note: 'Rapamycins and sarcopenic hyperglycaemia in inflammageing.', findings: [] },
    { note: 'A creative regulator of microautophagy.', findings: [] },
    { note: '`rapamcyin`', findings: [] },
  ],
  *check({ note, terms, knowledge }): Iterable<Report> {
    const names = namesOf(knowledge);
    for (const block of note.blocks) {
      const { text } = block.prose;
      for (const match of text.matchAll(/(?<![\p{L}\p{N}])\p{L}{7,}(?![\p{L}\p{N}])/gu)) {
        const right = names.meantBy(match[0]);
        if (!right) continue;
        const { start, end } = block.prose.toSource(match.index, match.index + match[0].length);
        const isQuoted = /^\W{0,3}\[?sic\b/i.test(text.slice(match.index + match[0].length));
        const isTerm = terms.some((term) => term.start <= start && end <= term.end && term.text !== match[0]);
        if (isQuoted || isTerm) continue;
        const fix = { title: `Write "${right}"`, edits: [{ start, end, newText: right }], safe: true };
        yield { start, end, message: `"${match[0]}" is not a word. Did you mean "${right}"?`, fixes: [fix] };
      }
    }
  },
};

const LONG_ENOUGH = 8;

/** The names of the lexicon that are one long word, and what a misspelt word means among them. */
class Names {
  private readonly known = new Set<string>(realWords.words);
  /** Names by first letter and length. */
  private readonly byShape = new Map<string, string[]>();

  constructor(knowledge: Knowledge) {
    for (const { name, synonyms = [], adjectives = [] } of knowledge.concepts.values()) {
      for (const written of [name, ...synonyms, ...adjectives]) {
        for (const word of written.toLowerCase().split(/[^\p{L}]+/u)) this.known.add(word);
        if (/^\p{L}\p{Ll}+$/u.test(written) && written.length >= LONG_ENOUGH) this.add(written.toLowerCase());
      }
    }
  }

  private add(name: string): void {
    const shape = `${name[0]}${name.length}`;
    this.byShape.set(shape, [...(this.byShape.get(shape) ?? []), name]);
  }

  /** The one name that a word is a slip of, in the word's case; null for right words and for all others. */
  meantBy(word: string): string | null {
    const lower = word.toLowerCase();
    if (this.known.has(lower) || !/^\p{L}\p{Ll}+$/u.test(word)) return null;
    const near = [-1, 0, 1]
      .flatMap((more) => this.byShape.get(`${lower[0]}${lower.length + more}`) ?? [])
      .filter((name) => isSlip(lower, name));
    const [meant, ...others] = new Set(near);
    if (!meant || others.length > 0 || unified(lower) === unified(meant)) return null;
    return word[0] === lower[0] ? meant : meant[0]!.toUpperCase() + meant.slice(1);
  }
}

/**
 * True where one slip makes a word of the other: a letter changed, left out or added, or two neighbours that changed
 * places. The first letter is never wrong; the last letter is where words are inflected, and counts for none.
 */
function isSlip(word: string, name: string): boolean {
  let from = 0;
  while (from < word.length && word[from] === name[from]) from++;
  let wordEnd = word.length;
  let nameEnd = name.length;
  while (wordEnd > from && nameEnd > from && word[wordEnd - 1] === name[nameEnd - 1]) {
    wordEnd--;
    nameEnd--;
  }
  if (from === 0 || wordEnd === word.length || nameEnd === name.length) return false;
  const left = word.slice(from, wordEnd);
  const right = name.slice(from, nameEnd);
  if (left.length <= 1 && right.length <= 1) return left !== right;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}

/** A word with British and American spelling made one. */
function unified(word: string): string {
  const units = Uint16Array.from(word, (letter) => letter.charCodeAt(0));
  const out = new Uint16Array(units.length * 2);
  return String.fromCharCode(...out.subarray(0, unifySpelling(units, units.length, out)));
}

const namesOfKnowledge = new WeakMap<Knowledge, Names>();

function namesOf(knowledge: Knowledge): Names {
  let names = namesOfKnowledge.get(knowledge);
  if (!names) {
    names = new Names(knowledge);
    namesOfKnowledge.set(knowledge, names);
  }
  return names;
}
