import { type Argument, apply, type Modifier, modifierOf, type Node, negate, ofThing } from './arguments';
import type { Quantity } from './quantities';
import type { Predicate, PrepositionRole } from './vocabulary';

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
  /** True where the verb gives no direction. */
  readonly unsigned: boolean;
  /** True where the verb tells of a need. */
  readonly need: boolean;
  /** 1 for subject and object of one verb, less where circumstances are taken for the cause. */
  readonly strength: number;
  /** Number of the clause it stands in. */
  readonly clause: number;
}

/** A quantity whose change is told without a cause. */
export interface Change {
  readonly quantity: Quantity;
  readonly denied: boolean;
  readonly noEffect: boolean;
  readonly clause: number;
}

/** What a sentence tells. */
export interface Reading {
  readonly relations: readonly Told[];
  readonly changes: readonly Change[];
  /** Every quantity named, in order. */
  readonly quantities: readonly Quantity[];
}

interface Pred {
  sign: 1 | -1 | 0;
  valence?: 1 | -1;
  measure?: string;
  alone: boolean;
  reverse: boolean;
  need: boolean;
  keep: boolean;
  spare: boolean;
  passive: boolean;
  light: boolean;
  noEffect: boolean;
  traits: readonly string[];
  implies?: string;
}

interface Clause {
  subjects: Argument[];
  pred: Pred | null;
  objects: Argument[];
  agents: Argument[];
  conditions: Argument[];
  denied: boolean;
  noEffect: boolean;
  be: boolean;
  subordinate: boolean;
  /** True where objects after "be" are really the subjects: "the driver of aging is mTORC1". */
  turned: boolean;
}

/** Reads the nodes of a sentence from left to right and tells what acts on what. */
export function readClauses(nodes: readonly Node[], inherited: readonly Argument[] = []): Reading {
  return new ClauseReader(nodes, inherited).read();
}

class ClauseReader {
  private readonly relations: Told[] = [];
  private readonly changes: Change[] = [];
  private readonly quantities: Quantity[] = [];
  private clause = emptyClause();
  private main: Clause | null = null;
  private pending: Argument[] = [];
  private topic: Argument[] = [];
  private lastSubjects: Argument[] = [];
  private lastArgument: Argument | null = null;
  private role: PrepositionRole | 'without' | null = null;
  private broken: 'comma' | 'conjunction' | 'relative' | null = null;
  private from = false;
  private infinitive = false;
  private count = 0;
  private denyNext = false;

  constructor(
    private readonly nodes: readonly Node[],
    inherited: readonly Argument[],
  ) {
    this.lastSubjects = [...inherited];
  }

  read(): Reading {
    for (let at = 0; at < this.nodes.length; at++) this.take(this.nodes[at]!, at);
    this.close();
    return { relations: this.relations, changes: this.changes, quantities: this.quantities };
  }

  private take(node: Node, at: number): void {
    switch (node.kind) {
      case 'argument':
        this.takeArgument(node, at);
        break;
      case 'verb':
        this.takeVerb(node.predicate, node.form, node.passive, at);
        break;
      case 'arrow':
        this.takeArrow(node.sign);
        break;
      case 'state':
        this.takeState(node.state);
        break;
      case 'agent':
        this.takeAgentNoun(node.predicate, at);
        break;
      case 'noun':
        if (node.predicate.sign === 0 && this.clause.pred === null && this.clause.subjects.length > 0) {
          this.clause.pred = predOf(node.predicate);
        }
        break;
      case 'be':
        this.clause.be = true;
        if (this.broken === 'relative' && this.lastArgument) this.startRelative();
        this.broken = null;
        break;
      case 'preposition':
        this.role = node.role;
        this.from = node.role === 'against' || node.text === 'from';
        break;
      case 'without':
        this.role = 'without';
        break;
      case 'to':
        this.infinitive = true;
        this.role = null;
        break;
      case 'negator':
        this.denyNext = !this.denyNext;
        break;
      case 'no-effect':
        this.clause.noEffect = true;
        if (!this.clause.pred) this.clause.pred = { ...predOf({ sign: 0 }), noEffect: true };
        break;
      case 'unchanged':
        this.clause.noEffect = true;
        if (!this.clause.pred) this.clause.pred = { ...predOf({ sign: 0, alone: true }), noEffect: true };
        break;
      case 'conditional':
        this.startCondition(at);
        break;
      case 'contrast':
        this.flush();
        this.role = null;
        break;
      case 'relative':
        this.broken = 'relative';
        this.role = null;
        break;
      case 'conjunction':
        if (this.broken !== 'comma') this.broken = 'conjunction';
        break;
      case 'pronoun':
        if (this.broken === 'conjunction' || (this.broken === 'comma' && this.clause.pred)) this.flush();
        if (!this.clause.pred && this.clause.subjects.length === 0)
          this.clause.subjects.push(...this.lastSubjects);
        break;
      case 'stop':
        this.takeStop(node.mark);
        break;
      case 'word':
        if (node.text.endsWith('ly') || node.text === 'also') break;
        if (this.broken !== 'relative') break;
        break;
      default:
    }
  }

