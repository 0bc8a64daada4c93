import type { PathwayGraph } from '../../reason/graph/graph';
import type { PathwayLayout } from '../../reason/graph/layout';
import { toBel } from './bel';
import { toCsv } from './csv';
import type { TextFormat } from './file-names';
import { toGraphml } from './graphml';
import { toJson } from './json';
import { toMermaid } from './mermaid';
import type { ExportOptions } from './options';
import { toSbgn } from './sbgn';
import { toSif } from './sif';
import { toSvg } from './svg';
import { toText } from './text';

/**
 * The pathway in one of the formats. The layout matters to pictures alone; without one SBGN has no coordinates that
 * mean anything and an SVG is empty, so that a caller lays the graph out first.
 */
export function exportPathway(
  graph: PathwayGraph,
  layout: PathwayLayout | null,
  format: TextFormat,
  options: ExportOptions = {},
): string {
  const part = options.only ? partOf(graph, options.only) : graph;
  switch (format) {
    case 'svg':
      return toSvg(part, layout, options);
    case 'sbgn':
      return toSbgn(part, layout);
    case 'mermaid':
      return toMermaid(part);
    case 'graphml':
      return toGraphml(part, options);
    case 'sif':
      return toSif(part);
    case 'bel':
      return toBel(part);
    case 'csv':
      return toCsv(part);
    case 'json':
      return toJson(part, layout, options);
    case 'text':
      return toText(part, options);
  }
}

/** The graph with some of its edges, their ends and their claims alone. */
export function partOf(graph: PathwayGraph, edgeIds: ReadonlySet<string>): PathwayGraph {
  const edges = graph.edges.filter((edge) => edgeIds.has(edge.id));
  const nodes = new Set(edges.flatMap((edge) => [edge.source, edge.target]));
  const claims = new Set(edges.flatMap((edge) => edge.claims));
  const kept = graph.claims.filter((claim) => claims.has(claim.id));
  const references = new Set(kept.flatMap((claim) => claim.references));
  return {
    ...graph,
    nodes: graph.nodes.filter((node) => nodes.has(node.id)),
    edges,
    claims: kept,
    references: graph.references.filter((reference) => references.has(reference.key)),
  };
}
