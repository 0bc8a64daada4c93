import type { DoseReading } from '../annotate/doses/quantity';
import type { Knowledge } from '../knowledge/knowledge';
import type { Note } from '../note/note';
import type { Case } from './case';
import { answerOf, type Stance, stanceOf } from './certainty';
import { ClaimIndex, type CompiledClaim } from './claim-index';
import { readClauses } from './clauses';
import { argumentsOf, relationsBetween } from './co-occurrence';
import { type Context, ContextReader } from './context';
import { CueText } from './cue-text';
import { type Candidate, type Evidence, EvidenceReader } from './evidence';
import { featuresOf, oppositionFeaturesOf, settingSignalsOf, signalsOf, wordFeatures } from './features';
import { Hierarchy } from './hierarchy';
import type { Named } from './items';
import { Memory, nodesOfPassage, type Passage } from './passages';
import { hasReading, namesThing, readingOf } from './quantities';
import { FeatureScores, isWithinReach, oppositionOf, probabilityOf } from './ranker';
import { isElsewhere, isOtherModel, speciesIn } from './settings';
import type { Certainty, Link, Relation, Statement } from './statement';
import type { Told } from './tell';
import { traitsOf } from './traits';
import { ValueIndex } from './values';
import { verdictOf } from './verdict';
import { explain } from './why';

/** Above which probability a statement is linked to a claim. */
const THRESHOLD = 0.45;

/** The same where only its words speak for it. */
const BARE_THRESHOLD = 0.6;

/** Above which probability a passage is said to oppose a claim. */
const OPPOSED = 0.7;

/** Below which it is said to agree. Between the two nothing is said: a false alarm costs more than a miss. */
const AGREED = 0.3;

const judges = new WeakMap<Knowledge, Judge>();

/** Links statements to the claims of a body of knowledge and judges them. */
export class Judge {
  private readonly index: ClaimIndex;
  private readonly hierarchy: Hierarchy;
  private readonly evidence: EvidenceReader;
  private readonly known = new Map<string, boolean>();

