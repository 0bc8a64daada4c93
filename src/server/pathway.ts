import downAll from '../knowledge/data/pathway/layout-down-all.json' with { type: 'json' };
import downChain from '../knowledge/data/pathway/layout-down-chain.json' with { type: 'json' };
import rightAll from '../knowledge/data/pathway/layout-right-all.json' with { type: 'json' };
import rightChain from '../knowledge/data/pathway/layout-right-chain.json' with { type: 'json' };
import { pathwayDrawing } from '../knowledge/pathway';
import { buildGraph } from '../reason/graph/build-graph';
import type { PathwayLayout } from '../reason/graph/layout';
import type { Pathway } from './protocol';
import type { Surroundings } from './workspace';

/** The committed layouts: they fit the embedded claims alone. */
const layouts = [downChain, rightChain, downAll, rightAll] as unknown as readonly PathwayLayout[];
/** The picture of the claims that hold in a folder. */
export function pathway({ knowledge, problems }: Surroundings): Pathway {
  const graph = buildGraph({ ...knowledge, drawing: pathwayDrawing });
  return { graph, layouts: layouts.filter(({ hash }) => hash === graph.hash), problems };
}
