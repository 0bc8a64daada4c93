import type { AnnotatedNote, Annotation } from './annotations';
import { codePoints } from './units';

/**
 * brat standoff: the `.ann` file that belongs to the note's text. Offsets count Unicode code points. An annotation
 * that runs over a line break is given as the fragments of its lines, as brat asks.
 */
export function toBrat({ text, annotations }: AnnotatedNote): string {
  const at = codePoints(text);
  let normalizations = 0;
  return annotations
    .map((annotation) => {
      const { id, start, type, value, ids } = annotation;
      const fragments = linesOf(annotation);
      const places = fragments.map(({ from, to }) => `${at(start + from)} ${at(start + to)}`).join(';');
      const words = fragments.map(({ from, to }) => annotation.text.slice(from, to)).join(' ');
      const lines = [`${id}\t${type} ${places}\t${words}`];
      for (const curie of ids) lines.push(`N${++normalizations}\tReference ${id} ${curie}\t${value}`);
      if (ids.length === 0) lines.push(`#${id.slice(1)}\tAnnotatorNotes ${id}\t${value}`);
      return `${lines.join('\n')}\n`;
    })
    .join('');
}

function linesOf({ text }: Annotation): { from: number; to: number }[] {
  return Array.from(text.matchAll(/[^\r\n]+/g), ({ 0: line, index }) => ({
    from: index,
    to: index + line.trimEnd().length,
  }));
}
