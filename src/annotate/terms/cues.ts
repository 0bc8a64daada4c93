import type { Homonym } from '../../knowledge/homonyms';
import { fitsForm } from './casing';

/** Settles homonyms by what stands around them. Each cue is looked for once in a note, and once in a block. */
export class Cues {
  private note: string | null = null;
  private block = '';
  private lowered: string | null = null;
  private readonly inNote = new Map<readonly string[], boolean>();
  private readonly inBlock = new Map<readonly string[], boolean>();

  /** Cues of one note, whose source is `source`. */
  constructor(private readonly source: string) {}

  /** Goes on to a block of the note, whose prose is `text`. */
  enter(text: string): void {
    this.block = text;
    this.lowered = null;
    this.inBlock.clear();
  }

  /** True where the block's text `[from, to)` is meant in one of the given ways. */
  settle(ways: readonly Homonym[], from: number, to: number): boolean {
    const text = this.block.slice(from, to);
    return ways.some(
      (way) =>
        way.forms.some((form) => fitsForm(form, text)) &&
        (!way.near || this.noteHolds(way.near)) &&
        (!way.unless || !this.blockHolds(way.unless)) &&
        (!way.after || way.after.some((word) => this.standsBefore(word, from))) &&
        (!way.before || way.before.some((word) => this.standsBehind(word, to))) &&
        !way.notAfter?.some((word) => this.standsBefore(word, from)) &&
        !way.notBefore?.some((word) => this.standsBehind(word, to)),
    );
  }

  private noteHolds(words: readonly string[]): boolean {
    let holds = this.inNote.get(words);
    if (holds === undefined) {
      this.note ??= this.source.toLowerCase();
      holds = words.some((word) => this.note!.includes(word));
      this.inNote.set(words, holds);
    }
    return holds;
  }

  private blockHolds(words: readonly string[]): boolean {
    let holds = this.inBlock.get(words);
    if (holds === undefined) {
      this.lowered ??= this.block.toLowerCase();
      holds = words.some((word) => this.lowered!.includes(word));
      this.inBlock.set(words, holds);
    }
    return holds;
  }

  private standsBefore(word: string, from: number): boolean {
    const start = Math.max(0, from - word.length - 2);
    const before = this.block
      .slice(start, from)
      .toLowerCase()
      .replace(/[\s-]+$/, '');
    return before.endsWith(word) && !/[\p{L}\p{N}]/u.test(this.block.charAt(from - 1));
  }

  private standsBehind(word: string, to: number): boolean {
    return this.block
      .slice(to, to + word.length + 2)
      .toLowerCase()
      .replace(/^[\s-]+/, '')
      .startsWith(word);
  }
}
