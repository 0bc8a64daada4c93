import type { Case } from './case';
import type { ClaimIndex, CompiledClaim } from './claim-index';
import type { Hierarchy } from './hierarchy';
import { type Match, matchesOf } from './match';
import type { Told } from './tell';
import { oppositeOf } from './traits';
import { compareValues, type ValueComparison } from './values';

/** Whether the note says the same as a claim, the opposite, or that nothing happens. */
export type Stand = 'agrees' | 'opposes' | 'denies';

/** A reason to think that a passage is about a claim. */
export interface Candidate {
  /** The claim. */
  readonly compiled: CompiledClaim;
  /** The relation by which it is known; null where it is known by its topic. */
  readonly told: Told | null;
  /** How good the reason is. */
  readonly score: number;
  /** How the note stands to the claim. */
  readonly stand: Stand;
  /** How the note's values stand to the claim's. */
  readonly values: ValueComparison;
}

/** Where a reason comes from: the grammar, the context, names that stand together, the topic. */
export type Origin = 'told' | 'implied' | 'between' | 'topic';

/** All reasons to think of one claim. */
export interface Evidence {
  /** The claim. */
  readonly compiled: CompiledClaim;
  /** The best reason; null where there are only hints. */
  best: Candidate | null;
  /** True where it was the best claim for some relation, or is known by its topic. */
  leads: boolean;
  /** What the reasons are, with their strength, for the ranker. */
  readonly signals: Map<string, number>;
  /** What is too weak to be a reason, and still tells which way the passage leans. */
  readonly hints: Map<string, number>;
}

/** Collects for each claim the reasons that a passage gives to think of it. */
export class EvidenceReader {
  constructor(
    private readonly index: ClaimIndex,
    private readonly hierarchy: Hierarchy,
  ) {}

  /** The evidence of a passage by claim id. */
  read(matter: Case): Map<string, Evidence> {
    const found = new Map<string, Evidence>();
    const asks = matter.stance.wondering;
    if (!asks) for (const told of matter.reading.relations) this.weighAll(told, 'told', matter, found);
    if (!asks && !matter.stance.method) {
      for (const told of impliedOf(matter)) this.weighAll(told, 'implied', matter, found);
      for (const told of matter.between) this.weighAll(told, 'between', matter, found);
    }
    for (const compiled of this.index.topics) {
      const candidate = this.byTopic(compiled, matter);
      if (candidate) add(found, candidate, 'topic', true);
    }
    return found;
  }

  /** A claim that words alone make probable: taken to be agreed with; null where its cues forbid it. */
  suppose(compiled: CompiledClaim, matter: Case): Candidate | null {
    if (matter.stance.method || (matter.stance.wondering && compiled.claim.status !== 'open')) return null;
    if (!this.admits(compiled, matter)) return null;
    const values = compareValues(compiled.claim.context, matter.values);
    return { compiled, told: null, score: 0, stand: 'agrees', values };
  }

  private weighAll(told: Told, origin: Origin, matter: Case, found: Map<string, Evidence>): void {
    const weighed = matchesOf(told, this.index, this.hierarchy).flatMap(
      (match) => this.weigh(match, matter) ?? [],
    );
    const candidates = weighed
      .flatMap(({ candidate }) => candidate ?? [])
      .sort((a, b) => rankOf(b) - rankOf(a) || a.compiled.order - b.compiled.order);
    for (const { compiled, stand, score } of weighed) {
      addHint(found, compiled, `${origin}:${stand}`, score);
    }
    for (const candidate of candidates) {
      if (isTrusted(origin, candidate.stand, matter))
        add(found, candidate, origin, candidate === candidates[0]);
    }
  }

  /** A match with what traits and values add to it or take from it; null where it is no match after all. */
  private weigh(match: Match, matter: Case): Weighed | null {
    const { compiled, told } = match;
    const { claim } = compiled;
    if (claim.cues?.topic && (claim.status === 'open' || claim.cues.topicAlone)) return null;
    if (!this.admits(compiled, matter)) return null;
    const values = compareValues(claim.context, matter.values);
    const valued = values.agreed + values.differing.length > 0;
    const isTime = claim.context.medianLifespan !== undefined && valued;
    const stand = match.stand === 'vague' && told.unsigned && isTime ? 'agrees' : match.stand;
    const { dose, age, percentage, medianLifespan } = claim.context;
    const isBare = (dose || age || percentage || medianLifespan) && !valued;
    const score = match.score + traitScore(match, matter) + 0.15 * values.agreed - (isBare ? 0.15 : 0);
    const isReason = stand !== 'vague' && stand !== 'allows';
    return { compiled, stand, score, candidate: isReason ? { compiled, told, score, stand, values } : null };
  }

