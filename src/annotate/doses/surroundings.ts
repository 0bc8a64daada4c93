import type { Block, ListItem, Note } from '../../note/note';

/** So many cells of a row are looked at: a wider table is no table of doses. */
const WIDEST_ROW = 40;

/** Tells under which other blocks a block is to be read. */
export class Surroundings {
  private readonly rows = new Map<string, number[]>();
  /** By list number, the paragraph right behind the list. */
  private readonly behindList = new Map<number, number>();

  private readonly count: number;
  /** By list number, the blocks of its items. */
  private readonly lists = new Map<number, number[]>();

  constructor(private readonly note: Note) {
    this.count = note.blocks.length;
    for (const block of note.blocks) {
      if (block.cell) {
        const key = rowKey(block);
        const row = this.rows.get(key);
        if (!row) this.rows.set(key, [block.index]);
        else if (row.length < WIDEST_ROW) row.push(block.index);
      }
      if (block.item) {
        const list = this.lists.get(block.item.list);
        if (!list) this.lists.set(block.item.list, [block.index]);
        else if (list.length < WIDEST_ROW) list.push(block.index);
      }
      const item = note.blocks[block.index - 1]?.item;
      if (item && !block.item && block.kind === 'paragraph')
        this.behindList.set(outermost(item).list, block.index);
    }
  }

  /**
   * The blocks that a block is read under, the nearest first: the cells of its row, its column's header, the paragraph that
   * leads into it, the items above it, the headings from the innermost out, and last the paragraph behind its list.
   */
  of(block: Block): number[] {
    const around = new Set<number>();
    if (block.cell) {
      for (const index of this.rows.get(rowKey(block)) ?? []) around.add(index);
      const header = block.cell.header[block.cell.column];
      if (header !== undefined) around.add(header);
      for (const index of block.cell.header.slice(0, WIDEST_ROW)) around.add(index);
      if (block.cell.leadIn !== null) around.add(block.cell.leadIn);
    }
    for (let item: ListItem | null = block.item; item; item = item.parent) {
      if (item.first >= 0) around.add(item.first);
      if (item.leadIn !== null) around.add(item.leadIn);
    }
    for (const heading of [...block.headings].reverse()) around.add(heading);
    const behind = block.item ? this.behindList.get(outermost(block.item).list) : undefined;
    if (behind !== undefined) around.add(behind);
    around.delete(block.index);
    return [...around].filter((index) => index >= 0 && index < this.count);
  }

  /** The blocks before a block in its section, the nearest first: what a section is about is told once. */
  before(block: Block): number[] {
    const section = block.headings[block.headings.length - 1];
    const found: number[] = [];
    for (let index = block.index - 1; index >= 0 && index > block.index - 5; index -= 1) {
      const other = this.note.blocks[index]!;
      if (other.item || other.kind !== 'paragraph' || other.headings[other.headings.length - 1] !== section)
        break;
      found.push(index);
    }
    return found;
  }

  /** The other items of the list that a block stands in: a list of facts (population, dose, duration) is read as one. */
  siblings(block: Block): number[] {
    const list = block.item ? (this.lists.get(block.item.list) ?? []) : [];
    return list.filter((index) => index !== block.index);
  }
}

function outermost(item: ListItem): ListItem {
  let outer = item;
  while (outer.parent) outer = outer.parent;
  return outer;
}

function rowKey(block: Block): string {
  return `${block.cell?.table}:${block.cell?.row}`;
}
