import type { Concept } from '../../knowledge/lexicon';
import { Kind } from './characters';
import type { Match, Matcher } from './matcher';
import type { Words } from './words';

/** A concept, and the range of the text that names it. */
export interface Naming {
  /** What is named. */
  readonly concept: Concept;
  /** True for an adjective of it. */
  readonly adjective: boolean;
  /** First code unit in the text. */
  readonly from: number;
  /** One past the last code unit in the text. */
  readonly to: number;
}

/** The names that one match stands for, and the word behind them. */
export interface Coordination {
  readonly namings: Naming[];
  readonly next: number;
}

/** A range of members, as in SIRT1–7, spans no more than this. */
const LONGEST_RANGE = 12;

/** Words that follow where a bare number before them ends a list of members, and counts nothing. */
const afterMembers =
  /^(?:[\s)\].,;:!?]*$|[.,;:)\]!?]|\s\(|\s+(?:is|are|was|were|and|or|in|by|with|to|both|can|may|do|did|have|has|had)\b)/;

/**
 * What a match goes on to name without the stem being written again: "TSC1/2" and "SIRT1–7" are one mention of each
 * member; in "caspase-3 and -9" the second member's own sign is its mention.
 */
export class Coordinator {
  private text = '';
  private words!: Words;

  constructor(private readonly matcher: Matcher) {}

  /** Goes on to a block: its text and the words of it. */
  enter(text: string, words: Words): void {
    this.text = text;
    this.words = words;
  }

  /** All that is named from `match` on. */
  expand(match: Match): Coordination {
    const last = match.path[match.path.length - 1]!;
    const concept = match.entry.concept!;
    const own = { concept, adjective: match.entry.adjective, from: match.from, to: match.to };
    if (match.path.length < 2 || !this.mayGoOn(match.to)) return { namings: [own], next: last + 1 };
    return this.slashes(match, own) ?? this.range(match, own) ?? this.list(match, own);
  }

  /** True where what stands behind a name may go on with another member. */
  private mayGoOn(to: number): boolean {
    const tail = this.text.slice(to, to + 2);
    return /^[/,\-\u2010-\u2014\u2212]|^\s[aot&]/.test(tail);
  }

  /** TSC1/2, IL-1α/β, MyHC-IIa/IIx, caspase-9/-3. */
  private slashes(match: Match, own: Naming): Coordination | null {
    const concepts = [own.concept];
    let last = match.path[match.path.length - 1]!;
    for (;;) {
      const slash = last + 1;
      if (this.signAt(slash) !== '/' || this.words.hasGap(slash) || slash + 1 >= this.words.count) break;
      const joint = this.text.slice(this.words.ends[slash], this.words.starts[slash + 1]);
      if (joint !== '' && !/^[-\u2010-\u2014\u2212]$/.test(joint)) break;
      const member = this.member(match, slash + 1);
      if (!member) break;
      concepts.push(member.concept);
      last = member.last;
    }
    if (concepts.length === 1) return null;
    const to = this.words.ends[last]!;
    const namings = [...new Set(concepts)].map((concept) => ({ ...own, concept, to }));
    return { namings, next: last + 1 };
  }

  /** SIRT1–7, SIRT1 to 7. */
  private range(match: Match, own: Naming): Coordination | null {
    const last = match.path[match.path.length - 1]!;
    let end = last + 1;
    if (end >= this.words.count || this.words.kind(last) !== Kind.Digit) return null;
    const between = this.text.slice(match.to, this.words.starts[end]);
    if (!/^[-\u2010-\u2014\u2212]$/.test(between)) {
      const word = this.text.slice(this.words.starts[end], this.words.ends[end]);
      if (between !== ' ' || (word !== 'to' && word !== 'through') || ++end >= this.words.count) return null;
    }
    if (this.words.kind(end) !== Kind.Digit || !this.words.endsName(end)) return null;
    const low = this.numberAt(last);
    const high = this.numberAt(end);
    if (!(high > low && high - low <= LONGEST_RANGE) || !this.member(match, end)) return null;
    const namings: Naming[] = [];
    const to = this.words.ends[end]!;
    for (let number = low; number <= high; number++) {
      const concept = this.matcher.numbered(match, number)?.concept;
      if (concept && !namings.some((naming) => naming.concept === concept)) {
        namings.push({ ...own, concept, to });
      }
    }
    return namings.length > 1 ? { namings, next: end + 1 } : null;
  }

  /** "caspase-3, -8 and -9", "caspases 3 and 9". */
  private list(match: Match, own: Naming): Coordination {
    const namings = [own];
    const plural = /\p{Ll}s[\s-]\d/u.test(this.text.slice(match.from, match.to));
    let next = match.path[match.path.length - 1]! + 1;
    for (;;) {
      const { word, joined } = this.behindConjunction(next);
      if (word < 0 || word >= this.words.count) break;
      const start = this.words.starts[word]!;
      const dashed = /[\s,][-\u2010-\u2014\u2212]$/.test(this.text.slice(start - 2, start));
      const member = this.member(match, word);
      if (!member || this.words.kind(word) === Kind.Letter) break;
      const to = this.words.ends[member.last]!;
      if (!dashed && !plural && !(joined && afterMembers.test(this.text.slice(to, to + 8)))) break;
      namings.push({ ...own, concept: member.concept, from: start, to });
      next = member.last + 1;
    }
    return { namings, next };
  }

  /** The word behind ", ", " and ", ", or " at `at`, and whether "and" or "or" stands there; -1 where none does. */
  private behindConjunction(at: number): { word: number; joined: boolean } {
    let word = at;
    if (this.signAt(word) === ',') word++;
    const joined = word < this.words.count && /^(?:and|or|&)$/.test(this.signAt(word));
    if (joined) word++;
    return { word: word === at || !this.words.hasGap(word) ? -1 : word, joined };
  }

  /** The concept whose form ends with the one or two words at `word` in place of the last ones of `path`. */
  private member({ path, firstId }: Match, word: number): { concept: Concept; last: number } | null {
    for (let length = 2; length >= 1; length--) {
      const last = word + length - 1;
      if (path.length <= length || last >= this.words.count || !this.words.endsName(last)) continue;
      if (length === 2 && this.words.hasGap(last)) continue;
      const tail = length === 1 ? [word] : [word, last];
      const entry = this.matcher.exactly([...path.slice(0, -length), ...tail], firstId)?.entry;
      if (entry?.concept) return { concept: entry.concept, last };
    }
    return null;
  }

  private signAt(word: number): string {
    return word < this.words.count ? this.text.slice(this.words.starts[word], this.words.ends[word]) : '';
  }

  private numberAt(word: number): number {
    return Number(this.signAt(word).normalize('NFKC')) || romanValue(this.signAt(word));
  }
}

function romanValue(text: string): number {
  return ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'].indexOf(text.toUpperCase()) + 1;
}
