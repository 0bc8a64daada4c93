import { describeClamps, explain, nodesById, sentenceOf } from '../../reason/graph/describe';
import type { PathwayGraph } from '../../reason/graph/graph';
import { capitalised } from '../../reason/graph/names';
import { statusMarks } from './notation';
import type { ExportOptions } from './options';

/** The pathway in English sentences, each with its status and references; then what is predicted; then the works. */
export function toText(graph: PathwayGraph, { clamps, outcomes }: ExportOptions): string {
  const nodes = nodesById(graph);
  const claims = new Map(graph.claims.map((claim) => [claim.id, claim]));
  const number = new Map(graph.references.map((reference, index) => [reference.key, index + 1]));
  const effects = graph.edges.map((edge) => {
    const own = edge.claims.flatMap((id) => claims.get(id) ?? []);
    const works = [...new Set(own.flatMap((claim) => claim.references))].map((key) => number.get(key));
    const status = edge.claims.length === 0 ? 'by definition' : statusMarks[edge.status].name;
    const conditions = [...new Set(own.flatMap((claim) => claim.conditions))];
    return [
      `${sentenceOf(edge, nodes)} (${[status, ...conditions].join('; ')})`,
      works.length > 0 ? ` [${works.join(', ')}]` : '',
      edge.contestedBy.length > 0 ? ', though other claims say otherwise' : '',
      '.',
    ].join('');
  });
  const undrawn = graph.claims.filter((claim) => claim.edges.length === 0);
  const lines = [
    graph.title,
    '',
    ...effects,
    ...(undrawn.length > 0
      ? [
          '',
          'Told by no arrow:',
          ...undrawn.map((claim) => `${claim.statement} (${statusMarks[claim.status].name})`),
        ]
      : []),
  ];
  if (outcomes && clamps) {
    const held = describeClamps(clamps, nodes);
    lines.push(
      '',
      `What if: ${held}`,
      'Sign propagation over the listed claims. Not a simulation, not evidence.',
      '',
    );
    for (const [id, outcome] of outcomes) {
      if (outcome.clamped) continue;
      const name = capitalised(nodes.get(id)?.label ?? id);
      for (const why of explain(outcome, held, nodes)) lines.push(`${name}: ${why}`);
    }
  }
  lines.push(
    '',
    'References',
    ...graph.references.map((reference, index) => `${index + 1}. ${reference.citation}`),
  );
  return `${lines.join('\n')}\n`;
}
