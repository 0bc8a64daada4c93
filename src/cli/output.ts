import { createWriteStream } from 'node:fs';
import { open, truncate } from 'node:fs/promises';
import { linesOf } from './lines';
import { Problem } from './problem';

/** Where records go, and how many stand there already. */
export interface Output {
  /** The stream to write to. */
  readonly stream: NodeJS.WritableStream;
  /** Records that an earlier run has written. */
  readonly written: number;
}

/** Opens a file for records: new, or, to `resume`, behind the last whole record of an earlier run. */
export async function openOutput(file: string, resume: boolean): Promise<Output> {
  try {
    const written = resume ? await keepWholeLines(file) : 0;
    const stream = createWriteStream(file, { flags: resume ? 'a' : 'w' });
    await new Promise<void>((resolve, reject) => stream.once('open', () => resolve()).once('error', reject));
    return { stream, written };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Problem(file, `It could not be written (${code}). Check the path and its permissions.`);
  }
}

/** Counts the lines of a file, and cuts off what stands behind the last line break. */
async function keepWholeLines(file: string): Promise<number> {
  const handle = await open(file, 'r').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (!handle) return 0;
  let whole = 0;
  let length = 0;
  const { size } = await handle.stat();
  for await (const { bytes, number } of linesOf(handle.createReadStream())) {
    const end = length + bytes.length + 1;
    if (end > size) break;
    length = end;
    whole = number;
  }
  if (length < size) await truncate(file, length);
  return whole;
}
