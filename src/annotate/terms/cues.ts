import type { Homonym } from '../../knowledge/homonyms';
import { fitsForm } from './casing';

/** How many code units around a form are looked at for its neighbours. */
const REACH = 24;

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
    const fitting = ways.filter((way) => way.forms.some((form) => fitsForm(form, text)));
    if (fitting.length === 0) return false;
    const before = ` ${this.block
      .slice(Math.max(0, from - REACH), from)
      .toLowerCase()
      .replace(/[\s-]+/g, ' ')
      .trimEnd()}`;
    const behind = this.block
      .slice(to, to + REACH)
      .toLowerCase()
      .replace(/^[\s-]+/, '');
    const standsBefore = (word: string) => before.endsWith(` ${word}`);
    const standsBehind = (word: string) => behind.startsWith(word);
    return fitting.some(
      (way) =>
        !way.notAfter?.some(standsBefore) &&
        !way.notBefore?.some(standsBehind) &&
        (!way.after || way.after.some(standsBefore)) &&
        (!way.before || way.before.some(standsBehind)) &&
        (!way.near || this.noteHolds(way.near)) &&
        (!way.unless || !this.blockHolds(way.unless)),
    );
  }

  private noteHolds(words: readonly string[]): boolean {
    let holds = this.inNote.get(words);
    if (holds === undefined) {
      this.note ??= this.source.toLowerCase();
      holds = words.some((word) => holdsWord(this.note!, word));
      this.inNote.set(words, holds);
    }
    return holds;
  }

  private blockHolds(words: readonly string[]): boolean {
    let holds = this.inBlock.get(words);
    if (holds === undefined) {
      this.lowered ??= this.block.toLowerCase();
      holds = words.some((word) => holdsWord(this.lowered!, word));
      this.inBlock.set(words, holds);
    }
    return holds;
  }
}

/** True where the text holds a word that begins with the cue: "liver" is no part of "delivery". */
function holdsWord(text: string, cue: string): boolean {
  for (let at = text.indexOf(cue); at >= 0; at = text.indexOf(cue, at + 1)) {
    if (at === 0 || !/[\p{L}\p{N}]/u.test(text.charAt(at - 1))) return true;
  }
  return false;
}
