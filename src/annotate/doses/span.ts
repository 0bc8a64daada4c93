import type { Block, Note } from '../../note/note';
import type { Mention } from '../mention';

/** A mention of the prose range `[from, to)` of a block. A superscript that opens inside is closed inside: `mg kg<sup>−1</sup>`. */
export function mentionAt(note: Note, block: Block, from: number, to: number): Mention {
  const { start, end } = block.prose.toSource(from, to);
  const inner = note.source.slice(start, end);
  const opened = inner.lastIndexOf('<su');
  const tag = opened >= 0 ? `</${inner.slice(opened + 1, opened + 4)}>` : '';
  const isOpen = tag !== '' && !inner.includes(tag, opened) && note.source.startsWith(tag, end);
  const whole = isOpen ? end + tag.length : end;
  return { start, end: whole, block: block.index, from, to, text: note.source.slice(start, whole) };
}
