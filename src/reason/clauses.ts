import type { Argument, Modifier, Node } from './argument';
import { away, type ClausePredicate, emptyClause, modifierFrom, predicateOf, withModifiers } from './clause';
import { ofThing } from './modifiers';
import { canAct, type Quantity } from './quantities';
import { type Change, Teller, type Told } from './tell';
import type { Predicate, PrepositionRole, State } from './vocabulary';

/** What a sentence tells. */
export interface Reading {
  /** Relations, in the order in which their clauses end. */
  readonly relations: readonly Told[];
  /** Changes without a cause. */
  readonly changes: readonly Change[];
  /** Every quantity named, in order. */
  readonly quantities: readonly Quantity[];
}

type Break = 'comma' | 'conjunction' | 'relative' | null;

/** Reads the nodes of a sentence from left to right; `inherited` are the subjects where it has none of its own. */
export function readClauses(nodes: readonly Node[], inherited: readonly Argument[] = []): Reading {
  return new ClauseReader(nodes, inherited).read();
}

class ClauseReader {
  private readonly teller = new Teller();
  private readonly quantities: Quantity[] = [];
  private clause = emptyClause();
  /** The main clause that waits while a subordinate one is read. */
  private main: ReturnType<typeof emptyClause> | null = null;
  /** Circumstances that a subordinate clause has told for the main clause to come. */
  private pending: Argument[] = [];
  /** What stands before a colon: the circumstance of all that follows. */
  private topic: Argument[] = [];
  private lastSubjects: readonly Argument[];
  private lastArgument: Argument | null = null;
  private role: PrepositionRole | 'without' | null = null;
  private broken: Break = null;
  /** What stood before the last name. */
  private brokenBefore: Break = null;
  private from = false;
  private infinitive = false;
  private denyNext = false;
  /** True behind "between": the first name is where it comes from. */
  private between = false;
  /** The role of the last name, which names joined to it share. */
  private lastRole: PrepositionRole | 'without' | null = null;
  private lastFrom = false;
  private imperative = false;
  /** The object of "makes fibers shrink and disappear", before the verbs that tell of it. */
  private embedded: Argument | null = null;

  constructor(
    private readonly nodes: readonly Node[],
    inherited: readonly Argument[],
  ) {
    this.lastSubjects = inherited;
  }

  read(): Reading {
    for (let at = 0; at < this.nodes.length; at++) this.take(this.nodes[at]!, at);
    this.flush();
    return { relations: this.teller.relations, changes: this.teller.changes, quantities: this.quantities };
  }

  private take(node: Node, at: number): void {
    switch (node.kind) {
      case 'argument':
        // "at two months the fibers …": the number was what the preposition governs
        if (node.determined && this.nodes[at - 1]?.kind === 'number') this.role = null;
        this.takeArgument(node);
        break;
      case 'verb':
        this.takeVerb(node.predicate, node.form, node.passive, at);
        break;
      case 'arrow':
        if (this.nodes[at - 1]?.kind !== 'number' || this.nodes[at + 1]?.kind !== 'number')
          this.takeArrow(node.sign);
        break;
      case 'state':
        this.takeState(node.state);
        break;
      case 'agent':
        this.takeAgentNoun(node.predicate, at);
        break;
      case 'be':
        if (this.broken === 'relative') this.startRelative();
        else this.startListedClause();
        this.clause.be = true;
        this.broken = null;
        break;
      case 'preposition':
        if (node.role === 'part' && this.role !== null) break;
        this.role = node.role;
        if (node.text === 'between') this.between = true;
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
        if (node.text === 'nor') this.denyNext = !this.clause.denied;
        else this.denyNext = !this.denyNext;
        break;
      case 'no-effect':
      case 'unchanged':
        this.clause.noEffect = true;
        if (node.kind === 'no-effect' || !this.clause.predicate) {
          const isChange = node.kind === 'unchanged';
          this.clause.predicate = predicateOf(
            { sign: 0, alone: isChange },
            { noEffect: true, takesAny: !isChange },
          );
        }
        break;
      case 'conditional':
        this.startCondition();
        break;
      case 'contrast':
        this.flush();
        break;
      case 'relative':
        this.broken = 'relative';
        this.role = null;
        break;
      case 'conjunction':
        if (this.broken !== 'comma') this.broken = 'conjunction';
        break;
      case 'pronoun':
        this.takePronoun(node.text);
        break;
      case 'determiner':
        if (
          node.text === 'what' &&
          this.nodes[at + 1]?.kind === 'verb' &&
          this.clause.subjects.length === 0
        ) {
          this.clause.causeLast = true;
        }
        break;
      case 'stop':
        this.takeStop(node.mark);
        break;
      default:
    }
  }

