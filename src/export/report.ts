import type { Finding } from '../lint/finding';
import { lastAtMost } from '../note/last-at-most';

/** What the rules report of one note. */
export interface NoteReport {
  /** The note's path, with forward slashes. */
  readonly path: string;
  /** Its text. */
  readonly source: string;
  /** Its findings, in the order of the source. */
  readonly findings: readonly Finding[];
}

/** A place in a text as people count: both from 1, the column in UTF-16 code units. */
export interface Place {
  /** Line, from 1. */
  readonly line: number;
  /** Column, from 1. */
  readonly column: number;
}

/** Turns offsets of one text into lines and columns. */
export class Places {
  private readonly starts = [0];

  constructor(source: string) {
    for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) this.starts.push(at + 1);
  }

  /** The place of an offset. */
  of(offset: number): Place {
    const line = lastAtMost(this.starts, offset);
    return { line: line + 1, column: offset - this.starts[line]! + 1 };
  }

  /** The range of a line, counted from 1, with its line break. */
  lineRange(line: number, source: string): { start: number; end: number } {
    return { start: this.starts[line - 1]!, end: this.starts[line] ?? source.length };
  }
}
