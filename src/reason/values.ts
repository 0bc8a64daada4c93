import type { Amount, Dose, DoseReading } from '../annotate/doses/quantity';
import type { Mention } from '../annotate/mention';
import type { ClaimContext, Quantity } from '../knowledge/claim';
import language from '../knowledge/data/language/times.json' with { type: 'json' };
import type { Range } from '../note/prose';
import { startingIn } from '../note/starting-in';
import type { Stretch } from './items';
import type { Passage } from './passages';
import { PhraseTrie } from './phrase-trie';
import { type BareTime, bareTimesIn } from './times';

/** A value of a note that a claim gives otherwise. */
export interface ValueMismatch extends Range {
  /** What is measured: `dose`, `duration`, `age`, `percentage`, `median lifespan`. */
  readonly what: string;
  /** As the note writes it. */
  readonly written: string;
  /** As the claim has it. */
  readonly expected: string;
}

/** How the values of a passage stand to those of a claim. */
export interface ValueComparison {
  /** How many agree. */
  readonly agreed: number;
  /** Those that differ. */
  readonly differing: readonly ValueMismatch[];
}

/** A time of a passage, in days. */
export interface PassageTime extends Range {
  /** As written. */
  readonly text: string;
  /** In days. */
  readonly days: Amount;
  /** Whether it is an age, a duration, or may be either. */
  readonly role: BareTime['role'];
}

/** A share of a passage, in percent. */
export interface PassageShare extends Range {
  /** As written. */
  readonly text: string;
  /** In percent. */
  readonly value: number;
}

/** The values that a passage gives. */
export interface PassageValues {
  /** Doses, in the order of the source. */
  readonly doses: readonly Dose[];
  /** Ages, durations and times that may be either. */
  readonly times: readonly PassageTime[];
  /** Percentages and fractions. */
  readonly percentages: readonly PassageShare[];
  /** Where values stand in the passage's text, in order and apart. */
  readonly stretches: readonly Stretch[];
}

const DAYS: Record<string, number> = { d: 1, wk: 7, mo: 30.4375, a: 365.25 };

/** Units of mass in milligrams. */
const MASS: Record<string, number> = { g: 1e3, mg: 1, ug: 1e-3, ng: 1e-6 };

/** What dose reading found, by the block that it stands in. */
export class ValueIndex {
  private readonly doses = new Map<number, Dose[]>();
  private readonly times = new Map<number, (PassageTime & Mention)[]>();
  private readonly frequencies = new Map<number, Mention[]>();

  /** Sorts what dose reading found. */
  constructor(reading: DoseReading) {
    for (const dose of reading.doses) push(this.doses, dose.block, dose);
    for (const age of reading.ages) push(this.times, age.block, { ...age, role: 'age' });
    for (const duration of reading.durations)
      push(this.times, duration.block, { ...duration, role: 'duration' });
    for (const times of this.times.values()) times.sort((a, b) => a.start - b.start);
    for (const frequency of reading.frequencies) push(this.frequencies, frequency.block, frequency);
  }

  /** The values of a passage. */
  valuesIn(passage: Passage): PassageValues {
    const inside = <T extends Mention>(index: Map<number, T[]>): T[] =>
      passage.blocks.flatMap((block) =>
        startingIn(index.get(block) ?? [], passage.start, passage.end).filter(
          ({ end }) => end <= passage.end,
        ),
      );
    const doses = inside(this.doses);
    const known = inside(this.times);
    const places = [...doses, ...known, ...inside(this.frequencies)].flatMap(
      (mention) => passage.place(mention) ?? [],
    );
    const bare = bareTimesIn(passage, places);
    const times: PassageTime[] = [
      ...known,
      ...bare.map(({ from, to, days, role }) => ({
        ...passage.toSource(from, to),
        text: passage.text.slice(from, to),
        days,
        role,
      })),
    ].sort((a, b) => a.start - b.start);
    const stretches = [...places, ...bare]
      .sort((a, b) => a.from - b.from || b.to - a.to)
      .filter((stretch, at, all) => at === 0 || stretch.from >= all[at - 1]!.to);
    return { doses, times, percentages: sharesIn(passage, bare), stretches };
  }
}

