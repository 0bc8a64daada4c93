/** A line of a stream: its bytes without the line break, and its number from 1. */
export interface Line {
  /** Its bytes. */
  readonly bytes: Uint8Array;
  /** Its number, from 1. */
  readonly number: number;
}

/**
 * Splits a stream of bytes at line feeds alone (JSON may hold other line separators), one line at a time: the stream
 * is read no faster than the lines are taken.
 */
export async function* linesOf(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Line> {
  let pieces: Uint8Array[] = [];
  let number = 0;
  for await (const chunk of stream) {
    let from = 0;
    for (let at = chunk.indexOf(0x0a); at >= 0; at = chunk.indexOf(0x0a, from)) {
      pieces.push(chunk.subarray(from, at));
      yield { bytes: Buffer.concat(pieces), number: ++number };
      pieces = [];
      from = at + 1;
    }
    if (from < chunk.length) pieces.push(chunk.subarray(from));
  }
  if (pieces.length > 0) yield { bytes: Buffer.concat(pieces), number: ++number };
}

/** Writes to a stream, and waits where it is full. */
export function write(stream: NodeJS.WritableStream, text: string): Promise<void> | void {
  if (!stream.write(text)) return new Promise((resolve) => stream.once('drain', resolve));
}
