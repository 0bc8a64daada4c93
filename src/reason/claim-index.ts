import type { Claim } from '../knowledge/claim';
import type { Knowledge } from '../knowledge/knowledge';
import { kinOf, type Quantity, readingOf } from './quantities';
import { traitsIn } from './traits';

/** A relation of a claim, as it is compared with what a note tells. */
export interface ClaimPair {
  /** What acts. */
  readonly subject: Quantity;
  /** The object with the way it goes. */
  readonly object: Quantity;
  /** True where the claim gives no direction. */
  readonly unsigned: boolean;
  /** True where the source found no effect. */
  readonly noEffect: boolean;
}

/** A claim made ready for comparison. */
export interface CompiledClaim {
  /** `ID`, or `SET/ID` for a set that is not the embedded one. */
  readonly id: string;
  /** The claim as its set has it. */
  readonly claim: Claim;
  /** Its relations. */
  readonly pairs: readonly ClaimPair[];
  /** `chronic`, `akt-dependent` and the like. */
  readonly traits: ReadonlySet<string>;
  /** Place among all claims, for a stable order. */
  readonly order: number;
}

/** A claim's relation by which a note's relation may be known. */
export interface IndexEntry {
  /** The claim. */
  readonly compiled: CompiledClaim;
  /** The relation. */
  readonly pair: ClaimPair;
}

/** All claims by what they are about, so that a sentence is compared with few of them however many there are. */
export class ClaimIndex {
  private readonly byObject = new Map<string, IndexEntry[]>();
  private readonly bySubject = new Map<string, IndexEntry[]>();
  /** All claims in order. */
  readonly claims: readonly CompiledClaim[];
  /** Those with a topic, by the first cue's concept. */
  readonly topics: readonly CompiledClaim[];
  /** Every quantity that some claim names. */
  readonly quantities: ReadonlySet<string>;

  constructor(knowledge: Knowledge) {
    this.claims = knowledge.claimSets.flatMap((set, at) =>
      set.claims.map((claim, order) =>
        compile(claim, at === 0 ? claim.id : `${set.id}/${claim.id}`, at * 10_000 + order),
      ),
    );
    for (const compiled of this.claims) {
      for (const pair of compiled.pairs) {
        add(this.byObject, pair.object.id, { compiled, pair });
        add(this.bySubject, pair.subject.id, { compiled, pair });
      }
    }
    this.topics = this.claims.filter(({ claim }) => claim.cues?.topic);
    this.quantities = new Set([...this.byObject.keys(), ...this.bySubject.keys()]);
  }

  /** Relations of claims whose object is this quantity or near to it. */
  about(object: string): readonly IndexEntry[] {
    const direct = this.byObject.get(object) ?? [];
    const near = kinOf(object).flatMap((kin) => this.byObject.get(kin.near) ?? []);
    return near.length > 0 ? [...direct, ...near] : direct;
  }

  /** Relations of claims whose subject is this quantity. */
  from(subject: string): readonly IndexEntry[] {
    return this.bySubject.get(subject) ?? [];
  }
}

function add(map: Map<string, IndexEntry[]>, key: string, entry: IndexEntry): void {
  const list = map.get(key);
  if (list) list.push(entry);
  else map.set(key, [entry]);
}

function compile(claim: Claim, id: string, order: number): CompiledClaim {
  const traits = new Set((claim.context.conditions ?? []).flatMap((condition) => traitsIn(condition)));
  const pairs = claim.relations.map((relation) => {
    const subject = readingOf(relation.subject);
    const object = readingOf(relation.object);
    for (const trait of [...subject.traits, ...object.traits]) traits.add(trait);
    const sign = (relation.sign === -1 ? -object.sign : object.sign) as 1 | -1;
    return {
      subject,
      object: { ...object, sign },
      unsigned: relation.sign === 0 && !relation.noEffect,
      noEffect: relation.noEffect ?? false,
    };
  });
  return { id, claim, pairs, traits, order };
}
