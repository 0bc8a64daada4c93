import type { PathwayGraph } from '../../reason/graph/graph';
import { type EdgeRow, edgeRows } from './edge-rows';
import type { ExportOptions } from './options';
import { element, type SvgElement } from './svg-element';
import { xml } from './xml';

const nodeKeys = ['label', 'kind', 'entity', 'band', 'concepts', 'identifiers', 'state'] as const;
const edgeKeys: readonly (keyof EdgeRow)[] = [
  'interaction',
  'sign',
  'sentence',
  'status',
  'contested',
  'claims',
  'statements',
  'species',
  'conditions',
  'references',
  'dois',
  'pmids',
];
const types: Partial<Record<keyof EdgeRow, string>> = { sign: 'int', contested: 'boolean' };

/** GraphML, with every field of a node and an edge as typed data. `state` is what is predicted in what-if. */
export function toGraphml(graph: PathwayGraph, { outcomes }: ExportOptions): string {
  const keys = [
    ...nodeKeys.map((name) => ({ id: `n-${name}`, for: 'node', 'attr.name': name, 'attr.type': 'string' })),
    ...edgeKeys.map((name) => ({
      id: `e-${name}`,
      for: 'edge',
      'attr.name': name,
      'attr.type': types[name] ?? 'string',
    })),
  ].map((attributes) => element('key', attributes));
  const data = (key: string, value: string | number | boolean | null): SvgElement[] =>
    value === null || value === '' ? [] : [element('data', { key }, [String(value)])];
  const nodes = graph.nodes.map((node) => {
    const fields = {
      label: node.label,
      kind: node.kind,
      entity: node.entity,
      band: node.band,
      concepts: node.concepts.join(' | '),
      identifiers: node.ids.join(' | '),
      state: outcomes?.get(node.id)?.state ?? null,
    };
    return element(
      'node',
      { id: node.id },
      nodeKeys.flatMap((name) => data(`n-${name}`, fields[name])),
    );
  });
  const rows = edgeRows(graph);
  const edges = graph.edges.map(({ id, source, target }, index) =>
    element(
      'edge',
      { id, source, target },
      edgeKeys.flatMap((name) => data(`e-${name}`, rows[index][name])),
    ),
  );
  const root = element('graphml', { xmlns: 'http://graphml.graphdrawing.org/xmlns' }, [
    ...keys,
    element('graph', { id: 'pathway', edgedefault: 'directed' }, [...nodes, ...edges]),
  ]);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xml(root)}\n`;
}
