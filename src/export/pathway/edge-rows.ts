import { nodesById, sentenceOf } from '../../reason/graph/describe';
import type { PathwayEdge, PathwayGraph } from '../../reason/graph/graph';
import { effectOf } from './notation';

/** What an edge says in flat fields, the same in every table and graph format. */
export interface EdgeRow {
  /** The edge as Cytoscape names it, so that a table finds its line of a SIF file. */
  readonly name: string;
  /** Node ids and the kind of effect. */
  readonly source: string;
  readonly interaction: string;
  readonly target: string;
  /** `1`, `-1` or `0`. */
  readonly sign: number;
  /** What it says. */
  readonly sentence: string;
  /** The firmest status of its claims, `definition` where it has none. */
  readonly status: string;
  /** True where another edge says otherwise. */
  readonly contested: boolean;
  /** Lists, parted by ` | `. */
  readonly claims: string;
  readonly statements: string;
  readonly species: string;
  readonly conditions: string;
  readonly references: string;
  readonly dois: string;
  readonly pmids: string;
}

/** The edges of a graph as rows. */
export function edgeRows(graph: PathwayGraph): EdgeRow[] {
  const nodes = nodesById(graph);
  const claims = new Map(graph.claims.map((claim) => [claim.id, claim]));
  const references = new Map(graph.references.map((reference) => [reference.key, reference]));
  return graph.edges.map((edge) => {
    const own = edge.claims.flatMap((id) => claims.get(id) ?? []);
    const works = [...new Set(own.flatMap((claim) => claim.references))].flatMap(
      (key) => references.get(key) ?? [],
    );
    const interaction = interactionOf(edge);
    return {
      name: `${edge.source} (${interaction}) ${edge.target}`,
      source: edge.source,
      interaction,
      target: edge.target,
      sign: edge.sign,
      sentence: sentenceOf(edge, nodes),
      status: edge.claims.length === 0 ? 'definition' : edge.status,
      contested: edge.contestedBy.length > 0,
      claims: joined(own.map((claim) => claim.id)),
      statements: joined(own.map((claim) => claim.statement)),
      species: joined(own.flatMap((claim) => claim.species)),
      conditions: joined(own.flatMap((claim) => claim.conditions)),
      references: joined(works.map((work) => work.short)),
      dois: joined(works.flatMap((work) => work.doi ?? [])),
      pmids: joined(works.flatMap((work) => work.pmid ?? [])),
    };
  });
}

/** The kind of effect in one word, as interaction files want it. */
export function interactionOf(edge: PathwayEdge): string {
  return { activates: 'activates', inhibits: 'inhibits', unclear: 'bears-on', 'no-effect': 'no-effect' }[
    effectOf(edge)
  ];
}

function joined(list: readonly string[]): string {
  return [...new Set(list)].join(' | ');
}
