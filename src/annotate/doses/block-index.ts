import type { AgentMention } from './agents';
import { within } from './places';
import type { Age, Duration, Frequency, Route } from './quantity';
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

/** The mentions of a block that stand in sentences without a dose, and those of each sentence. */
export interface Shelf<T> {
  /** All, in order. */
  readonly all: readonly Found<T>[];
  /** By the number of the sentence. */
  readonly bySentence: ReadonlyMap<number, readonly Found<T>[]>;
  /** Those in sentences without a dose. */
  readonly free: readonly Found<T>[];
}

/** A block's reading, laid out for looking up what belongs to a dose without going through all of it. */
export interface BlockIndex {
  /** The block, scanned. */
  readonly scanned: ScannedBlock;
  /** Its doses. */
  readonly doses: readonly FoundDose[];
  /** Its doses by sentence. */
  readonly dosesBySentence: ReadonlyMap<number, readonly FoundDose[]>;
  /** For each dose the number of its group: doses told in one breath (a list with a shared unit, `5 mg and 10 mg`). */
  readonly groups: ReadonlyMap<FoundDose, number>;
  /** Its agents by sentence. */
  readonly agentsBySentence: ReadonlyMap<number, readonly AgentMention[]>;
  /** Its agents that are drugs or classes of them. */
  readonly substances: readonly AgentMention[];
  /** Durations. */
  readonly durations: Shelf<Duration>;
  /** Ages at which something may have begun. */
  readonly startAges: Shelf<Age>;
  /** Rates. */
  readonly frequencies: Shelf<Frequency>;
  /** Routes. */
  readonly routes: Shelf<Route>;
}

/** Lays out a block's reading. */
export function indexBlock(reading: BlockReading): BlockIndex {
  const { scanned, doses } = reading;
  const { sentences } = scanned.scan;
  const dosesBySentence = groupBy(doses, (dose) => dose.sentence);
  const shelf = <T>(all: readonly Found<T>[]): Shelf<T> => ({
    all,
    bySentence: groupBy(all, (one) => one.sentence),
    free: all.filter((one) => !dosesBySentence.has(one.sentence)),
  });
  return {
    scanned,
    doses,
    dosesBySentence,
    groups: groupDoses(scanned, doses),
    agentsBySentence: groupBy(scanned.agents, (agent) => sentences[agent.first]!),
    substances: scanned.agents.filter((agent) => agent.rank !== 'protein'),
    durations: shelf(reading.durations),
    startAges: shelf(reading.ages.filter((age) => !isEnd(scanned, age))),
    frequencies: shelf(reading.frequencies),
    routes: shelf(reading.routes),
  };
}

function groupBy<T>(list: readonly T[], key: (one: T) => number): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const one of list) {
    const group = groups.get(key(one));
    if (group) group.push(one);
    else groups.set(key(one), [one]);
  }
  return groups;
}

function groupDoses(scanned: ScannedBlock, doses: readonly FoundDose[]): Map<FoundDose, number> {
  const groups = new Map<FoundDose, number>();
  let group = 0;
  doses.forEach((dose, index) => {
    const before = doses[index - 1];
    const joined = before && (before.quantity === dose.quantity || isList(scanned, before.next, dose.first));
    if (before && (!joined || before.sentence !== dose.sentence)) group += 1;
    groups.set(dose, group);
  });
  return groups;
}

const LIST_WORD = /^(max|maximum|\.|,|\/|or|and|to|-|vs|versus|\(|=|≈|~|then|&)$/;

function isList(scanned: ScannedBlock, from: number, to: number): boolean {
  if (to - from > 3) return false;
  return scanned.scan.tokens.slice(from, to).every((token) => LIST_WORD.test(token.lower));
}

/** An age at which a treatment ends, not begins. */
function isEnd(scanned: ScannedBlock, age: Found<Age>): boolean {
  const { tokens } = scanned.scan;
  const before = tokens[age.first - 1]?.lower ?? '';
  const isTo = before === 'to' || before === '-';
  return (
    /^(until|till|through|by)$/.test(before) ||
    (isTo && (tokens[age.first - 2]?.kind === 'number' || tokens[age.first - 4]?.lower === 'from')) ||
    (isTo &&
      within(scanned.scan.quantities, age.first - 5, age.first - 1).some(
        (one) => one.next === age.first - 1,
      )) ||
    (before === 'and' && tokens[age.first - 3]?.lower === 'between')
  );
}
