import { unifySpelling } from '../../annotate/terms/spelling';
import spelling from '../../knowledge/data/terms/spelling-names.json' with { type: 'json' };
import type { Knowledge } from '../../knowledge/knowledge';
import type { Report, Rule } from '../rule';
import { SlipIndex } from '../slip';

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
    { note: 'A creative regulator after injection.', findings: [] },
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

/**
 * What a misspelt word means among the names of the lexicon. Only names that were compared with word lists count, so
 * that a real word near a name is never taken for its misspelling; other names are known, and never meant.
 */
class Names {
  private readonly known = new Set<string>(spelling.words);
  private readonly slips: SlipIndex;

  constructor(knowledge: Knowledge) {
    for (const { name, synonyms = [], adjectives = [] } of knowledge.concepts.values()) {
      for (const written of [name, ...synonyms, ...adjectives]) {
        for (const word of written.toLowerCase().split(/[^\p{L}]+/u)) this.known.add(word);
      }
    }
    this.slips = new SlipIndex(spelling.names.filter((name) => this.known.has(name)));
  }

  /** The one name that a word is a slip of, in the word's case; null for right words and for all others. */
  meantBy(word: string): string | null {
    const lower = word.toLowerCase();
    if (this.known.has(lower) || !/^\p{L}\p{Ll}+$/u.test(word)) return null;
    const [meant, ...others] = this.slips.namesOf(lower);
    if (!meant || others.length > 0 || unified(lower) === unified(meant)) return null;
    return word[0] === lower[0] ? meant : meant[0]!.toUpperCase() + meant.slice(1);
  }
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
