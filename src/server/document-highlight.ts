import { type DocumentHighlight, DocumentHighlightKind } from 'vscode-languageserver';
import type { AnalysedNote } from './notes';
import { placesOf, targetAt } from './places';
import { toLspRange } from './position';

/** All places of the note that name the concept, or link the claim, at an offset. */
export function documentHighlights(note: AnalysedNote, offset: number): DocumentHighlight[] {
  const target = targetAt(note, offset);
  if (!target) return [];
  return placesOf(note, target).map((range) => ({
    range: toLspRange(note.document, range),
    kind: DocumentHighlightKind.Text,
  }));
}