  /** "Akt is inhibited, FoxO1 becomes active": what was taken for one more object begins a clause. */
  private startListedClause(): void {
    const { clause } = this;
    const last = clause.objects[clause.objects.length - 1];
    if (!clause.predicate || !last || last !== this.lastArgument || !this.brokenBefore) return;
    clause.objects.pop();
    const conditions = this.conditionsBehind(last);
    this.flush();
    this.clause.subjects = [last];
    this.clause.conditions = conditions;
  }

  /** Takes the circumstances that stand behind a name out of the clause, for the clause that the name begins. */
  private conditionsBehind(argument: Argument): Argument[] {
    const { clause } = this;
    const behind = clause.conditions.filter(({ from }) => from > argument.from);
    clause.conditions = clause.conditions.filter(({ from }) => from <= argument.from);
    return behind;
  }

  private takeStop(mark: string): void {
    this.role = null;
    if (mark === ',' || mark === '(' || mark === ')') {
      if (this.clause.subordinate) this.endCondition();
      else if (this.topic.length > 0 && mark === ',' && this.isTold()) this.flush();
      this.broken = 'comma';
    } else if (mark === ':' && !this.clause.predicate && this.clause.subjects.length > 0) {
      this.topic = [...this.clause.subjects, ...this.clause.conditions];
      this.clause = emptyClause();
    } else if (';—.:–'.includes(mark)) this.flush();
  }

  /** Whether the clause so far tells something by itself. */
  private isTold(): boolean {
    const { predicate, subjects } = this.clause;
    return predicate !== null || subjects.some(({ quantities }) => quantities.some(({ told }) => told));
  }

  private takePronoun(text: string): void {
    const { clause } = this;
    const isObject = clause.predicate && clause.objects.length === 0 && !this.broken;
    if (isObject) {
      const named = this.lastArgument;
      if (
        (text === 'it' || text === 'them') &&
        named &&
        !clause.subjects.includes(named) &&
        this.role === null
      ) {
        clause.objects.push(named);
      }
      return;
    }
    if (this.broken && clause.predicate) this.flush();
    if (!this.clause.predicate && this.clause.subjects.length === 0)
      this.clause.subjects = [...this.lastSubjects];
  }

