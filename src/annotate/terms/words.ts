import { Kind } from './characters';
import { grown } from './vocabulary';

const KIND = 0b111;
/** Flag of a word with a capital behind its first letter. */
export const INNER_CAPITAL = 0b1000;
/** Flag of a word that a space, a dash or the text's start stands before. */
export const GAP = 0b10000;
/** Flag of a point. */
export const POINT = 0b1000000;
/** Flag of raised digits. */
export const RAISED = 0b100000;

/**
 * A text as the matcher sees it: runs of letters, runs of digits, single Greek letters and single marks, each with its
 * number in the lexicon's vocabulary and its place in the text. Spaces and dashes of all kinds only set words apart.
 */
export class Words {
  /** Number in the vocabulary, or -1 where the lexicon does not have the word. */
  ids = new Int32Array(256);
  /** Offset of the first code unit in the text. */
  starts = new Int32Array(256);
  /** Offset past the last code unit in the text. */
  ends = new Int32Array(256);
  /** {@link Kind} of the word, with {@link GAP} and {@link RAISED}. */
  flags = new Uint8Array(256);
  /** How many words there are. */
  count = 0;

  /** True where a space, a dash or the text's start stands before the word. */
  hasGap(word: number): boolean {
    return (this.flags[word]! & GAP) !== 0;
  }

  /** The kind of the word. */
  kind(word: number): Kind {
    return (this.flags[word]! & KIND) as Kind;
  }

  /** True where a name may begin with the word. */
  startsName(word: number): boolean {
    if (word === 0 || this.hasGap(word)) return this.kind(word) !== Kind.Mark || this.ids[word]! >= 0;
    const before = this.kind(word - 1);
    return before === Kind.Mark && this.kind(word) !== Kind.Mark;
  }

  /** True where a name may end with the word: what follows is set apart from it. */
  endsName(word: number): boolean {
    const next = word + 1;
    if (next >= this.count || this.hasGap(next)) return true;
    if (this.kind(next) === Kind.Mark) return !this.isDecimalPoint(next);
    return (this.flags[next]! & RAISED) !== 0 && (this.flags[word]! & RAISED) === 0;
  }

  /** True where a capital stands inside the word, behind its first letter. */
  hasInnerCapital(word: number): boolean {
    return (this.flags[word]! & INNER_CAPITAL) !== 0;
  }

  /** True for a point between digits, as in sir-2.1. */
  private isDecimalPoint(word: number): boolean {
    return (
      (this.flags[word]! & POINT) !== 0 &&
      this.kind(word - 1) === Kind.Digit &&
      word + 1 < this.count &&
      !this.hasGap(word + 1) &&
      this.kind(word + 1) === Kind.Digit
    );
  }

  /** @internal */
  push(id: number, start: number, end: number, flags: number): void {
    if (this.count === this.ids.length) {
      const length = this.count * 2;
      this.ids = grown(this.ids, length, Int32Array);
      this.starts = grown(this.starts, length, Int32Array);
      this.ends = grown(this.ends, length, Int32Array);
      this.flags = grown(this.flags, length, Uint8Array);
    }
    this.ids[this.count] = id;
    this.starts[this.count] = start;
    this.ends[this.count] = end;
    this.flags[this.count++] = flags;
  }
}
