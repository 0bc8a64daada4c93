import type { Dose } from '../annotate/doses/quantity';
import type { Mention } from '../annotate/mention';
import type { Note } from '../note/note';
import type { Range } from '../note/prose';

/** Where a dose's unit stands in the source, or null where it is in a table's header or behind a later element of a list. */
export function unitRange(note: Note, dose: Dose): Range | null {
  const { prose } = note.blocks[dose.block]!;
  const from = dose.to - dose.writtenUnit.length;
  if (dose.writtenUnit === '' || from < dose.from) return null;
  return prose.text.slice(from, dose.to) === dose.writtenUnit ? prose.toSource(from, dose.to) : null;
}

/** The prose between two mentions of one block, or null where they stand in different blocks. */
export function between(note: Note, first: Mention, second: Mention): string | null {
  if (first.block !== second.block || second.from < first.to) return null;
  return note.blocks[first.block]!.prose.text.slice(first.to, second.from);
}

/** The sentence of a block's prose that a mention stands in, told by full stops before capitals. */
export function sentenceOf(note: Note, mention: Mention): string {
  const { text } = note.blocks[mention.block]!.prose;
  const before = text.slice(Math.max(0, mention.from - 600), mention.from);
  const after = text.slice(mention.to, mention.to + 600);
  const start = [...before.matchAll(/[.!?]\s+(?=\p{Lu})/gu)].at(-1);
  const end = /[.!?](?=\s+\p{Lu}|\s*$)/u.exec(after);
  const left = start ? before.slice(start.index + start[0].length) : before;
  return left + mention.text + (end ? after.slice(0, end.index + 1) : after);
}

/** A number as people write it, with at most three significant digits. */
export function plainNumber(value: number): string {
  return String(Number(value.toPrecision(3)));
}
