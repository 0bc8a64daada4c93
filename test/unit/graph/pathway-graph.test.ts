import { describe, expect, it } from 'vitest';
import { builtInKnowledge } from '../../../src/knowledge/built-in';
import type { ClaimRelation, ClaimSet } from '../../../src/knowledge/claim';
import { pathwayDrawing } from '../../../src/knowledge/pathway';
import { buildGraph } from '../../../src/reason/graph/build-graph';
import { nodesById, sentenceOf } from '../../../src/reason/graph/describe';

const graph = buildGraph({ ...builtInKnowledge, drawing: pathwayDrawing });
const edge = (id: string) => graph.edges.find((one) => one.id === id);

/** A claim set of one claim for each relation. */
function claims(id: string, ...relations: ClaimRelation[]): ClaimSet {
  return {
    schema: 1,
    id,
    title: id,
    sections: [],
    references: [],
    claims: relations.map((relation, index) => ({
      id: `c${index}`,
      statement: 'A claim.',
      locators: [],
      status: 'reported',
      relations: [relation],
      context: {},
      references: [],
    })),
  };
}

describe('the pathway of the embedded claims', () => {
  it('keeps every claim, also those that no arrow can tell', () => {
    expect(graph.claims).toHaveLength(builtInKnowledge.claimSets[0].claims.length);
    expect(graph.claims.find(({ id }) => id === 'rapamycin-protocol-needs-optimising')?.edges).toEqual([]);
  });

  it('draws each relation in the direction and with the sign that the claim states', () => {
    const place = new Map(
      graph.nodes.flatMap(({ id, concepts }) => concepts.map((concept) => [concept, id])),
    );
    for (const claim of builtInKnowledge.claimSets[0].claims) {
      for (const { subject, object, sign, noEffect } of claim.relations) {
        const [source, target] = [place.get(subject), place.get(object)];
        if (sign === 0 || noEffect || !source || !target || source === target) continue;
        const drawn = edge(`${source} ${sign === 1 ? '->' : '-|'} ${target}`);
        expect(drawn?.claims, `${claim.id}: ${subject} on ${object}`).toContain(claim.id);
      }
    }
  });

  it('turns the sign of what an entity stands for turned round: less muscle loss is more muscle mass', () => {
    expect(edge('rapamycin -> muscle-mass')?.claims).toContain('rapamycin-prevents-muscle-loss');
    expect(edge('rapamycin -| muscle-mass')).toBeUndefined();
  });

  it('sets opposite claims side by side and names each to the other', () => {
    expect(edge('mtorc1 -> muscle-mass')?.contestedBy).toEqual(['mtorc1 -| muscle-mass']);
    expect(edge('rapamycin -> muscle-fiber-size')?.contestedBy).toEqual(['rapamycin -0 muscle-fiber-size']);
  });

  it('gives an effect the firmest status of the claims that state it', () => {
    expect(edge('mtorc1 -> mitochondrial-oxidative-stress')?.status).toBe('reported');
    expect(edge('mitochondrial-oxidative-stress -> catabolism')?.status).toBe('hypothesis');
  });

  it('gives a perturbation no arrow, and lets none leave a phenotype, as SBGN wants', () => {
    const kind = new Map(graph.nodes.map((node) => [node.id, node.kind]));
    expect(graph.edges.filter(({ target }) => kind.get(target) === 'perturbation')).toEqual([]);
    expect(graph.edges.filter(({ source }) => kind.get(source) === 'phenotype')).toEqual([]);
  });

  it('leaves out of the plain picture what the chain tells, but nothing contested', () => {
    expect(edge('rapamycin -| apoptosis')?.shortcut).toBe(true);
    expect(edge('mtorc1 -> mitochondrial-oxidative-stress')?.shortcut).toBe(false);
    expect(graph.edges.filter(({ shortcut, contestedBy }) => shortcut && contestedBy.length > 0)).toEqual([]);
  });

  it('says what an edge says in English', () => {
    const say = (id: string) => sentenceOf(edge(id)!, nodesById(graph));
    expect(say('mtorc1 -| akt')).toBe('mTORC1 inhibits Akt');
    expect(say('mtorc1 -| autophagy')).toBe('mTORC1 reduces autophagy');
    expect(say('abnormal-mitochondria -> mitochondrial-oxidative-stress')).toBe(
      'Abnormal mitochondria promote mitochondrial oxidative stress',
    );
    expect(say('rapamycin -0 muscle-fiber-size')).toBe(
      'Rapamycin or a rapalog showed no effect on muscle fiber size',
    );
  });
});

describe('a claim set of the user’s own', () => {
  it('makes an entity of every concept and names its claims by their set', () => {
    const own = claims('lab', { subject: 'metformin', object: 'mtorc1', sign: -1 });
    const joined = buildGraph({
      ...builtInKnowledge,
      claimSets: [builtInKnowledge.claimSets[0], own],
      drawing: pathwayDrawing,
    });
    expect(joined.edges.find(({ id }) => id === 'metformin -| mtorc1')?.claims).toEqual(['lab/c0']);
    expect(joined.hash).not.toBe(graph.hash);
  });

  it('draws an effect of something on itself not at all, and an empty set as an empty graph', () => {
    const itself = claims('one', { subject: 'akt', object: 'akt', sign: 1 });
    expect(buildGraph({ claimSets: [itself], concepts: new Map(), drawing: null }).edges).toEqual([]);
    expect(buildGraph({ claimSets: [], concepts: new Map(), drawing: null }).nodes).toEqual([]);
  });
});
