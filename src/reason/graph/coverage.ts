import type { PathwayGraph } from './graph';
import type { NoteStatement } from './note-statement';

/** Where a note speaks of the pathway; numbers are indexes of its statements. */
export interface Coverage {
  /** Statements on each node, by id; a node not spoken of is absent. */
  readonly nodes: ReadonlyMap<string, readonly number[]>;
  /** Statements on each edge, by id. */
  readonly edges: ReadonlyMap<string, readonly number[]>;
  /** Statements on each claim, by id. */
  readonly claims: ReadonlyMap<string, readonly number[]>;
  /** Ids of edges that a statement contradicts. */
  readonly contradicted: ReadonlySet<string>;
}

/** Which entities, effects and claims of the graph some statements speak of. */
export function coverageOf(graph: PathwayGraph, statements: readonly NoteStatement[]): Coverage {
  const nodeOf = nodesByConcept(graph);
  const edges = new Map(graph.edges.map((edge) => [edge.id, edge]));
  const claims = new Map(graph.claims.map((claim) => [claim.id, claim]));
  const covered = {
    nodes: new Map<string, number[]>(),
    edges: new Map<string, number[]>(),
    claims: new Map<string, number[]>(),
  };
  const contradicted = new Set<string>();
  const add = (map: Map<string, number[]>, id: string, index: number) => {
    const list = map.get(id);
    if (!list) map.set(id, [index]);
    else if (list[list.length - 1] !== index) list.push(index);
  };
  statements.forEach((statement, index) => {
    for (const concept of statement.concepts) {
      const node = nodeOf.get(concept);
      if (node) add(covered.nodes, node, index);
    }
    const said = new Set(
      statement.relations.map(({ subject, object }) => `${nodeOf.get(subject)} ${nodeOf.get(object)}`),
    );
    for (const { claim: id, verdict } of statement.links) {
      const claim = claims.get(id);
      if (!claim) continue;
      add(covered.claims, id, index);
      // Of a claim with several effects, those that the statement names; all of them where it names none.
      const named = claim.edges.filter((edge) =>
        said.has(`${edges.get(edge)?.source} ${edges.get(edge)?.target}`),
      );
      for (const edge of named.length > 0 ? named : claim.edges) {
        add(covered.edges, edge, index);
        if (verdict === 'contradicts') contradicted.add(edge);
      }
    }
  });
  return { ...covered, contradicted };
}

/** The node that stands for each concept. */
export function nodesByConcept(graph: Pick<PathwayGraph, 'nodes'>): Map<string, string> {
  return new Map(
    graph.nodes.flatMap(({ id, concepts, opposites }) =>
      [...concepts, ...opposites].map((concept) => [concept, id]),
    ),
  );
}
