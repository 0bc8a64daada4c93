import { layout as arrange, Graph } from '@dagrejs/dagre';
import type { PathwayGraph } from '../reason/graph/graph';
import type { Direction, Extent, PathwayLayout, Point } from '../reason/graph/layout';
import { sizeOf } from '../reason/graph/measure';

/** From so many nodes on the quicker way to rank is taken; beyond the other number no map is drawn, only the list. */
const MANY = 150;
const TOO_MANY = 600;
const MARGIN = 24;

/** Layouts of a graph that has no committed ones, in both directions and extents; none for one that is too large. */
export function layOut(graph: PathwayGraph): PathwayLayout[] {
  if (graph.nodes.length > TOO_MANY) return [];
  return (['DOWN', 'RIGHT'] as const).flatMap((direction) =>
    (['chain', 'all'] as const).map((extent) => layOutOnce(graph, direction, extent)),
  );
}

function layOutOnce(graph: PathwayGraph, direction: Direction, extent: Extent): PathwayLayout {
  const drawn = graph.edges.filter((edge) => extent === 'all' || !edge.shortcut);
  const plan = new Graph({ multigraph: true });
  plan.setGraph({
    rankdir: direction === 'DOWN' ? 'TB' : 'LR',
    ranker: graph.nodes.length < MANY ? 'network-simplex' : 'tight-tree',
    marginx: MARGIN,
    marginy: MARGIN,
    nodesep: 28,
    ranksep: 44,
  });
  for (const node of graph.nodes) plan.setNode(node.id, { ...sizeOf(node, drawn, direction) });
  for (const { id, source, target } of drawn) plan.setEdge(source, target, {}, id);
  arrange(plan);
  const { width = 0, height = 0 } = plan.graph();
  return {
    schema: 1,
    hash: graph.hash,
    direction,
    extent,
    width,
    height,
    bands: {},
    nodes: Object.fromEntries(
      graph.nodes.map(({ id }) => {
        const { x, y, width, height } = plan.node(id);
        return [id, [x - width / 2, y - height / 2, width, height]];
      }),
    ),
    edges: Object.fromEntries(
      drawn.map(({ id, source, target }) => {
        const { points } = plan.edge(source, target, id);
        return [id, points.map(({ x, y }: { x: number; y: number }): Point => [x, y])];
      }),
    ),
  };
}