  private admits({ claim, pairs }: CompiledClaim, matter: Case): boolean {
    const { cues } = claim;
    if (cues?.excludes?.some((cue) => matter.cues.has(cue))) return false;
    const isUnsigned = pairs.every(({ unsigned }) => unsigned);
    if (isUnsigned && cues?.topic && !matter.cues.hasAllWith(cues.topic, matter.around)) return false;
    if (cues?.needs && !matter.cues.hasAll(cues.needs)) return false;
    return !matter.elsewhere || !(claim.context.tissue || claim.context.species);
  }

  private byTopic(compiled: CompiledClaim, matter: Case): Candidate | null {
    const { claim } = compiled;
    if (!claim.cues?.topic || !matter.cues.hasAllWith(claim.cues.topic, matter.around)) return null;
    if (!this.admits(compiled, matter)) return null;
    const { open, closed, hedged, attributed } = matter.stance;
    const candidate = {
      compiled,
      told: null,
      score: 0.9,
      values: compareValues(claim.context, matter.values),
    };
    if (claim.status !== 'open') return { ...candidate, stand: 'agrees' };
    if (closed) return { ...candidate, stand: 'denies' };
    const isTold = matter.reading.relations.length > 0 || matter.context.isOpen;
    return open || hedged || attributed || isTold ? { ...candidate, stand: 'agrees' } : null;
  }
}

interface Weighed {
  readonly compiled: CompiledClaim;
  readonly stand: Match['stand'];
  readonly score: number;
  readonly candidate: Candidate | null;
}

/** How candidates for one relation are ordered: a claim that agrees comes before one that is contradicted. */
export function rankOf({ score, stand }: Candidate): number {
  return stand === 'agrees' ? score + 0.3 : score;
}

/** What is only implied may support; it contradicts only where a list or a table makes the cause plain. */
function isTrusted(origin: Origin, stand: Stand, matter: Case): boolean {
  if (origin === 'told' || stand === 'agrees') return true;
  return origin === 'implied' && matter.context.isGoverned;
}

function evidenceFor(found: Map<string, Evidence>, compiled: CompiledClaim): Evidence {
  let evidence = found.get(compiled.id);
  if (!evidence) {
    evidence = { compiled, best: null, leads: false, signals: new Map(), hints: new Map() };
    found.set(compiled.id, evidence);
  }
  return evidence;
}

function addHint(found: Map<string, Evidence>, compiled: CompiledClaim, hint: string, score: number): void {
  const { hints } = evidenceFor(found, compiled);
  hints.set(hint, Math.max(hints.get(hint) ?? 0, score));
}

function add(found: Map<string, Evidence>, candidate: Candidate, origin: Origin, leads: boolean): void {
  const evidence = evidenceFor(found, candidate.compiled);
  const signal = `${origin}:${leads ? 'leads' : 'follows'}:${candidate.stand}`;
  evidence.signals.set(signal, Math.max(evidence.signals.get(signal) ?? 0, candidate.score));
  const { best } = evidence;
  const isBetter = !best || rankOf(candidate) + (leads ? 1 : 0) > rankOf(best) + (evidence.leads ? 1 : 0);
  // what the grammar tells weighs more than a topic
  const isOutweighed =
    origin === 'topic' && best?.told && evidence.leads && candidate.compiled.claim.status !== 'open';
  if (isBetter && !isOutweighed) evidence.best = candidate;
  if (leads) evidence.leads = true;
}

/** Relations whose cause stands in the context: a heading, the item above, the sentence before. */
function impliedOf({ reading, context }: Case): Told[] {
  return reading.changes.flatMap((change) =>
    context.topics.flatMap((topic) =>
      [...topic.quantities, ...topic.owners]
        .filter((subject) => subject.id !== change.quantity.id)
        .map((subject) => ({ ...change, subject, object: change.quantity, strength: 0.8 })),
    ),
  );
}

function traitScore({ compiled, told, pair }: Match, matter: Case): number {
  const traits = new Set([...matter.traits, ...told.subject.traits, ...told.object.traits]);
  let score = 0;
  for (const trait of compiled.traits) {
    if (traits.has(trait)) score += 0.15;
    else if (traits.has(oppositeOf(trait) ?? '')) score -= 0.5;
    else if (trait.startsWith('akt')) score -= 0.3;
  }
  for (const trait of ['akt-dependent', 'akt-independent', 'chronic']) {
    if (!traits.has(trait) || compiled.traits.has(trait) || pair.subject.id !== 'mtorc1') continue;
    score -= trait === 'chronic' ? 0.25 : 0.35;
  }
  return score;
}
