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
  let claims = claimsOfKnowledge.get(knowledge);
  if (!claims) {
    claims = indexOf(knowledge);
    claimsOfKnowledge.set(knowledge, claims);
  }
  return claims.get(id) ?? null;
}

const claimsOfKnowledge = new WeakMap<Knowledge, ReadonlyMap<string, FoundClaim>>();

function indexOf({ claimSets }: Knowledge): Map<string, FoundClaim> {
  const claims = new Map<string, FoundClaim>();
  for (const [index, set] of claimSets.entries()) {
    const works = new Map(set.references.map((reference) => [reference.key, reference]));
    for (const claim of set.claims) {
      const references = claim.references.flatMap((key) => works.get(key) ?? []);
      const found = { claim, set, references };
      claims.set(`${set.id}/${claim.id}`, found);
      if (index === 0) claims.set(claim.id, found);
    }
  }
  return claims;
}

/** All ids by which notes refer to claims: `ID` for the embedded set, `SET/ID` for any. */
export function claimIds(knowledge: Knowledge): string[] {
  return knowledge.claimSets.flatMap((set, index) =>
    set.claims.flatMap(({ id }) => (index === 0 ? [id] : [`${set.id}/${id}`])),
  );
}
