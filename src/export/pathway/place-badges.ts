import type { PathwayGraph } from '../../reason/graph/graph';
import type { Box, PathwayLayout, Point } from '../../reason/graph/layout';
import { distance, towards } from './geometry';
import { statusMarks } from './notation';

/** A letter or sign on an edge, or between two. */
export interface PlacedBadge {
  /** The edges it belongs to. */
  readonly edges: readonly string[];
  /** The letter. */
  readonly text: string;
  /** Its centre. */
  readonly at: Point;
}

const clearance = 18;

/**
 * Puts the letters of the statuses and the ≠ of opposite claims where they hide least: on the longest stretch of
 * their edge that is free of nodes, of other badges and of other edges.
 */
export function placeBadges(
  graph: PathwayGraph,
  layout: PathwayLayout,
  routes: ReadonlyMap<string, readonly Point[]>,
): PlacedBadge[] {
  const boxes = Object.values(layout.nodes);
  const placed: PlacedBadge[] = [];
  const put = (edges: readonly string[], text: string, route: readonly Point[]) => {
    const others = [...routes].filter(([id]) => !edges.includes(id)).map(([, other]) => other);
    const spots = candidates(route);
    const scores = spots.map((at) => ({ at, score: score(at, boxes, placed, others) }));
    const best = scores.reduce((a, b) => (b.score > a.score ? b : a));
    placed.push({ edges, text, at: best.at });
  };
  for (const edge of graph.edges) {
    const route = routes.get(edge.id);
    const other = edge.contestedBy.find((id) => routes.has(id));
    if (!route || !other || edge.id > other) continue;
    placed.push({ edges: [edge.id, other], text: '≠', at: joint(route, routes.get(other)!) });
  }
  for (const edge of graph.edges) {
    const route = routes.get(edge.id);
    const { letter } = statusMarks[edge.status];
    if (route && letter) put([edge.id], letter, route);
  }
  return placed;
}

/** The point between two routes that arrive side by side, a little before their ends. */
function joint(a: readonly Point[], b: readonly Point[]): Point {
  const before = (route: readonly Point[], back: number) =>
    towards(route[route.length - 1], route[route.length - 2], back);
  const last = (route: readonly Point[]) => distance(route[route.length - 1], route[route.length - 2]);
  const back = Math.min(34, Math.max(20, Math.min(last(a), last(b)) - 9));
  const [p, q] = [before(a, back), before(b, back)];
  return [(p[0] + q[0]) / 2, (p[1] + q[1]) / 2];
}

/** Points along a route, every few units, away from its ends and corners. */
function candidates(route: readonly Point[]): Point[] {
  const spots: Point[] = [];
  for (let i = 1; i < route.length; i++) {
    const [from, to] = [route[i - 1], route[i]];
    const length = distance(from, to);
    const [start, stop] = [i === 1 ? 14 : 10, length - (i === route.length - 1 ? 24 : 10)];
    for (let along = start; along <= stop; along += 4) spots.push(towards(from, to, along));
  }
  if (spots.length > 0) return spots;
  const [from, to] = route.slice(0, 2);
  return [towards(from, to, distance(from, to) / 2)];
}

function score(
  [x, y]: Point,
  boxes: readonly Box[],
  placed: readonly PlacedBadge[],
  others: readonly (readonly Point[])[],
) {
  let free = clearance * 2;
  for (const [left, top, width, height] of boxes) {
    const gap = Math.hypot(Math.max(left - x, 0, x - left - width), Math.max(top - y, 0, y - top - height));
    free = Math.min(free, gap);
  }
  for (const badge of placed) free = Math.min(free, distance(badge.at, [x, y]) - 8);
  for (const route of others)
    for (let i = 1; i < route.length; i++)
      free = Math.min(free, toSegment([x, y], route[i - 1], route[i]) + 1);
  return free;
}

function toSegment([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const length = (bx - ax) ** 2 + (by - ay) ** 2 || 1;
  const part = Math.min(1, Math.max(0, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length));
  return Math.hypot(x - ax - part * (bx - ax), y - ay - part * (by - ay));
}
