import words from '../../knowledge/data/language/citations.json' with { type: 'json' };
import type { Knowledge } from '../../knowledge/knowledge';
import type { Block, Citation, Note } from '../../note/note';
import type { Range } from '../../note/prose';
import { startingIn } from '../../note/starting-in';
import type { Statement } from '../statement';
import { findAuthorYears } from './author-year';
import { findNumbers, findSuperscripts } from './numbers';
import { type ReferenceEntry, type ReferenceList, readReferenceList } from './reference-list';
import { governing, tableOf, unitOf } from './scope';
import { push, type WorkKey, Works } from './works';

/** How a citation is written: as the note reader tells them, by author and year, or by number. */
export type CitationStyle = Citation['kind'] | 'author-year' | 'number';

/** One citation of a note, of any style, and the works that it means. */
export interface CitedWork extends Range {
  /** How it is written. */
  readonly style: CitationStyle;
  /** The key, label, identifier, address, or the text as written. */
  readonly value: string;
  /** The works of claim sets' reference lists that it means; none for other literature, or where it cannot be told. */
  readonly works: readonly WorkKey[];
  /** Index of the block it stands in. */
  readonly block: number;
}

/** Which works a note cites, and where. Blocks are read when they are first asked about. */
export class CitedWorks {
  private readonly byBlock = new Map<number, readonly CitedWork[]>();
  private readonly citationsByBlock = new Map<number, Citation[]>();
  private readonly blocksByFootnote = new Map<string, Block[]>();
  private list: ReferenceList | null = null;
  private everything: readonly CitedWork[] | null = null;
  private prevailing: CitationStyle | null | undefined;

  constructor(
    private readonly note: Note,
    /** The works that can be meant. */
    readonly works: Works,
  ) {
    for (const citation of note.citations) push(this.citationsByBlock, citation.block, citation);
    for (const block of note.blocks) {
      if (block.footnote !== null) push(this.blocksByFootnote, block.footnote.toLowerCase(), block);
    }
  }

  /** The note's own reference list. */
  get referenceList(): ReferenceList {
    this.list ??= readReferenceList(this.note);
    return this.list;
  }

  /** Every citation outside the reference list and footnotes, in the order of the source. */
  all(): readonly CitedWork[] {
    this.everything ??= this.note.blocks.flatMap((block) => this.of(block.index));
    return this.everything;
  }