  private takeStop(mark: string): void {
    this.role = null;
    if (mark === ',' || mark === '(' || mark === ')') {
      if (this.clause.subordinate) this.endCondition();
      this.broken = 'comma';
      return;
    }
    if (mark === ':') {
      if (!this.clause.pred && this.clause.subjects.length > 0) {
        this.topic = [...this.clause.subjects, ...this.clause.conditions];
        this.clause = emptyClause();
        return;
      }
    }
    if (mark === ';' || mark === '—' || mark === '.' || mark === ':' || mark === '–') this.flush();
  }

  private takeArgument(argument: Argument, at: number): void {
    this.quantities.push(...argument.quantities);
    this.innerRelations(argument);
    const role = this.role;
    this.role = null;
    const clause = this.clause;
    let named = argument;
    if (this.denyNext && !clause.pred) {
      // "not mTORC1 but mTORC2": the denied name does not act
      this.denyNext = false;
      named = { ...argument, denied: true };
    }
    if (named.denied) {
      if (clause.pred) clause.denied = !clause.denied;
      else if (named.quantities.length > 0) named = { ...named, quantities: named.quantities.map(negate) };
    }
    if (role === 'without') {
      clause.conditions.push({ ...named, quantities: named.quantities.map(negate) });
    } else if (role === 'agent') {
      if (!clause.pred && this.lastArgument?.nominal) this.relate([named], [this.lastArgument], clause, 1);
      clause.agents.push(named);
    } else if (role === 'means') {
      if (this.from && clause.pred?.keep) clause.objects.push(this.away(named));
      else clause.conditions.push(named);
    } else if (role === 'against') {
      if (clause.pred && (clause.pred.keep || clause.pred.valence)) clause.objects.push(this.away(named));
      else if (this.lastArgument?.nominal) this.mergeAway(named);
      else clause.conditions.push(named);
    } else if (role === 'condition') {
      if (clause.noEffect && clause.pred) clause.objects.push(named);
      else if (named.quantities.length > 0 || named.aging) clause.conditions.push(this.asCause(named));
    } else if (clause.turned) {
      clause.subjects.push(named);
    } else if (clause.pred) {
      clause.objects.push(this.complete(named));
    } else {
      clause.subjects.push(named);
    }
    this.lastArgument = named;
    if (this.broken !== 'comma' || at === 0) this.broken = null;
    this.lastBreakBefore = this.broken;
    this.broken = null;
    this.infinitive = false;
    this.from = false;
  }

  private lastBreakBefore: 'comma' | 'conjunction' | 'relative' | null = null;

  /** "protects muscle from atrophy": what is kept away goes down. */
  private away(argument: Argument): Argument {
    return { ...argument, quantities: argument.quantities.map(negate) };
  }

  /** "protection of muscle against atrophy": the loss is kept from the thing named before. */
  private mergeAway(argument: Argument): void {
    this.clause.subjects.push(this.away(argument));
  }

  private complete(argument: Argument): Argument {
    return argument;
  }

  /** Old muscle as a circumstance is aging at work. */
  private asCause(argument: Argument): Argument {
    return argument;
  }

