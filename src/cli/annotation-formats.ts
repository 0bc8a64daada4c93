import type { Analysis } from '../analysis';
import { annotationsOf } from '../export/annotations';
import { toBioc } from '../export/bioc';
import { toBrat } from '../export/brat';
import { toPubannotation } from '../export/pubannotation';
import { toPubtator } from '../export/pubtator';
import { recordOf } from '../export/record';
import { toRegimensCsv } from '../export/regimens-csv';
import { toWebAnnotation } from '../export/web-annotation';
import { json } from './terminal';

/** A note as analysed, under its path. */
export interface AnalysedNote {
  /** Its path. */
  readonly id: string;
  /** What is said of it. */
  readonly analysis: Analysis;
}

/** Formats of `annotate`: each prints all notes of a run. */
export const annotationFormats = {
  json: (notes) =>
    `${json(
      notes.map(({ id, analysis }) => recordOf(id, analysis)),
      2,
    )}\n`,
  ndjson: (notes) => notes.map(({ id, analysis }) => `${json(recordOf(id, analysis))}\n`).join(''),
  csv: toRegimensCsv,
  w3c: (notes) => `${json(annotated(notes).map(toWebAnnotation), 2)}\n`,
  bioc: (notes) => `${json(toBioc(annotated(notes)), 2)}\n`,
  pubannotation: (notes) => `${json(annotated(notes).map(toPubannotation), 2)}\n`,
  pubtator: (notes) => annotated(notes).map(toPubtator).join(''),
  brat: (notes) => annotated(notes).map(toBrat).join(''),
} satisfies Record<string, (notes: readonly AnalysedNote[]) => string>;

/** The name of a format. */
export type AnnotationFormat = keyof typeof annotationFormats;

function annotated(notes: readonly AnalysedNote[]) {
  return notes.map(({ id, analysis }) => annotationsOf(id, analysis));
}
