import type { Case } from './case';
import type { CompiledClaim } from './claim-index';
import type { Candidate } from './evidence';
import type { Verdict } from './statement';

/** How a statement stands to a claim that it is about. */
export function verdictOf({ compiled, values }: Candidate, isOpposed: boolean, matter: Case): Verdict {
  const { claim } = compiled;
  if (isOpposed) return 'contradicts';
  if (isFromRodents(compiled) && matter.species === 'human') return 'overgeneralises';
  if (values.differing.length > 0) return 'value-mismatch';
  if (claim.cues?.rivals?.some((cue) => matter.cues.has(cue))) return 'value-mismatch';
  return isGuess(compiled) && !isGuarded(matter, compiled) ? 'overstates' : 'supports';
}

function isFromRodents({ claim }: CompiledClaim): boolean {
  const species = claim.context.species ?? [];
  const isFinding = claim.status === 'reported' || claim.status === 'interpretation';
  return isFinding && species.length > 0 && !species.includes('human');
}

function isGuess({ claim }: CompiledClaim): boolean {
  return claim.status === 'hypothesis' || claim.status === 'interpretation' || claim.status === 'open';
}

/** Hedged, told as somebody's view, or under a heading that says so; for open questions also called open. */
function isGuarded({ stance, context }: Case, { claim }: CompiledClaim): boolean {
  if (claim.status === 'open' && (stance.open || context.isOpen)) return true;
  return stance.hedged || stance.attributed || context.isGuarded;
}
