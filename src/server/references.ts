import type { CancellationToken, Location } from 'vscode-languageserver';
import { findClaim } from './lookup';
import type { NoteIndex } from './note-index';
import { placesIn } from './note-index';
import type { AnalysedNote } from './notes';
import { type Target, targetAt } from './places';
import { claimLocation, conceptLocation } from './virtual-documents';

/** Every place in all notes that names the concept, or links the claim, at an offset. */
export async function references(
  note: AnalysedNote,
  offset: number,
  withDeclaration: boolean,
  index: NoteIndex,
  token: CancellationToken,
): Promise<Location[]> {
  const target = targetAt(note, offset);
  if (!target) return [];
  const declaration = withDeclaration ? declarationOf(note, target) : [];
  return [...declaration, ...(await placesInNotes(target, index, token))];
}

/** Every place in all notes that names a concept or links a claim. */
export async function placesInNotes(
  target: Pick<Target, 'kind' | 'id'>,
  index: NoteIndex,
  token: CancellationToken,
): Promise<Location[]> {
  const locations: Location[] = [];
  for await (const summary of index.all(token)) {
    locations.push(...placesIn(summary, target).map((range) => ({ uri: summary.uri, range })));
  }
  return locations;
}

function declarationOf({ knowledge }: AnalysedNote, { kind, id }: Target): Location[] {
  if (kind === 'concept') return [conceptLocation(knowledge, id)];
  const claim = findClaim(knowledge, id);
  return claim ? [claimLocation(knowledge, claim)] : [];
}
