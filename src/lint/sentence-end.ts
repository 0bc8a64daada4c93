import type { Note } from '../note/note';
import type { Statement } from '../reason/statement';

/** Where words can be added to the end of a statement: before its full stop, in a table before the end of its last cell. */
export function endOf(statement: Statement, note: Note): number {
  const cells = statement.blocks
    .flatMap((index) => note.blocks[index] ?? [])
    .filter(({ cell }) => cell !== null);
  const filled = cells.filter(({ prose }) => prose.text.trim() !== '').at(-1);
  if (filled) return filled.prose.toSource(0, filled.prose.text.trimEnd().length).end;
  const text = note.source.slice(statement.start, statement.end);
  return statement.start + text.replace(/[\s.!?;]+$/, '').length;
}
