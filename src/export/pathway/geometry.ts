import type { NodeKind } from '../../reason/graph/graph';
import type { Box, Point } from '../../reason/graph/layout';

/** How far the sides of a hexagon lean in or out. */
export const lean = 11;
const cornerRadius = 7;

/** The outline of a node as SBGN Activity Flow draws its kind: rectangle, concave hexagon, hexagon. */
export function outlineOf(kind: NodeKind, [x, y, width, height]: Box): string {
  const [right, bottom, middle] = [x + width, y + height, y + height / 2];
  if (kind === 'perturbation')
    return `M${x} ${y}H${right}L${right - lean} ${middle}L${right} ${bottom}H${x}L${x + lean} ${middle}Z`;
  if (kind === 'phenotype')
    return `M${x + lean} ${y}H${right - lean}L${right} ${middle}L${right - lean} ${bottom}H${x + lean}L${x} ${middle}Z`;
  return `M${x} ${y}H${right}V${bottom}H${x}Z`;
}

/** A route with its ends moved from the boxes' sides onto the outlines, where a side leans. */
export function attached(route: readonly Point[], source: [NodeKind, Box], target: [NodeKind, Box]): Point[] {
  const moved = [...route];
  moved[0] = onOutline(route[0], ...source);
  moved[route.length - 1] = onOutline(route[route.length - 1], ...target);
  return moved;
}

function onOutline(point: Point, kind: NodeKind, [x, y, width, height]: Box): Point {
  if (kind === 'activity') return point;
  const [px, py] = point;
  const fromMiddle = Math.abs(py - (y + height / 2)) / (height / 2);
  const inset = kind === 'phenotype' ? lean * fromMiddle : lean * (1 - fromMiddle);
  if (Math.abs(px - x) < 0.6) return [x + inset, py];
  if (Math.abs(px - (x + width)) < 0.6) return [x + width - inset, py];
  if (kind === 'perturbation') return point;
  // On the top or the bottom of a hexagon, beyond its flat part.
  const beyond = Math.max(x + lean - px, px - (x + width - lean), 0);
  const drop = (beyond / lean) * (height / 2);
  return [px, Math.abs(py - y) < 0.6 ? py + drop : py - drop];
}

/** A route as a path with round corners. */
export function pathData(route: readonly Point[]): string {
  let data = `M${text(route[0])}`;
  for (let i = 1; i < route.length - 1; i++) {
    const [before, corner, after] = [route[i - 1], route[i], route[i + 1]];
    const radius = Math.min(cornerRadius, distance(before, corner) / 2, distance(corner, after) / 2);
    data += `L${text(towards(corner, before, radius))}Q${text(corner)} ${text(towards(corner, after, radius))}`;
  }
  return `${data}L${text(route[route.length - 1])}`;
}

/** A route cut back by a length at its end, to make room for what stands there. */
export function shortened(route: readonly Point[], length: number): Point[] {
  const [before, end] = route.slice(-2);
  const cut = Math.min(length, distance(before, end) - 0.1);
  return [...route.slice(0, -1), towards(end, before, cut)];
}

/** The unit vector in which a route arrives. */
export function arrival(route: readonly Point[]): Point {
  const [before, end] = route.slice(-2);
  const length = distance(before, end) || 1;
  return [(end[0] - before[0]) / length, (end[1] - before[1]) / length];
}

/** Distance between two points. */
export function distance(a: Point, b: Point): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}

/** The point that lies a length from `from` towards `to`. */
export function towards(from: Point, to: Point, length: number): Point {
  const whole = distance(from, to) || 1;
  return [from[0] + ((to[0] - from[0]) * length) / whole, from[1] + ((to[1] - from[1]) * length) / whole];
}

/** Two numbers as SVG writes them, to a hundredth. */
export function text([x, y]: Point): string {
  return `${Math.round(x * 100) / 100} ${Math.round(y * 100) / 100}`;
}
