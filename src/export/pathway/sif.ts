import type { PathwayGraph } from '../../reason/graph/graph';
import { interactionOf } from './edge-rows';

/** Simple interaction format: source, effect and target in a line, parted by tabs. The CSV is its edge table. */
export function toSif(graph: PathwayGraph): string {
  const clean = (id: string) => id.replace(/\s+/g, ' ');
  const lines = graph.edges.map((edge) =>
    [clean(edge.source), interactionOf(edge), clean(edge.target)].join('\t'),
  );
  return `${lines.join('\n')}\n`;
}
