import { EFFECT, heads, isCoordinated, isOfferedBy, specific } from './agent-order';
import type { AgentMention } from './agents';
import type { BlockIndex, Shelf } from './block-index';
import { firstFrom, sentenceAround } from './places';
import type { Age, Duration, Frequency, Regimen, Route } from './quantity';
import type { Found, FoundDose } from './reading';

/** An agent with the block that names it. */
export interface LinkedAgent {
  /** The block. */
  readonly block: BlockIndex;
  /** The mention. */
  readonly mention: AgentMention;
}

/** Finds what belongs to one dose: in its sentence first, then in its block, then in what stands around the block. */
export class Linker {
  /** The doses of the sentence. */
  private readonly siblings: readonly FoundDose[];
  /** The doses told in one breath with it. */
  private readonly group: readonly FoundDose[];

  constructor(
    private readonly block: BlockIndex,
    private readonly around: readonly BlockIndex[],
    private readonly before: readonly BlockIndex[],
    private readonly dose: FoundDose,
    private readonly species: string | null,
  ) {
    this.siblings = block.dosesBySentence.get(dose.sentence)!;
    const group = block.groups.get(dose);
    this.group = this.siblings.filter((one) => block.groups.get(one) === group);
  }

  /** The agent that is given at this dose. */
  agent(): LinkedAgent | null {
    const { block } = this;
    const own = this.agentOf(block.agentsBySentence.get(this.dose.sentence) ?? []);
    if (own) return { block, mention: own };
    const { substances } = block;
    const before = firstFrom(substances, this.dose.first);
    if (before > 0) return { block, mention: specific(substances.slice(Math.max(0, before - 8), before)) };
    for (const other of this.around) {
      // Dasatinib + quercetin in one cell, 5 mg/kg + 50 mg/kg in the next.
      const isPaired = other.substances.length > 1 && other.substances.length === this.siblings.length;
      const paired = isPaired ? other.substances[this.siblings.indexOf(this.dose)] : undefined;
      const mention =
        paired ?? other.substances.find((agent) => agent.rank === 'substance') ?? other.substances[0];
      if (mention) return { block: other, mention };
    }
    const isOnly = substances.every((agent) => this.name(agent) === this.name(substances[0]));
    if (substances[0] && isOnly) return { block, mention: substances[0] };
    for (const other of this.before) {
      if (other.substances.length > 0) return { block: other, mention: specific(other.substances) };
    }
    return null;
  }

  private agentOf(agents: readonly AgentMention[]): AgentMention | null {
    const { tokens } = this.block.scanned.scan;
    const first = this.group[0]!.first;
    const next = this.group[this.group.length - 1]!.next;
    const substances = heads(agents, tokens).filter((agent) => agent.rank !== 'protein');
    if (substances.length === this.siblings.length && substances.length > 1 && this.isRespective()) {
      return substances[this.siblings.indexOf(this.dose)]!;
    }
    const following = agents.find((agent) => agent.first >= next);
    if (following && isOfferedBy(tokens, next, following.first)) return following;
    const preceding = [...agents].reverse().find((agent) => agent.next <= first);
    if (preceding?.rank === 'protein' && first - preceding.next <= 3) return preceding;
    const before = substances.filter((agent) => agent.next <= first);
    const paired = before.slice(-this.group.length);
    if (this.group.length > 1 && paired.length === this.group.length && isCoordinated(paired, tokens)) {
      return paired[this.group.indexOf(this.dose)]!;
    }
    if (before.length > 0) return specific(before);
    const after = substances.find((agent) => agent.first >= next && this.isReached(next, agent.first));
    if (after) return after;
    return following && following.first - next <= 4 && this.isReached(next, following.first)
      ? following
      : null;
  }

  /** No verb of effect and no semicolon between a dose and an agent named later: `250 mg/day raised NAD+` gives no NAD+. */
  private isReached(from: number, to: number): boolean {
    const { tokens } = this.block.scanned.scan;
    return (
      to - from < 20 && !tokens.slice(from, to).some((token) => token.text === ';' || EFFECT.has(token.lower))
    );
  }

  private isRespective(): boolean {
    const { tokens, sentences } = this.block.scanned.scan;
    const { from, to } = sentenceAround(sentences, this.dose.first);
    return tokens.slice(from, to).some((token) => token.lower === 'respectively');
  }

