/** A half-open range `[start, end)` in UTF-16 code units. */
export interface Range {
  /** First code unit. */
  readonly start: number;
  /** One past the last code unit. */
  readonly end: number;
}

/** What stands in prose where something that is not prose was taken out: code, math, a citation, an address. */
export const MASK = '\uFFFC';

/**
 * A stretch of prose text and where each part of it came from.
 * `source` is as long as `text`, and then maps unit by unit, or differs from it (an entity, a mask), and then is whole.
 */
interface Run {
  /** Offset of the run in the prose. */
  at: number;
  /** Length of the run in the prose. */
  length: number;
  /** Range of the run in the note's source. */
  source: Range;
}

/**
 * The readable text of one block, without Markdown's marks, and the way back from it to the note's source.
 * Soft and hard line breaks are `\n`; what is masked is one {@link MASK}; marks and tags leave nothing behind.
 */
export class Prose {
  private constructor(
    /** The readable text. */
    readonly text: string,
    private readonly runs: readonly Run[],
  ) {}

  /** Prose of a text that is its own source, as in tests and for plain text; `offset` is where it starts in the source. */
  static of(text: string, offset = 0): Prose {
    return new ProseBuilder().add(text, { start: offset, end: offset + text.length }).build();
  }

  /** @internal Used by {@link ProseBuilder}. */
  static fromRuns(text: string, runs: readonly Run[]): Prose {
    return new Prose(text, runs);
  }

  /**
   * The source range that the prose range `[from, to)` came from: from the first unit's start to the last unit's end,
   * with the marks that stand between them inside. An empty range maps to an empty range.
   */
  toSource(from: number, to: number): Range {
    const start = this.startOf(from);
    return to > from ? { start, end: this.endOf(to - 1) } : { start, end: start };
  }

  /**
   * The prose offset of a source offset: where it lies in the prose, or, where it lies in something that left nothing
   * behind, where the prose goes on after it.
   */
  fromSource(offset: number): number {
    let low = 0;
    let high = this.runs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.runs[middle]!.source.end <= offset) low = middle + 1;
      else high = middle;
    }
    const run = this.runs[low];
    if (!run) return this.text.length;
    return run.at + (isLinear(run) ? Math.max(0, offset - run.source.start) : 0);
  }

  /** The part `[from, to)` of this prose. */
  slice(from: number, to: number): Prose {
    return this.replace([
      { from: 0, to: from, by: '' },
      { from: to, to: this.text.length, by: '' },
    ]);
  }

  /** This prose with the given prose ranges, sorted and apart, replaced: by one {@link MASK}, or by nothing. */
  replace(edits: readonly { from: number; to: number; by: '' | typeof MASK }[]): Prose {
    if (edits.length === 0) return this;
    const builder = new ProseBuilder();
    let at = 0;
    const keep = (from: number, to: number) => {
      for (let index = this.runIndex(from); index < this.runs.length; index++) {
        const run = this.runs[index]!;
        if (run.at >= to) break;
        const a = Math.max(from, run.at);
        const b = Math.min(to, run.at + run.length);
        if (a < b) builder.add(this.text.slice(a, b), this.toSource(a, b));
      }
    };
    for (const edit of edits) {
      if (edit.from < at) continue;
      keep(at, edit.from);
      if (edit.by) builder.add(edit.by, this.toSource(edit.from, edit.to));
      at = edit.to;
    }
    keep(at, this.text.length);
    return builder.build();
  }

  private startOf(at: number): number {
    if (at >= this.text.length) return this.runs.length > 0 ? this.runs[this.runs.length - 1]!.source.end : 0;
    const run = this.runs[this.runIndex(at)]!;
    return isLinear(run) ? run.source.start + (at - run.at) : run.source.start;
  }

  private endOf(at: number): number {
    const run = this.runs[this.runIndex(at)]!;
    return isLinear(run) ? run.source.start + (at - run.at) + 1 : run.source.end;
  }

  private runIndex(at: number): number {
    let low = 0;
    let high = this.runs.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.runs[middle]!.at <= at) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

function isLinear(run: Run): boolean {
  return run.source.end - run.source.start === run.length;
}

/** Collects the pieces of a block's prose in order. */
export class ProseBuilder {
  private readonly pieces: string[] = [];
  private readonly runs: Run[] = [];
  private length = 0;

  /** Adds `text` that came from `source`. Pieces that touch, and map unit by unit, are joined. */
  add(text: string, source: Range): this {
    if (text.length === 0) return this;
    const last = this.runs[this.runs.length - 1];
    const linear = source.end - source.start === text.length;
    if (last && linear && isLinear(last) && last.source.end === source.start) {
      last.length += text.length;
      last.source = { start: last.source.start, end: source.end };
    } else {
      this.runs.push({ at: this.length, length: text.length, source });
    }
    this.pieces.push(text);
    this.length += text.length;
    return this;
  }

  /** The prose so far. */
  build(): Prose {
    return Prose.fromRuns(this.pieces.join(''), this.runs);
  }
}
