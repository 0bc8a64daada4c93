import words from '../../knowledge/data/language/citations.json' with { type: 'json' };
import type { Block, Note } from '../../note/note';
import type { Range } from '../../note/prose';

/** One entry of a note's own numbered reference list. */
export interface ReferenceEntry extends Range {
  /** Its number. */
  readonly number: number;
  /** The block it begins in. */
  readonly block: number;
  /** What is written, without the number. */
  readonly text: string;
}

/** A note's reference list. */
export interface ReferenceList {
  /** Indexes of the blocks that are part of it, its heading among them. */
  readonly blocks: ReadonlySet<number>;
  /** Its entries by number; empty where they are not numbered. */
  readonly entries: ReadonlyMap<number, ReferenceEntry>;
}

const headings = new Set(words.referenceHeadings);
const NUMBERED_LINE = /^\[?(\d{1,3})(?:[\].)]|\s(?=\p{Lu}))\s*(?=\S)/u;

/** Finds the reference list of a note: what stands under a heading such as "References", to the next heading. */
export function readReferenceList(note: Note): ReferenceList {
  const blocks = new Set<number>();
  const entries = new Map<number, ReferenceEntry>();
  let inside = false;
  for (const block of note.blocks) {
    const first = block.prose.text.split('\n', 1)[0] ?? '';
    const opens = isReferenceHeading(first) && (block.kind === 'heading' || block.kind === 'paragraph');
    if (opens) inside = true;
    else if (block.kind === 'heading') inside = false;
    if (!inside) continue;
    blocks.add(block.index);
    for (const entry of entriesOf(block, note.source)) {
      if (!entries.has(entry.number)) entries.set(entry.number, entry);
    }
  }
  return { blocks, entries };
}

/** True for the heading of a reference list, with or without marks around it. */
function isReferenceHeading(line: string): boolean {
  return (
    line.length < 40 &&
    headings.has(
      line
        .toLowerCase()
        .replace(/[^a-z ]/g, '')
        .trim(),
    )
  );
}

/** The entries that begin in a block: a numbered list's item, or lines that begin with a number. */
function entriesOf(block: Block, source: string): ReferenceEntry[] {
  const { item, prose } = block;
  if (item?.ordered && item.first === block.index) {
    const number = /^\s*(\d{1,9})/.exec(source.slice(item.start, item.start + 16))?.[1];
    const { start, end } = block;
    return number ? [{ number: Number(number), block: block.index, text: prose.text, start, end }] : [];
  }
  const entries: (ReferenceEntry & { from: number })[] = [];
  let at = 0;
  for (const line of prose.text.split('\n')) {
    const trimmed = line.trimStart();
    const number = NUMBERED_LINE.exec(trimmed);
    const last = entries.at(-1);
    if (number) {
      const from = at + line.length - trimmed.length;
      const text = trimmed.slice(number[0].length);
      entries.push({
        number: Number(number[1]),
        block: block.index,
        text,
        from,
        ...prose.toSource(from, at + line.length),
      });
    } else if (last) {
      const { from, text } = last;
      entries[entries.length - 1] = {
        ...last,
        text: `${text}\n${line}`,
        ...prose.toSource(from, at + line.length),
      };
    }
    at += line.length + 1;
  }
  return entries;
}
