import type { DoseReading } from '../annotate/doses/quantity';
import type { Knowledge } from '../knowledge/knowledge';
import type { Note } from '../note/note';
import { type Stance, stanceOf } from './certainty';
import { ClaimIndex, type CompiledClaim } from './claim-index';
import { type Reading, readClauses } from './clauses';
import { argumentsOf, relationsBetween } from './co-occurrence';
import { type Context, ContextReader } from './context';
import { CueText } from './cue-text';
import { Hierarchy } from './hierarchy';
import { type Match, matchesOf } from './match';
import { Memory, nodesOfPassage, type Passage } from './passages';
import { isElsewhere, isOtherModel, speciesIn } from './settings';
import type { Certainty, Link, Relation, Statement, Verdict } from './statement';
import type { Told } from './tell';
import { oppositeOf, traitsOf } from './traits';
import { compareValues, type PassageValues, type ValueComparison, valuesIn } from './values';
import { explain } from './why';

const THRESHOLD = 0.6;
const judges = new WeakMap<Knowledge, Judge>();

/** All about one passage that a judgement rests on. */
interface Case {
  readonly passage: Passage;
  readonly context: Context;
  readonly stance: Stance;
  readonly reading: Reading;
  /** What names in one sentence make probable where the grammar tells nothing. */
  readonly between: readonly Told[];
  readonly traits: ReadonlySet<string>;
  readonly cues: CueText;
  readonly values: PassageValues;
  readonly species: string | null;
  readonly elsewhere: boolean;
}

interface Candidate {
  readonly compiled: CompiledClaim;
  readonly told: Told | null;
  readonly score: number;
  readonly stand: Match['stand'];
  readonly values: ValueComparison;
}

/** Links statements to the claims of a body of knowledge and judges them. */
export class Judge {
  private readonly index: ClaimIndex;
  private readonly hierarchy: Hierarchy;

  private constructor(private readonly knowledge: Knowledge) {
    this.index = new ClaimIndex(knowledge);
    this.hierarchy = new Hierarchy(knowledge);
  }

  /** The judge for a body of knowledge; made once for each. */
  static of(knowledge: Knowledge): Judge {
    let judge = judges.get(knowledge);
    if (!judge) {
      judge = new Judge(knowledge);
      judges.set(knowledge, judge);
    }
    return judge;
  }

  /** The statements of a note, in the order of the source. */
  statements(note: Note, passages: readonly Passage[], doses: DoseReading): Statement[] {
    const statements: Statement[] = [];
    const memory = new Memory();
    const contexts = new ContextReader(note, passages);
    for (const passage of passages) {
      const named = memory.resolve(passage);
      memory.remember(passage, (concept) => this.knowledge.concepts.get(concept)?.category);
      const context = contexts.contextOf(passage);
      const values = valuesIn(passage, doses);
      const nodes = nodesOfPassage(passage, named, values.stretches);
      const reading = readClauses(nodes, context.topics);
      contexts.record(passage, argumentsOf(nodes), reading);
      if (passage.isHeading) continue;
      const statement = this.judge({
        passage,
        context,
        stance: stanceOf(passage.words),
        reading,
        between: relationsBetween(nodes, reading, this.index, this.hierarchy),
        traits: new Set(traitsOf(passage.words)),
        cues: new CueText(passage, named, nodes, this.hierarchy),
        values,
        ...this.setting(passage, context),
      });
      if (statement.relations.length > 0 || statement.links.length > 0) statements.push(statement);
    }
    return statements;
  }

  private setting(passage: Passage, context: Context) {
    let species: string | null = null;
    for (const words of [passage.words, ...context.words]) {
      const found = speciesIn(words);
      if (found.size === 0) continue;
      species = ['mouse', 'rat', 'rodent', 'human', 'other'].find((one) => found.has(one)) ?? null;
      break;
    }
    species ??= context.frontMatterSpecies;
    const muscle = /muscle|fib(er|re)|sarcopeni|myopath/i.test(passage.text);
    return { species, elsewhere: (isElsewhere(passage.words) && !muscle) || isOtherModel(passage.words) };
  }

