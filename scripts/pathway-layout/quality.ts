import type { PathwayEdge } from '../../src/reason/graph/graph';
import type { Box, PathwayLayout, Point } from '../../src/reason/graph/layout';

type Segment = readonly [Point, Point];

const segmentsOf = (route: readonly Point[]): Segment[] =>
  route.slice(1).map((point, index) => [route[index], point] as const);

/** How often two edges cross. */
export function crossings(layout: PathwayLayout): number {
  const routes = Object.values(layout.edges).map(segmentsOf);
  let count = 0;
  for (let i = 0; i < routes.length; i++)
    for (let j = i + 1; j < routes.length; j++)
      for (const a of routes[i]) for (const b of routes[j]) if (cross(a, b)) count++;
  return count;
}

/** Pairs of boxes that overlap. */
export function overlaps(layout: PathwayLayout): string[] {
  const boxes = Object.entries(layout.nodes);
  return boxes.flatMap(([a, [ax, ay, aw, ah]], index) =>
    boxes
      .slice(index + 1)
      .filter(([, [bx, by, bw, bh]]) => ax < bx + bw && bx < ax + aw && ay < by + bh && by < ay + ah)
      .map(([b]) => `${a} / ${b}`),
  );
}

/** Edges that run through a node that is neither their source nor their target. */
export function throughNodes(layout: PathwayLayout, edges: readonly PathwayEdge[]): string[] {
  return edges.flatMap((edge) => {
    const route = layout.edges[edge.id];
    if (!route) return [];
    return Object.entries(layout.nodes)
      .filter(([id]) => id !== edge.source && id !== edge.target)
      .filter(([, box]) => segmentsOf(route).some((segment) => touches(segment, box)))
      .map(([id]) => `${edge.id} runs through ${id}`);
  });
}

/** Pairs of edges that lie on one another for a stretch: their signs could not be told apart. */
export function merged(layout: PathwayLayout, room = 3): string[] {
  const routes = Object.entries(layout.edges);
  return routes.flatMap(([a, first], index) =>
    routes
      .slice(index + 1)
      .filter(([, second]) =>
        segmentsOf(first).some((one) => segmentsOf(second).some((other) => alongside(one, other, room))),
      )
      .map(([b]) => `${a} / ${b}`),
  );
}

/** Opposite claims on one pair whose ends do not stand side by side. */
export function parted(layout: PathwayLayout, edges: readonly PathwayEdge[]): string[] {
  const drawn = edges.filter((edge) => layout.edges[edge.id]);
  return drawn
    .flatMap((edge) =>
      edge.contestedBy.filter((other) => edge.id < other).map((other) => [edge, other] as const),
    )
    .filter(([edge, other]) => {
      const [a, b] = [layout.edges[edge.id], layout.edges[other]];
      if (!b) return false;
      const axis = layout.direction === 'DOWN' ? 0 : 1;
      const [low, high] = [a[a.length - 1][axis], b[b.length - 1][axis]].sort((x, y) => x - y);
      return drawn.some((between) => {
        if (between.target !== edge.target) return false;
        const at = layout.edges[between.id][layout.edges[between.id].length - 1][axis];
        return at > low && at < high;
      });
    })
    .map(([edge, other]) => `${edge.id} / ${other}`);
}

/** The whole length of all edges. */
export function length(layout: PathwayLayout): number {
  return Object.values(layout.edges)
    .flatMap(segmentsOf)
    .reduce((sum, [[ax, ay], [bx, by]]) => sum + Math.abs(ax - bx) + Math.abs(ay - by), 0);
}

function cross([a, b]: Segment, [c, d]: Segment): boolean {
  const turn = (p: Point, q: Point, r: Point) =>
    Math.sign((q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]));
  return turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;
}

function touches([[ax, ay], [bx, by]]: Segment, [x, y, width, height]: Box): boolean {
  return (
    Math.max(ax, bx) > x &&
    Math.min(ax, bx) < x + width &&
    Math.max(ay, by) > y &&
    Math.min(ay, by) < y + height
  );
}

/** True where two segments of one direction run nearer to each other than `room` for a stretch. */
function alongside([a, b]: Segment, [c, d]: Segment, room: number): boolean {
  for (const [across, along] of [
    [0, 1],
    [1, 0],
  ]) {
    if (a[across] !== b[across] || c[across] !== d[across]) continue;
    if (Math.abs(a[across] - c[across]) >= room) continue;
    const shared =
      Math.min(Math.max(a[along], b[along]), Math.max(c[along], d[along])) -
      Math.max(Math.min(a[along], b[along]), Math.min(c[along], d[along]));
    if (shared > 1) return true;
  }
  return false;
}