  private takeArgument(argument: Argument): void {
    this.quantities.push(...argument.quantities, ...argument.owners);
    this.teller.tellName(argument);
    this.startJoinedState();
    const { clause } = this;
    const goesOn = this.role === null && this.broken === 'conjunction' && this.lastArgument !== null;
    const role = goesOn ? this.lastRole : this.role;
    if (!goesOn) this.lastFrom = this.from;
    else this.from = this.lastFrom;
    this.role = null;
    this.lastRole = role;
    const named = this.denied(this.owned(this.withThing(argument, role)));
    if (this.denyNext && clause.predicate && clause.objects.length > 0) {
      // "mTORC2 rather than mTORC1": what is denied is no object
      this.denyNext = false;
      this.lastArgument = named;
      return;
    }
    const isStopped = clause.predicate?.sign === -1 && !clause.predicate.keep && argument.open.length > 0;
    if (isStopped && (role === 'against' || this.from) && clause.objects.length > 0) {
      // "stops fibers from shrinking": what is stopped is the shrinking
      clause.objects[clause.objects.length - 1] = named;
    } else if (role === 'toward' && this.between && clause.predicate) {
      this.between = false;
      clause.conditions.push(named);
    } else if (role === 'without') clause.conditions.push(away(named));
    else if (role === 'agent') this.takeAgent(named);
    else if ((role === 'against' || (role === 'means' && this.from)) && this.keepsAway()) {
      clause.keptFrom = true;
      if (clause.predicate) clause.objects.push(away(named));
      else clause.subjects.push(away(named));
    } else if (clause.predicate?.takesAny) clause.objects.push(named);
    else if (role === 'condition' || role === 'means' || role === 'against') {
      if (!clause.predicate && clause.be && clause.subjects.length === 0) clause.subjects.push(named);
      else clause.conditions.push(named);
    } else if (clause.causeLast && clause.predicate && clause.be) clause.subjects.push(named);
    else if (clause.predicate) clause.objects.push(named);
    else if (clause.be && clause.subjects.length > 0 && this.broken === null) {
      clause.predicate = predicateOf({ sign: 1, light: true });
      this.takeDenial();
      clause.objects.push(named);
    } else clause.subjects.push(named);
    this.lastArgument = named;
    this.brokenBefore = this.broken;
    this.broken = null;
    this.infinitive = false;
    this.from = false;
  }

  /** "fibers were smaller and muscles lighter": a second subject of the same "be". */
  private startJoinedState(): void {
    const { clause } = this;
    const isState = clause.be && clause.predicate?.alone && !clause.predicate.passive;
    if (!isState || clause.objects.length > 0 || this.role !== null) return;
    if (this.broken !== 'conjunction' && this.broken !== 'comma') return;
    const { conditions } = clause;
    this.flush();
    this.clause.be = true;
    this.clause.conditions = [...conditions];
  }

  /** "their fibers": what was spoken of before owns them. */
  private owned(argument: Argument): Argument {
    if (!argument.possessive || argument.owners.length > 0) return argument;
    const before = this.clause.subjects[0] ?? this.lastSubjects[0];
    const owners = before ? [...before.owners, ...before.quantities].filter(canAct) : [];
    return owners.length > 0 ? { ...argument, owners } : argument;
  }

  /** "protects muscle from damage": what is kept away is kept from the thing named before. */
  private withThing(argument: Argument, role: PrepositionRole | 'without' | null): Argument {
    if (argument.quantities.length > 0 || argument.thing || argument.open.length === 0) return argument;
    if (role !== 'against' && !(role === 'means' && this.from)) return argument;
    const { objects, subjects } = this.clause;
    const thing = [...objects, ...subjects].reverse().find((other) => other.thing)?.thing;
    const quantity = thing ? ofThing(thing, [], argument.open) : null;
    return quantity ? { ...argument, quantities: [quantity], open: [] } : argument;
  }

  /** "no TSC1" is TSC1 gone; "no fibers were lost" denies. */
  private denied(argument: Argument): Argument {
    const { clause } = this;
    const isDenied = argument.denied !== (this.denyNext && !clause.predicate && !clause.be);
    if (!clause.predicate && !clause.be) this.denyNext = false;
    if (!isDenied) return argument;
    if (clause.predicate) {
      clause.denied = !clause.denied;
      return argument;
    }
    return away(argument);
  }

  private takeAgent(argument: Argument): void {
    const { clause } = this;
    if (!clause.predicate && this.lastArgument?.nominal) {
      this.teller.relate([argument], [this.lastArgument], clause, 1);
    }
    clause.agents.push(argument);
  }

