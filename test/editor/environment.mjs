// What both suites share: where the project lies, where the extension runs, and a fresh folder of notes.
import { cpSync, mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** The project's folder: the extension under development. */
export const root = path.resolve(import.meta.dirname, '../..');

/** True where the extension runs in the browser's worker. */
export const web = process.argv.includes('--web');

/** A new folder with the notes of the tests. */
export function copyNotes() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'geromark-notes-'));
  cpSync(path.join(import.meta.dirname, 'notes'), folder, { recursive: true });
  return folder;
}
