import type { Note } from '../../note/note';
import type { AgentMention } from './agents';
import { blocksAround, type SpeciesContext, tableRows } from './context';
import type { Age, Duration, Frequency, Regimen, Route, RouteCode } from './quantity';
import type { Found, FoundDose, ScannedBlock } from './reading';

/** All that was found in one block. */
export interface BlockReading {
  /** The block, scanned. */
  readonly scanned: ScannedBlock;
  /** Its doses. */
  readonly doses: readonly FoundDose[];
  /** Its durations. */
  readonly durations: readonly Found<Duration>[];
  /** Its ages. */
  readonly ages: readonly Found<Age>[];
  /** Its rates. */
  readonly frequencies: readonly Found<Frequency>[];
  /** Its routes. */
  readonly routes: readonly Found<Route>[];
}

/** Where each mention stands in the note's lists. */
export interface Places {
  /** Index in `durations`. */
  readonly durations: ReadonlyMap<Duration, number>;
  /** Index in `ages`. */
  readonly ages: ReadonlyMap<Age, number>;
  /** Index in `doses`. */
  readonly doses: ReadonlyMap<FoundDose, number>;
}

/** One regimen for each dose of the note, in the order of the doses. */
export function readRegimens(
  note: Note,
  blocks: readonly BlockReading[],
  species: SpeciesContext,
  places: Places,
): Regimen[] {
  const rows = tableRows(note);
  return blocks.flatMap((reading) => {
    if (reading.doses.length === 0) return [];
    const around = blocksAround(reading.scanned.block, rows).map((index) => blocks[index]!);
    const groups = groupDoses(reading);
    return reading.doses.map((dose) => {
      const linker = new Linker(reading, around, groups, dose);
      const agent = linker.agent();
      const age = linker.startAge();
      const duration = linker.find((one) => one.durations);
      const frequency = linker.frequency();
      const route = linker.find((one) => one.routes);
      const at = species.at(reading.scanned, dose.first);
      return {
        agent: agent && agentText(note, agent.reading.scanned, agent.mention),
        agentTerm: agent?.mention.term ?? null,
        dose: places.doses.get(dose)!,
        duration: duration ? places.durations.get(duration.mention)! : null,
        frequency: frequency?.mention.per ?? null,
        route: route?.mention.code ?? impliedRoute(dose, at),
        species: at,
        sex: sexOf(reading, dose),
        startAge: age ? places.ages.get(age.mention)! : null,
      };
    });
  });
}

function agentText(note: Note, scanned: ScannedBlock, agent: AgentMention): string {
  const { tokens } = scanned.scan;
  const range = scanned.block.prose.toSource(tokens[agent.first]!.from, tokens[agent.next - 1]!.to);
  return note.source.slice(range.start, range.end);
}

/** What the kind of a dose says of its route; worms, flies and yeast on a plate have none. */
function impliedRoute({ dose }: FoundDose, species: string | null): RouteCode | null {
  const onPlate = species === 'worm' || species === 'fly' || species === 'yeast';
  switch (dose.kind) {
    case 'diet concentration':
      return onPlate ? null : 'diet';
    case 'drinking-water concentration':
      return 'drinking water';
    case 'molar concentration':
    case 'mass concentration':
      return onPlate ? null : 'in vitro';
    default:
      return null;
  }
}

function sexOf(reading: BlockReading, dose: FoundDose): Regimen['sex'] {
  const { tokens, sentences } = reading.scanned.scan;
  let male = false;
  let female = false;
  tokens.forEach((token, index) => {
    if (sentences[index] !== dose.sentence) return;
    if (/^(male|males|men|man)$/.test(token.lower)) male = true;
    if (/^(female|females|women|woman)$/.test(token.lower)) female = true;
  });
  if (male && female) return 'both';
  return male ? 'male' : female ? 'female' : null;
}

/** Doses that are told in one breath (a list with a shared unit, `5 mg and 10 mg`) share what is said of them. */
function groupDoses({ doses, scanned }: BlockReading): ReadonlyMap<FoundDose, number> {
  const groups = new Map<FoundDose, number>();
  let group = 0;
  doses.forEach((dose, index) => {
    const before = doses[index - 1];
    if (before) {
      const joined = before.quantity === dose.quantity || isList(scanned, before.next, dose.first);
      if (!joined || before.sentence !== dose.sentence) group += 1;
    }
    groups.set(dose, group);
  });
  return groups;
}