  /** Whether what follows "from" or "against" is kept away: protects from, protection against. */
  private keepsAway(): boolean {
    const { predicate } = this.clause;
    if (predicate) return predicate.keep === true || predicate.valence !== undefined;
    return this.lastArgument?.nominal === true;
  }

  private takeVerb(predicate: Predicate, form: string, passive: boolean, at: number): void {
    const { clause } = this;
    const verb = predicateOf(predicate, { passive });
    if (this.broken === 'relative') {
      this.startRelative();
      this.setPredicate(verb);
      return;
    }
    if (!clause.predicate) {
      const participle = (form === 'past' || form === 'participle') && !passive;
      if (participle && this.describesCircumstance(at)) {
        const last = clause.conditions.length - 1;
        clause.conditions[last] = withModifiers(clause.conditions[last]!, [modifierFrom(verb)]);
        return;
      }
      const reduced =
        participle && !clause.be && (this.followedByAgent(at) || (!predicate.alone && this.endsAt(at + 1)));
      const isImperative = form === 'base' && at === 0;
      this.imperative = isImperative;
      this.setPredicate(reduced ? { ...verb, passive: true } : verb, !isImperative);
      return;
    }
    if (clause.objects.length > 0) {
      this.takeSecondVerb(verb, form);
      return;
    }
    if (
      form === 'third' &&
      !this.infinitive &&
      !this.broken &&
      !predicate.light &&
      clause.subjects.length > 0
    ) {
      this.resume(verb);
      return;
    }
    if (this.broken && !this.infinitive && clause.predicate.alone && clause.subjects.length > 0) {
      this.flush();
      this.clause.subjects = [...this.lastSubjects];
      this.setPredicate(verb);
      return;
    }
    this.chain(verb);
  }

  /** "mTORC1 that stays on damages muscle": what the first verb tells of the subject holds for the second. */
  private resume(verb: ClausePredicate): void {
    const { subjects, predicate } = this.clause;
    const isState = predicate !== null && (predicate.alone || predicate.passive);
    const changed = isState
      ? subjects.map((subject) => withModifiers(subject, [modifierFrom(predicate)]))
      : subjects;
    const acting = this.clause.denied && isState ? changed.map(away) : changed;
    this.flush();
    this.clause.subjects = acting;
    this.setPredicate(verb);
  }

  /** A verb behind the object of another: a new clause, or what happens to the object. */
  private takeSecondVerb(verb: ClausePredicate, form: string): void {
    const { clause } = this;
    const joined = this.broken === 'conjunction' || this.broken === 'comma';
    const finite = form === 'third' || form === 'past' || verb.passive;
    const object = clause.objects[clause.objects.length - 1]!;
    if (this.embedded && (this.infinitive || form === 'base')) {
      this.embed(verb);
      return;
    }
    if (joined) {
      const effects = form === 'gerund' ? [...clause.objects] : [];
      this.flush();
      this.clause.subjects = [...this.lastSubjects];
      this.clause.conditions = effects;
      this.setPredicate(verb);
      return;
    }
    if (finite && !this.infinitive && !this.from && (this.brokenBefore || !verb.alone)) {
      clause.objects.pop();
      const conditions = this.conditionsBehind(object);
      if (clause.objects.length === 0 && !this.brokenBefore) clause.objects.push(object);
      this.flush();
      this.clause.subjects = [object];
      this.clause.conditions = conditions;
      this.setPredicate(verb);
      return;
    }
    this.embed(verb);
  }

  /** A chain of verbs: helps prevent, acts to lower, is known to induce. */
  private chain(verb: ClausePredicate): void {
    const before = this.clause.predicate!;
    const factor = before.light || before.noEffect || before.keep ? 1 : before.sign || 1;
    this.clause.predicate = {
      ...verb,
      sign: (factor * verb.sign) as 1 | -1 | 0,
      valence: verb.valence && ((factor * verb.valence) as 1 | -1),
      traits: [...(before.traits ?? []), ...(verb.traits ?? [])],
    };
    this.takeDenial();
    this.infinitive = false;
  }

