import { readMarkdown } from './markdown';
import type { Note, NoteFormat } from './note';
import { readPlainText } from './plain-text';

/** Reads a note. Pure; every text gives a note. */
export function readNote(source: string, format: NoteFormat = 'markdown'): Note {
  return format === 'text' ? readPlainText(source) : readMarkdown(source);
}
