import type { Concept } from '../../knowledge/lexicon';
import { type Abbreviations, abbreviationBefore, abbreviationIn, longFormStart } from './abbreviations';
import { type Affix, affixBehind, gluedPrefixes, gluedSuffixes } from './affixes';
import { Kind } from './characters';
import { Coordinator, type Naming } from './coordination';
import type { Cues } from './cues';
import { isHeaded } from './heads';
import type { LexiconIndex } from './lexicon-index';
import { type Match, Matcher } from './matcher';
import { WordReader } from './word-reader';
import { Words } from './words';

/** A naming, with the prefix that is glued to it. */
export interface Tag extends Naming {
  /** A prefix inside the range: the p of pAkt. */
  readonly prefix?: Affix;
}

/** A note defines an abbreviation of up to so many words. */
const ABBREVIATION_WORDS = 4;

const OPENING = '('.charCodeAt(0);
const SLASH = '/'.charCodeAt(0);

/** Prefixes that need no capital behind them, and the code units that they begin with. */
const lowerPrefixes = gluedPrefixes.filter(({ beforeCapital }) => !beforeCapital);
const prefixStarts = new Set(
  lowerPrefixes.flatMap(({ text }) => [text.charCodeAt(0), text.toUpperCase().charCodeAt(0)]),
);

const isMolecule = (concept: Concept) =>
  concept.category === 'gene' || concept.category === 'family' || concept.category === 'complex';

/** Tags the blocks of one note, in order. */
export class BlockTagger {
  private readonly reader: WordReader;
  private readonly words = new Words();
  private readonly matcher: Matcher;
  private readonly coordinator: Coordinator;
  private text = '';
  private tags: Tag[] = [];

  constructor(
    index: LexiconIndex,
    private readonly cues: Cues,
    private readonly abbreviations: Abbreviations,
  ) {
    this.reader = new WordReader(index.vocabulary);
    this.matcher = new Matcher(index, cues);
    this.coordinator = new Coordinator(this.matcher);
  }

  /** What the text of the next block names, in order. */
  tag(text: string): Tag[] {
    this.text = text;
    this.tags = [];
    this.reader.read(text, this.words);
    this.cues.enter(text);
    this.matcher.enter(text, this.words);
    this.coordinator.enter(text, this.words);
    for (let word = 0; word < this.words.count; ) word = this.tagAt(word);
    return this.tags;
  }

  /** Tags what begins at the word, and gives the word to go on with. */
  private tagAt(word: number): number {
    const code = this.text.charCodeAt(this.words.starts[word]!);
    if (code === OPENING) this.readDefinition(word);
    const mayStart = this.matcher.mayStart(word) && this.words.startsName(word);
    const match = mayStart ? this.matcher.longest(word, this.mayEnd) : null;
    if (this.abbreviations.mayStart(code) && this.words.startsName(word)) {
      const defined = this.tagDefined(word, match);
      if (defined > 0) return defined;
    }
    if (match) return this.push(match, null);
    return (this.mayCarryAffix(word, code) && (this.tagPrefixed(word) || this.tagSuffixed(word))) || word + 1;
  }

  /** True where the word may be a name with something glued to it: pAkt, siRictor, procaspase, Rptorfl/fl. */
  private mayCarryAffix(word: number, code: number): boolean {
    if (this.words.kind(word) !== Kind.Letter || !this.words.startsName(word)) return false;
    if (this.words.hasInnerCapital(word) || this.text.charCodeAt(this.words.ends[word]!) === SLASH)
      return true;
    return (
      prefixStarts.has(code) &&
      lowerPrefixes.some((prefix) =>
        this.startsWith(prefix, this.words.starts[word]!, this.words.ends[word]!),
      )
    );
  }

  private readonly mayEnd = (word: number): boolean =>
    this.words.endsName(word) || affixBehind(this.text, this.words.ends[word]!) !== null;

  private push(match: Match, prefix: Affix | null): number {
    const { concept } = match.entry;
    const behind = match.path[match.path.length - 1]! + 1;
    if (!concept) return behind;
    if (this.matcher.mayBeHead(behind) && isHeaded(concept, this.text, match.to)) return behind;
    const { namings, next } = this.coordinator.expand(match);
    for (const naming of namings) this.tags.push(prefix ? { ...naming, prefix } : naming);
    return next;
  }