  private takeVerb(predicate: Predicate, form: string, passive: boolean, at: number): void {
    const clause = this.clause;
    const pred = predOf(predicate, passive);
    if (this.broken === 'relative' && this.lastArgument) {
      this.startRelative();
      this.setPred(pred);
      return;
    }
    if (!clause.pred) {
      const reduced = form === 'past' && !passive && !clause.be && this.followedByAgent(at);
      if (reduced) pred.passive = true;
      if (form === 'gerund' && clause.subjects.length === 0 && clause.conditions.length > 0)
        pred.alone = false;
      this.setPred(pred);
      return;
    }
    const objects = clause.objects;
    if (objects.length > 0) {
      const joined = this.broken === 'conjunction' || this.broken === 'comma';
      const finite = form === 'third' || form === 'past' || passive;
      if (this.lastBreakBefore && finite && !joined && !this.infinitive) {
        const subject = objects.pop()!;
        this.flush();
        this.clause.subjects = [subject];
        this.setPred(pred);
        return;
      }
      if (joined) {
        const objectsBefore = [...objects];
        this.flush();
        this.clause.subjects = [...this.lastSubjects];
        if (form === 'gerund' && objectsBefore.length > 0) this.clause.conditions = objectsBefore;
        this.setPred(pred);
        return;
      }
      if (form === 'base' || form === 'gerund' || this.infinitive) {
        this.embed(pred);
        return;
      }
      if (finite) {
        const subject = objects[objects.length - 1]!;
        if (pred.alone && (clause.pred.light || clause.pred.sign === 0)) {
          this.embed(pred);
          return;
        }
        this.flush();
        this.clause.subjects = [subject];
        this.setPred(pred);
        return;
      }
      this.embed(pred);
      return;
    }
    if (this.broken && !this.infinitive && clause.pred.alone && clause.subjects.length > 0) {
      this.flush();
      this.clause.subjects = [...this.lastSubjects];
      this.setPred(pred);
      return;
    }
    // a chain of verbs: helps prevent, acts to lower, is known to induce
    const before = clause.pred;
    clause.pred = {
      ...pred,
      sign: product(before.light || before.noEffect ? 1 : before.sign || 1, pred.sign),
      traits: [...before.traits, ...pred.traits],
      passive: pred.passive || (before.passive && before.light),
    };
    this.takeDenial();
    this.infinitive = false;
  }

  private followedByAgent(at: number): boolean {
    for (let index = at + 1; index < Math.min(this.nodes.length, at + 4); index++) {
      const node = this.nodes[index]!;
      if (node.kind === 'preposition') return node.role === 'agent';
      if (node.kind !== 'word') return false;
    }
    return false;
  }

  private setPred(pred: Pred): void {
    const clause = this.clause;
    if (clause.subjects.length === 0 && clause.agents.length === 0 && clause.conditions.length === 0) {
      clause.subjects = [...this.lastSubjects];
    }
    clause.pred = pred;
    if (clause.noEffect) clause.pred.noEffect = true;
    this.takeDenial();
    this.infinitive = false;
    this.broken = null;
    this.role = null;
  }

  private takeDenial(): void {
    if (this.denyNext) this.clause.denied = !this.clause.denied;
    this.denyNext = false;
  }

  /** "keeps fibers from shrinking", "lets mice live longer": the second verb tells what happens to the object. */
  private embed(pred: Pred): void {
    const clause = this.clause;
    const last = clause.objects.pop()!;
    const modifier = modifierFrom(pred);
    let changed = withModifiers(last, [modifier]);
    if (this.denyNext) {
      changed = this.away(changed);
      this.denyNext = false;
    }
    if (this.from && clause.pred && (clause.pred.keep || clause.pred.valence)) changed = this.away(changed);
    clause.objects.push(changed);
    if (this.from && clause.pred?.keep) clause.pred = { ...clause.pred, valence: undefined, sign: 1 };
    this.infinitive = false;
    this.from = false;
  }

  private takeState(state: Modifier & { on?: boolean }): void {
    const clause = this.clause;
    const last = clause.objects[clause.objects.length - 1];
    if (clause.pred && last && (clause.pred.light || clause.pred.keep || clause.pred.sign !== 0)) {
      let changed = withModifiers(last, [state]);
      if (this.denyNext) {
        changed = this.away(changed);
        this.denyNext = false;
      }
      clause.objects[clause.objects.length - 1] = changed;
      if (clause.pred.keep) clause.pred = { ...clause.pred, valence: undefined, sign: 1 };
      return;
    }
    if (clause.pred) return;
    if (clause.be && clause.subjects.length > 0) {
      this.setPred({
        ...predOf({ sign: state.sign, measure: state.measure, traits: state.traits, alone: true }),
        valence: undefined,
      });
      return;
    }
    const subject =
      clause.subjects[clause.subjects.length - 1] ?? clause.conditions[clause.conditions.length - 1];
    if (!subject) return;
    const changed = withModifiers(subject, [state]);
    if (clause.subjects.length > 0) clause.subjects[clause.subjects.length - 1] = changed;
    else clause.conditions[clause.conditions.length - 1] = changed;
  }

