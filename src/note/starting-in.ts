/** Those of a list, sorted by where they start, that start in `[from, to]`; found by halving, so that a long list costs little. */
export function startingIn<T extends { readonly start: number }>(
  sorted: readonly T[],
  from: number,
  to: number,
): T[] {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]!.start < from) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < sorted.length && sorted[end]!.start <= to) end++;
  return sorted.slice(low, end);
}
