import type { AnnotatedNote } from './annotations';
import { codePoints } from './units';

/**
 * PubTator: a title line, an abstract line and a line for each annotation, for a note. The first line of the note is
 * the title, the rest the abstract; line breaks and tabs, which the format cannot hold, become spaces of the same
 * length, so that offsets, in Unicode code points, still fit.
 */
export function toPubtator({ id, text, annotations }: AnnotatedNote): string {
  const at = codePoints(text);
  const name = id.replace(/[\s|]/g, '_');
  const flat = (words: string) => words.replace(/[\r\n\t\u2028\u2029]/g, ' ');
  const firstLine = text.search(/[\r\n]/);
  const title = firstLine < 0 ? text : text.slice(0, firstLine);
  const rows = annotations.map(({ start, end, text: words, type, ids, value }) =>
    [name, at(start), at(end), flat(words), type, ids.join('|') || value].join('\t'),
  );
  const abstract = firstLine < 0 ? '' : text.slice(firstLine + 1);
  return [`${name}|t|${flat(title)}`, `${name}|a|${flat(abstract)}`, ...rows, '', ''].join('\n');
}