  /** Whether an agent stands in the dose's clause, with neither another dose nor a semicolon between. */
  isNear(agent: AgentMention): boolean {
    const { tokens } = this.block.scanned.scan;
    const { start, next } = this.bounds();
    const [from, to] = agent.first < start ? [agent.next, start] : [next, agent.first];
    if (to - from > 12 || this.siblings.some((one) => one.first >= from && one.first < to)) return false;
    return !tokens
      .slice(from, to)
      .some(
        (token) =>
          token.text === ';' ||
          (token.text === '.' &&
            token.to - token.from === 1 &&
            from < start &&
            /^\p{Lu}/u.test(tokens[from]?.text ?? '')),
      );
  }

  /** How long it was given. */
  duration(): Found<Duration> | null {
    if (this.frequency()?.mention.per === 'once') return null;
    return this.find((block) => block.durations, true);
  }

  /** How it was given. */
  route(): Found<Route> | null {
    const found = this.find((block) => block.routes, false);
    if (found && this.isMixed() && !/^(diet|drinking water|oral)$/.test(found.mention.code)) {
      return this.siblings.length > 1 ? null : found;
    }
    const before = this.siblings[this.siblings.indexOf(this.group[0]!) - 1];
    if (found || !before) return found;
    // What is given at another dose later on is given the same way.
    const earlier = new Linker(this.block, this.around, this.before, before, this.species);
    if (earlier.agent()?.mention !== this.agent()?.mention) return null;
    const same = earlier.find((block) => block.routes, false);
    const isForAnimals = same && /^(oral gavage|intraperitoneal)$/.test(same.mention.code);
    return this.species === 'human' && isForAnimals ? null : same;
  }

  /** True for a dose that is mixed into food or water: an injection in the sentence is another dose's. */
  private isMixed(): boolean {
    return (
      this.dose.dose.kind === 'diet concentration' || this.dose.dose.kind === 'drinking-water concentration'
    );
  }

  /** The rate; a rate in the dose's own unit leaves room only for one that stands right with it. */
  frequency(): Found<Frequency> | null {
    const found = this.find((block) => block.frequencies, false);
    const hasRate = this.dose.quantity.unit.per.some((atom) => atom.measures === 'time');
    if (!found || !(hasRate || this.isMixed()) || this.siblings.length === 1) return found;
    const { next, following } = this.bounds();
    return found.first >= next && found.first < following ? found : null;
  }

  private find<T>(shelfOf: (block: BlockIndex) => Shelf<T>, isShared: boolean): Found<T> | null {
    const shelf = shelfOf(this.block);
    const own = shelf.bySentence.get(this.dose.sentence)?.filter((one) => !this.isPause(one));
    if (own && own.length > 0) return this.pick(own, isShared);
    const free = this.adjacent(shelf.free);
    if (free) return free;
    for (const other of this.around) {
      const { all } = shelfOf(other);
      if (all.length > 0 && (other.doses.length === 0 || other.scanned.block.cell === null)) return all[0]!;
    }
    return null;
  }

  /** The one mention of a sentence next to the dose's that has no dose, and no other agent either. */
  private adjacent<T>(free: readonly Found<T>[]): Found<T> | null {
    const near = free.filter(
      (one) => Math.abs(one.sentence - this.dose.sentence) === 1 && !this.isPause(one),
    );
    if (near.length !== 1) return null;
    const agents = this.block.agentsBySentence.get(near[0]!.sentence) ?? [];
    const own = this.name(this.agent()?.mention);
    return agents.every((agent) => agent.rank === 'protein' || this.name(agent) === own) ? near[0]! : null;
  }

  private name(agent: AgentMention | undefined): string | null {
    return agent ? (this.block.scanned.scan.tokens[agent.first]?.lower ?? null) : null;
  }

  /** A time without treatment: `a 3-week break`. */
  private isPause(one: Found<unknown>): boolean {
    const word = this.block.scanned.scan.tokens[one.next]?.lower ?? '';
    return /^(break|washout|pause|interval|off|rest|holiday|follow)$/.test(word);
  }

