import type { Argument } from './argument';
import { argumentFor, away, type Clause, emptyClause, modifierFrom, withModifiers } from './clause';
import { negate } from './modifiers';
import { compose, type Quantity } from './quantities';

/** One signed relation that a sentence tells. */
export interface Told {
  /** What acts, and whether it is there or gone. */
  readonly subject: Quantity;
  /** What is acted on, with the way it goes. */
  readonly object: Quantity;
  /** True where the sentence denies it. */
  readonly denied: boolean;
  /** True where it is told that nothing happens; the object's sign then means nothing. */
  readonly noEffect: boolean;
  /** True where no direction is told. */
  readonly unsigned: boolean;
  /** 1 for subject and object of one verb, less where circumstances are taken for the cause. */
  readonly strength: number;
}

/** A quantity whose change is told without a cause. */
export type Change = Pick<Told, 'denied' | 'noEffect' | 'unsigned'> & { readonly quantity: Quantity };

/** Turns clauses that have been read into relations. */
export class Teller {
  /** The relations so far. */
  readonly relations: Told[] = [];
  /** Changes without a cause so far. */
  readonly changes: Change[] = [];

  /** Tells what a clause says; `circumstances` are those of its surroundings. */
  tell(clause: Clause, circumstances: readonly Argument[]): void {
    const around = [...clause.conditions, ...circumstances];
    const { predicate } = clause;
    if (!predicate) this.tellState(clause, around);
    else if (predicate.passive || (clause.objects.length === 0 && predicate.alone))
      this.tellChange(clause, around);
    else if (predicate.reverse)
      this.relate([...clause.objects, ...clause.agents], this.affected(clause, clause.subjects), clause, 1);
    else this.tellAction(clause, around);
  }

  /** Relates what stands inside one name: mTORC1-driven proliferation, rapamycin's inhibition of mTORC1. */
  tellName(argument: Argument): void {
    for (const { cause, effect } of argument.inner) {
      this.push(cause, { ...effect, told: true }, emptyClause(), 1);
    }
    if (argument.inner.length > 0) return;
    for (const owner of argument.owners) {
      for (const quantity of argument.quantities) {
        if (quantity.told) this.push(owner, quantity, emptyClause(), argument.nominal ? 0.9 : 0.8);
      }
    }
    const [first, second] = argument.quantities;
    if (first && second && argument.nominal) this.push(first, second, emptyClause(), 0.7);
  }

  /** Relates every cause with every effect. */
  relate(causes: readonly Argument[], effects: readonly Argument[], clause: Clause, strength: number): void {
    for (const cause of causes) {
      for (const effect of effects) {
        if (cause === effect) continue;
        for (const subject of [...cause.quantities, ...cause.owners]) {
          for (const object of effect.quantities) this.push(subject, object, clause, strength);
        }
      }
    }
  }

  /** Without a verb: "TSC1 knockout: fibers enlarged", "the lifespan of knockouts is 18 months". */
  private tellState(clause: Clause, around: readonly Argument[]): void {
    if (clause.subjects.length === 0) return;
    if (around.length > 0) this.relate(around, clause.subjects, clause, 0.75);
    for (const subject of clause.subjects) {
      this.relate([ownersOf(subject)], [subject], clause, 0.85);
      if (around.length === 0) this.change(subject, clause);
    }
  }

  /** The subject is what changes: "fibers shrank under X", "fibers are enlarged by X". */
  private tellChange(clause: Clause, around: readonly Argument[]): void {
    const effects = this.affected(clause, clause.subjects);
    const byAgent = clause.agents.length > 0;
    if (byAgent) {
      this.relate(clause.agents, effects, clause, 1);
      this.relate(clause.agents, this.affected(clause, clause.objects), clause, 0.8);
    }
    if (around.length > 0) this.relate(around, effects, clause, byAgent ? 0.6 : 0.9);
    if (clause.predicate!.keep) {
      const objects = clause.predicate!.spare && !clause.keptFrom ? clause.objects.map(away) : clause.objects;
      this.relate([...around, ...clause.agents, ...clause.subjects], objects, clause, 0.9);
    }
    for (const effect of effects) {
      this.relate([ownersOf(effect)], [effect], clause, byAgent ? 0.6 : 0.95);
      if (!byAgent && around.length === 0) this.change(effect, clause);
    }
  }

