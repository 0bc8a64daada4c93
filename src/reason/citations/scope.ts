import words from '../../knowledge/data/language/citations.json' with { type: 'json' };
import type { Block, ListItem, Note } from '../../note/note';
import { MASK } from '../../note/prose';

/** True where a block holds a citation. */
type Cites = (block: number) => boolean;

const OPENER = new RegExp(
  String.raw`^[([—–*_-]*\s*(?:${words.sourceLineOpeners.join('|')})(?=[\s:,.]|$)`,
  'i',
);

/** Indexes of the blocks that are one with a block: its list item with all that is in it, its table row, or it alone. */
export function unitOf(note: Note, block: Block): number[] {
  const { item, cell } = block;
  if (cell) return tableOf(note, block).filter((index) => note.blocks[index]!.cell!.row === cell.row);
  if (item) return neighbours(note, block, (other) => item.start <= other.start && other.start < item.end);
  return [block.index];
}

/** Indexes of the cells of a block's table, or none. */
export function tableOf(note: Note, { index, cell }: Block): number[] {
  if (!cell) return [];
  return neighbours(note, note.blocks[index]!, (other) => other.cell?.table === cell.table);
}

/** Indexes of a block and of the blocks next to it, as far as they belong together. */
function neighbours({ blocks }: Note, { index }: Block, belongs: (block: Block) => boolean): number[] {
  let first = index;
  while (first > 0 && belongs(blocks[first - 1]!)) first--;
  let end = index + 1;
  while (end < blocks.length && belongs(blocks[end]!)) end++;
  return Array.from({ length: end - first }, (_, at) => first + at);
}

/**
 * Groups of block indexes that govern a block, the nearest first: the source line below it or its table or list, the
 * items and lead-ins above it, its headings from the innermost outwards.
 */
export function governing(note: Note, block: Block, cites: Cites): number[][] {
  const groups: number[][] = [];
  const source = sourceLine(note, block, cites);
  if (source !== null) groups.push([source]);
  if (block.cell && block.cell.leadIn !== null) groups.push([block.cell.leadIn]);
  for (const item of ancestors(block.item)) {
    if (item.first >= 0) groups.push([item.first]);
    if (item.leadIn !== null) groups.push([item.leadIn]);
  }
  for (const heading of [...block.headings].reverse()) groups.push([heading]);
  return groups;
}

/** The paragraph after a block, its table or its list that says no more than where it comes from, or null. */
function sourceLine(note: Note, block: Block, cites: Cites): number | null {
  const list = ancestors(block.item).at(-1)?.list;
  const belongs = (other: Block) =>
    (block.cell !== null && other.cell?.table === block.cell.table) ||
    (list !== undefined && ancestors(other.item).at(-1)?.list === list);
  let next = block.index + 1;
  while (next < note.blocks.length && belongs(note.blocks[next]!)) next++;
  const after = note.blocks[next];
  if (after?.kind !== 'paragraph' || after.item || !cites(after.index)) return null;
  const text = after.prose.text.trim();
  const isShort = text.length < 200 && !text.includes('\n\n');
  const isGroup = block.cell !== null || block.item !== null;
  const namesOnly = isGroup && !/\p{Ll}{4,}\s+\p{Ll}{2,}\s+\p{Ll}{2,}/u.test(text.replaceAll(MASK, ''));
  return isShort && (OPENER.test(text) || /^[—–-]/.test(text) || namesOnly) ? after.index : null;
}

function ancestors(item: ListItem | null): ListItem[] {
  return item ? [item, ...ancestors(item.parent)] : [];
}
