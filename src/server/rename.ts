import type { CancellationToken, Range, WorkspaceEdit } from 'vscode-languageserver';
import type { NoteIndex } from './note-index';
import type { AnalysedNote } from './notes';
import { at, toLspRange } from './position';

/** The spelling that would be renamed: a term as it is written at an offset. */
export function prepareRename(
  note: AnalysedNote,
  offset: number,
): { range: Range; placeholder: string } | null {
  const term = at(note.analysis.terms, offset);
  return term ? { range: toLspRange(note.document, term), placeholder: term.text } : null;
}

/** Writes a term anew in all notes, wherever the same concept is written with the same spelling. */
export async function rename(
  note: AnalysedNote,
  offset: number,
  newName: string,
  index: NoteIndex,
  token: CancellationToken,
): Promise<WorkspaceEdit | null> {
  const term = at(note.analysis.terms, offset);
  if (!term) return null;
  const documentChanges: WorkspaceEdit['documentChanges'] = [];
  for await (const { uri, version, mentions } of index.all(token)) {
    const edits = mentions
      .filter(({ concept, text }) => concept === term.concept && text === term.text)
      .map(({ range }) => ({ range, newText: newName }));
    if (edits.length > 0) documentChanges.push({ textDocument: { uri, version }, edits });
  }
  return { documentChanges };
}
