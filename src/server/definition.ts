import type { LocationLink } from 'vscode-languageserver';
import { findClaim } from './lookup';
import type { AnalysedNote } from './notes';
import { targetAt } from './places';
import { toLspRange } from './position';
import { claimLocation, conceptLocation } from './virtual-documents';

/** From a claim link to its entry in the page of its set, from a term to its entry in the glossary. */
export function definition(note: AnalysedNote, offset: number): LocationLink[] {
  const target = targetAt(note, offset);
  if (!target) return [];
  const claim = target.kind === 'claim' ? findClaim(note.knowledge, target.id) : undefined;
  if (target.kind === 'claim' && !claim) return [];
  const { uri, range } = claim
    ? claimLocation(note.knowledge, claim)
    : conceptLocation(note.knowledge, target.id);
  return [
    {
      originSelectionRange: toLspRange(note.document, target.range),
      targetUri: uri,
      targetRange: range,
      targetSelectionRange: range,
    },
  ];
}
