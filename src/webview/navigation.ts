import type { PathwayEdge, PathwayGraph } from '../reason/graph/graph';
import type { PathwayLayout, Point } from '../reason/graph/layout';

/** Where an arrow leads. `away` follows an effect, `back` goes against it, the others go to a neighbour of its kind. */
export type Move = 'away' | 'back' | 'previous' | 'next';

/**
 * The part that a move leads to from a node or an edge, or null where there is none. From a node `away` leads to its
 * first effect, from an effect to its target; `back` likewise to the sources. Siblings are the nodes of one band, and
 * the effects of one source, in the order in which they are seen.
 */
export function follow(graph: PathwayGraph, layout: PathwayLayout, from: string, move: Move): string | null {
  const drawn = graph.edges.filter((edge) => layout.edges[edge.id]);
  const across = layout.direction === 'DOWN' ? 0 : 1;
  const end = (id: string): Point => layout.edges[id][layout.edges[id].length - 1];
  const start = (id: string): Point => layout.edges[id][0];
  const sorted = (edges: readonly PathwayEdge[], at: (id: string) => Point) =>
    [...edges].sort((a, b) => at(a.id)[across] - at(b.id)[across]).map((edge) => edge.id);

  const edge = drawn.find((one) => one.id === from);
  if (edge) {
    if (move === 'away') return edge.target;
    if (move === 'back') return edge.source;
    return neighbour(
      sorted(
        drawn.filter((other) => other.source === edge.source),
        start,
      ),
      from,
      move,
    );
  }
  const leaving = drawn.filter((one) => one.source === from);
  const arriving = drawn.filter((one) => one.target === from);
  if (move === 'away') return sorted(leaving, start)[0] ?? null;
  if (move === 'back') return sorted(arriving, end)[0] ?? null;
  const node = graph.nodes.find((one) => one.id === from);
  const inBand = graph.nodes.filter((one) => one.band === node?.band && layout.nodes[one.id]);
  // Rows of a band are read one after the other.
  const order = inBand.sort((a, b) => {
    const [p, q] = [layout.nodes[a.id], layout.nodes[b.id]];
    const row = p[1 - across] - q[1 - across];
    return Math.abs(row) > 24 ? row : p[across] - q[across];
  });
  return neighbour(
    order.map((one) => one.id),
    from,
    move,
  );
}

function neighbour(ids: readonly string[], from: string, move: 'previous' | 'next'): string | null {
  const at = ids.indexOf(from);
  const length = ids.length;
  if (at < 0 || length < 2) return null;
  return ids[(at + (move === 'next' ? 1 : length - 1)) % length];
}