  /** The style that most of the note's citations have, the first of several; null where it cites nothing. */
  get style(): CitationStyle | null {
    if (this.prevailing === undefined) {
      const counts = new Map<CitationStyle, number>();
      for (const { style } of this.all()) counts.set(style, (counts.get(style) ?? 0) + 1);
      this.prevailing = [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
    }
    return this.prevailing;
  }

  /** The citations of one block; none in the reference list and in footnotes. */
  private of(index: number): readonly CitedWork[] {
    const known = this.byBlock.get(index);
    if (known) return known;
    const block = this.note.blocks[index];
    const cites = block && block.footnote === null && !this.referenceList.blocks.has(index);
    const cited = cites ? this.citationsOf(block).sort((a, b) => a.start - b.start) : [];
    this.byBlock.set(index, cited);
    return cited;
  }

  /**
   * The citations that stand beside a statement: in it, or right behind it; else those of its list item or table row;
   * else of the nearest source line, lead-in or heading that governs it.
   */
  beside(statement: Statement): readonly CitedWork[] {
    const blocks = this.blocksOf(statement);
    const own = statement.blocks.flatMap((index) =>
      startingIn(this.of(index), statement.start, this.reach(statement)),
    );
    if (own.length > 0) return own;
    for (const block of blocks) {
      if (block.cell || block.item) {
        const unit = this.within(unitOf(this.note, block));
        if (unit.length > 0) return unit;
      } else if (this.cites(block.index)) return [];
      for (const group of governing(this.note, block, this.cites)) {
        const cited = this.within(group);
        if (cited.length > 0) return cited;
      }
    }
    return [];
  }

  /** True where any citation stands in the statement's paragraph, list item or table, or governs it. */
  near(statement: Statement): boolean {
    const { note, cites } = this;
    return this.blocksOf(statement).some(
      (block) =>
        unitOf(note, block).some(cites) ||
        tableOf(note, block).some(cites) ||
        governing(note, block, cites).flat().some(cites),
    );
  }

  private blocksOf(statement: Statement): Block[] {
    return statement.blocks.flatMap((index) => this.note.blocks[index] ?? []);
  }

  private within(blocks: readonly number[]): CitedWork[] {
    return blocks.flatMap((block) => this.of(block));
  }

  private readonly cites = (index: number) => this.of(index).length > 0;

  /** Where a citation behind the statement's full stop still belongs to it: no word stands between. */
  private reach(statement: Statement): number {
    const behind = this.note.source.slice(statement.end, statement.end + 8);
    return statement.end + (/^[\s.!?,;:)"'”’*_[(^<]*/.exec(behind)?.[0].length ?? 0);
  }

  private citationsOf(block: Block): CitedWork[] {
    const { text } = block.prose;
    const marked = (this.citationsByBlock.get(block.index) ?? []).filter(
      ({ kind, value }) => kind !== 'link' || /^https?:/i.test(value),
    );
    const named = [...findAuthorYears(text), ...findAuthorNouns(text, this.works)].map((cited) => ({
      ...block.prose.toSource(cited.from, cited.to),
      style: 'author-year' as const,
      value: text.slice(cited.from, cited.to),
      works: this.works.ofAuthors(cited),
      block: block.index,
    }));
    const written = marked.map(({ start, end, kind, value }) => ({
      start,
      end,
      style: kind,
      value,
      works: this.worksOf(kind, value),
      block: block.index,
    }));
    const isText = (link: CitedWork) =>
      named.some((name) => link.start <= name.start && name.end <= link.end);
    const links = written.filter(
      (cited) => cited.works.length > 0 || cited.style !== 'link' || !isText(cited),
    );
    return [...links, ...named, ...this.numbersOf(block)].sort((a, b) => a.start - b.start || a.end - b.end);
  }

  private numbersOf(block: Block): CitedWork[] {
    const { source } = this.note;
    const { entries } = this.referenceList;
    const bracketed = findNumbers(block.prose.text).map((cited) => ({
      ...cited,
      ...block.prose.toSource(cited.from, cited.to),
    }));
    const raised = entries.size === 0 ? [] : findSuperscripts(source.slice(block.start, block.end));
    const superscripts = raised
      .filter(({ numbers }) => numbers.every((number) => entries.has(number)))
      .map((cited) => ({ ...cited, start: block.start + cited.from, end: block.start + cited.to }));
    return [...bracketed, ...superscripts].map(({ start, end, numbers }) => ({
      start,
      end,
      style: 'number',
      value: source.slice(start, end),
      works: numbers.flatMap((number) => {
        const entry = entries.get(number);
        return entry ? this.worksOfEntry(entry) : [];
      }),
      block: block.index,
    }));
  }

  /** The works that an entry of the note's reference list means. */
  worksOfEntry(entry: ReferenceEntry): readonly WorkKey[] {
    return this.worksWritten(entry.text, entry.block, entry);
  }

  private worksOf(kind: Citation['kind'], value: string): readonly WorkKey[] {
    if (kind === 'doi') return this.works.ofDoi(value);
    if (kind === 'pmid') return this.works.ofPmid(value);
    if (kind === 'key') return this.works.ofKey(value);
    if (kind === 'link') return this.works.ofAddress(value);
    const definition = this.blocksByFootnote.get(value.toLowerCase()) ?? [];
    return definition.flatMap((block) => this.worksWritten(block.prose.text, block.index, block));
  }

  /** The works that a footnote or an entry of the reference list means: by identifier, else title, else authors. */
  private worksWritten(text: string, block: number, range: Range): readonly WorkKey[] {
    const marked = (this.citationsByBlock.get(block) ?? []).filter(
      ({ start, end, kind }) => start >= range.start && end <= range.end && kind !== 'footnote',
    );
    const identified = marked.flatMap(({ kind, value }) => this.worksOf(kind, value));
    if (identified.length > 0) return identified;
    const titled = this.works.ofTitleIn(text);
    if (titled.length > 0) return titled;
    const named = findAuthorYears(text).flatMap((cited) => this.works.ofAuthors(cited));
    return named.length > 0 ? named : this.works.ofEntry(text);
  }
}

const NOUN = new RegExp(
  String.raw`(?<![\p{L}\p{N}-])(\p{Lu}\p{L}+)(?:[’']s)?\s(?:${words.workNouns.join('|')})(?!\p{L})`,
  'gu',
);

/** "the Harrison study", "Tang's group": only where the name is that of a known first author. */
function findAuthorNouns(text: string, works: Works) {
  return Array.from(text.matchAll(NOUN), (match) => ({
    from: match.index,
    to: match.index + match[0].length,
    authors: [match[1] ?? ''],
    year: null,
  })).filter(({ authors }) => works.isAuthor(authors[0] ?? ''));
}

const worksOfKnowledge = new WeakMap<Knowledge, Works>();

/** Reads the citations of a note, of every style. */
export function citedWorks(note: Note, knowledge: Knowledge): CitedWorks {
  let works = worksOfKnowledge.get(knowledge);
  if (!works) {
    works = new Works(knowledge);
    worksOfKnowledge.set(knowledge, works);
  }
  return new CitedWorks(note, works);
}