  private constructor(private readonly knowledge: Knowledge) {
    this.index = new ClaimIndex(knowledge);
    this.hierarchy = new Hierarchy(knowledge);
    this.evidence = new EvidenceReader(this.index, this.hierarchy);
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

  /** All claims, made ready for comparison. */
  get claims(): readonly CompiledClaim[] {
    return this.index.claims;
  }

  /** The statements of a note, in the order of the source. */
  statements(note: Note, passages: readonly Passage[], doses: DoseReading): Statement[] {
    return this.cases(note, passages, doses)
      .map((matter) => this.judge(matter))
      .filter(({ relations, links }) => relations.length + links.length > 0);
  }

  /** What the judgement of each passage rests on; headings are context and none of them. */
  cases(note: Note, passages: readonly Passage[], doses: DoseReading): Case[] {
    const cases: Case[] = [];
    const index = new ValueIndex(doses);
    const memory = new Memory();
    const contexts = new ContextReader(note, passages);
    for (const [at, passage] of passages.entries()) {
      const named = memory.resolve(passage);
      memory.remember(passage, (concept) => this.knowledge.concepts.get(concept)?.category);
      const context = contexts.contextOf(passage);
      if (!this.mayMatter(passage, named, context)) {
        contexts.record(passage, []);
        continue;
      }
      const values = index.valuesIn(passage);
      const nodes = nodesOfPassage(passage, named, values.stretches);
      const reading = readClauses(nodes, context.topics);
      contexts.record(passage, argumentsOf(nodes));
      if (passage.isHeading) continue;
      cases.push({
        passage,
        named,
        context,
        around: conceptsOf(context),
        stance: answered(stanceOf(passage.words), passages[at + 1]),
        reading,
        between: relationsBetween(nodes, reading, this.index, this.hierarchy),
        traits: new Set(traitsOf(passage.words)),
        cues: new CueText(passage, named, nodes, this.hierarchy),
        values,
        ...settingOf(passage, context),
      });
    }
    return cases;
  }

  /** The reasons that a passage gives to think of claims; none where it can be about none. */
  evidenceOf(matter: Case): Map<string, Evidence> {
    return isSilent(matter) ? new Map() : this.evidence.read(matter);
  }

  private judge(matter: Case): Statement {
    const { passage, species } = matter;
    return {
      start: passage.start,
      end: passage.end,
      blocks: passage.blocks,
      relations: relationsOf(matter),
      links: this.links(matter),
      species,
    };
  }

  private links(matter: Case): Link[] {
    if (isSilent(matter) || !this.isRelevant(matter)) return [];
    const evidence = this.evidenceOf(matter);
    const scores = new FeatureScores(featuresOf(matter));
    const words = wordFeatures(matter);
    const setting = settingSignalsOf(matter, (concept) => this.isKnown(concept));
    return this.index.claims
      .flatMap((compiled) => {
        const known = evidence.get(compiled.id);
        const score = scores.of(compiled.id);
        if (!known && (score === undefined || !isWithinReach(score, setting))) return [];
        const probability = probabilityOf(score, signalsOf(compiled, known, matter, setting));
        if (probability < (known?.best ? THRESHOLD : BARE_THRESHOLD)) return [];
        const candidate = known?.best ?? this.evidence.suppose(compiled, matter);
        return candidate ? [{ candidate, known, probability }] : [];
      })
      .sort(
        (a, b) => b.probability - a.probability || a.candidate.compiled.order - b.candidate.compiled.order,
      )
      .flatMap(({ candidate, known }) => {
        const isOpposed = this.isOpposed(candidate, known, words, matter);
        return isOpposed === null ? [] : [this.linkOf(candidate, isOpposed, matter)];
      });
  }

  /** Whether a passage opposes a claim that it is about; null where that is too unsure to say either. */
  private isOpposed(
    { compiled }: Candidate,
    known: Evidence | undefined,
    words: readonly string[],
    matter: Case,
  ): boolean | null {
    // "it is not true that …" turns round what follows
    if (matter.stance.falsified) return !isAgainst(known);
    const opposition = oppositionOf(oppositionFeaturesOf(compiled, known, words, matter));
    if (opposition > OPPOSED) return true;
    return opposition < AGREED ? false : null;
  }

  /** Whether a passage can be about a claim at all: it names something known, or goes on from one that does. */
  private mayMatter(passage: Passage, named: readonly Named[], context: Context): boolean {
    if (named.some(({ concept }) => this.isKnown(concept))) return true;
    return namesThing(passage.text) || (context.topics.length > 0 && !passage.isHeading);
  }

  /** Whether a concept means anything to some claim. */
  isKnown(concept: string): boolean {
    let known = this.known.get(concept);
    if (known === undefined) {
      known = this.meansSomething(concept);
      this.known.set(concept, known);
    }
    return known;
  }

  private meansSomething(concept: string): boolean {
    return (
      hasReading(concept) ||
      this.hierarchy.chain(readingOf(concept)).some(({ id }) => this.index.quantities.has(id))
    );
  }

  /** Whether a passage names anything that claims are about. */
  private isRelevant({ named, reading }: Case): boolean {
    return named.length > 0 || reading.quantities.length > 0;
  }

  private linkOf(candidate: Candidate, isOpposed: boolean, matter: Case): Link {
    const { compiled, told, values } = candidate;
    const verdict = verdictOf(candidate, isOpposed, matter);
    return {
      claim: compiled.id,
      verdict,
      why: explain(compiled, verdict, told, values.differing, this.knowledge),
      values: verdict === 'value-mismatch' ? values.differing : [],
    };
  }
}

/** A question that the next sentence answers is told by it. */
function answered(stance: Stance, next: Passage | undefined): Stance {
  if (!stance.asked || !next || next.isHeading) return stance;
  const answer = answerOf(next.words);
  if (!answer) return stance;
  return { ...stance, asked: false, hedged: false, wondering: false, falsified: answer === 'no' };
}

function conceptsOf({ topics }: Context): Set<string> {
  return new Set(
    topics.flatMap(({ quantities, owners }) => [...quantities, ...owners].map(({ concept }) => concept)),
  );
}

function isAgainst(evidence: Evidence | undefined): boolean {
  return evidence?.best?.stand === 'opposes' || evidence?.best?.stand === 'denies';
}

/** Questions, open tasks, rejected beliefs and text about other kinds of animals are about no claim. */
export function isSilent({ passage, stance, species }: Case): boolean {
  if (stance.asked || passage.block.item?.task === 'open') return true;
  return stance.rejected || species === 'other';
}

/** "mice, rats and humans": people named beside animals. */
const ALSO_PEOPLE =
  /\b(?:and|or|as well as|and also in|and in|like) (?:in )?(?:old |older |elderly )?(?:humans|people|men|women|patients|us|man|persons)\b(?! (?:this|it|are|is|has|have) )/i;

/** Whom and what a passage speaks of, by its own words or, where these tell nothing, by those around it. */
function settingOf(passage: Passage, context: Context): Pick<Case, 'species' | 'elsewhere'> {
  let species: string | null = null;
  for (const words of [passage.words, ...context.words]) {
    const found = speciesIn(words);
    if (found.size === 0) continue;
    const order = ALSO_PEOPLE.test(passage.text) ? ['human'] : [];
    species = [...order, 'mouse', 'rat', 'rodent', 'human', 'other'].find((one) => found.has(one)) ?? null;
    break;
  }
  species ??= context.frontMatterSpecies;
  const muscle = /muscle|fib(er|re)|sarcopeni|myopath/i.test(passage.text);
  return { species, elsewhere: (isElsewhere(passage.words) && !muscle) || isOtherModel(passage.words) };
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
