import { NoteBuilder } from './builder';
import type { Note } from './note';
import { Prose } from './prose';

/** Reads plain text: paragraphs are apart by blank lines, and every character stands for itself. */
export function readPlainText(source: string): Note {
  const note = new NoteBuilder(source, 'text');
  for (const paragraph of paragraphs(source)) {
    note.addBlock(
      {
        kind: 'paragraph',
        ...paragraph,
        depth: 0,
        headings: [],
        item: null,
        cell: null,
        quote: null,
        footnote: null,
      },
      Prose.of(source.slice(paragraph.start, paragraph.end), paragraph.start),
    );
  }
  return note.build();
}

function* paragraphs(source: string): Generator<{ start: number; end: number }> {
  let start = -1;
  let end = 0;
  let lineStart = 0;
  while (lineStart <= source.length) {
    const newline = source.indexOf('\n', lineStart);
    const lineEnd = newline < 0 ? source.length : newline;
    const line = source.slice(lineStart, lineEnd);
    const text = line.trim();
    if (text === '') {
      if (start >= 0) yield { start, end };
      start = -1;
    } else {
      if (start < 0) start = lineStart + line.indexOf(text);
      end = lineStart + line.indexOf(text) + text.length;
    }
    lineStart = lineEnd + 1;
  }
  if (start >= 0) yield { start, end };
}
