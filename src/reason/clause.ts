import type { Argument, Modifier } from './argument';
import { apply, modifierOf, negate, ofThing } from './modifiers';
import type { Quantity } from './quantities';
import type { Predicate } from './vocabulary';

/** What the verb of a clause says, its helpers included. */
export interface ClausePredicate extends Predicate {
  /** True where the subject is acted on. */
  readonly passive: boolean;
  /** True where nothing is said to happen. */
  readonly noEffect: boolean;
  /** True where any name behind it is what it is about: good for cells, no effect on cells. */
  readonly takesAny: boolean;
}

/** One verb with what stands around it, as far as it has been read. */
export interface Clause {
  /** Before the verb. */
  subjects: Argument[];
  /** The verb, once it was read. */
  predicate: ClausePredicate | null;
  /** Behind the verb. */
  objects: Argument[];
  /** Behind "by". */
  agents: Argument[];
  /** Under which circumstances: behind "in", "with", "under", "when". */
  conditions: Argument[];
  /** True under "not". */
  denied: boolean;
  /** True where nothing is said to happen. */
  noEffect: boolean;
  /** True once a form of "be" was read. */
  be: boolean;
  /** True for "when …", "if …". */
  subordinate: boolean;
  /** True where something is kept from a thing, so that the thing itself is not what is told of. */
  keptFrom: boolean;
  /** True where the cause is named last: "the driver of aging is mTORC1", "what ages us is mTORC1". */
  causeLast: boolean;
}

/** A clause of which nothing has been read. */
export function emptyClause(): Clause {
  return {
    subjects: [],
    predicate: null,
    objects: [],
    agents: [],
    conditions: [],
    denied: false,
    noEffect: false,
    be: false,
    subordinate: false,
    keptFrom: false,
    causeLast: false,
  };
}

/** A verb as the predicate of a clause. */
export function predicateOf(predicate: Predicate, more: Partial<ClausePredicate> = {}): ClausePredicate {
  return { ...predicate, passive: false, noEffect: predicate.noEffect ?? false, takesAny: false, ...more };
}

/** An argument, the other way: what is kept away goes down. */
export function away(argument: Argument): Argument {
  return { ...argument, quantities: argument.quantities.map(negate) };
}

/** What a clause's verb does to its object. */
export function modifierFrom(predicate: ClausePredicate): Modifier {
  return modifierOf(predicate);
}

/** An argument under what a verb or a state says of it; a bare thing becomes a quantity where that says enough. */
export function withModifiers(argument: Argument, modifiers: readonly Modifier[]): Argument {
  if (argument.quantities.length > 0) {
    return { ...argument, quantities: argument.quantities.map((quantity) => apply(quantity, modifiers)) };
  }
  const thing = argument.thing ?? (argument.open.length > 0 || argument.owners.length > 0 ? '*' : null);
  if (!thing) return argument;
  const quantity = ofThing(thing, [], [...argument.open, ...modifiers]);
  return quantity ? { ...argument, quantities: [quantity] } : argument;
}

/** An argument of one quantity that no word names by itself. */
export function argumentFor(id: string): Argument {
  const quantity: Quantity = { id, sign: 1, traits: [], concept: id, told: true };
  return {
    kind: 'argument',
    from: 0,
    to: 0,
    quantities: [quantity],
    thing: null,
    open: [],
    denied: false,
    inner: [],
    nominal: false,
    aging: false,
    owners: [],
    possessive: false,
    determined: false,
  };
}
