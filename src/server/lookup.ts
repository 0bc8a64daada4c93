import type { Claim, ClaimSet, Reference } from '../knowledge/claim';
import type { Knowledge } from '../knowledge/knowledge';

/** A claim with the set it stands in. */
export interface ClaimEntry {
  /** `ID` in the embedded set, `SET/ID` in a set of the user's own. */
  readonly id: string;
  /** The claim. */
  readonly claim: Claim;
  /** The set. */
  readonly set: ClaimSet;
}

/** Every claim that is known, in the order of the sets. */
export function claimEntries({ claimSets }: Knowledge): ClaimEntry[] {
  return claimSets.flatMap((set, index) =>
    set.claims.map((claim) => ({ id: index === 0 ? claim.id : `${set.id}/${claim.id}`, claim, set })),
  );
}

/** The claim that `ID` or `SET/ID` names. */
export function findClaim(knowledge: Knowledge, id: string): ClaimEntry | undefined {
  const [, setId, claimId] = /^(?:([^/]*)\/)?(.*)$/.exec(id) ?? [];
  const set =
    setId === undefined ? knowledge.claimSets[0] : knowledge.claimSets.find((each) => each.id === setId);
  const claim = set?.claims.find((each) => each.id === claimId);
  return set && claim ? { id, claim, set } : undefined;
}

/** The works that a claim cites, as the set describes them. */
export function referencesOf({ claim, set }: ClaimEntry): Reference[] {
  return set.references.filter(({ key }) => claim.references.includes(key));
}

/** The concept's preferred name, or its id where the lexicon does not hold it. */
export function nameOf(knowledge: Knowledge, concept: string): string {
  return knowledge.concepts.get(concept)?.name ?? concept;
}