  private takeArrow(sign: 1 | -1): void {
    const clause = this.clause;
    if (clause.pred && clause.objects.length > 0) {
      const next = [...clause.objects];
      this.flush();
      this.clause.subjects = next;
    }
    if (this.clause.subjects.length === 0) {
      this.clause.subjects.push(
        ...this.clause.conditions.splice(0),
        ...(this.clause.subjects.length ? [] : []),
      );
      if (this.clause.subjects.length === 0) this.clause.subjects = [...this.lastSubjects];
    }
    this.clause.pred = predOf({ sign });
    this.broken = null;
    this.role = null;
  }

  private takeAgentNoun(predicate: Predicate, at: number): void {
    const next = this.nodes[at + 1];
    const opens = next?.kind === 'preposition' || next?.kind === 'to';
    const clause = this.clause;
    if (clause.pred && !clause.pred.light) return;
    if (opens) {
      if (clause.subjects.length === 0) {
        if (this.broken === 'comma' || clause.be) clause.subjects = [...this.lastSubjects];
        else clause.turned = false;
        clause.pred = predOf(predicate);
      } else clause.pred = predOf(predicate);
    } else if (clause.subjects.length > 1 || clause.objects.length > 0) {
      // "an autophagy inhibitor": what it acts on stands before it
      const object = clause.objects.pop() ?? clause.subjects.pop()!;
      clause.pred = predOf(predicate);
      clause.objects.push(object);
    }
    this.takeDenial();
    this.role = null;
  }

  private startRelative(): void {
    const subject = this.lastArgument!;
    const suspended = this.clause.pred ? [] : this.clause.subjects;
    if (this.clause.pred) this.flush();
    else this.lastSubjects = suspended;
    const conditions = this.clause.conditions;
    this.clause = emptyClause();
    this.clause.subjects = [subject];
    this.clause.conditions = suspended.length > 0 ? [] : conditions;
    this.broken = null;
  }

  private startCondition(at: number): void {
    const next = this.nodes[at + 1];
    if (!next) return;
    this.role = null;
    if (this.clause.subordinate) this.endCondition();
    if (this.clause.pred || this.clause.subjects.length > 0) {
      this.main = this.clause;
      this.clause = emptyClause();
    }
    this.clause.subordinate = true;
    this.broken = null;
  }

  /** The state told in a subordinate clause is a circumstance of the main one: "when mTORC1 is on, …". */
  private endCondition(): void {
    const { clause } = this;
    const states: Argument[] = [];
    if (clause.pred) {
      this.emit(clause);
      if (clause.pred.alone && clause.objects.length === 0) {
        const modifier = modifierFrom(clause.pred);
        for (const subject of clause.subjects) {
          const changed = withModifiers(subject, [modifier]);
          states.push(clause.denied ? this.away(changed) : changed);
        }
      } else states.push(...clause.subjects, ...clause.objects);
    } else states.push(...clause.subjects, ...clause.conditions);
    this.clause = this.main ?? emptyClause();
    if (this.main) this.clause.conditions.push(...states);
    else this.pending.push(...states);
    this.main = null;
    this.count++;
  }

  private flush(): void {
    if (this.clause.subordinate) this.endCondition();
    this.emit(this.clause);
    if (this.clause.subjects.length > 0) this.lastSubjects = this.clause.subjects;
    this.clause = emptyClause();
    this.broken = null;
    this.denyNext = false;
    this.count++;
  }

  private close(): void {
    this.flush();
    if (this.pending.length > 0) this.pending = [];
  }

