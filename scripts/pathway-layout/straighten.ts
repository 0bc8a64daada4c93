import type { PathwayEdge } from '../../src/reason/graph/graph';
import type { Box, PathwayLayout, Point } from '../../src/reason/graph/layout';

const smallest = 10;
const roomBetweenEnds = 12;

/** Takes out the small jogs that ELK leaves where a line could run straight on, if the ends at its node allow it. */
export function straighten(layout: PathwayLayout, edges: readonly PathwayEdge[]): PathwayLayout {
  const routes: Record<string, readonly Point[]> = { ...layout.edges };
  for (const edge of edges) {
    if (!routes[edge.id]) continue;
    for (const end of ['target', 'source'] as const) {
      const turned = (route: readonly Point[]) => (end === 'target' ? [...route].reverse() : route);
      const straight = withoutJog(turned(routes[edge.id]));
      if (straight && fits(straight[0], edge, end, layout, edges, routes)) routes[edge.id] = turned(straight);
    }
  }
  return { ...layout, edges: routes };
}

/** The route with its first stretch moved into line with its third, or null where the second is no small jog. */
function withoutJog(route: readonly Point[]): Point[] | null {
  if (route.length < 4) return null;
  const [start, , third, ...rest] = route;
  const vertical = start[0] === route[1][0];
  const along = vertical ? 0 : 1;
  const jog = Math.abs(third[along] - start[along]);
  if (jog === 0 || jog > smallest) return null;
  const moved: Point = vertical ? [third[0], start[1]] : [start[0], third[1]];
  // The third stretch must run the same way, or the jog is a turn.
  const next = rest[0];
  if (next[along] !== third[along]) return null;
  return [moved, ...rest];
}

/** True where the moved end still meets its node, away from the corners and from every other end. */
function fits(
  end: Point,
  edge: PathwayEdge,
  side: 'source' | 'target',
  layout: PathwayLayout,
  edges: readonly PathwayEdge[],
  routes: Readonly<Record<string, readonly Point[]>>,
): boolean {
  const box: Box = layout.nodes[edge[side]];
  const axis = layout.direction === 'DOWN' ? 0 : 1;
  if (end[axis] < box[axis] + 8 || end[axis] > box[axis] + box[axis + 2] - 8) return false;
  return edges.every((other) => {
    const route = routes[other.id];
    if (!route || other.id === edge.id) return true;
    const ends = [
      ...(other.source === edge[side] ? [route[0]] : []),
      ...(other.target === edge[side] ? [route[route.length - 1]] : []),
    ];
    return ends.every(
      (point) => point[1 - axis] !== end[1 - axis] || Math.abs(point[axis] - end[axis]) >= roomBetweenEnds,
    );
  });
}
