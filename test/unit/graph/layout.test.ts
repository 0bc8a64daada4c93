import { describe, expect, it } from 'vitest';
import { crossings, merged, overlaps, parted, throughNodes } from '../../../scripts/pathway-layout/quality';
import { widthOf } from '../../../src/reason/graph/measure';
import { graph, layouts } from '../../page/content';

/** How many crossings the committed layouts have; a new layout may have fewer. */
const recorded: Record<string, number> = {
  'DOWN chain': 5,
  'RIGHT chain': 5,
  'DOWN all': 52,
  'RIGHT all': 52,
};

describe.each(layouts.map((layout) => [`${layout.direction} ${layout.extent}`, layout] as const))(
  'the committed layout %s',
  (name, layout) => {
    it('is fresh: run `npx tsx scripts/layout.ts` after a change of claims, entities or bands', () => {
      expect(layout.hash).toBe(graph.hash);
    });

    it('places everything that it should draw', () => {
      const edges = graph.edges.filter((edge) => layout.extent === 'all' || !edge.shortcut);
      expect(Object.keys(layout.edges).sort()).toEqual(edges.map(({ id }) => id).sort());
      const ends = new Set(edges.flatMap(({ source, target }) => [source, target]));
      expect(Object.keys(layout.nodes).sort()).toEqual([...ends].sort());
    });

    it('lets no two nodes overlap, no edge run through a foreign node, and no two edges merge', () => {
      expect(overlaps(layout)).toEqual([]);
      expect(throughNodes(layout, graph.edges)).toEqual([]);
      expect(merged(layout)).toEqual([]);
    });

    it('keeps opposite claims side by side and crossings few', () => {
      if (layout.extent === 'chain') expect(parted(layout, graph.edges)).toEqual([]);
      expect(crossings(layout)).toBeLessThanOrEqual(recorded[name]);
    });

    it('keeps every node in its band and every label in its box', () => {
      const axis = layout.direction === 'DOWN' ? 1 : 0;
      for (const node of graph.nodes) {
        const box = layout.nodes[node.id];
        if (!box) continue;
        const band = layout.bands[node.band!];
        expect(box[axis], node.id).toBeGreaterThanOrEqual(band[axis]);
        expect(box[axis] + box[axis + 2], node.id).toBeLessThanOrEqual(band[axis] + band[axis + 2]);
        for (const line of node.lines) expect(widthOf(line) * 1.1, line).toBeLessThanOrEqual(box[2] - 16);
      }
    });
  },
);
