import type { Evidence } from './evidence';

const THRESHOLD = 0.6;

/** Whether the reasons for a claim are good enough to link to it. */
export function isLinked(
  { best, leads }: Evidence,
  _features: readonly string[],
  _signals: ReadonlyMap<string, number>,
): boolean {
  return leads && best.score >= THRESHOLD;
}
