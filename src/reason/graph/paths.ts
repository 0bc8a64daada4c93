import type { ClaimStatus } from '../../knowledge/claim';
import type { PathwayEdge, Sign } from './graph';
import { weakest } from './status';

/** A way from one entity to another along the edges' direction, no entity twice. */
export interface Path {
  /** Its edges in order. */
  readonly edges: readonly PathwayEdge[];
  /** The product of their signs; 0 where one has no direction. */
  readonly sign: Sign;
  /** The weakest status among them. */
  readonly status: ClaimStatus;
}

/** The edges of each entity that lead away from it. */
export function outgoing(edges: readonly PathwayEdge[]): Map<string, PathwayEdge[]> {
  return grouped(edges, (edge) => edge.source);
}

function grouped(
  edges: readonly PathwayEdge[],
  by: (edge: PathwayEdge) => string,
): Map<string, PathwayEdge[]> {
  const groups = new Map<string, PathwayEdge[]>();
  for (const edge of edges) {
    const group = groups.get(by(edge));
    if (group) group.push(edge);
    else groups.set(by(edge), [edge]);
  }
  return groups;
}

/** A path with its net sign and weakest status. */
export function pathOf(edges: readonly PathwayEdge[]): Path {
  const sign = edges.reduce((product, edge) => product * edge.sign, 1);
  return { edges, sign: (sign || 0) as Sign, status: weakest(edges.map((edge) => edge.status)) };
}

/**
 * All simple paths of at most `longest` edges from one entity to another, the shortest first; no more than `most`,
 * since a dense graph has more of them than anyone reads.
 */
export function findPaths(
  edges: readonly PathwayEdge[],
  from: string,
  to: string,
  longest = 8,
  most = 200,
): Path[] {
  const away = outgoing(edges);
  const distance = distancesTo(edges, to);
  const found: Path[] = [];
  const walk: PathwayEdge[] = [];
  const visited = new Set([from]);
  const step = (at: string, left: number) => {
    for (const edge of away.get(at) ?? []) {
      if (found.length >= most) return;
      if (visited.has(edge.target) || (distance.get(edge.target) ?? Infinity) > left - 1) continue;
      walk.push(edge);
      if (edge.target === to) {
        if (left === 1) found.push(pathOf([...walk]));
      } else {
        visited.add(edge.target);
        step(edge.target, left - 1);
        visited.delete(edge.target);
      }
      walk.pop();
    }
  };
  if (from !== to) for (let length = 1; length <= longest; length++) step(from, length);
  return found;
}

/** The number of edges from each entity to one of them; entities that do not reach it are absent. */
function distancesTo(edges: readonly PathwayEdge[], to: string): Map<string, number> {
  const towards = grouped(edges, (edge) => edge.target);
  const distance = new Map([[to, 0]]);
  const queue = [to];
  for (const at of queue) {
    for (const { source } of towards.get(at) ?? []) {
      if (distance.has(source)) continue;
      distance.set(source, distance.get(at)! + 1);
      queue.push(source);
    }
  }
  return distance;
}
