import type { Range } from '../note/prose';
import type { NoteSnapshot, NoteStatement } from '../reason/graph/note-statement';
import type { Statement } from '../reason/statement';
import type { AnalysedNote } from './notes';
import { toLspRange } from './position';

/** The longest text of a statement in a list. */
const LONGEST_TEXT = 160;

/** What a note says of the pathway: its statements that name a concept or speak of a claim. */
export function snapshot(note: AnalysedNote): NoteSnapshot {
  const { uri, version } = note.document;
  return {
    uri,
    name: fileName(uri),
    version,
    statements: note.analysis.statements
      .map((statement) => noteStatement(note, statement))
      .filter(({ concepts, links }) => concepts.length > 0 || links.length > 0),
  };
}

/** A file's name, to be read. */
export function fileName(uri: string): string {
  return decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
}

function noteStatement({ analysis, document }: AnalysedNote, statement: Statement): NoteStatement {
  const inside = ({ start, end }: Range) => statement.start <= start && end <= statement.end;
  const text = document.getText().slice(statement.start, statement.end).replace(/\s+/g, ' ');
  return {
    range: toLspRange(document, statement),
    text: text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT - 1)}…` : text,
    concepts: [...new Set(analysis.terms.filter(inside).map(({ concept }) => concept))],
    links: statement.links.map(({ claim, verdict, why }) => ({ claim, verdict, why })),
    relations: statement.relations,
  };
}
