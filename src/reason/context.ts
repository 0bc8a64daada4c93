import type { Note } from '../note/note';
import type { Argument } from './argument';
import { isLabelled, stanceOf } from './certainty';
import type { Passage } from './passages';
import type { Word } from './words';

/** What stands around a passage and bears on it. */
export interface Context {
  /** What it is about where it does not say so itself: subjects of the sentence before, of lead-in, parent and headings. */
  readonly topics: readonly Argument[];
  /** The words around it, nearest first: sentences before, lead-in, parent item, headings. */
  readonly words: readonly (readonly Word[])[];
  /** True in a list or a table, whose lead-in and headings govern it. */
  readonly isGoverned: boolean;
  /** True where a heading, a lead-in or a callout marks it as a supposition. */
  readonly isGuarded: boolean;
  /** True where a heading or lead-in marks it as work that remains. */
  readonly isOpen: boolean;
  /** The species that the front matter names, or null. */
  readonly frontMatterSpecies: string | null;
}

/** How many sentences of a block bear on what it governs, counted from its end. */
const REACH = 3;

interface Recorded {
  readonly passage: Passage;
  readonly subjects: readonly Argument[];
}

/** Keeps what has been read, so that later passages find their context. */
export class ContextReader {
  private readonly byBlock = new Map<number, Recorded[]>();
  private readonly passagesByBlock = new Map<number, Passage[]>();
  private readonly frontMatterSpecies: string | null;

  constructor(
    private readonly note: Note,
    passages: readonly Passage[],
  ) {
    for (const passage of passages) {
      for (const block of passage.blocks) {
        const list = this.passagesByBlock.get(block);
        if (list) list.push(passage);
        else this.passagesByBlock.set(block, [passage]);
      }
    }
    this.frontMatterSpecies = speciesOf(note.frontMatter?.data.species);
  }

  /** Takes note of what a passage was about. */
  record(passage: Passage, named: readonly Argument[]): void {
    const subjects = named
      .filter(({ quantities, owners }) => quantities.length + owners.length > 0)
      .slice(0, 1);
    for (const block of passage.blocks) {
      const list = this.byBlock.get(block);
      if (list) list.push({ passage, subjects });
      else this.byBlock.set(block, [{ passage, subjects }]);
    }
  }

  /** The context of a passage; what is costly is only looked at when asked for. */
  contextOf(passage: Passage): Context {
    const { block } = passage;
    const before = (this.byBlock.get(block.index) ?? []).slice(-2).reverse();
    const around = this.blocksAround(passage);
    const outer = around.flatMap((index) => (this.byBlock.get(index) ?? []).slice(-REACH));
    const topics = [...before, ...outer].find(({ subjects }) => subjects.length > 0)?.subjects ?? [];
    const labels = () =>
      around.flatMap((index) =>
        (this.passagesByBlock.get(index) ?? []).slice(-REACH).map((other) => other.words),
      );
    return {
      topics,
      isGoverned: block.item !== null || block.cell !== null,
      frontMatterSpecies: this.frontMatterSpecies,
      get words() {
        return [...before.map(({ passage: earlier }) => earlier.words), ...labels()];
      },
      get isGuarded() {
        const marks = labels().some((label) => isLabelled(label) || stanceOf(label).attributed);
        return marks || isGuardingCallout(passage);
      },
      get isOpen() {
        return labels().some((label) => stanceOf(label).open);
      },
    };
  }

  /** Blocks that govern a passage, nearest first: its item's first block, parents, lead-ins, table header, headings. */
  private blocksAround({ block }: Passage): number[] {
    const found: number[] = [];
    for (let item = block.item; item; item = item.parent) {
      if (item.first >= 0 && item.first < block.index) found.push(item.first);
      if (item.leadIn !== null && item.leadIn < block.index) found.push(item.leadIn);
    }
    if (block.cell) {
      if (block.cell.row > 0) found.push(...block.cell.header);
      if (block.cell.leadIn !== null) found.push(block.cell.leadIn);
    }
    found.push(...[...block.headings].reverse());
    return [...new Set(found)].filter(
      (index) => index !== block.index && this.note.blocks[index] !== undefined,
    );
  }
}

const GUARDING = new Set(['hypothesis', 'question', 'idea', 'speculation', 'todo', 'thought', 'opinion']);

function isGuardingCallout({ block }: Passage): boolean {
  for (let quote = block.quote; quote; quote = quote.parent) {
    if (quote.callout && GUARDING.has(quote.callout)) return true;
  }
  return false;
}

function speciesOf(value: unknown): string | null {
  const text = Array.isArray(value) ? value.join(' ') : typeof value === 'string' ? value : '';
  if (/human|people|patient|homo/i.test(text)) return 'human';
  if (/mouse|mice|murine|mus /i.test(text)) return 'mouse';
  return /rat/i.test(text) ? 'rat' : null;
}
