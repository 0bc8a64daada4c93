/**
 * Lays out the embedded pathway with ELK and writes the coordinates as data:
 *
 *     npx tsx scripts/layout.ts
 *
 * ELK is a tool of the build and never ships. Run this after a change of claims, entities or bands; a test says when.
 */
import { writeFileSync } from 'node:fs';
import { editorialClaims } from '../src/knowledge/claims';
import { pathwayDrawing } from '../src/knowledge/pathway';
import { buildGraph } from '../src/reason/graph/build-graph';
import { layOut } from './pathway-layout/elk';
import { crossings } from './pathway-layout/quality';

const graph = buildGraph({ claimSets: [editorialClaims], concepts: new Map(), drawing: pathwayDrawing });

/** One row on a line: a change of the map is a change that a reader of the diff can follow. */
const rows = (table: Readonly<Record<string, unknown>>) =>
  Object.entries(table)
    .map(([id, value]) => `    ${JSON.stringify(id)}: ${JSON.stringify(value)}`)
    .join(',\n');

for (const direction of ['DOWN', 'RIGHT'] as const) {
  for (const extent of ['chain', 'all'] as const) {
    const layout = await layOut(graph, direction, extent);
    const { bands, nodes, edges, ...head } = layout;
    const tables = Object.entries({ bands, nodes, edges }).map(
      ([name, table]) => `  "${name}": {\n${rows(table)}\n  }`,
    );
    const text = `${JSON.stringify(head, null, 2).slice(0, -2)},\n${tables.join(',\n')}\n}\n`;
    const name = `layout-${direction.toLowerCase()}-${extent}.json`;
    writeFileSync(new URL(`../src/knowledge/data/pathway/${name}`, import.meta.url), text);
    console.log(
      `${name}: ${layout.width} x ${layout.height}, ${Object.keys(nodes).length} nodes, ` +
        `${Object.keys(edges).length} edges, ${crossings(layout)} crossings`,
    );
  }
}
