import type { Analysis } from '../analysis';
import type { Mention } from '../annotate/mention';
import type { Range } from '../note/prose';

/** One annotation in the form that the formats of other tools share. */
export interface Annotation extends Range {
  /** `T1`, `T2`, …, in the order of the source. */
  readonly id: string;
  /** The text as it stands in the source. */
  readonly text: string;
  /** The category of a concept, or `dose`, `duration`, `age`, `frequency`, `route`. */
  readonly type: string;
  /** Identifiers of a concept as CURIEs, the most specific first; none for quantities. */
  readonly ids: readonly string[];
  /** The concept's id, or the quantity in a line: `14 [ppm]`, `P6W`. */
  readonly value: string;
}

/** A note with its annotations. */
export interface AnnotatedNote {
  /** The note's id or path. */
  readonly id: string;
  /** Its text. */
  readonly text: string;
  /** Its terms and quantities, in the order of the source. */
  readonly annotations: readonly Annotation[];
}

/** The terms and quantities of an analysis as annotations. */
export function annotationsOf(id: string, analysis: Analysis): AnnotatedNote {
  const quantity = (type: string, mentions: readonly Mention[], value: (index: number) => string) =>
    mentions.map((mention, index) => ({ mention, type, ids: [] as readonly string[], value: value(index) }));
  const { terms, doses, durations, ages, frequencies, routes } = analysis;
  const all = [
    ...terms.map((mention) => ({
      mention,
      type: mention.category as string,
      ids: mention.ids,
      value: mention.concept,
    })),
    ...quantity('dose', doses, (at) => `${amount(doses[at]!.value)} ${doses[at]!.ucum}`),
    ...quantity('duration', durations, (at) => amount(durations[at]!.iso8601)),
    ...quantity('age', ages, (at) => `${amount(ages[at]!.value)} ${ages[at]!.unit}`),
    ...quantity('frequency', frequencies, (at) => frequencies[at]!.per),
    ...quantity('route', routes, (at) => routes[at]!.code),
  ].sort((a, b) => a.mention.start - b.mention.start || a.mention.end - b.mention.end);
  return {
    id,
    text: analysis.note.source,
    annotations: all.map(({ mention: { start, end, text }, type, ids, value }, index) => ({
      id: `T${index + 1}`,
      start,
      end,
      text,
      type,
      ids,
      value,
    })),
  };
}

function amount(value: number | string | readonly (number | string)[]): string {
  return typeof value === 'object' ? value.join('..') : String(value);
}
