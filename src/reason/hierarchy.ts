import type { Knowledge } from '../knowledge/knowledge';
import { type Quantity, readingOf } from './quantities';

/** How a quantity that a note names stands to one that a claim names. */
export interface Fit {
  /** 1 the same, less for narrower, wider and kin; 0 where they have nothing to do with each other. */
  readonly closeness: number;
  /** +1 where both are said the same way, -1 where one is up and the other down. */
  readonly parity: 1 | -1;
}

const NONE: Fit = { closeness: 0, parity: 1 };

/** Walks from concepts to wider ones. */
export class Hierarchy {
  private readonly wider = new Map<string, readonly Quantity[]>();

  constructor(private readonly knowledge: Knowledge) {}

  /** The quantity itself and everything wider, nearest first. */
  chain(quantity: Quantity): readonly Quantity[] {
    const found = this.wider.get(quantity.concept) ?? this.walk(quantity.concept);
    this.wider.set(quantity.concept, found);
    return found.length > 1
      ? [
          quantity,
          ...found
            .slice(1)
            .map((wider) => (quantity.sign === readingOf(quantity.concept).sign ? wider : turn(wider))),
        ]
      : [quantity];
  }

  /** How well a note's subject serves for a claim's: the same, a member of its class, or the class itself. */
  fit(note: Quantity, claim: Quantity): Fit {
    if (note.id === claim.id) {
      const exact = note.concept === claim.concept || note.id === note.concept || claim.id === claim.concept;
      return { closeness: exact ? 1 : 0.95, parity: parity(note, claim) };
    }
    const up = this.chain(note).findIndex((wider) => wider.id === claim.id);
    if (up > 0) {
      const wider = this.chain(note)[up]!;
      // a drug that acts on a complex is no word for the complex itself
      if (wider.concept !== wider.id && parity(wider, claim) === -1) return NONE;
      return { closeness: 0.95, parity: parity(wider, claim) };
    }
    const down = this.chain(claim).findIndex((wider) => wider.id === note.id);
    if (down > 0) {
      const wider = this.chain(claim)[down]!;
      if (wider.concept !== wider.id && parity(note, wider) === -1) return NONE;
      return { closeness: 0.75, parity: parity(note, wider) };
    }
    return NONE;
  }

  private walk(concept: string): readonly Quantity[] {
    const seen = new Set([concept]);
    const found = [readingOf(concept)];
    for (let at = 0; at < found.length && at < 8; at++) {
      const here = found[at]!;
      for (const next of this.knowledge.concepts.get(here.concept)?.broader ?? []) {
        if (seen.has(next)) continue;
        seen.add(next);
        found.push(readingOf(next));
      }
    }
    return found;
  }
}

function turn(quantity: Quantity): Quantity {
  return { ...quantity, sign: quantity.sign === 1 ? -1 : 1 };
}

function parity(a: Quantity, b: Quantity): 1 | -1 {
  return (a.sign * b.sign) as 1 | -1;
}