  private judge(matter: Case): Statement {
    const { passage } = matter;
    const links = this.isSilent(matter) ? [] : this.links(matter);
    return {
      start: passage.start,
      end: passage.end,
      blocks: passage.blocks,
      relations: relationsOf(matter),
      links,
      species: matter.species,
    };
  }

  /** Questions, open tasks, rejected beliefs and text about other kinds of animals are about no claim. */
  private isSilent({ passage, stance, species }: Case): boolean {
    if (stance.asked || passage.block.item?.task === 'open') return true;
    if (stance.rejected) return true;
    return species === 'other';
  }

  private links(matter: Case): Link[] {
    const chosen = new Map<string, Candidate>();
    const keep = (candidate: Candidate) => {
      const before = chosen.get(candidate.compiled.id);
      if (!before || rank(candidate) > rank(before)) chosen.set(candidate.compiled.id, candidate);
    };
    for (const told of this.toldOf(matter)) {
      const best = this.bestFor(told, matter);
      if (best) keep(best);
    }
    for (const told of this.impliedOf(matter)) {
      const best = this.bestFor(told, matter);
      if (best && (best.stand === 'agrees' || matter.context.isGoverned)) keep(best);
    }
    for (const told of matter.stance.wondering ? [] : matter.between) {
      const best = this.bestFor(told, matter);
      if (best?.stand === 'agrees' && !chosen.has(best.compiled.id)) keep(best);
    }
    for (const compiled of this.index.topics) {
      const candidate = this.topicCandidate(compiled, matter);
      if (candidate) keep(candidate);
    }
    return [...chosen.values()]
      .sort((a, b) => b.score - a.score || a.compiled.order - b.compiled.order)
      .flatMap((candidate) => this.linkOf(candidate, matter) ?? []);
  }

  /** The relations that a passage tells by itself; none where it only asks. */
  private toldOf({ reading, stance }: Case): readonly Told[] {
    return stance.wondering ? [] : reading.relations;
  }

  /** Relations whose cause stands in the context: a heading, the item above, the sentence before. */
  private impliedOf({ reading, context, stance }: Case): Told[] {
    if (stance.wondering) return [];
    return reading.changes.flatMap((change) =>
      context.topics.flatMap((topic) =>
        [...topic.quantities, ...topic.owners]
          .filter((subject) => subject.id !== change.quantity.id)
          .map((subject) => ({ ...change, subject, object: change.quantity, strength: 0.8 })),
      ),
    );
  }

  private bestFor(told: Told, matter: Case): Candidate | null {
    const candidates = matchesOf(told, this.index, this.hierarchy).flatMap(
      (match) => this.weigh(match, matter) ?? [],
    );
    candidates.sort((a, b) => rank(b) - rank(a) || a.compiled.order - b.compiled.order);
    const best = candidates[0];
    return best && best.score >= THRESHOLD ? best : null;
  }

  /** A match with what traits, values, cues and setting add to it or take from it. */
  private weigh(match: Match, matter: Case): Candidate | null {
    const { compiled, told } = match;
    const { claim } = compiled;
    if (claim.status === 'open' && claim.cues?.topic) return null;
    if (!this.admits(compiled, matter)) return null;
    const values = compareValues(claim.context, matter.values);
    const valued = values.agreed + values.differing.length > 0;
    const stand = match.stand === 'vague' && told.unsigned && valued ? 'agrees' : match.stand;
    if (stand === 'vague' || stand === 'allows') return null;
    let { score } = match;
    const traits = new Set([...matter.traits, ...told.subject.traits, ...told.object.traits]);
    for (const trait of compiled.traits) {
      if (traits.has(trait)) score += 0.15;
      else if (traits.has(oppositeOf(trait) ?? '')) score -= 0.5;
      else if (trait.startsWith('akt')) score -= 0.3;
    }
    for (const trait of ['akt-dependent', 'akt-independent', 'chronic']) {
      if (traits.has(trait) && !compiled.traits.has(trait) && match.pair.subject.id === 'mtorc1')
        score -= trait === 'chronic' ? 0.25 : 0.35;
    }
    score += 0.15 * values.agreed;
    const specific =
      claim.context.dose || claim.context.age || claim.context.percentage || claim.context.medianLifespan;
    if (specific && !valued) score -= 0.15;
    return { compiled, told, score, stand, values };
  }

