import { type InlineMark, inlineMarks } from './inline';
import type { Block, Citation, ClaimLink, Comment, FrontMatter, Note, NoteFormat } from './note';
import type { Prose } from './prose';

/** A citation whose place is known by its source range alone, until its block is finished. */
export type LooseCitation = Omit<Citation, 'block' | 'at'>;

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/** A block while it is being made. */
export type BlockDraft = Omit<Mutable<Block>, 'index' | 'prose'>;

/** Collects a note's parts in the order of the source. */
export class NoteBuilder {
  /** The blocks so far. */
  readonly blocks: Block[] = [];
  /** The comments so far. */
  readonly comments: Comment[] = [];
  /** The front matter, once it was met. */
  frontMatter: FrontMatter | null = null;
  private readonly citations: Citation[] = [];
  private readonly claimLinks: ClaimLink[] = [];

  constructor(
    private readonly source: string,
    private readonly format: NoteFormat,
  ) {}

  /**
   * Adds a block: takes out of its prose what is not prose, and places the citations that were met in it.
   * Returns the block's index.
   */
  addBlock(draft: BlockDraft, raw: Prose, citations: readonly LooseCitation[] = []): number {
    const index = this.blocks.length;
    const marks = inlineMarks(raw, this.format === 'markdown');
    const prose = raw.replace(marks);
    this.blocks.push({ ...draft, index, prose });
    for (const mark of marks) this.addMark(mark, raw, prose, index);
    for (const citation of citations) {
      this.citations.push({ ...citation, block: index, at: prose.fromSource(citation.start) });
    }
    return index;
  }

  private addMark(mark: InlineMark, raw: Prose, prose: Prose, block: number): void {
    const range = raw.toSource(mark.from, mark.to);
    const place = { ...range, block, at: prose.fromSource(range.start) };
    if (mark.claim !== undefined) this.claimLinks.push({ ...place, id: mark.claim });
    for (const value of mark.keys ?? []) this.citations.push({ ...place, kind: 'key', value });
    if (mark.identifier) this.citations.push({ ...place, ...mark.identifier });
  }

  /** The note. */
  build(): Note {
    const byStart = (a: { start: number }, b: { start: number }) => a.start - b.start;
    return {
      source: this.source,
      format: this.format,
      blocks: this.blocks,
      frontMatter: this.frontMatter,
      citations: this.citations.sort(byStart),
      claimLinks: this.claimLinks.sort(byStart),
      comments: this.comments.sort(byStart),
    };
  }
}
