import type { DoseReading } from '../../../src/annotate/doses/quantity';
import { readDoses } from '../../../src/annotate/doses/read-doses';
import { tagTerms } from '../../../src/annotate/terms/tag-terms';
import { builtInKnowledge } from '../../../src/knowledge/built-in';
import { readNote } from '../../../src/note/read-note';
import type { LabelledNote, LabelledRegimen, LabelledSpan } from './labels';

/** Counts of right, missed and false spans, with the same for spans that only overlap. */
export interface Counts {
  /** Spans equal to a label's. */
  strict: number;
  /** Spans that overlap a label's. */
  overlapping: number;
  /** Spans found. */
  found: number;
  /** Spans labelled. */
  labelled: number;
}

/** All figures of one part of the corpus. */
export interface Score {
  /** By list. */
  readonly lists: Record<LabelledSpan['list'], Counts>;
  /** Overlapping doses, and how many of them have the right value and unit, and the right kind. */
  readonly doses: { matched: number; valueAndUnit: number; kind: number };
  /** Readings (ISO, UCUM, code) right among overlapping spans of the other lists. */
  readonly readings: { matched: number; right: number };
  /** Regimens: slots and whole ones. */
  readonly regimens: { slots: number; rightSlots: number; whole: number; rightWhole: number };
  /** Notes that hold no dose, and how many got one. */
  readonly clean: { notes: number; withFalseDose: number };
  /** What went wrong, in words. */
  readonly errors: string[];
}

interface Span {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly reading: string;
}

const amount = (value: number | readonly [number, number]) =>
  typeof value === 'number' ? `${value}` : value.join('..');

function spansOf(reading: DoseReading): Record<LabelledSpan['list'], Span[]> {
  return {
    dose: reading.doses.map((one) => ({ ...one, reading: `${amount(one.value)} ${one.ucum} ${one.kind}` })),
    duration: reading.durations.map((one) => ({
      ...one,
      reading: typeof one.iso8601 === 'string' ? one.iso8601 : one.iso8601.join('..'),
    })),
    age: reading.ages.map((one) => ({ ...one, reading: `${amount(one.value)} ${one.unit}` })),
    frequency: reading.frequencies.map((one) => ({ ...one, reading: one.per })),
    route: reading.routes.map((one) => ({ ...one, reading: one.code })),
  };
}

function read(text: string): DoseReading {
  const note = readNote(text);
  return readDoses(note, tagTerms(note, builtInKnowledge), builtInKnowledge);
}

/** Runs the notes through the product and compares. */
export function score(notes: readonly LabelledNote[]): Score {
  const counts = (): Counts => ({ strict: 0, overlapping: 0, found: 0, labelled: 0 });
  const result: Score = {
    lists: { dose: counts(), duration: counts(), age: counts(), frequency: counts(), route: counts() },
    doses: { matched: 0, valueAndUnit: 0, kind: 0 },
    readings: { matched: 0, right: 0 },
    regimens: { slots: 0, rightSlots: 0, whole: 0, rightWhole: 0 },
    clean: { notes: 0, withFalseDose: 0 },
    errors: [],
  };
  for (const note of notes) scoreNote(note, read(note.text), result);
  return result;
}

function scoreNote(note: LabelledNote, reading: DoseReading, result: Score): void {
  const found = spansOf(reading);
  const report = (message: string) => result.errors.push(`${note.id} ${message}`);
  const paired = new Map<LabelledSpan, number>();
  for (const list of ['dose', 'duration', 'age', 'frequency', 'route'] as const) {
    const labels = note.spans.filter((span) => span.list === list);
    const counts = result.lists[list];
    counts.found += found[list].length;
    counts.labelled += labels.length;
    const taken = new Set<number>();
    for (const label of labels) {
      const free = (test: (one: Span) => boolean) =>
        found[list].findIndex((one, index) => !taken.has(index) && test(one));
      const exact = free((one) => one.start === label.start && one.end === label.end);
      const index = exact >= 0 ? exact : free((one) => one.start < label.end && one.end > label.start);
      const text = note.text.slice(label.start, label.end);
      if (index < 0) {
        report(`missed ${list} "${text}"`);
        continue;
      }
      taken.add(index);
      paired.set(label, index);
      counts.overlapping += 1;
      const span = found[list][index]!;
      if (exact >= 0) counts.strict += 1;
      else report(`span of ${list} "${span.text}" for "${text}"`);
      scoreReading(list, label, span, result, report);
    }
    found[list].forEach((span, index) => {
      if (!taken.has(index)) report(`false ${list} "${span.text}"`);
    });
  }
  const labelled = note.spans.filter((span) => span.list === 'dose');
  if (labelled.length === 0) {
    result.clean.notes += 1;
    if (reading.doses.length > 0) result.clean.withFalseDose += 1;
  }
  if (note.regimens) scoreRegimens(note, labelled, paired, reading, result, report);
}

/** A reading with its leading number in one notation. */
function plain(reading: string): string {
  return reading.replace(/^[\d.]+e-?\d+/, (number) => String(Number(number)));
}

function scoreReading(
  list: LabelledSpan['list'],
  label: LabelledSpan,
  span: Span,
  result: Score,
  report: (message: string) => void,
): void {
  const right = plain(label.reading) === plain(span.reading);
  if (!right) report(`reading of ${list} "${span.text}": ${span.reading}, not ${label.reading}`);
  if (list !== 'dose') {
    result.readings.matched += 1;
    if (right) result.readings.right += 1;
    return;
  }
  const parts = (reading: string) => /^(\S+ \S+) (.*)$/.exec(reading)!;
  result.doses.matched += 1;
  if (plain(parts(label.reading)[1]!) === plain(parts(span.reading)[1]!)) result.doses.valueAndUnit += 1;
  if (parts(label.reading)[2] === parts(span.reading)[2]) result.doses.kind += 1;
}

function scoreRegimens(
  note: LabelledNote,
  doses: readonly LabelledSpan[],
  paired: ReadonlyMap<LabelledSpan, number>,
  reading: DoseReading,
  result: Score,
  report: (message: string) => void,
): void {
  const place = (list: LabelledSpan['list'], index: number | null) => {
    if (index === null) return null;
    const label = note.spans.filter((span) => span.list === list)[index]!;
    return paired.get(label) ?? -1;
  };
  note.regimens!.forEach((label, index) => {
    const dose = paired.get(doses[index]!);
    const regimen = dose === undefined ? undefined : reading.regimens.find((one) => one.dose === dose);
    const expected = {
      ...label,
      duration: place('duration', label.duration),
      startAge: place('age', label.startAge),
    };
    let right = 0;
    const slots = ['agent', 'duration', 'frequency', 'route', 'species', 'startAge'] as const;
    for (const slot of slots) {
      const wanted = expected[slot as keyof LabelledRegimen];
      const got = regimen?.[slot] ?? null;
      const same =
        typeof wanted === 'string' ? wanted.toLowerCase() === String(got).toLowerCase() : wanted === got;
      if (regimen && same) right += 1;
      else
        report(
          `regimen of "${note.text.slice(doses[index]!.start, doses[index]!.end)}": ${slot} ${got}, not ${wanted}`,
        );
    }
    result.regimens.slots += slots.length;
    result.regimens.rightSlots += right;
    result.regimens.whole += 1;
    if (right === slots.length) result.regimens.rightWhole += 1;
  });
}
