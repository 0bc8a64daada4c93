import ELK, { type ElkNode, type LayoutOptions } from 'elkjs/lib/elk.bundled.js';
import type { PathwayEdge, PathwayGraph } from '../../src/reason/graph/graph';
import type { Box, Direction, Extent, PathwayLayout, Point } from '../../src/reason/graph/layout';
import { sizeOf } from '../../src/reason/graph/measure';
import { crossings, length, merged, parted } from './quality';
import { straighten } from './straighten';

/** Room for the bands' titles: a gutter at the left, or a strip at the top. */
const padding = {
  DOWN: '[top=22,left=88,bottom=22,right=18]',
  RIGHT: '[top=52,left=22,bottom=24,right=22]',
};
const margin = 4;
/** ELK starts from a random order; each seed is another try, and the best of them is kept. */
const tries = 120;

const elk = new ELK();

/** The best layout that ELK finds for the graph's drawn edges. */
export async function layOut(
  graph: PathwayGraph,
  direction: Direction,
  extent: Extent,
): Promise<PathwayLayout> {
  let best: { layout: PathwayLayout; cost: number } | null = null;
  for (let seed = 1; seed <= tries; seed++) {
    const layout = await attempt(graph, direction, extent, seed);
    const cost = costOf(layout, graph);
    if (!best || cost < best.cost) best = { layout, cost };
  }
  return straighten(best!.layout, graph.edges);
}

/** A narrow picture with few crossings; merged lines or a parted pair of opposites cost more than anything else. */
function costOf(layout: PathwayLayout, graph: PathwayGraph): number {
  const breadth = layout.direction === 'DOWN' ? layout.width : layout.height * 1.6;
  return (
    breadth +
    crossings(layout) * 14 +
    length(layout) * 0.02 +
    merged(layout).length * 1000 +
    parted(layout, graph.edges).length * 400
  );
}

function options(direction: Direction, seed: number): LayoutOptions {
  return {
    'elk.algorithm': 'layered',
    'elk.direction': direction,
    'elk.edgeRouting': 'ORTHOGONAL',
    'elk.randomSeed': String(seed),
    'elk.partitioning.activate': 'true',
    'elk.layered.cycleBreaking.strategy': 'MODEL_ORDER',
    'elk.layered.nodePlacement.strategy': seed % 2 ? 'NETWORK_SIMPLEX' : 'LINEAR_SEGMENTS',
    'elk.layered.thoroughness': '12',
    'elk.layered.spacing.nodeNodeBetweenLayers': '38',
    'elk.layered.spacing.edgeNodeBetweenLayers': '20',
    'elk.layered.spacing.edgeEdgeBetweenLayers': '12',
    'elk.spacing.nodeNode': '20',
    'elk.spacing.edgeNode': '14',
    'elk.spacing.edgeEdge': '13',
    'elk.padding': padding[direction],
  };
}

async function attempt(
  graph: PathwayGraph,
  direction: Direction,
  extent: Extent,
  seed: number,
): Promise<PathwayLayout> {
  const edges = graph.edges.filter((edge) => extent === 'all' || !edge.shortcut);
  const used = new Set(edges.flatMap((edge) => [edge.source, edge.target]));
  const band = (id: string | null) => graph.bands.findIndex((one) => one.id === id);
  const root: ElkNode = {
    id: 'root',
    layoutOptions: options(direction, seed),
    children: graph.nodes
      .filter((node) => used.has(node.id))
      .map((node) => ({
        id: node.id,
        ...sizeOf(node, edges, direction),
        layoutOptions: { 'elk.partitioning.partition': String(band(node.band)) },
      })),
    edges: edges.map((edge) => ({ id: edge.id, sources: [edge.source], targets: [edge.target] })),
  };
  const placed = await elk.layout(root).catch((fault: unknown) => {
    throw new Error(`ELK could not lay out the pathway: ${String(fault).slice(0, 300)}`);
  });
  const nodes = Object.fromEntries(
    placed.children!.map(({ id, x, y, width, height }): [string, Box] => [
      id,
      [round(x!), round(y!), width!, height!],
    ]),
  );
  const [width, height] = [Math.ceil(placed.width!), Math.ceil(placed.height!)];
  return {
    schema: 1,
    hash: graph.hash,
    direction,
    extent,
    width,
    height,
    bands: bandRegions(graph, nodes, direction, width, height),
    nodes,
    edges: Object.fromEntries(placed.edges!.map(({ id, sections }) => [id, routeOf(sections![0])])),
  };
}

type Corner = { readonly x: number; readonly y: number };

function routeOf(section: { startPoint: Corner; bendPoints?: Corner[]; endPoint: Corner }): Point[] {
  return [section.startPoint, ...(section.bendPoints ?? []), section.endPoint].map(({ x, y }) => [
    round(x),
    round(y),
  ]);
}

/** Half units are fine enough, and keep the diff of a new layout readable. */
const round = (value: number) => Math.round(value * 2) / 2;

/** Regions side by side without a gap, parted halfway between the nodes of two neighbours. */
function bandRegions(
  graph: PathwayGraph,
  boxes: Readonly<Record<string, Box>>,
  direction: Direction,
  width: number,
  height: number,
): Record<string, Box> {
  const axis = direction === 'DOWN' ? 1 : 0;
  const spans = graph.bands
    .map((band) => {
      const own = graph.nodes
        .filter((node) => node.band === band.id && boxes[node.id])
        .map((node) => boxes[node.id]);
      const from = Math.min(...own.map((box) => box[axis]));
      return { id: band.id, from, to: Math.max(...own.map((box) => box[axis] + box[axis + 2])) };
    })
    .filter((band) => Number.isFinite(band.from));
  const end = (direction === 'DOWN' ? height : width) - margin;
  const regions = spans.map(({ id, from, to }, index): [string, Box] => {
    const start = index === 0 ? margin : round((spans[index - 1].to + from) / 2);
    const stop = index === spans.length - 1 ? end : round((to + spans[index + 1].from) / 2);
    return direction === 'DOWN'
      ? [id, [margin, start, width - 2 * margin, stop - start]]
      : [id, [start, margin, stop - start, height - 2 * margin]];
  });
  return Object.fromEntries(regions);
}

/** Which edges a layout of this extent has. */
export function drawnEdges(graph: PathwayGraph, extent: Extent): PathwayEdge[] {
  return graph.edges.filter((edge) => extent === 'all' || !edge.shortcut);
}
