import type { ClaimIndex, ClaimPair, CompiledClaim, IndexEntry } from './claim-index';
import type { Hierarchy } from './hierarchy';
import { nearness, type Quantity } from './quantities';
import type { Told } from './tell';

/** How a relation of a note meets a claim. */
export interface Match {
  /** The claim. */
  readonly compiled: CompiledClaim;
  /** Its relation that is met. */
  readonly pair: ClaimPair;
  /** The note's relation. */
  readonly told: Told;
  /** 0 to 1 and a little more: how surely the claim is meant. */
  readonly score: number;
  /** Whether the note says the same, the opposite, denies the opposite, or gives no direction. */
  readonly stand: 'agrees' | 'opposes' | 'denies' | 'allows' | 'vague';
}

/** Things that are mistaken for each other; what is told of one is wrong of the other. */
const RIVALS: Record<string, string> = { mtorc2: 'mtorc1', mtorc1: 'mtorc2' };

/** The claims that a told relation may be about. */
export function matchesOf(told: Told, index: ClaimIndex, hierarchy: Hierarchy): Match[] {
  const found: Match[] = [];
  for (const entry of index.about(told.object.id)) {
    const match = compare(told, entry, hierarchy);
    if (match) found.push(match);
  }
  const swapped = found.length === 0 ? swappedMatches(told, index, hierarchy) : [];
  const rival = found.every((match) => match.stand !== 'agrees') ? rivalMatches(told, index, hierarchy) : [];
  return [...found, ...swapped, ...rival];
}

function compare(told: Told, { compiled, pair }: IndexEntry, hierarchy: Hierarchy): Match | null {
  const subject = hierarchy.fit(told.subject, pair.subject);
  if (subject.closeness === 0) return null;
  const object = nearness(told.object.id, pair.object.id);
  if (object.closeness === 0) return null;
  const inverse = subject.parity === -1 ? 0.9 : 1;
  const score = subject.closeness * object.closeness * told.strength * inverse;
  const way = subject.parity * told.object.sign * object.sign * pair.object.sign;
  return { compiled, pair, told, score, stand: standOf(told, pair, way) };
}

function standOf(told: Told, pair: ClaimPair, way: number): Match['stand'] {
  if (pair.noEffect) {
    if (told.noEffect) return 'agrees';
    if (told.unsigned) return 'vague';
    return told.denied === way > 0 ? 'agrees' : told.denied ? 'vague' : 'opposes';
  }
  if (pair.unsigned) return told.noEffect || told.denied ? 'denies' : 'agrees';
  if (told.noEffect) return told.denied ? 'vague' : 'denies';
  if (told.unsigned) return 'vague';
  if (told.denied) return way > 0 ? 'denies' : 'allows';
  return way > 0 ? 'agrees' : 'opposes';
}

/** "mTORC1 inhibits rapamycin": the roles of a claim turned round. */
function swappedMatches(told: Told, index: ClaimIndex, hierarchy: Hierarchy): Match[] {
  if (told.strength < 0.9 || told.unsigned || told.noEffect || told.denied) return [];
  return index.about(told.subject.id).flatMap(({ compiled, pair }) => {
    if (pair.unsigned || pair.noEffect || pair.object.id !== told.subject.id) return [];
    const fit = hierarchy.fit(told.object, pair.subject);
    if (fit.closeness < 0.95) return [];
    return [{ compiled, pair, told, score: 0.8 * fit.closeness, stand: 'opposes' as const }];
  });
}

/** What is told of mTORC2 and true of mTORC1. */
function rivalMatches(told: Told, index: ClaimIndex, hierarchy: Hierarchy): Match[] {
  if (told.strength < 0.9 || told.denied || told.noEffect) return [];
  const subject = rivalOf(told.subject);
  const object = rivalOf(told.object);
  return [...(subject ? [{ ...told, subject }] : []), ...(object ? [{ ...told, object }] : [])].flatMap(
    (instead) => agreeing(instead, told, index, hierarchy),
  );
}

function rivalOf(quantity: Quantity): Quantity | null {
  const id = RIVALS[quantity.id];
  return id ? { ...quantity, id, concept: id } : null;
}

function agreeing(instead: Told, told: Told, index: ClaimIndex, hierarchy: Hierarchy): Match[] {
  return index.about(instead.object.id).flatMap((entry) => {
    const match = compare(instead, entry, hierarchy);
    return match?.stand === 'agrees' && match.score > 0.85
      ? [{ ...match, told, score: match.score * 0.85, stand: 'opposes' as const }]
      : [];
  });
}
