import { claimIds, type FoundClaim, findClaim as find } from '../knowledge/find-claim';
import type { Knowledge } from '../knowledge/knowledge';

/** A claim with its set, its works and the id by which notes refer to it. */
export interface ClaimEntry extends FoundClaim {
  /** `ID` in the embedded set, `SET/ID` in a set of the user's own. */
  readonly id: string;
}

/** The claim that `ID` or `SET/ID` names. */
export function findClaim(knowledge: Knowledge, id: string): ClaimEntry | undefined {
  const found = find(knowledge, id);
  return found ? { id, ...found } : undefined;
}

/** Every claim that is known, in the order of the sets. */
export function claimEntries(knowledge: Knowledge): ClaimEntry[] {
  return claimIds(knowledge).flatMap((id) => findClaim(knowledge, id) ?? []);
}

/** The concept's preferred name, or its id where the lexicon does not hold it. */
export function nameOf(knowledge: Knowledge, concept: string): string {
  return knowledge.concepts.get(concept)?.name ?? concept;
}
