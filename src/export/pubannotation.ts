import type { AnnotatedNote } from './annotations';
import { codePoints } from './units';

/** PubAnnotation JSON: denotations in Unicode code points, attributes for what they denote. */
export function toPubannotation({ id, text, annotations }: AnnotatedNote): object {
  const at = codePoints(text);
  return {
    sourcedb: 'Geromark',
    sourceid: id,
    text,
    denotations: annotations.map(({ id, start, end, type }) => ({
      id,
      span: { begin: at(start), end: at(end) },
      obj: type,
    })),
    attributes: annotations.flatMap(({ id, ids, value }) => [
      { subj: id, pred: 'value', obj: value },
      ...ids.map((curie) => ({ subj: id, pred: 'identifier', obj: curie })),
    ]),
  };
}
