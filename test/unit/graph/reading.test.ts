import { describe, expect, it } from 'vitest';
import { coverageOf } from '../../../src/reason/graph/coverage';
import { filterGraph, noFilters } from '../../../src/reason/graph/filter';
import { searchGraph } from '../../../src/reason/graph/search';
import { graph, note } from '../../page/content';

const coverage = coverageOf(graph, note.statements);

describe('coverage', () => {
  it('counts the sentences on entities, effects and claims', () => {
    expect(coverage.nodes.get('mtorc1')).toEqual([0, 1, 2]);
    expect(coverage.edges.get('rapamycin -| mtorc1')).toEqual([0]);
    expect(coverage.claims.has('gdf15-transcriptional-target')).toBe(false);
  });

  it('takes of a claim with several effects those that the sentence names', () => {
    expect(coverage.edges.has('catabolism -> muscle-fiber-loss')).toBe(true);
    expect(coverage.edges.has('catabolism -> muscle-atrophy')).toBe(false);
  });

  it('knows what the note contradicts', () => {
    expect([...coverage.contradicted]).toEqual(['mtorc1 -| autophagy']);
  });

  it('passes over claims that are not in the graph', () => {
    const links = [{ claim: 'no-such-claim', verdict: 'supports', why: '' }] as const;
    const statements = [{ ...note.statements[0], concepts: ['no-such-concept'], links }];
    expect(coverageOf(graph, statements).claims.size).toBe(0);
  });
});

describe('search', () => {
  const found = (query: string) => searchGraph(graph, query).map(({ id }) => id);

  it('finds entities by name, synonym and identifier', () => {
    expect(found('autophagy')[0]).toBe('autophagy');
    expect(found('sirolimus')).toContain('rapamycin');
    expect(found('FPLX:mTORC1')).toContain('mtorc1');
  });

  it('finds effects by the wording, author and year of their claims', () => {
    expect(found('harrison 2009')).toContain('rapamycin -| mtorc1');
    expect(found('14 ppm')).toContain('rapamycin -| apoptosis');
  });

  it('finds claims that no arrow tells, by their ids too', () => {
    expect(found('rapamycin-protocol-needs-optimising')).toEqual(['rapamycin-protocol-needs-optimising']);
  });

  it('finds nothing for nothing', () => {
    expect(found('  ')).toEqual([]);
    expect(found('no such thing')).toEqual([]);
  });
});

describe('filters', () => {
  const edges = (part: Partial<typeof noFilters>) => [
    ...filterGraph(graph, { ...noFilters, ...part }, coverage).edges,
  ];

  it('let everything through when none is set', () => {
    expect(edges({})).toHaveLength(graph.edges.length);
  });

  it('hold together: a sign and a status', () => {
    const passing = edges({ signs: [-1], statuses: ['hypothesis'] });
    expect(passing).toContain('mitophagy -| abnormal-mitochondria');
    expect(passing).not.toContain('mtorc1 -| akt');
  });

  it('tell what is in the note from what is not', () => {
    expect(edges({ inNote: true })).toContain('rapamycin -| mtorc1');
    expect(edges({ inNote: false })).not.toContain('rapamycin -| mtorc1');
  });

  it('can leave nothing', () => {
    expect(edges({ species: ['whale'] })).toEqual([]);
  });
});