  /**
   * Of the mentions of a sentence: in order where there are as many as groups of doses, else the one behind the dose, else one
   * before all doses, else one behind all of them that is shared. Past `then` or a semicolon nothing is shared.
   */
  private pick<T>(found: readonly Found<T>[], isShared: boolean): Found<T> | null {
    if (found.length === this.siblings.length && this.isRespective()) {
      return found[this.siblings.indexOf(this.dose)]!;
    }
    const { groups } = this.block;
    const place = groups.get(this.dose)! - groups.get(this.siblings[0]!)!;
    const groupCount =
      groups.get(this.siblings[this.siblings.length - 1]!)! - groups.get(this.siblings[0]!)! + 1;
    const isOneList = found.length > 1 && found.every((one) => one.next === found[0]!.next);
    if (groupCount === 1 || isOneList) return this.nearest(found);
    if (found.length === groupCount) return found[place]!;
    const { start, next, following } = this.bounds();
    const offered = found.find((one) => this.isOffered(one, start));
    if (offered) return offered;
    const behind = found.find(
      (one) => one.first >= next && one.first < following && !this.isOffered(one, following),
    );
    if (behind && !this.isApart(next, behind.first)) return behind;
    const leading = [...found].reverse().find((one) => one.next <= this.siblings[0]!.first);
    if (leading && !this.isApart(leading.next, start)) return leading;
    const last = this.siblings[this.siblings.length - 1]!;
    const trailing = found.find((one) => one.first >= last.next);
    if (!trailing || this.isApart(next, trailing.first)) return null;
    return isShared || !this.hasOwn(next, following) ? trailing : null;
  }

  private nearest<T>(found: readonly Found<T>[]): Found<T> {
    const { next, start } = this.bounds();
    const behind = found.find((one) => one.first >= next);
    const before = [...found].reverse().find((one) => one.next <= start);
    const best = behind ?? before ?? found[0]!;
    // Of a list (3- and 24-month-old) the first.
    return found.find((one) => one.next === best.next)!;
  }

  /** `14 days of nintedanib (60 mg/kg)`: the time stands before its dose, with the agent between. */
  private isOffered(one: Found<unknown>, start: number): boolean {
    return (
      this.block.scanned.scan.tokens[one.next]?.lower === 'of' && start > one.next && start - one.next < 6
    );
  }

  /** True where `then` or a semicolon stands between, or where a bracket opens that the second stands in. */
  private isApart(from: number, to: number): boolean {
    const { tokens } = this.block.scanned.scan;
    let brackets = 0;
    for (let index = from; index < to; index += 1) {
      const { text, lower } = tokens[index]!;
      if (text === '(') brackets += 1;
      if (text === ')') brackets = Math.max(0, brackets - 1);
      // After a semicolon, all and each still speak of what stands before it.
      if (text === ';' && !/^(all|both|each)$/.test(tokens[index + 1]?.lower ?? '')) return true;
      if (/^(then|followed|thereafter)$/.test(lower)) return true;
    }
    return brackets > 0;
  }

  /** True where a rate or a route of its own stands behind the dose. */
  private hasOwn(from: number, to: number): boolean {
    const { frequencies, routes } = this.block;
    const isIn = (one: Found<unknown>) => one.first >= from && one.first < to;
    const { sentence } = this.dose;
    const rates = frequencies.bySentence.get(sentence) ?? [];
    return rates.some(isIn) || (routes.bySentence.get(sentence) ?? []).some(isIn);
  }

  private bounds() {
    const last = this.group[this.group.length - 1]!;
    const later = this.siblings[this.siblings.indexOf(last) + 1];
    return {
      start: this.group[0]!.first,
      next: last.next,
      following: later?.first ?? Number.POSITIVE_INFINITY,
    };
  }

  /** The age at which it began; not the age at its end or at a measurement. */
  startAge(): Found<Age> | null {
    const { all, bySentence } = this.block.startAges;
    const own = bySentence.get(this.dose.sentence);
    if (own) return own.length === 1 ? own[0]! : this.pick(own, true);
    const before = all[firstFrom(all, this.dose.first) - 1];
    const fits = (age: Found<Age>) => age.mention.species === this.species || this.species === null;
    if (before) return fits(before) ? all.find((age) => age.next === before.next)! : null;
    if (all.length === 1) return fits(all[0]!) ? all[0]! : null;
    for (const other of [...this.around, ...this.before]) {
      const [first] = other.startAges.all;
      if (first) return this.around.includes(other) || first.mention.species === this.species ? first : null;
    }
    return null;
  }

  /** The sex that the sentence tells. */
  sex(): Regimen['sex'] {
    const { tokens, sentences } = this.block.scanned.scan;
    const { from, to } = sentenceAround(sentences, this.dose.first);
    const words = tokens.slice(from, to).map((token) => token.lower);
    const male = words.some((word) => /^(males?|men|man)$/.test(word));
    const female = words.some((word) => /^(females?|women|woman)$/.test(word));
    if (male && female) return 'both';
    return male ? 'male' : female ? 'female' : null;
  }
}
