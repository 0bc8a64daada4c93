import type { Claim, ClaimSet, Reference } from './claim';
import type { Knowledge } from './knowledge';

/** A claim with the set it belongs to. */
export interface FoundClaim {
  /** The claim. */
  readonly claim: Claim;
  /** Its set. */
  readonly set: ClaimSet;
  /** Its works, in the order in which it names them. */
  readonly references: readonly Reference[];
}

/** The claim that `ID` (of the embedded set) or `SET/ID` names, or null. */
export function findClaim(knowledge: Knowledge, id: string): FoundClaim | null {
  const slash = id.indexOf('/');
  const set =
    slash < 0 ? knowledge.claimSets[0] : knowledge.claimSets.find((other) => other.id === id.slice(0, slash));
  const claim = set?.claims.find((other) => other.id === id.slice(slash + 1));
  if (!set || !claim) return null;
  const references = claim.references.flatMap(
    (key) => set.references.find((other) => other.key === key) ?? [],
  );
  return { claim, set, references };
}

/** All ids by which notes refer to claims: `ID` for the embedded set, `SET/ID` for any. */
export function claimIds(knowledge: Knowledge): string[] {
  return knowledge.claimSets.flatMap((set, index) =>
    set.claims.flatMap(({ id }) => (index === 0 ? [id] : [`${set.id}/${id}`])),
  );
}