function isList(scanned: ScannedBlock, from: number, to: number): boolean {
  if (to - from > 3) return false;
  for (let index = from; index < to; index += 1) {
    if (!/^(,|\/|or|and|to|-|vs|versus|\(|=|≈|~|then|&)$/.test(scanned.scan.tokens[index]!.lower))
      return false;
  }
  return true;
}

interface LinkedAgent {
  readonly reading: BlockReading;
  readonly mention: AgentMention;
}

/** Finds what belongs to one dose: in its sentence first, then in its block, then in what stands around the block. */
class Linker {
  private readonly siblings: readonly FoundDose[];
  private readonly group: number;

  constructor(
    private readonly reading: BlockReading,
    private readonly around: readonly BlockReading[],
    private readonly groups: ReadonlyMap<FoundDose, number>,
    private readonly dose: FoundDose,
  ) {
    this.siblings = reading.doses.filter((one) => one.sentence === dose.sentence);
    this.group = groups.get(dose)!;
  }

  /** The agent that is given at this dose. */
  agent(): LinkedAgent | null {
    const { scanned } = this.reading;
    const { sentences } = scanned.scan;
    const inSentence = scanned.agents.filter((agent) => sentences[agent.first] === this.dose.sentence);
    const own = this.agentOf(inSentence);
    if (own) return { reading: this.reading, mention: own };
    const substances = scanned.agents.filter((agent) => agent.rank !== 'protein');
    const earlier = substances.filter((agent) => agent.first < this.dose.first);
    const near = earlier[earlier.length - 1];
    if (near) return { reading: this.reading, mention: specific(earlier, near) };
    for (const other of this.around) {
      const named = other.scanned.agents.filter((agent) => agent.rank !== 'protein');
      const first = named.find((agent) => agent.rank === 'substance') ?? named[0];
      if (first) return { reading: other, mention: first };
    }
    return substances[0] ? { reading: this.reading, mention: substances[0] } : null;
  }

  private agentOf(agents: readonly AgentMention[]): AgentMention | null {
    const { tokens } = this.reading.scanned.scan;
    const group = this.siblings.filter((one) => this.groups.get(one) === this.group);
    const first = group[0]!.first;
    const next = group[group.length - 1]!.next;
    const substances = heads(
      agents.filter((agent) => agent.rank !== 'protein'),
      tokens,
    );
    if (this.isRespective() && substances.length > 1) {
      const place = this.siblings.indexOf(this.dose);
      if (substances.length === this.siblings.length) return substances[place]!;
    }
    const following = agents.find((agent) => agent.first >= next);
    if (following && isOfferedBy(tokens, next, following.first)) return following;
    const preceding = [...agents].reverse().find((agent) => agent.next <= first);
    if (preceding && preceding.rank === 'protein' && first - preceding.next <= 3) return preceding;
    const before = [...substances].reverse().find((agent) => agent.next <= first);
    if (before)
      return before.rank === 'class'
        ? specific(
            substances.filter((a) => a.next <= first),
            before,
          )
        : before;
    return (
      substances.find((agent) => agent.first >= next) ??
      (following && following.first - next <= 4 ? following : null)
    );
  }

  private isRespective(): boolean {
    const { tokens, sentences } = this.reading.scanned.scan;
    return tokens.some(
      (token, index) => token.lower === 'respectively' && sentences[index] === this.dose.sentence,
    );
  }

  /** The duration, rate or route that goes with this dose. */
  find<T>(list: (reading: BlockReading) => readonly Found<T>[]): Found<T> | null {
    const all = list(this.reading);
    const own = all.filter((one) => one.sentence === this.dose.sentence);
    if (own.length > 0) return this.pick(own);
    const dosed = new Set(this.reading.doses.map((one) => one.sentence));
    const free = all.filter((one) => !dosed.has(one.sentence));
    if (free.length === 1) return free[0]!;
    for (const other of this.around) {
      const found = list(other);
      if (found.length > 0 && (other.doses.length === 0 || other.scanned.block.cell === null))
        return found[0]!;
    }
    return null;
  }

  /** The rate; a rate in the dose's own unit leaves room only for one that stands right with it. */
  frequency(): Found<Frequency> | null {
    const found = this.find((one) => one.frequencies);
    const hasRate = this.dose.quantity.unit.per.some((atom) => atom.measures === 'time');
    if (!found || !hasRate || this.siblings.length === 1) return found;
    const { next, following } = this.bounds();
    return found.first >= next && found.first < following ? found : null;
  }

  /** Of several in one sentence: paired in order where there are as many as doses, else the one behind the dose, else a shared one. */
  private pick<T>(found: readonly Found<T>[]): Found<T> {
    const groupCount = new Set(this.siblings.map((one) => this.groups.get(one))).size;
    const place = this.group - this.groups.get(this.siblings[0]!)!;
    if (found.length === 1) return found[0]!;
    if (found.length === this.siblings.length && this.isRespective())
      return found[this.siblings.indexOf(this.dose)]!;
    if (found.length === groupCount) return found[place]!;
    const { next, start, following } = this.bounds();
    const behind = found.find((one) => one.first >= next && one.first < following);
    if (behind) return behind;
    const before = [...found].reverse().find((one) => one.next <= start);
    const after = found.find((one) => one.first >= following);
    return after ?? before ?? found[0]!;
  }

  private bounds() {
    const group = this.siblings.filter((one) => this.groups.get(one) === this.group);
    const later = this.siblings.find((one) => this.groups.get(one)! > this.group);
    return {
      start: group[0]!.first,
      next: group[group.length - 1]!.next,
      following: later?.first ?? Number.POSITIVE_INFINITY,
    };
  }

  /** The age at which it began; not the age at its end or at a measurement. */
  startAge(): Found<Age> | null {
    const { scanned } = this.reading;
    const begins = (reading: BlockReading) => reading.ages.filter((age) => !isEnd(reading.scanned, age));
    const own = begins(this.reading).filter((age) => age.sentence === this.dose.sentence);
    if (own.length > 0) return this.pick(own);
    const all = begins(this.reading);
    const earlier = all.filter((age) => age.first < this.dose.first);
    if (earlier.length > 0) return earlier[earlier.length - 1]!;
    if (all.length > 0 && all.length === 1) return all[0]!;
    for (const other of this.around) {
      const found = begins(other);
      if (found.length > 0) return found[0]!;
    }
    void scanned;
    return null;
  }
}

function isEnd(scanned: ScannedBlock, age: Found<Age>): boolean {
  const { tokens } = scanned.scan;
  const before = tokens[age.first - 1]?.lower ?? '';
  return (
    /^(until|till|through|by)$/.test(before) ||
    (before === 'to' &&
      (tokens[age.first - 2]?.kind === 'number' || tokens[age.first - 4]?.lower === 'from')) ||
    (before === 'and' && tokens[age.first - 3]?.lower === 'between')
  );
}

/** `14 ppm (of) (encapsulated) rapamycin`: nothing but adjectives between the dose and the agent. */
function isOfferedBy(tokens: ScannedBlock['scan']['tokens'], from: number, to: number): boolean {
  if (to - from > 4) return false;
  for (let index = from; index < to; index += 1) {
    if (tokens[index]!.kind === 'sign' && !/^[-.]$/.test(tokens[index]!.text)) return false;
    if (
      /^(and|or|plus|with|versus|vs|then|while|but|than|to|for|in|on|from|by|was|were|is|are|alone|after|before|as|via|at|the|a|followed)$/.test(
        tokens[index]!.lower,
      )
    )
      return false;
  }
  return true;
}

/** Of `everolimus (RAD001)` the first name only. */
function heads(agents: readonly AgentMention[], tokens: ScannedBlock['scan']['tokens']): AgentMention[] {
  return agents.filter((agent, index) => {
    const before = agents[index - 1];
    return !(before && tokens[agent.first - 1]?.text === '(' && before.next === agent.first - 1);
  });
}

/** A drug rather than the class that stands in apposition to it. */
function specific(agents: readonly AgentMention[], agent: AgentMention): AgentMention {
  if (agent.rank !== 'class') return agent;
  return [...agents].reverse().find((one) => one.rank === 'substance') ?? agent;
}
