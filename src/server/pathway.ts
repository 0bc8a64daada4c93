import downAll from '../knowledge/data/pathway/layout-down-all.json' with { type: 'json' };
import downChain from '../knowledge/data/pathway/layout-down-chain.json' with { type: 'json' };
import rightAll from '../knowledge/data/pathway/layout-right-all.json' with { type: 'json' };
import rightChain from '../knowledge/data/pathway/layout-right-chain.json' with { type: 'json' };
import { pathwayDrawing } from '../knowledge/pathway';
import { buildGraph } from '../reason/graph/build-graph';
import type { PathwayLayout } from '../reason/graph/layout';
import { layOut } from './lay-out';
import type { Pathway } from './protocol';
import type { Surroundings } from './workspace';

/** The committed layouts: they fit the embedded claims alone. */
const committed = [downChain, rightChain, downAll, rightAll] as unknown as readonly PathwayLayout[];

/** The picture of the claims that hold in a folder; with claims of the user's own it is laid out anew. */
export function pathway({ knowledge, problems }: Surroundings): Pathway {
  const graph = buildGraph({ ...knowledge, drawing: pathwayDrawing });
  const fitting = committed.filter(({ hash }) => hash === graph.hash);
  return { graph, layouts: fitting.length > 0 ? fitting : layOut(graph), problems };
}
