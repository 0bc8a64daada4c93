import type { PathwayEdge, PathwayGraph, PathwayNode, Sign } from '../../../src/reason/graph/graph';
import { edgeId } from '../../../src/reason/graph/names';

const signs: Record<string, Sign> = { '->': 1, '-|': -1, '-?': 0 };

/** A small graph from lines: `a -> b`, `a -| b`, `a -? b`; a status may follow: `a -> b hypothesis`. */
export function graphOf(...lines: string[]): PathwayGraph {
  const edges = lines.map((line): PathwayEdge => {
    const [source, arrow, target, status = 'reported'] = line.split(' ');
    const sign = signs[arrow];
    return {
      id: edgeId(source, target, sign, false),
      source,
      target,
      sign,
      denied: false,
      status: status as PathwayEdge['status'],
      claims: [],
      contestedBy: [],
      shortcut: false,
    };
  });
  const marked = edges.map((edge) => ({
    ...edge,
    contestedBy: edges
      .filter(({ id, source, target }) => id !== edge.id && source === edge.source && target === edge.target)
      .map(({ id }) => id),
  }));
  const nodes = [...new Set(edges.flatMap(({ source, target }) => [source, target]))].map(
    (id): PathwayNode => ({
      id,
      label: id,
      plural: false,
      lines: [id],
      kind: 'activity',
      entity: null,
      band: null,
      concepts: [id],
      opposites: [],
      synonyms: [],
      ids: [],
      gloss: null,
    }),
  );
  return { schema: 1, hash: '', title: 'Test', bands: [], nodes, edges: marked, claims: [], references: [] };
}
