import type { PathwayGraph } from '../../reason/graph/graph';
import type { PathwayLayout } from '../../reason/graph/layout';
import type { ExportOptions } from './options';

/** The graph with its layout, and in what-if with what is predicted, as JSON. */
export function toJson(graph: PathwayGraph, layout: PathwayLayout | null, options: ExportOptions): string {
  const outcomes =
    options.outcomes &&
    Object.fromEntries(
      [...options.outcomes].map(([id, { predictions, ...outcome }]) => [
        id,
        {
          ...outcome,
          because: predictions.map(({ change, firm, path }) => ({
            change,
            firm,
            path: path.map((edge) => edge.id),
          })),
        },
      ]),
    );
  return `${JSON.stringify({ format: 'geromark-pathway', ...graph, layout, ...(outcomes ? { whatIf: options.clamps, outcomes } : {}) }, null, 2)}\n`;
}
