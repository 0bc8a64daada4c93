/** Something that starts at a token. */
export interface Placed {
  /** Index of its first token. */
  readonly first: number;
}

/** Index of the first of the ordered `list` that starts at token `at` or later; its length where none does. */
export function firstFrom(list: readonly Placed[], at: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]!.first < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Those of the ordered `list` that start at tokens `[from, to)`. */
export function within<T extends Placed>(list: readonly T[], from: number, to: number): T[] {
  return list.slice(firstFrom(list, from), firstFrom(list, to));
}

/** The tokens `[from, to)` of the sentence that token `at` stands in. */
export function sentenceAround(sentences: readonly number[], at: number): { from: number; to: number } {
  let from = at;
  let to = at + 1;
  while (from > 0 && sentences[from - 1] === sentences[at]) from -= 1;
  while (to < sentences.length && sentences[to] === sentences[at]) to += 1;
  return { from, to };
}
