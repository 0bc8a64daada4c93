import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPaths } from '../../../src/reason/graph/paths';
import { propagate, readClamps } from '../../../src/reason/graph/propagate';
import { graphOf } from './signs';

const states = (clamps: Record<string, 1 | -1>, ...lines: string[]) =>
  Object.fromEntries([...propagate(graphOf(...lines), clamps)].map(([id, { state }]) => [id, state]));

describe('what if', () => {
  it('follows a chain, and two inhibitions make one activation', () => {
    expect(states({ a: 1 }, 'a -| b', 'b -| c', 'c -> d')).toEqual({ a: 'up', b: 'down', c: 'up', d: 'up' });
    expect(states({ a: -1 }, 'a -| b', 'b -| c')).toEqual({ a: 'down', b: 'up', c: 'down' });
  });

  it('is ambiguous where ways of both signs arrive, and passes both on', () => {
    expect(states({ a: 1 }, 'a -> b', 'a -> c', 'b -> d', 'c -| d', 'd -> e')).toMatchObject({
      d: 'ambiguous',
      e: 'ambiguous',
    });
  });

  it('leaves what is not reached out', () => {
    expect(states({ b: 1 }, 'a -> b', 'c -> d')).toEqual({ b: 'up' });
  });

  it('ends in loops: feedback damps what set it off and does not turn it round', () => {
    expect(states({ a: 1 }, 'a -> b', 'b -> c', 'c -| b')).toEqual({ a: 'up', b: 'up', c: 'up' });
  });

  it('holds what is held, whatever arrives', () => {
    expect(states({ a: 1, b: -1 }, 'a -> b', 'b -> c')).toEqual({ a: 'up', b: 'down', c: 'down' });
  });

  it('passes nothing along open questions, effects without a direction and contested pairs', () => {
    expect(states({ a: 1 }, 'a -> b open', 'a -? c', 'a -> d', 'a -| d')).toEqual({ a: 'up' });
    const contested = propagate(graphOf('a -> d', 'a -| d'), { a: 1 }, { contested: true });
    expect(contested.get('d')?.state).toBe('ambiguous');
  });

  it('tells a prediction that rests on a hypothesis from a firm one, and prefers the firm way', () => {
    const outcomes = propagate(graphOf('a -> b hypothesis', 'b -> c', 'a -> x', 'x -> y', 'y -> c'), {
      a: 1,
    });
    expect(outcomes.get('b')?.firm).toBe(false);
    expect(outcomes.get('c')?.firm).toBe(true);
    expect(outcomes.get('c')?.predictions[0].path.map(({ id }) => id)).toEqual([
      'a -> x',
      'x -> y',
      'y -> c',
    ]);
  });

  it('explains every predicted sign by a way whose signs multiply to it', () => {
    const node = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
    const line = fc
      .tuple(node, fc.constantFrom('->', '-|'), node)
      .filter(([source, , target]) => source !== target)
      .map((parts) => parts.join(' '));
    fc.assert(
      fc.property(fc.uniqueArray(line, { minLength: 1, maxLength: 14 }), (lines) => {
        const outcomes = propagate(graphOf(...lines), { a: 1 }, { contested: true });
        for (const [id, { predictions }] of outcomes) {
          for (const { change, path } of predictions) {
            expect(path[0].source).toBe('a');
            expect(path.at(-1)?.target).toBe(id);
            expect(path.reduce((product, edge) => product * edge.sign, 1)).toBe(change);
            expect(new Set(path.map(({ target }) => target)).size).toBe(path.length);
          }
        }
      }),
    );
  });

  it('reads assumptions as they are typed, through the concepts that an entity stands for', () => {
    const graph = graphOf('a -> mass');
    const nodes = graph.nodes.map((one) => (one.id === 'mass' ? { ...one, opposites: ['loss'] } : one));
    expect(readClamps({ nodes }, ['a-', 'loss+', 'nothing+', 'a'])).toEqual({
      clamps: { a: -1, mass: -1 },
      unknown: ['nothing+', 'a'],
    });
  });
});

describe('ways', () => {
  it('are simple, shortest first, with net sign and weakest status', () => {
    const { edges } = graphOf('a -> b', 'b -| c hypothesis', 'a -| c', 'c -> a');
    const ways = findPaths(edges, 'a', 'c');
    expect(ways.map(({ edges: way, sign, status }) => [way.length, sign, status])).toEqual([
      [1, -1, 'reported'],
      [2, -1, 'hypothesis'],
    ]);
  });

  it('end at the longest length, and where there are too many', () => {
    const chain = graphOf('a -> b', 'b -> c', 'c -> d').edges;
    expect(findPaths(chain, 'a', 'd', 2)).toEqual([]);
    const layers = Array.from({ length: 7 }, (_, i) => [
      `n${i} -> u${i}`,
      `n${i} -> v${i}`,
      `u${i} -> n${i + 1}`,
      `v${i} -> n${i + 1}`,
    ]);
    expect(findPaths(graphOf(...layers.flat()).edges, 'n0', 'n7', 14, 50)).toHaveLength(50);
  });
});
