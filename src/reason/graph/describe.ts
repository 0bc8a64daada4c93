import type { PathwayEdge, PathwayGraph, PathwayNode } from './graph';
import { capitalised, verbOf } from './names';
import type { Change, Outcome } from './propagate';

/** What an edge says, as a sentence without its stop: `mTORC1 inhibits Akt`. */
export function sentenceOf(
  edge: Pick<PathwayEdge, 'source' | 'target' | 'sign' | 'denied'>,
  nodes: ReadonlyMap<string, PathwayNode>,
): string {
  const [source, target] = [nodes.get(edge.source), nodes.get(edge.target)];
  const verb = verbOf(edge.sign, edge.denied, target, source?.plural);
  return `${capitalised(source?.label ?? edge.source)} ${verb} ${target?.label ?? edge.target}`;
}

/** A way through the pathway as one sentence: `Rapamycin inhibits mTORC1, which reduces autophagy`. */
export function sentenceOfPath(
  path: readonly PathwayEdge[],
  nodes: ReadonlyMap<string, PathwayNode>,
): string {
  return path
    .map((edge, index) => {
      if (index === 0) return sentenceOf(edge, nodes);
      const target = nodes.get(edge.target);
      return `which ${verbOf(edge.sign, edge.denied, target, nodes.get(edge.source)?.plural)} ${target?.label ?? edge.target}`;
    })
    .join(', ');
}

/** Why an entity is predicted to change, one sentence for each change: `Up, since …`. */
export function explain(
  outcome: Outcome,
  clampsText: string,
  nodes: ReadonlyMap<string, PathwayNode>,
): string[] {
  const word = (change: Change) => (change === 1 ? 'Up' : 'Down');
  return outcome.predictions.map(
    ({ change, firm, path }) =>
      `${word(change)}, with ${clampsText}: ${sentenceOfPath(path, nodes)}${firm ? '' : ' (this rests on a hypothesis or an interpretation)'}.`,
  );
}

/** What is assumed, as words: `mTORC1 held down and Akt held up`. */
export function describeClamps(
  clamps: Readonly<Record<string, Change>>,
  nodes: ReadonlyMap<string, PathwayNode>,
): string {
  return Object.entries(clamps)
    .map(([id, change]) => `${nodes.get(id)?.label ?? id} held ${change === 1 ? 'up' : 'down'}`)
    .join(' and ');
}

/** Nodes by id. */
export function nodesById(graph: Pick<PathwayGraph, 'nodes'>): Map<string, PathwayNode> {
  return new Map(graph.nodes.map((node) => [node.id, node]));
}
