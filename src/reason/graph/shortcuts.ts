import type { PathwayEdge } from './graph';
import { findPaths } from './paths';

/** An effect over this many bands or more is long enough to clutter the picture. */
const farApart = 3;
const longestChain = 10;

/**
 * Marks the edges that the plain picture leaves out: those over several bands whose effect the chain of the other
 * edges tells as well, and those without a direction. Contested edges always stay. The longest are judged first, so
 * that what is left out never serves as a reason to leave out another.
 */
export function markShortcuts(
  edges: readonly PathwayEdge[],
  bandOf: (node: string) => number | null,
  aside: ReadonlySet<string> = new Set(),
): PathwayEdge[] {
  const span = (edge: PathwayEdge) => (bandOf(edge.target) ?? 0) - (bandOf(edge.source) ?? 0);
  const shortcuts = new Set<string>();
  const candidates = edges
    .filter((edge) => edge.contestedBy.length === 0 && edge.sign !== 0 && span(edge) >= farApart)
    .sort((a, b) => span(b) - span(a));
  for (const edge of candidates) {
    const others = edges.filter(
      (other) =>
        other.id !== edge.id &&
        !shortcuts.has(other.id) &&
        other.sign !== 0 &&
        other.contestedBy.length === 0,
    );
    const told = findPaths(others, edge.source, edge.target, longestChain).some(
      (path) => path.sign === edge.sign,
    );
    if (told) shortcuts.add(edge.id);
  }
  const hasBands = edges.some((edge) => bandOf(edge.source) !== null);
  return edges.map((edge) => ({
    ...edge,
    shortcut:
      shortcuts.has(edge.id) ||
      aside.has(edge.source) ||
      aside.has(edge.target) ||
      (hasBands && edge.sign === 0 && !edge.denied),
  }));
}
