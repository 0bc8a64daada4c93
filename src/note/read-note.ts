import type { Note, NoteFormat } from './note';
import { Prose } from './prose';

/** Reads a note. Never throws: every text gives a note. */
export function readNote(source: string, format: NoteFormat = 'markdown'): Note {
  const prose = Prose.of(source);
  return {
    source,
    format,
    blocks: [
      {
        index: 0,
        kind: 'paragraph',
        start: 0,
        end: source.length,
        prose,
        depth: 0,
        headings: [],
        item: null,
        cell: null,
        quote: null,
        footnote: null,
      },
    ],
    frontMatter: null,
    citations: [],
    claimLinks: [],
    comments: [],
  };
}
