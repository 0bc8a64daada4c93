import { readFileSync } from 'node:fs';

/** One regimen of a label; numbers index the note's own lists. */
export interface LabelledRegimen {
  /** As written, or null. */
  readonly agent: string | null;
  /** Index of the duration, or null. */
  readonly duration: number | null;
  /** UCUM rate, or null. */
  readonly frequency: string | null;
  /** Route's code, or null. */
  readonly route: string | null;
  /** Species, or null. */
  readonly species: string | null;
  /** Index of the start age, or null. */
  readonly startAge: number | null;
}

/** A span of a labelled note: its list, its range, and what it should read as. */
export interface LabelledSpan {
  /** The list it belongs to. */
  readonly list: 'dose' | 'duration' | 'age' | 'frequency' | 'route';
  /** First code unit. */
  readonly start: number;
  /** One past the last. */
  readonly end: number;
  /** Everything after the list's name in the mark. */
  readonly reading: string;
}

/** A note of the corpus without its marks. */
export interface LabelledNote {
  /** Its id. */
  readonly id: string;
  /** The note's text. */
  readonly text: string;
  /** The spans, in order. */
  readonly spans: readonly LabelledSpan[];
  /** One for each dose, or null where the regimens are not labelled. */
  readonly regimens: readonly LabelledRegimen[] | null;
}

interface Row {
  readonly id: string;
  /** The note, with `{span|list reading}` around what is to be found. */
  readonly marked: string;
  readonly regimens?: readonly LabelledRegimen[];
}

/** A part of the corpus: `tuned` was looked at while the reader was written, `held-out` was not, `blind` and `blind-two` are by other hands, the second read once, when all else was done. */
export type Part = 'tuned' | 'held-out' | 'blind' | 'blind-two';

/** Reads one part of the corpus. */
export function readLabels(part: Part): LabelledNote[] {
  const file = new URL(`./${part}.json`, import.meta.url);
  return (JSON.parse(readFileSync(file, 'utf8')) as Row[]).map(unmark);
}

function unmark({ id, marked, regimens }: Row): LabelledNote {
  const spans: LabelledSpan[] = [];
  let text = '';
  let at = 0;
  for (const mark of marked.matchAll(/\{([^{}|]*)\|(dose|duration|age|frequency|route) ([^{}]*)\}/g)) {
    text += marked.slice(at, mark.index);
    spans.push({
      list: mark[2] as LabelledSpan['list'],
      start: text.length,
      end: text.length + mark[1]!.length,
      reading: mark[3]!,
    });
    text += mark[1];
    at = mark.index + mark[0].length;
  }
  return { id, text: text + marked.slice(at), spans, regimens: regimens ?? null };
}
