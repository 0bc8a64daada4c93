import { heads } from '../../knowledge/heads';
import { type Homonym, homonyms } from '../../knowledge/homonyms';
import type { Knowledge } from '../../knowledge/knowledge';
import type { Concept } from '../../knowledge/lexicon';
import { type Casing, casingOf } from './casing';
import { Kind } from './characters';
import { pluralsOf } from './plural';
import { latinForGreek } from './spelling';
import { Trie } from './trie';
import { Vocabulary } from './vocabulary';
import { WordReader } from './word-reader';

/** One reading of a written form. */
export interface Entry {
  /** The concept it names; null where the form is a blocker, which is matched and dropped. */
  readonly concept: Concept | null;
  /** The form as the lexicon writes it. */
  readonly form: string;
  /** How closely a text must follow its case. */
  casing: Casing;
  /** True for an adjective of the concept. */
  readonly adjective: boolean;
  /** True where a Latin letter stands for a Greek one (TNF-a), so that no space may stand before it. */
  readonly latin: boolean;
  /** The ways in which the form may be taken for the concept, where it also means other things. */
  homonyms: readonly Homonym[] | null;
}

/** A lexicon made ready for one pass over a text. */
export class LexiconIndex {
  /** Its words. */
  readonly vocabulary = new Vocabulary();
  /** Its forms, as sequences of words. */
  readonly trie = new Trie();
  /** By node of the trie: the readings of the form that ends there. */
  readonly entries: (Entry[] | undefined)[] = [];
  /** By word: the singular that it is a plural of, or -1. */
  readonly singular: Int32Array;
  /** By word: 1 where some form begins with it. */
  readonly isFirst: Uint8Array;
  /** By word: 1 where it may be the head of a longer name. */
  readonly isHead: Uint8Array;

  private readonly learner = new WordReader(this.vocabulary, true);
  private readonly singulars = new Map<number, number>();
  /** Words whose plurals are learnt. */
  private readonly inflected = new Set<number>();

  /** Compiles the concepts and blockers of `knowledge`. */
  constructor(knowledge: Knowledge) {
    const add = (form: string, concept: Concept | null, adjective = false) => {
      for (const { text, latin } of spellingsOf(form)) {
        const node = this.nodeOf(text);
        if (node === 0) continue;
        const casing = casingOf(text, concept?.category ?? null);
        this.entries[node] ??= [];
        this.entries[node].push({ concept, form: text, casing, adjective, latin, homonyms: null });
      }
    };
    for (const concept of knowledge.concepts.values()) {
      add(concept.name, concept);
      for (const form of concept.synonyms ?? []) add(form, concept);
      for (const form of concept.adjectives ?? []) add(form, concept, true);
    }
    for (const blocker of knowledge.blockers) add(blocker, null);
    const headWords = heads.flatMap(({ words }) => words.map((phrase) => this.learner.read(phrase).ids[0]!));
    this.singular = new Int32Array(this.vocabulary.size).fill(-1);
    for (const [plural, singular] of this.singulars) this.singular[plural] = singular;
    this.isFirst = Uint8Array.from({ length: this.vocabulary.size }, (_, word) =>
      this.step(0, word) >= 0 ? 1 : 0,
    );
    this.isHead = new Uint8Array(this.vocabulary.size);
    for (const word of headWords) this.isHead[word] = 1;
    this.guardHomonyms();
  }

  /** The node that `word` leads to from `node`, as it is or as the plural of another; -1 where there is none. */
  step(node: number, word: number): number {
    if (word < 0) return -1;
    const next = this.trie.next(node, word);
    if (next >= 0) return next;
    const singular = this.singular[word] ?? -1;
    return singular >= 0 ? this.trie.next(node, singular) : -1;
  }

  /** Gives the readings of each homonym the ways in which it may be taken for them. */
  private guardHomonyms(): void {
    const reader = new WordReader(this.vocabulary);
    for (const homonym of homonyms) {
      for (const form of homonym.forms) {
        const words = reader.read(form);
        let node = 0;
        for (let word = 0; word < words.count; word++)
          node = node < 0 ? -1 : this.step(node, words.ids[word]!);
        for (const entry of this.entries[node] ?? []) {
          if (entry.concept?.id !== homonym.concept || entry.homonyms?.includes(homonym)) continue;
          entry.homonyms = [...(entry.homonyms ?? []), homonym];
          entry.casing = 'any';
        }
      }
    }
  }

  /** The number of a single word, or -1. */
  idOf(word: string): number {
    return new WordReader(this.vocabulary).idOf(word, 0, word.length);
  }

  /** The node of a form's words, added where it is new; its plurals are learnt with it. */
  private nodeOf(form: string): number {
    const words = this.learner.read(form);
    const ids = Array.from(words.ids.subarray(0, words.count));
    let last = words.count - 1;
    while (last > 0 && words.kind(last) === Kind.Digit) last--;
    if (last >= 0 && words.kind(last) === Kind.Letter && !this.inflected.has(ids[last]!)) {
      this.inflected.add(ids[last]!);
      const word = form.slice(words.starts[last]!, words.ends[last]!).toLowerCase();
      for (const plural of pluralsOf(word)) {
        const read = this.learner.read(plural);
        if (read.count === 1 && read.ids[0] !== ids[last]) this.singulars.set(read.ids[0]!, ids[last]!);
      }
    }
    return this.trie.add(ids);
  }
}

/** The form, and the same with a Latin letter for a Greek one near its end: TNF-α, TNF-a, TNFa. */
function spellingsOf(form: string): { text: string; latin: boolean }[] {
  const spellings = [{ text: form, latin: false }];
  if (!/[α-ω]/.test(form)) return spellings;
  const match = /^(.{3,}?)([\s-]?)(\p{Script=Greek})(\d?)$/u.exec(form);
  const letter = match && latinForGreek.get(match[3]!);
  if (match && letter) {
    for (const joint of new Set([match[2]!, ''])) {
      spellings.push({ text: `${match[1]}${joint}${letter}${match[4]}`, latin: true });
    }
    if (!match[2] && /\p{L}$/u.test(match[1]!)) {
      spellings.push({ text: `${match[1]}-${letter}${match[4]}`, latin: true });
    }
  }
  return spellings;
}

const indexes = new WeakMap<Knowledge, LexiconIndex>();

/** The index of a knowledge, compiled once. */
export function indexOf(knowledge: Knowledge): LexiconIndex {
  let index = indexes.get(knowledge);
  if (!index) {
    index = new LexiconIndex(knowledge);
    indexes.set(knowledge, index);
  }
  return index;
}
