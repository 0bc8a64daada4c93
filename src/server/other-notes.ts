import type { CancellationToken } from 'vscode-languageserver';
import type { NoteIndex } from './note-index';
import type { OtherNote } from './protocol';
import { fileName } from './snapshot';

/** The other notes that speak of claims. */
export async function otherNotes(
  uri: string | null,
  index: NoteIndex,
  token: CancellationToken,
): Promise<OtherNote[]> {
  const notes: OtherNote[] = [];
  for await (const { uri: other, statements } of index.all(token)) {
    if (other !== uri && statements.length > 0) notes.push({ uri: other, name: fileName(other), statements });
  }
  return notes;
}
