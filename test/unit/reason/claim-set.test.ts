import { describe, expect, it } from 'vitest';
import { builtInKnowledge } from '../../../src/knowledge/built-in';
import type { ClaimSet } from '../../../src/knowledge/claim';
import { editorialClaims } from '../../../src/knowledge/claims';
import { linksOf } from './links';

describe('the claims in our own words', () => {
  const told = editorialClaims.claims.map(({ id, statement }) => ({ id, links: linksOf(statement) }));

  it('find themselves', () => {
    const lost = told.filter(({ id, links }) => !links.some((link) => link.startsWith(`${id} `)));
    expect(told.length - lost.length).toBeGreaterThanOrEqual(57);
  });

  it('are not said to contradict themselves', () => {
    const contradicted = told.filter(({ id, links }) => links.includes(`${id} contradicts`));
    expect(contradicted.map(({ id }) => id)).toEqual([]);
  });
});

describe("a claim set of the user's own", () => {
  const lab: ClaimSet = {
    schema: 1,
    id: 'lab',
    title: 'Spermidine and the heart',
    sections: [{ id: 'R', title: 'Results' }],
    references: [{ key: 'lab2025', year: 2025 }],
    claims: [
      {
        id: 'spermidine-induces-autophagy',
        statement: 'Spermidine induces autophagy.',
        locators: ['RS1'],
        status: 'reported',
        relations: [{ subject: 'spermidine', sign: 1, object: 'autophagy' }],
        context: { dose: { value: 3, ucum: 'mg/kg' } },
        references: ['lab2025'],
      },
    ],
  };
  const knowledge = { ...builtInKnowledge, claimSets: [...builtInKnowledge.claimSets, lab] };

  it.each([
    ['Autophagy is induced by spermidine.', 'supports'],
    ['Spermidine blocks autophagy.', 'contradicts'],
    ['Spermidine at 30 mg/kg raised autophagy.', 'value-mismatch'],
  ])('is linked by its relations: %s', (note, verdict) => {
    expect(linksOf(note, knowledge)).toEqual([`lab/spermidine-induces-autophagy ${verdict}`]);
  });

  it('leaves other matters alone', () => {
    expect(linksOf('Spermidine is found in wheat germ.', knowledge)).toEqual([]);
  });
});
