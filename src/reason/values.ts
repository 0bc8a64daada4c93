import type { Age, Amount, Dose, DoseReading, Duration } from '../annotate/doses/quantity';
import type { ClaimContext, Quantity } from '../knowledge/claim';
import type { Range } from '../note/prose';
import type { Stretch } from './items';
import type { Passage } from './passages';

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

/** The values that a passage gives. */
export interface PassageValues {
  readonly doses: readonly Dose[];
  readonly durations: readonly Duration[];
  readonly ages: readonly Age[];
  readonly percentages: readonly (Range & { readonly text: string; readonly value: number })[];
}

const DAYS: Record<string, number> = { d: 1, wk: 7, mo: 30.4375, a: 365.25 };

/** Values stand in days, percent and, for doses, in milligrams per kilogram or in ppm. */
const MASS: Record<string, number> = { g: 1e3, mg: 1, ug: 1e-3, ng: 1e-6 };

/** The values in a passage's range of the source. */
export function valuesIn(passage: Passage, doses: DoseReading): PassageValues {
  const inside = (range: Range) => range.start >= passage.start && range.end <= passage.end;
  return {
    doses: doses.doses.filter(inside),
    durations: doses.durations.filter(inside),
    ages: doses.ages.filter(inside),
    percentages: percentagesIn(passage),
  };
}

/** Where values stand in a passage's text, in order and apart. */
export function stretchesOf(passage: Passage, doses: DoseReading): Stretch[] {
  const all = [doses.doses, doses.durations, doses.ages, doses.frequencies]
    .flatMap((list) => list.flatMap((mention) => passage.place(mention) ?? []))
    .sort((a, b) => a.from - b.from || b.to - a.to);
  return all.filter((stretch, at) => at === 0 || stretch.from >= all[at - 1]!.to);
}

const SHARES: Record<string, number> = {
  'one half': 50,
  half: 50,
  'a third': 33.3,
  'one third': 33.3,
  'two thirds': 66.7,
  'a quarter': 25,
  'one quarter': 25,
  'three quarters': 75,
  'a fifth': 20,
  'one fifth': 20,
  'a tenth': 10,
  'one tenth': 10,
  'nine tenths': 90,
  'four fifths': 80,
};

function percentagesIn(passage: Passage): (Range & { text: string; value: number })[] {
  const found: (Range & { text: string; value: number })[] = [];
  const pattern =
    /(\d+(?:[.,]\d+)?)\s?(?:%|percent|per cent)|\b((?:one|two|three|four|nine|a) (?:half|thirds?|quarters?|fifths?|tenths?)|half)\b/gi;
  for (const match of passage.text.matchAll(pattern)) {
    const value = match[1] ? Number(match[1].replace(',', '.')) : SHARES[match[2]!.toLowerCase()];
    if (
      value === undefined ||
      /^half[- ](a|year|life)/i.test(passage.text.slice(match.index, match.index + 9))
    )
      continue;
    if (/\band a $/i.test(passage.text.slice(0, match.index)) || /\ba half$/i.test(match[0])) continue;
    found.push({ ...passage.toSource(match.index, match.index + match[0].length), text: match[0], value });
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
  return { agreed: agreed.length, differing };
}

type Judge = (what: string, range: Range & { text: string }, same: boolean, expected: string) => void;

function compareTimes(context: ClaimContext, values: PassageValues, judge: Judge): void {
  const { duration, startAge, endAge, age, medianLifespan } = context;
  const span = spanOf(values.ages);
  const point = age ?? medianLifespan;
  if (point) {
    const what = age ? 'age' : 'median lifespan';
    const times = [...values.ages, ...values.durations];
    const match = times.find((time) => within(time.days, point, point.approximate ? 0.2 : 0.05));
    const first = match ?? times[0];
    if (first) judge(what, first, match !== undefined, show(point));
    return;
  }
  if (startAge) {
    const start = values.ages[0];
    if (start) {
      const [from, to] = ends(start.days);
      const wanted = [startAge, ...(endAge ? [endAge] : [])];
      if (to > from || !endAge || values.ages.length > 1) {
        judge('age at the start', start, within(from, startAge, 0.05), show(startAge));
        const last = values.ages[values.ages.length - 1]!;
        if (endAge && span)
          judge('age at the end', last, within(ends(last.days)[1], endAge, 0.05), show(endAge));
      } else {
        const same = wanted.some((quantity) => within(from, quantity, 0.05));
        judge('age', start, same, wanted.map(show).join(' to '));
      }
    }
  }
  const wanted = duration ? middle(duration.value) * DAYS[duration.ucum]! : impliedDuration(startAge, endAge);
  if (wanted) {
    const slack = !duration || duration.approximate ? 0.12 : 0.05;
    const match = values.durations.find(({ days }) => ends(days).some((end) => near(end, wanted, slack)));
    const first = match ?? values.durations[0];
    if (first)
      judge(
        'duration',
        first,
        match !== undefined,
        duration ? show(duration) : `${show(startAge!)} to ${show(endAge!)} of age`,
      );
    else if (duration && span && !startAge) {
      const same = near(span.to - span.from, wanted, slack);
      judge('duration', values.ages[0]!, same, show(duration));
    }
  }
}

function impliedDuration(start: Quantity | undefined, end: Quantity | undefined): number | null {
  if (!start || !end) return null;
  return middle(end.value) * DAYS[end.ucum]! - middle(start.value) * DAYS[start.ucum]!;
}

function spanOf(ages: readonly Age[]): { from: number; to: number } | null {
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
