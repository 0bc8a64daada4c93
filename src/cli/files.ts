import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import ignore from 'ignore';
import { glob, isDynamicPattern } from 'tinyglobby';
import type { NoteFormat } from '../note/note';
import { Problem, type Problems } from './problem';

/** Endings of notes that a folder is searched for. */
const NOTES = '**/*.{md,markdown,mdown,qmd,rmd,Rmd}';

/** A note to be read. */
export interface NoteFile {
  /** Its path as it is shown: from the working folder where it lies inside. */
  readonly path: string;
  /** Its text. */
  readonly text: string;
  /** How it is read. */
  readonly format: NoteFormat;
}

/**
 * Paths of the notes that files, folders and globs name, each once. Folders are searched for Markdown, without what
 * `.gitignore` leaves out; a file that is named is taken whatever its ending. `-` stands for standard input.
 */
export async function findNotes(operands: readonly string[], problems: Problems): Promise<string[]> {
  const found = new Set<string>();
  for (const operand of operands) {
    try {
      for (const file of await notesOf(operand)) found.add(file);
    } catch (problem) {
      problems.tell(problem);
    }
  }
  return [...found];
}

async function notesOf(operand: string): Promise<string[]> {
  if (operand === '-') return ['-'];
  const kind = await stat(operand).catch(() => null);
  if (kind?.isFile()) return [operand];
  if (kind?.isDirectory()) {
    const notes = await search(operand, NOTES);
    if (notes.length > 0) return notes;
    throw new Problem(
      operand,
      'There is no note in this folder (.md, .markdown, .qmd, .Rmd). Name a file, or another folder.',
    );
  }
  if (kind) throw new Problem(operand, 'This is neither a file nor a folder.');
  if (!isDynamicPattern(operand))
    throw new Problem(operand, 'There is no such file or folder. Check the path.');
  const notes = await search('.', operand.split(path.sep).join('/'));
  if (notes.length > 0) return notes;
  throw new Problem(operand, 'No file fits this pattern. Check it, and put it in quotes.');
}

/** Files of a folder that fit a pattern, sorted, without those that a `.gitignore` on their way leaves out. */
async function search(folder: string, pattern: string): Promise<string[]> {
  const options = { cwd: folder, ignore: ['**/node_modules/**', '**/.git/**'], followSymbolicLinks: false };
  const files = await glob(pattern, options);
  const lists = await glob('**/.gitignore', { ...options, dot: true });
  const ignored = await Promise.all(
    lists.map(async (list) => {
      const base = path.posix.dirname(list);
      const rules = ignore().add(await readFile(path.join(folder, list), 'utf8').catch(() => ''));
      return (file: string) => {
        const inside = path.posix.relative(base, file);
        return !inside.startsWith('..') && rules.ignores(inside);
      };
    }),
  );
  return files
    .filter((file) => !ignored.some((ignores) => ignores(file)))
    .sort()
    .map((file) => path.join(folder, file));
}

/** Reads a note, or throws a {@link Problem}. */
export async function readNoteFile(file: string): Promise<NoteFile> {
  const text = await readText(file);
  return { path: file === '-' ? '<stdin>' : file, text, format: file.endsWith('.txt') ? 'text' : 'markdown' };
}

/** Reads a file or standard input (`-`) as UTF-8, or throws a {@link Problem}. A byte order mark stays. */
export async function readText(file: string): Promise<string> {
  const bytes =
    file === '-' ? await readStandardInput() : await readFile(file).catch((error) => unreadable(file, error));
  return decode(bytes, file);
}

/** Text of UTF-8 bytes, or a {@link Problem} that names the line of the first byte that is none. */
export function decode(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Problem(file, 'This is not UTF-8. Save the file in UTF-8 and try again.', lineOfFault(bytes));
  }
}

/** The line, from 1, of the first bytes that are not UTF-8. */
function lineOfFault(bytes: Uint8Array): number {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const again = new TextEncoder().encode(text);
  let at = 0;
  while (at < bytes.length && bytes[at] === again[at]) at++;
  return bytes.subarray(0, at).filter((byte) => byte === 0x0a).length + 1;
}

async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}

function unreadable(file: string, error: NodeJS.ErrnoException): never {
  const reasons: Record<string, string> = {
    ENOENT: 'There is no such file. Check the path.',
    EACCES: 'You may not read this file. Change its permissions.',
    EISDIR: 'This is a folder. Name a file in it.',
  };
  throw new Problem(file, reasons[error.code ?? ''] ?? `It could not be read (${error.code}).`);
}
