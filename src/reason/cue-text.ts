import type { Node } from './argument';
import type { Hierarchy } from './hierarchy';
import type { Named } from './items';
import type { Passage } from './passages';
import { type Quantity, readingOf } from './quantities';

/** The longest beginning of a word that a cue gives. */
const LONGEST = 16;

/** A passage made ready to be searched for the cues of claims. */
export class CueText {
  private readonly text: string;
  private readonly words: Set<string>;
  /** The beginnings of its words, for cues that leave the end open. */
  private readonly starts = new Set<string>();
  private readonly concepts: Set<string>;
  private readonly quantities: Set<string>;
  private readonly isNegated: boolean;

  constructor(passage: Passage, named: readonly Named[], nodes: readonly Node[], hierarchy: Hierarchy) {
    this.text = ` ${passage.words.map((word) => word.lower).join(' ')} `;
    this.quantities = new Set(
      nodes.flatMap((node) =>
        node.kind === 'argument'
          ? [...node.quantities, ...node.owners].flatMap((quantity) =>
              hierarchy.chain(quantity).map(({ id }) => id),
            )
          : [],
      ),
    );
    this.words = new Set(passage.words.map(({ lower }) => lower));
    for (const word of this.words) {
      for (let length = 2; length <= word.length && length <= LONGEST; length++)
        this.starts.add(word.slice(0, length));
    }
    this.isNegated = nodes.some(
      (node) =>
        node.kind === 'negator' ||
        node.kind === 'no-effect' ||
        node.kind === 'unchanged' ||
        (node.kind === 'argument' && node.denied),
    );
    this.concepts = new Set(
      named.flatMap(({ concept }) => [
        concept,
        ...hierarchy.chain(readingOf(concept)).flatMap((wider) => [wider.id, wider.concept]),
      ]),
    );
  }

  /**
   * True where the passage holds the phrase, or names the concept behind `#`; the last word of a phrase may end in `*`;
   * `*not` is any denial.
   */
  has(cue: string): boolean {
    if (cue.startsWith('#')) return this.concepts.has(cue.slice(1));
    if (cue === '*not') return this.isNegated;
    const isOpen = cue.endsWith('*');
    const end = isOpen ? cue.length - 1 : cue.length;
    const blank = cue.indexOf(' ');
    if (blank < 0) return isOpen ? this.starts.has(cue.slice(0, end)) : this.words.has(cue);
    if (!this.words.has(cue.slice(0, blank))) return false;
    return this.text.includes(isOpen ? ` ${cue.slice(0, end)}` : ` ${cue} `);
  }

  /** True where the passage names a quantity, or what is a kind of it. */
  names({ id, concept }: Quantity): boolean {
    return this.concepts.has(concept) || this.quantities.has(id);
  }

  /** True where one cue of each group is there. */
  hasAll(groups: readonly (readonly string[])[]): boolean {
    return groups.every((group) => group.some((cue) => this.has(cue)));
  }

  /** The same, where a concept may also stand in the context, but not every cue of a passage. */
  hasAllWith(groups: readonly (readonly string[])[], context: ReadonlySet<string>): boolean {
    const missing = groups.filter((group) => !group.some((cue) => this.has(cue)));
    if (missing.length === 0) return true;
    return (
      missing.length === 1 &&
      groups.length > 1 &&
      missing[0]!.some((cue) => cue.startsWith('#') && context.has(cue.slice(1)))
    );
  }
}