  private emit(clause: Clause): void {
    const circumstances = [...clause.conditions, ...this.pending, ...this.topic];
    if (!clause.subordinate && clause.pred) this.pending = [];
    const { pred } = clause;
    if (!pred) {
      // without a verb: a topic and a state, "TSC1 knockout: fibers enlarged"
      if (clause.subjects.length > 0 && circumstances.length > 0)
        this.relate(circumstances, clause.subjects, clause, 0.7);
      else
        for (const subject of clause.subjects)
          for (const quantity of subject.quantities) this.change(quantity, clause);
      return;
    }
    const modifier = modifierFrom(pred);
    const acting = [...clause.subjects];
    if (pred.passive || (clause.objects.length === 0 && pred.alone)) {
      const effects = acting.map((argument) => withModifiers(argument, pred.noEffect ? [] : [modifier]));
      const extra = clause.objects;
      if (clause.agents.length > 0) this.relate(clause.agents, effects, clause, 1);
      if (clause.agents.length > 0 && extra.length > 0) this.relate(clause.agents, extra, clause, 0.8);
      if (circumstances.length > 0)
        this.relate(circumstances, effects, clause, clause.agents.length > 0 ? 0.6 : 0.9);
      if (clause.agents.length === 0 && circumstances.length === 0) {
        for (const effect of effects) for (const quantity of effect.quantities) this.change(quantity, clause);
      }
      return;
    }
    if (pred.reverse) {
      this.relate([...clause.objects, ...clause.agents], acting, clause, 1);
      return;
    }
    const effects = clause.objects.map((argument) =>
      pred.noEffect || pred.sign === 0 ? argument : withModifiers(argument, [modifier]),
    );
    if (pred.implies)
      effects.push({
        ...emptyArgument(),
        quantities: [{ id: pred.implies, sign: 1, traits: [], concept: pred.implies }],
      });
    const causes = [...acting, ...clause.agents];
    this.relate(causes, effects, clause, 1);
    if (circumstances.length > 0)
      this.relate(
        circumstances,
        effects,
        clause,
        causes.some((cause) => cause.quantities.length > 0) ? 0.6 : 0.9,
      );
  }

  private innerRelations(argument: Argument): void {
    for (const { cause, effect } of argument.inner) {
      this.push(cause, effect, emptyClause(), 1);
    }
    const [first, second] = argument.quantities;
    if (first && second && argument.inner.length === 0 && argument.nominal) {
      // "rapamycin's inhibition of mTORC1", "mTORC1 inhibition of mitophagy"
      this.push(first, second, emptyClause(), 0.7);
    }
  }

  private relate(
    causes: readonly Argument[],
    effects: readonly Argument[],
    clause: Clause,
    strength: number,
  ): void {
    for (const cause of causes) {
      for (const effect of effects) {
        if (cause === effect) continue;
        for (const subject of cause.quantities) {
          for (const object of effect.quantities) this.push(subject, object, clause, strength);
        }
      }
    }
  }

  private push(subject: Quantity, object: Quantity, clause: Clause, strength: number): void {
    if (subject.id === object.id) return;
    this.relations.push({
      subject,
      object,
      denied: clause.denied,
      noEffect: clause.noEffect || (clause.pred?.noEffect ?? false),
      unsigned: clause.pred?.sign === 0 && !clause.noEffect,
      need: clause.pred?.need ?? false,
      strength,
      clause: this.count,
    });
  }

  private change(quantity: Quantity, clause: Clause): void {
    this.changes.push({ quantity, denied: clause.denied, noEffect: clause.noEffect, clause: this.count });
  }
}

function emptyClause(): Clause {
  return {
    subjects: [],
    pred: null,
    objects: [],
    agents: [],
    conditions: [],
    denied: false,
    noEffect: false,
    be: false,
    subordinate: false,
    turned: false,
  };
}

function emptyArgument(): Argument {
  return {
    kind: 'argument',
    from: 0,
    to: 0,
    quantities: [],
    thing: null,
    open: [],
    denied: false,
    inner: [],
    nominal: false,
    aging: false,
  };
}

function predOf(predicate: Predicate, passive = false): Pred {
  return {
    sign: predicate.sign,
    valence: predicate.valence,
    measure: predicate.measure,
    alone: predicate.alone ?? false,
    reverse: predicate.reverse ?? false,
    need: predicate.need ?? false,
    keep: predicate.keep ?? false,
    spare: predicate.spare ?? false,
    light: predicate.light ?? false,
    passive,
    noEffect: false,
    traits: predicate.traits ?? [],
    implies: predicate.implies,
  };
}

function modifierFrom(pred: Pred): Modifier {
  return modifierOf({ ...pred, sign: pred.sign });
}

function product(a: 1 | -1 | 0, b: 1 | -1 | 0): 1 | -1 | 0 {
  return (a * b) as 1 | -1 | 0;
}

/** An argument under what a verb or a state says of it; a bare thing becomes a quantity where that says enough. */
function withModifiers(argument: Argument, modifiers: readonly Modifier[]): Argument {
  if (argument.quantities.length > 0) {
    return { ...argument, quantities: argument.quantities.map((quantity) => apply(quantity, modifiers)) };
  }
  const thing = argument.thing ?? (argument.open.length > 0 ? '*' : null);
  if (!thing) return argument;
  const quantity = ofThing(thing, [], [...argument.open, ...modifiers]);
  return quantity ? { ...argument, quantities: [quantity] } : argument;
}
