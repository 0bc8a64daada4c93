import { sentenceOf } from '../reason/graph/describe';
import type { PathwayEdge, PathwayNode } from '../reason/graph/graph';
import { count } from './dom';
import type { Store } from './store';

/** What a screen reader says of a node; it begins with the label that is seen. */
export function nodeName(node: PathwayNode, store: Store): string {
  const { graph } = store.content;
  const { coverage, outcomes } = store.derived;
  const outcome = outcomes?.get(node.id);
  const said = coverage.nodes.get(node.id)?.length ?? 0;
  const change = outcome?.state === 'ambiguous' ? 'up and down' : outcome?.state;
  return [
    node.lines.join(' '),
    node.kind === 'activity' ? null : node.kind,
    count(graph.edges.filter((edge) => edge.target === node.id).length, 'effect arrives', 'effects arrive'),
    count(graph.edges.filter((edge) => edge.source === node.id).length, 'effect leaves', 'effects leave'),
    said > 0 ? `${count(said, 'sentence')} in this note` : null,
    outcome &&
      (outcome.clamped ? `held ${change}` : `predicted ${change}${outcome.firm ? '' : ', by hypothesis'}`),
  ]
    .filter(Boolean)
    .join('. ');
}

/** What a screen reader says of an edge. */
export function edgeName(edge: PathwayEdge, store: Store): string {
  const { nodes, coverage, claims } = store.derived;
  const said = coverage.edges.get(edge.id)?.length ?? 0;
  const references = new Set(edge.claims.flatMap((id) => claims.get(id)?.references ?? [])).size;
  return [
    sentenceOf(edge, nodes),
    edge.claims.length === 0 ? 'by definition' : edge.status,
    edge.contestedBy.length > 0 ? 'another claim says otherwise' : null,
    references > 0 ? count(references, 'reference') : null,
    said > 0 ? `${count(said, 'sentence')} in this note` : null,
    coverage.contradicted.has(edge.id) ? 'contradicted in this note' : null,
  ]
    .filter(Boolean)
    .join('. ');
}
