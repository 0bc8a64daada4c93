import type { TermMention } from '../annotate/terms/term';
import grammar from '../knowledge/data/language/grammar.json' with { type: 'json' };
import type { Block, Note } from '../note/note';
import type { Range } from '../note/prose';
import type { Node } from './argument';
import { nodesOf } from './arguments';
import { itemsOf, type Named, type Stretch } from './items';
import { PhraseTrie } from './phrase-trie';
import { sentencesOf } from './sentences';
import { type Word, wordsOf } from './words';

/** A sentence, a list item or a table row: what is read as one statement. */
export interface Passage extends Range {
  /** Its readable text; the cells of a row are parted by " ; ". */
  readonly text: string;
  /** Indexes of its blocks. */
  readonly blocks: readonly number[];
  /** The block that carries headings, list and quote. */
  readonly block: Block;
  /** The concepts that it names; offsets in `text`. */
  readonly named: readonly Named[];
  /** What its anaphors stand for is added to what it names. */
  readonly words: readonly Word[];
  /** True for a heading, which is context and no statement. */
  readonly isHeading: boolean;
  /** True for a row of a table. */
  readonly isRow: boolean;
  /** Where a mention of one of its blocks stands in `text`; null for one that stands elsewhere. */
  place(mention: { readonly block: number; readonly from: number; readonly to: number }): Stretch | null;
  /** The source range of a range of `text`. */
  toSource(from: number, to: number): Range;
}

/** The passages of a note in the order of the source, headings and table headers included. */
export function passagesOf(note: Note, terms: readonly TermMention[]): Passage[] {
  const byBlock = new Map<number, TermMention[]>();
  for (const term of terms) {
    const list = byBlock.get(term.block);
    if (list) list.push(term);
    else byBlock.set(term.block, [term]);
  }
  const passages: Passage[] = [];
  for (let at = 0; at < note.blocks.length; at++) {
    const block = note.blocks[at]!;
    if (block.kind === 'cell') {
      const cells = [block];
      while (isSameRow(block, note.blocks[at + 1])) cells.push(note.blocks[++at]!);
      passages.push(rowOf(cells, byBlock));
      continue;
    }
    const mentions = byBlock.get(block.index) ?? [];
    let next = 0;
    for (const range of sentencesOf(block.prose.text)) {
      while (next < mentions.length && mentions[next]!.from < range.start) next++;
      const first = next;
      while (next < mentions.length && mentions[next]!.from < range.end) next++;
      passages.push(sentenceOf(block, range, mentions.slice(first, next)));
    }
  }
  return passages;
}

function isSameRow(first: Block, next: Block | undefined): boolean {
  return next?.cell?.table === first.cell?.table && next?.cell?.row === first.cell?.row;
}

function sentenceOf(block: Block, range: Range, terms: readonly TermMention[]): Passage {
  const text = block.prose.text.slice(range.start, range.end);
  const named = terms
    .filter((term) => term.to <= range.end)
    .map((term) => ({ from: term.from - range.start, to: term.to - range.start, concept: term.concept }));
  let words: readonly Word[] | undefined;
  return {
    ...block.prose.toSource(range.start, range.end),
    text,
    blocks: [block.index],
    block,
    named,
    get words() {
      words ??= wordsOf(text);
      return words;
    },
    isHeading: block.kind === 'heading',
    isRow: false,
    place: (mention) =>
      mention.block === block.index && mention.from >= range.start && mention.to <= range.end
        ? { from: mention.from - range.start, to: mention.to - range.start }
        : null,
    toSource: (from, to) => block.prose.toSource(range.start + from, range.start + to),
  };
}

/** A row reads as its cells in order, each but the first behind the header of its column. */
function rowOf(cells: readonly Block[], terms: ReadonlyMap<number, readonly TermMention[]>): Passage {
  const named: Named[] = [];
  const pieces: { at: number; block: Block }[] = [];
  let text = '';
  for (const cell of cells) {
    if (text) text += ' ; ';
    pieces.push({ at: text.length, block: cell });
    for (const term of terms.get(cell.index) ?? []) {
      named.push({ from: text.length + term.from, to: text.length + term.to, concept: term.concept });
    }
    text += cell.prose.text;
  }
  const first = cells[0]!;
  const last = cells[cells.length - 1]!;
  let words: readonly Word[] | undefined;
  return {
    start: first.start,
    end: last.end,
    text,
    blocks: cells.map((cell) => cell.index),
    block: first,
    named,
    get words() {
      words ??= wordsOf(text);
      return words;
    },
    isHeading: first.cell?.row === 0,
    isRow: true,
    place: (mention) => {
      const piece = pieces.find(({ block }) => block.index === mention.block);
      return piece ? { from: piece.at + mention.from, to: piece.at + mention.to } : null;
    },
    toSource: (from, to) => {
      const piece = pieces.findLast(({ at }) => at <= from) ?? pieces[0]!;
      const length = piece.block.prose.text.length;
      return piece.block.prose.toSource(Math.min(from - piece.at, length), Math.min(to - piece.at, length));
    },
  };
}

const anaphors = new PhraseTrie<string>();
for (const [kind, phrases] of Object.entries(grammar.anaphors)) {
  for (const phrase of phrases) anaphors.add(phrase, kind);
}

/** What "the drug", "the complex" and "the knockouts" stand for at a place in a note. */
export class Memory {
  private readonly last = new Map<string, string>();

  /** Takes note of what a passage names. */
  remember(passage: Passage, categoryOf: (concept: string) => string | undefined): void {
    for (const { concept, to } of passage.named) {
      const category = categoryOf(concept);
      if (category === 'chemical') this.last.set('drug', concept);
      if (category === 'complex') this.last.set('complex', concept);
      if (concept === 'tsc1') this.last.set('knockout', 'tsc1-knockout');
      void to;
    }
  }

  /** The names of a passage together with what its anaphors stand for. */
  resolve(passage: Passage): readonly Named[] {
    const found: Named[] = [];
    const { words } = passage;
    for (let at = 0; at < words.length; at++) {
      const match = anaphors.longest(words, at);
      if (!match) continue;
      const from = words[at]!.from;
      const to = words[at + match.length - 1]!.to;
      const concept = this.last.get(match.values[0]!);
      const taken = passage.named.some(
        (name) => name.from < to && name.to > from && this.isOwn(name.concept),
      );
      if (concept && !taken) found.push({ from, to, concept });
      at += match.length - 1;
    }
    if (found.length === 0) return passage.named;
    const rest = passage.named.filter(
      (name) => !found.some((other) => name.from < other.to && name.to > other.from),
    );
    return [...rest, ...found].sort((a, b) => a.from - b.from);
  }

  private isOwn(concept: string): boolean {
    return concept === 'tsc1' || concept === 'rapamycin' || concept === 'mtorc1' || concept === 'mtorc2';
  }
}

/** The nodes of a passage. */
export function nodesOfPassage(
  passage: Passage,
  named: readonly Named[],
  values: readonly Stretch[],
): Node[] {
  return nodesOf(itemsOf(passage.words, named, values));
}