  /** Tags an abbreviation that the note has defined, and gives the word behind it; 0 where there is none. */
  private tagDefined(word: number, match: Match | null): number {
    for (let last = Math.min(word + ABBREVIATION_WORDS, this.words.count) - 1; last >= word; last--) {
      const from = this.words.starts[word]!;
      const to = this.words.ends[last]!;
      if (match && match.to > to) return 0;
      if (!this.words.endsName(last)) continue;
      const concept = this.abbreviations.meaning(this.text.slice(from, to));
      if (concept === undefined) continue;
      if (concept) this.tags.push({ concept, adjective: false, from, to });
      return last + 1;
    }
    return 0;
  }

  /** Tags a gene with a prefix glued to it (pAkt, procaspase-3), and gives the word behind it; 0 where there is none. */
  private tagPrefixed(word: number): number {
    const from = this.words.starts[word]!;
    const to = this.words.ends[word]!;
    for (const prefix of gluedPrefixes) {
      const start = from + prefix.text.length;
      if (start >= to || !this.startsWith(prefix, from, to)) continue;
      const id = this.reader.idOf(this.text, start, to);
      const match = id < 0 ? null : this.matcher.longest(word, this.mayEnd, id);
      if (match?.entry.concept && isMolecule(match.entry.concept) && !match.entry.adjective) {
        return this.push(match, prefix);
      }
    }
    return 0;
  }

  /** Tags a gene with a genotype glued to its letters (Rptorfl/fl), and gives the word behind it; 0 where there is none. */
  private tagSuffixed(word: number): number {
    const from = this.words.starts[word]!;
    const end = this.words.ends[word]!;
    for (const suffix of gluedSuffixes) {
      const to = end - suffix.length;
      if (to <= from || !this.text.startsWith(suffix, to) || !affixBehind(this.text, to)) continue;
      const match = this.matcher.single(word, to, this.reader.idOf(this.text, from, to));
      if (match?.entry.concept && isMolecule(match.entry.concept) && !match.entry.homonyms) {
        return this.push(match, null);
      }
    }
    return 0;
  }

  private startsWith(prefix: Affix, from: number, to: number): boolean {
    const rest = from + prefix.text.length;
    if (prefix.beforeCapital) {
      return this.text.startsWith(prefix.text, from) && /\p{Lu}/u.test(this.text.charAt(rest));
    }
    return to - from > prefix.text.length && this.text.slice(from, rest).toLowerCase() === prefix.text;
  }

  /** Reads what the parenthesis that opens at the word defines: "sirolimus (SRL)" or "SRL (sirolimus)". */
  private readDefinition(word: number): void {
    const open = this.words.starts[word]!;
    const last = this.tags[this.tags.length - 1];
    const inside = abbreviationIn(this.text, open);
    if (inside) {
      const long = longFormStart(this.text, open, inside.form);
      if (long < 0) return;
      const names =
        last && !last.adjective && this.text.slice(last.to, open).trim() === '' && long >= last.from;
      if (names) this.abbreviations.define(inside.form, last.concept);
      else if (this.meansAnother(word + 1, inside.form, this.text.slice(long, open))) {
        this.abbreviations.define(inside.form, null);
      }
      return;
    }
    const before = abbreviationBefore(this.text, open);
    if (!before || (last && last.to > before.from)) return;
    const match = word + 1 < this.words.count ? this.matcher.longest(word + 1) : null;
    if (!match?.entry.concept || match.entry.adjective || this.text[match.to] !== ')') return;
    if (longFormStart(this.text, match.to, before.form) < match.from) return;
    this.abbreviations.define(before.form, match.entry.concept);
    const to = before.from + before.form.length;
    this.tags.push({ concept: match.entry.concept, adjective: false, from: before.from, to });
  }

  /** True where the lexicon knows the abbreviation at `word`, but the note's long form is none of what it stands for. */
  private meansAnother(word: number, form: string, longForm: string): boolean {
    const match = this.matcher.longest(word);
    const concept = match?.entry.concept;
    if (!concept || match.to - match.from !== form.length) return false;
    const words = new Set(significantWords(longForm));
    return ![concept.name, ...(concept.synonyms ?? [])].some((name) =>
      significantWords(name).some((part) => words.has(part)),
    );
  }
}

function significantWords(text: string): string[] {
  return text.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
}