function push<T>(map: Map<number, T[]>, key: number, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

const shares = new PhraseTrie<number>();
for (const [phrase, value] of Object.entries(language.shares)) shares.add(phrase, value);

/** Percentages and fractions, those of a time ("a year and a half") left out. */
function sharesIn(passage: Passage, times: readonly Stretch[]): PassageShare[] {
  const { words, text } = passage;
  const found: PassageShare[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!;
    const next = words[at + 1]?.lower;
    const isPercent =
      /^\d/.test(word.lower) &&
      (next === '%' || next === 'percent' || (next === 'per' && words[at + 2]?.lower === 'cent'));
    const phrase = shares.longest(words, at);
    const length = isPercent ? 2 : (phrase?.length ?? 0);
    if (length === 0) continue;
    const to = words[at + length - 1]!.to;
    at += length - 1;
    if (times.some((time) => word.from < time.to && to > time.from)) continue;
    const value = isPercent ? Number(word.lower.replace(',', '.')) : phrase!.values[0]!;
    found.push({ ...passage.toSource(word.from, to), text: text.slice(word.from, to), value });
  }
  return found;
}

/** Compares what a passage gives with what a claim gives. What one of them leaves out is no difference. */
export function compareValues(context: ClaimContext, values: PassageValues): ValueComparison {
  const agreed: string[] = [];
  const differing: ValueMismatch[] = [];
  const judge = (what: string, range: Range & { text: string }, same: boolean, expected: string) => {
    if (same) agreed.push(what);
    else differing.push({ start: range.start, end: range.end, what, written: range.text, expected });
  };
  if (context.dose) {
    const results = values.doses.map((dose) => ({ dose, same: sameDose(dose, context.dose!) }));
    if (results.some(({ same }) => same)) agreed.push('dose');
    else if (results[0]) judge('dose', results[0].dose, false, show(context.dose));
  }
  compareTimes(context, values, judge);
  if (context.percentage) {
    const wanted = middle(context.percentage.value);
    const slack = context.percentage.approximate ? 0.16 : 0.05;
    const results = values.percentages.map((range) => ({ range, same: near(range.value, wanted, slack) }));
    if (results.some(({ same }) => same)) agreed.push('percentage');
    else if (results[0]) judge('percentage', results[0].range, false, show(context.percentage));
  }
  // where two arms stand in one sentence, the times of the other one are not this one's
  const isMixed = values.doses.length > 1 && agreed.includes('dose');
  return { agreed: agreed.length, differing: isMixed ? [] : differing };
}

type Judge = (what: string, range: Range & { text: string }, same: boolean, expected: string) => void;

function compareTimes(context: ClaimContext, values: PassageValues, judge: Judge): void {
  const { duration, startAge, endAge, age, medianLifespan } = context;
  const point = age ?? medianLifespan;
  if (point) {
    const match = values.times.find((time) => within(time.days, point, point.approximate ? 0.2 : 0.05));
    const shown = match ?? values.times[0];
    if (shown) judge(age ? 'age' : 'median lifespan', shown, match !== undefined, show(point));
    return;
  }
  const ages = values.times.filter(({ role }) => role !== 'duration');
  if (startAge) compareAges(startAge, endAge, ages, judge);
  const wanted = duration ? middle(duration.value) * DAYS[duration.ucum]! : impliedDuration(startAge, endAge);
  if (!wanted) return;
  const slack = !duration || duration.approximate ? 0.12 : 0.05;
  const expected = duration ? show(duration) : `${show(startAge!)} to ${show(endAge!)} of age`;
  const durations = values.times.filter(({ role }) => role !== 'age');
  const match = durations.find(
    ({ days }) => ends(days).some((end) => near(end, wanted, slack)) || isSpan(days, startAge, endAge),
  );
  const shown = match ?? durations.find(({ role }) => role === 'duration');
  const span = spanOf(ages);
  if (shown) judge('duration', shown, match !== undefined, expected);
  else if (duration && span && !startAge)
    judge('duration', ages[0]!, near(span.to - span.from, wanted, slack), expected);
}

function compareAges(
  startAge: Quantity,
  endAge: Quantity | undefined,
  ages: readonly PassageTime[],
  judge: Judge,
): void {
  const wanted = endAge ? [startAge, endAge] : [startAge];
  const known = ages.filter(({ role }) => role === 'age');
  const first = known[0];
  if (!first) {
    const match = ages.find(({ days }) => wanted.some((quantity) => within(days, quantity, 0.05)));
    if (match) judge('age', match, true, wanted.map(show).join(' to '));
    return;
  }
  const last = known[known.length - 1]!;
  const from = Math.min(...known.map(({ days }) => ends(days)[0]));
  const to = Math.max(...known.map(({ days }) => ends(days)[1]));
  if (endAge && to > from) {
    judge('age at the start', first, near(from, inDays(startAge), 0.05), show(startAge));
    judge('age at the end', last, near(to, inDays(endAge), 0.05), show(endAge));
  } else {
    const same = known.some(({ days }) => wanted.some((quantity) => within(days, quantity, 0.05)));
    judge(endAge ? 'age' : 'age at the start', first, same, wanted.map(show).join(' to '));
  }
}

/** "9–30 mo" for from 9 to 30 months of age. */
function isSpan(days: Amount, start: Quantity | undefined, end: Quantity | undefined): boolean {
  const [from, to] = ends(days);
  return (
    start !== undefined && end !== undefined && near(from, inDays(start), 0.05) && near(to, inDays(end), 0.05)
  );
}

function inDays({ value, ucum }: Quantity): number {
  return middle(value) * (DAYS[ucum] ?? 1);
}

function impliedDuration(start: Quantity | undefined, end: Quantity | undefined): number | null {
  if (!start || !end) return null;
  return middle(end.value) * DAYS[end.ucum]! - middle(start.value) * DAYS[start.ucum]!;
}

function spanOf(ages: readonly PassageTime[]): { from: number; to: number } | null {
  const all = ages.flatMap((age) => ends(age.days));
  const from = Math.min(...all);
  const to = Math.max(...all);
  return all.length > 0 && to > from ? { from, to } : null;
}

function within(days: Amount, quantity: Quantity, slack: number): boolean {
  const unit = DAYS[quantity.ucum] ?? 1;
  const [low, high] = ends(quantity.value).map((end) => end * unit) as [number, number];
  const [from, to] = ends(days);
  return from >= low * (1 - slack) && to <= high * (1 + slack);
}

function sameDose(dose: Dose, wanted: Quantity): boolean {
  const a = canonical(dose.ucum, dose.kind === 'diet concentration');
  const b = canonical(wanted.ucum, wanted.ucum === '[ppm]');
  if (!a || !b || a.dimension !== b.dimension) return false;
  return ends(dose.value).some((end) => near(end * a.factor, middle(wanted.value) * b.factor, 0.02));
}

/** A dose's unit as milligrams per kilogram of body weight, or of food (ppm). */
function canonical(ucum: string, diet: boolean): { dimension: string; factor: number } | null {
  if (ucum === '[ppm]') return { dimension: 'diet', factor: 1 };
  const match = /^(g|mg|ug|ng)\/(kg|g)/.exec(ucum);
  if (!match) return { dimension: ucum, factor: 1 };
  const factor = MASS[match[1]!]! * (match[2] === 'g' ? 1e3 : 1);
  return { dimension: diet ? 'diet' : 'body', factor };
}

function ends(amount: Amount): readonly [number, number] {
  return typeof amount === 'number' ? [amount, amount] : amount;
}

function middle(amount: Amount): number {
  const [low, high] = ends(amount);
  return (low + high) / 2;
}

function near(a: number, b: number, slack: number): boolean {
  return Math.abs(a - b) <= Math.abs(b) * slack;
}

const NAMES: Record<string, [string, string]> = {
  d: ['day', 'days'],
  wk: ['week', 'weeks'],
  mo: ['month', 'months'],
  a: ['year', 'years'],
};

/** A claim's value as it is written in a note. */
export function show(quantity: Quantity): string {
  const number = typeof quantity.value === 'number' ? `${quantity.value}` : quantity.value.join('–');
  if (quantity.ucum === '[ppm]') return `${number} ppm`;
  const name = NAMES[quantity.ucum];
  if (name) return `${number} ${quantity.value === 1 ? name[0] : name[1]}`;
  return quantity.ucum === '%' ? `${number} %` : `${number} ${quantity.ucum}`;
}