  private tellAction(clause: Clause, around: readonly Argument[]): void {
    const { predicate } = clause;
    const named = clause.keptFrom
      ? clause.objects.filter(({ quantities }) => quantities.length > 0)
      : clause.objects;
    const effects = predicate!.bears ? [...named] : this.affected(clause, named);
    if (predicate!.implies) effects.push(argumentFor(predicate!.implies));
    const causes = [...clause.subjects, ...clause.agents];
    this.relate(causes, effects, clause, predicate!.light && clause.be ? 0.85 : 1);
    const acted = causes.some((cause) => cause.quantities.length + cause.owners.length > 0);
    const circumstances = acted ? around.filter((argument) => !isAging(argument)) : around;
    this.relate(circumstances, effects, clause, acted ? 0.5 : 0.9);
    if (!acted && around.length === 0) for (const effect of effects) this.change(effect, clause);
    for (const effect of effects)
      if (effect.owners.length > 0) this.relate([ownersOf(effect)], [effect], clause, 0.6);
  }

  /** What the verb acts on, with the way it goes; "not" turns round what can only be or not be. */
  private affected(clause: Clause, list: readonly Argument[]): Argument[] {
    const predicate = clause.predicate!;
    if (predicate.noEffect || clause.noEffect) {
      const modifiers = predicate.measure ? [modifierFrom(predicate)] : [];
      return list.map((argument) => inGoodHealth(withModifiers(argument, modifiers)));
    }
    if (predicate.sign === 0) return [...list];
    const changed = list.map((argument) =>
      predicate.light && !predicate.traits ? argument : withModifiers(argument, [modifierFrom(predicate)]),
    );
    if (!clause.denied || !(predicate.flips ?? predicate.alone)) return changed;
    return changed.map((argument) => ({ ...argument, quantities: argument.quantities.map(negate) }));
  }

  private push(subject: Quantity, object: Quantity, clause: Clause, strength: number): void {
    if (subject.id === object.id) return;
    this.relations.push({ subject, object, strength, ...stateOf(clause, object) });
  }

  private change({ quantities }: Argument, clause: Clause): void {
    for (const quantity of quantities) this.changes.push({ quantity, ...stateOf(clause, quantity) });
  }
}

function stateOf(clause: Clause, object: Quantity): Pick<Told, 'denied' | 'noEffect' | 'unsigned'> {
  const { predicate } = clause;
  const noEffect = clause.noEffect || (predicate?.noEffect ?? false);
  const flips = predicate ? (predicate.flips ?? predicate.alone ?? false) : false;
  return {
    denied: clause.denied && !flips,
    noEffect,
    unsigned:
      !noEffect &&
      (predicate
        ? predicate.sign === 0 || (predicate.light === true && !object.told)
        : !object.told || (clause.be && object.inherent === true)),
  };
}

/** A bare thing that nothing happens to stays as well as it was. */
function inGoodHealth(argument: Argument): Argument {
  if (argument.quantities.length > 0 || !argument.thing) return argument;
  const quantity = compose(argument.thing, 'health', 1);
  return quantity ? { ...argument, quantities: [quantity] } : argument;
}

function ownersOf(argument: Argument): Argument {
  return { ...argument, quantities: argument.owners, owners: [] };
}

function isAging({ quantities }: Argument): boolean {
  return (
    quantities.length > 0 && quantities.every(({ id }) => id === 'aging' || id === 'skeletal-muscle-aging')
  );
}
