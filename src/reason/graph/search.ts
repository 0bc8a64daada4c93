import type { PathwayGraph } from './graph';

/** What a search found: a node, an edge, or a claim that has no edge. */
export interface Hit {
  /** Its id. */
  readonly id: string;
  /** What it is. */
  readonly kind: 'node' | 'edge' | 'claim';
}

/**
 * Everything that holds all words of the query: entities by name, synonym and identifier; claims by id, wording,
 * author and year, each shown by its edges. In the graph's order, entities first.
 */
export function searchGraph(graph: PathwayGraph, query: string): Hit[] {
  const words = folded(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const holds = (texts: readonly (string | number | null)[]) => {
    const text = folded(texts.join(' '));
    return words.every((word) => text.includes(word));
  };
  const references = new Map(graph.references.map((one) => [one.key, `${one.citation} ${one.short}`]));
  const nodes = graph.nodes
    .filter((node) => holds([node.label, ...node.lines, ...node.concepts, ...node.synonyms, ...node.ids]))
    .map(({ id }): Hit => ({ id, kind: 'node' }));
  const claims = graph.claims.filter((claim) =>
    holds([
      claim.id,
      claim.statement,
      ...claim.conditions,
      ...claim.species,
      ...claim.references.map((key) => references.get(key) ?? ''),
    ]),
  );
  const edges = [...new Set(claims.flatMap((claim) => claim.edges))].map((id): Hit => ({ id, kind: 'edge' }));
  const undrawn = claims.filter((claim) => claim.edges.length === 0);
  return [...nodes, ...edges, ...undrawn.map(({ id }): Hit => ({ id, kind: 'claim' }))];
}

/** Lower case, Greek letters and dashes as people type them. */
function folded(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[‐‑–—−-]/g, ' ')
    .replace(/fibre/g, 'fiber')
    .replace(/ageing/g, 'aging');
}
