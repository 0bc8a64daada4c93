import { fitsCasing } from './casing';
import { Kind } from './characters';
import type { Cues } from './cues';
import type { Entry, LexiconIndex } from './lexicon-index';
import type { Words } from './words';

/** A form of the lexicon that was found in a text. */
export interface Match {
  /** How it is read. */
  readonly entry: Entry;
  /** Its words, by their numbers in the text, in order; a parenthesis inside the form is skipped. */
  readonly path: readonly number[];
  /** The number of the first word, or of the part of it that belongs to the form (the TSC of dTSC1). */
  readonly firstId: number;
  /** First code unit in the text. */
  readonly from: number;
  /** One past the last code unit in the text. */
  readonly to: number;
}

/** An abbreviation that stands inside a longer name, as in "tumor necrosis factor (TNF)-alpha", is no longer than this. */
const LONGEST_INSERT = 4;

/** Finds the forms of a lexicon in the words of one block. */
export class Matcher {
  private text = '';
  private words!: Words;
  private mayEnd: (word: number) => boolean = () => true;
  private found: { node: number; path: number[] }[] = [];

  constructor(
    private readonly index: LexiconIndex,
    private readonly cues: Cues,
  ) {}

  /** Goes on to a block: its text and the words of it. */
  enter(text: string, words: Words): void {
    this.text = text;
    this.words = words;
  }

  /** True where some form begins with the word: the filter before all else. */
  mayStart(word: number): boolean {
    const id = this.words.ids[word]!;
    return id >= 0 && this.index.isFirst[id] === 1;
  }

  /**
   * The longest form that begins at the word and is meant there, or null. `mayEnd` tells where it may end; `firstId`
   * stands for the number of the first word, where only a part of it belongs to the name.
   */
  longest(
    first: number,
    mayEnd = (word: number) => this.words.endsName(word),
    firstId = this.words.ids[first]!,
  ): Match | null {
    this.mayEnd = mayEnd;
    this.found = [];
    this.walk(0, first, firstId, [], false);
    if (this.found.length > 1) this.found.sort((a, b) => b.path.length - a.path.length);
    for (const { node, path } of this.found) {
      const match = this.read(node, path, firstId);
      if (match) return match;
    }
    return null;
  }

  /** Goes on from `node` with the word, whose number is `id`, and collects the forms that may end on the way. */
  private walk(node: number, word: number, id: number, path: number[], inserted: boolean): void {
    const { trie, singular, entries } = this.index;
    while (word < this.words.count) {
      const exact = id < 0 ? -1 : trie.next(node, id);
      const one = id < 0 ? -1 : singular[id]!;
      if (one >= 0 && exact >= 0 && trie.next(node, one) >= 0) {
        this.walk(node, word, one, [...path], inserted);
      }
      const next = exact < 0 && one >= 0 ? trie.next(node, one) : exact;
      if (next >= 0) {
        node = next;
        path.push(word);
        if (entries[node] && this.mayEnd(word)) this.found.push({ node, path: [...path] });
        word++;
      } else {
        const behind = path.length > 0 && !inserted ? this.behindInsert(word) : -1;
        if (behind < 0 || !this.goesOn(node, behind)) return;
        inserted = true;
        word = behind;
      }
      id = word < this.words.count ? this.words.ids[word]! : -1;
    }
  }

  /** True where the word may be the head of a longer name. */
  mayBeHead(word: number): boolean {
    const id = word < this.words.count ? this.words.ids[word]! : -1;
    return id >= 0 && this.index.isHead[id] === 1;
  }

  /** The form made of exactly these words of the text, in this order, or null; `firstId` as in {@link Match}. */
  exactly(path: readonly number[], firstId: number): Match | null {
    let node = 0;
    for (const word of path) {
      const id = word === path[0] ? firstId : this.words.ids[word]!;
      node = id < 0 ? -1 : this.index.step(node, id);
      if (node < 0) return null;
    }
    return this.read(node, path, firstId);
  }

  /** The form that the head of the word, up to `to` and with the number `id`, makes alone, or null. */
  single(word: number, to: number, id: number): Match | null {
    const node = this.index.step(0, id);
    return node < 0 ? null : this.read(node, [word], id, to);
  }

  /** The reading of a form in which a number stands for the last word of the match, or null. */
  numbered({ path, firstId }: Match, number: number): Entry | null {
    let node = 0;
    for (const word of path.slice(0, -1)) {
      node = this.index.step(node, word === path[0] ? firstId : this.words.ids[word]!);
      if (node < 0) return null;
    }
    node = this.index.step(node, this.index.idOf(String(number)));
    return this.index.entries[node]?.[0] ?? null;
  }

  /** True where the name needs what stands behind an insert: it was not complete, or a number or Greek letter follows. */
  private goesOn(node: number, word: number): boolean {
    if (word >= this.words.count) return false;
    const kind = this.words.kind(word);
    return !this.index.entries[node] || kind === Kind.Digit || kind === Kind.Greek || this.isReceptor(word);
  }

  private isReceptor(word: number): boolean {
    return /^(?:receptor|complex)/.test(this.text.slice(this.words.starts[word], this.words.ends[word]));
  }

  /** The word behind a parenthesis of few words that opens at `word`, or -1. */
  private behindInsert(word: number): number {
    if (this.words.kind(word) !== Kind.Mark || this.text.charCodeAt(this.words.starts[word]!) !== 0x28)
      return -1;
    const end = Math.min(this.words.count - 1, word + LONGEST_INSERT + 1);
    for (let close = word + 2; close <= end; close++) {
      if (this.text.charCodeAt(this.words.starts[close]!) === 0x29) return close + 1;
    }
    return -1;
  }

  private read(
    node: number,
    path: readonly number[],
    firstId: number,
    to = this.words.ends[path[path.length - 1]!]!,
  ): Match | null {
    const entries = this.index.entries[node];
    if (!entries) return null;
    const from = this.words.starts[path[0]!]!;
    const text = this.text.slice(from, to);
    const entry = entries.find(
      (entry) =>
        fitsCasing(entry.casing, entry.form, text) &&
        !(entry.latin && /\s.\d?$/.test(text)) &&
        (!entry.homonyms || this.cues.settle(entry.homonyms, from, to)),
    );
    return entry ? { entry, path, firstId, from, to } : null;
  }
}