  private admits({ claim, pairs }: CompiledClaim, matter: Case): boolean {
    const { cues } = claim;
    if (cues?.excludes?.some((cue) => matter.cues.has(cue))) return false;
    if (pairs.every(({ unsigned }) => unsigned) && cues?.topic && !matter.cues.hasAll(cues.topic))
      return false;
    if (cues?.needs && !matter.cues.hasAll(cues.needs)) return false;
    if (matter.elsewhere && (claim.context.tissue || claim.context.species)) return false;
    return true;
  }

  private topicCandidate(compiled: CompiledClaim, matter: Case): Candidate | null {
    const { claim } = compiled;
    if (!claim.cues?.topic || !matter.cues.hasAll(claim.cues.topic)) return null;
    if (!this.admits(compiled, matter)) return null;
    const { open, closed, hedged, attributed } = matter.stance;
    const values = compareValues(claim.context, matter.values);
    if (claim.status !== 'open') return { compiled, told: null, score: 0.9, stand: 'agrees', values };
    if (closed) return { compiled, told: null, score: 0.9, stand: 'denies', values };
    const isTold =
      open || hedged || attributed || matter.context.isOpen || matter.reading.relations.length > 0;
    return isTold ? { compiled, told: null, score: 0.9, stand: 'agrees', values } : null;
  }

  private linkOf(candidate: Candidate, matter: Case): Link | null {
    const { compiled, told, values } = candidate;
    const verdict = this.verdict(candidate, matter);
    return {
      claim: compiled.id,
      verdict,
      why: explain(compiled, verdict, told, values.differing, this.knowledge),
      values: verdict === 'value-mismatch' ? values.differing : [],
    };
  }

  private verdict({ compiled, stand, values }: Candidate, matter: Case): Verdict {
    const { claim } = compiled;
    const denied = claim.cues?.denies?.some((cue) => matter.cues.has(cue)) ?? false;
    const opposed = stand === 'opposes' || stand === 'denies' || denied;
    if (opposed !== matter.stance.falsified) return 'contradicts';
    const rodents =
      claim.context.species?.length && claim.context.species.every((species) => species !== 'human');
    if (
      rodents &&
      matter.species === 'human' &&
      (claim.status === 'reported' || claim.status === 'interpretation')
    ) {
      return 'overgeneralises';
    }
    if (values.differing.length > 0) return 'value-mismatch';
    if (claim.cues?.rivals?.some((cue) => matter.cues.has(cue))) return 'value-mismatch';
    if (this.isGuess(compiled) && !this.isGuarded(matter, claim.status === 'open')) return 'overstates';
    return 'supports';
  }

  private isGuess({ claim }: CompiledClaim): boolean {
    return claim.status === 'hypothesis' || claim.status === 'interpretation' || claim.status === 'open';
  }

  private isGuarded({ stance, context }: Case, isOpen: boolean): boolean {
    if (isOpen && (stance.open || context.isOpen)) return true;
    return stance.hedged || stance.attributed || context.isGuarded;
  }
}

function rank({ score, stand }: Candidate): number {
  return stand === 'agrees' ? score + 0.3 : score;
}

function relationsOf({ reading, stance }: Case): Relation[] {
  const seen = new Set<string>();
  return reading.relations.flatMap((told) => {
    const sign = told.unsigned || told.noEffect ? 0 : ((told.subject.sign * told.object.sign) as 1 | -1);
    const key = `${told.subject.id} ${sign} ${told.object.id}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ subject: told.subject.id, object: told.object.id, sign, certainty: certaintyOf(told, stance) }];
  });
}

function certaintyOf(told: Told, stance: Stance): Certainty {
  if (stance.asked) return 'questioned';
  if (told.denied || told.noEffect || stance.falsified || stance.rejected) return 'negated';
  if (stance.attributed) return 'attributed';
  return stance.hedged ? 'hedged' : 'asserted';
}
