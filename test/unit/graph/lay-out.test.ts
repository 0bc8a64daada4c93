import { describe, expect, it } from 'vitest';
import { overlaps } from '../../../scripts/pathway-layout/quality';
import { layOut } from '../../../src/server/lay-out';
import { graphOf } from './signs';

const chain = (length: number) =>
  graphOf(...Array.from({ length }, (_, i) => `n${i} ${i % 3 ? '->' : '-|'} n${i + 1}`));

describe('the layout of a graph of the user’s own', () => {
  it('places every node and routes every edge, also two between one pair, with no overlap', () => {
    const graph = graphOf('a -> b', 'a -| b', 'b -> c', 'c -> a', 'a -> d');
    const layout = layOut(graph)[0];
    expect(Object.keys(layout.nodes)).toHaveLength(4);
    expect(Object.keys(layout.edges).sort()).toEqual(graph.edges.map(({ id }) => id).sort());
    expect(layout.edges['a -> b']).not.toEqual(layout.edges['a -| b']);
    expect(overlaps(layout)).toEqual([]);
  });

  it('is the same every time', () => {
    expect(layOut(chain(20))).toEqual(layOut(chain(20)));
  });

  it('is given up where there is too much to see', () => {
    expect(layOut(chain(700))).toEqual([]);
  });
});