  /** "with Akt inhibited, …": a participle behind a circumstance, before the clause has a subject. */
  private describesCircumstance(at: number): boolean {
    const { subjects, conditions } = this.clause;
    return (
      subjects.length === 0 &&
      conditions.length > 0 &&
      conditions.includes(this.lastArgument!) &&
      this.endsAt(at + 1)
    );
  }

  /** Whether the clause ends at a node. */
  private endsAt(at: number): boolean {
    const node = this.nodes[at];
    return !node || node.kind === 'stop' || node.kind === 'number' || node.kind === 'contrast';
  }

  private followedByAgent(at: number): boolean {
    for (let index = at + 1; index < Math.min(this.nodes.length, at + 4); index++) {
      const node = this.nodes[index]!;
      if (node.kind === 'preposition') return node.role === 'agent';
      if (node.kind !== 'word') return false;
    }
    return false;
  }

  private setPredicate(predicate: ClausePredicate, inherits = true): void {
    const { clause } = this;
    const alone = clause.subjects.length + clause.agents.length + clause.conditions.length === 0;
    if (alone && inherits && !clause.causeLast && !predicate.passive)
      clause.subjects = [...this.lastSubjects];
    clause.predicate = clause.noEffect ? { ...predicate, noEffect: true } : predicate;
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
  private embed(verb: ClausePredicate): void {
    const { objects } = this.clause;
    if (this.embedded && this.broken) objects.push(this.embedded);
    else this.embedded = objects[objects.length - 1]!;
    this.broken = null;
    this.changeObject(modifierFrom(verb));
    const { predicate } = this.clause;
    if (this.from && (predicate?.keep || predicate?.valence)) {
      this.clause.objects.push(away(this.clause.objects.pop()!));
    }
    if (this.from && predicate?.keep) this.clause.predicate = { ...predicate, valence: undefined, sign: 1 };
    this.infinitive = false;
    this.from = false;
  }

  private changeObject(modifier: Modifier): void {
    const { objects } = this.clause;
    const changed = withModifiers(objects[objects.length - 1]!, [modifier]);
    objects[objects.length - 1] = this.denyNext ? away(changed) : changed;
    this.denyNext = false;
  }

  private takeState(state: State): void {
    const { clause } = this;
    const { predicate } = clause;
    if (state.pace) {
      if (predicate && clause.objects.length === 0) {
        clause.predicate = { ...predicate, sign: (predicate.sign * state.sign) as 1 | -1 | 0 };
      }
      return;
    }
    if (state.on && predicate && clause.objects[clause.objects.length - 1]?.quantities.length === 0) return;
    if (predicate && clause.objects.length > 0) {
      this.changeObject(state);
      if (predicate.keep) clause.predicate = { ...predicate, valence: undefined, sign: 1 };
      return;
    }
    if (predicate) {
      if (predicate.light && clause.subjects.length > 0)
        clause.predicate = predicateOf({ ...state, alone: true });
      return;
    }
    if (clause.be && clause.subjects.length > 0) {
      const judged = state.measure === 'health';
      this.setPredicate(
        judged
          ? predicateOf({ sign: state.sign, valence: state.sign }, { takesAny: true })
          : predicateOf({ sign: state.sign, measure: state.measure, traits: state.traits, alone: true }),
      );
      return;
    }
    const list = clause.subjects.length > 0 ? clause.subjects : clause.conditions;
    const last = list[list.length - 1];
    if (last) list[list.length - 1] = withModifiers(last, [state]);
  }

  private takeArrow(sign: 1 | -1): void {
    if (this.clause.predicate && this.clause.objects.length > 0) {
      const { predicate } = this.clause;
      const modifier = this.imperative && predicate ? [modifierFrom(predicate)] : [];
      const next = this.clause.objects.map((object) => withModifiers(object, modifier));
      this.imperative = false;
      this.flush();
      this.clause.subjects = next;
    }
    const { clause } = this;
    if (clause.subjects.length === 0) {
      const conditions = clause.conditions.splice(0);
      clause.subjects = conditions.length > 0 ? conditions : [...this.lastSubjects];
    }
    clause.predicate = predicateOf({ sign });
    this.broken = null;
    this.role = null;
  }

  /** "an inhibitor of mTORC1", "the driver of aging". */
  private takeAgentNoun(noun: Predicate, at: number): void {
    const { clause } = this;
    const next = this.nodes[at + 1];
    const opens = next?.kind === 'preposition' || next?.kind === 'to' || next?.kind === 'conditional';
    if (clause.predicate && !clause.predicate.light) return;
    if (opens) {
      if (clause.subjects.length === 0) {
        if (this.broken === 'comma' || clause.be) clause.subjects = [...this.lastSubjects];
        else clause.causeLast = true;
      }
      clause.predicate = predicateOf(noun, { takesAny: true });
    } else if (clause.subjects.length > 1 || clause.objects.length > 0) {
      const object = clause.objects.pop() ?? clause.subjects.pop()!;
      clause.predicate = predicateOf(noun);
      clause.objects.push(object);
    }
    this.takeDenial();
    this.role = null;
  }

  private startRelative(): void {
    const subject = this.lastArgument;
    this.broken = null;
    if (!subject) return;
    const { clause } = this;
    if (clause.predicate) this.flush();
    else this.lastSubjects = clause.subjects;
    const isCircumstance = clause.conditions.includes(subject);
    this.clause = emptyClause();
    this.clause.subjects = [subject];
    if (!clause.predicate && !isCircumstance) this.clause.conditions = clause.conditions;
  }

  private startCondition(): void {
    this.role = null;
    if (this.clause.subordinate) this.endCondition();
    if (this.clause.predicate || this.clause.subjects.length > 0) {
      this.main = this.clause;
      this.clause = emptyClause();
    }
    this.clause.subordinate = true;
    this.broken = null;
  }

  /** The state told in a subordinate clause is a circumstance of the main one: "when mTORC1 is on, …". */
  private endCondition(): void {
    const { clause } = this;
    const { predicate } = clause;
    let states: Argument[];
    if (predicate && (predicate.alone || predicate.passive) && clause.objects.length === 0) {
      states = clause.subjects.map((subject) => withModifiers(subject, [modifierFrom(predicate)]));
      if (clause.denied) states = states.map(away);
      if (clause.agents.length > 0) this.teller.tell(clause, []);
    } else {
      if (predicate) this.teller.tell(clause, []);
      const turn = (argument: Argument) => (predicate && clause.denied ? away(argument) : argument);
      states = [
        ...clause.subjects.map(turn),
        ...clause.objects.map((object) =>
          turn(predicate ? withModifiers(object, [modifierFrom(predicate)]) : object),
        ),
        ...clause.conditions,
      ];
    }
    if (this.main) this.main.conditions.push(...states);
    else this.pending.push(...states);
    this.clause = this.main ?? emptyClause();
    this.main = null;
    this.denyNext = false;
  }

  private flush(): void {
    if (this.clause.subordinate) this.endCondition();
    const { clause } = this;
    this.teller.tell(clause, [...this.pending, ...this.topic]);
    if (clause.predicate || clause.subjects.length > 0) this.pending = [];
    if (this.imperative) {
      // "take TSC1 away and mTORC1 …": what is to be done is the circumstance of what follows
      this.imperative = false;
      const modifier = clause.predicate ? [modifierFrom(clause.predicate)] : [];
      this.pending = clause.objects.map((object) => withModifiers(object, modifier));
    }
    if (clause.subjects.length > 0) this.lastSubjects = clause.subjects;
    this.clause = emptyClause();
    this.broken = null;
    this.role = null;
    this.denyNext = false;
    this.embedded = null;
  }
}
