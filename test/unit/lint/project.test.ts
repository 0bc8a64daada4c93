import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/analysis';
import { readProject } from '../../../src/lint/project';

const terms = `
concepts:
  - id: our-drug
    name: geromycin
    category: chemical
`;
const claims = `
schema: 1
id: our-lab
title: Our lab
sections: [{ id: E1, title: Experiment 1 }]
references: [{ key: notebook, title: Notebook, year: 2024 }]
claims:
  - id: geromycin-inhibits-mtorc1
    statement: Geromycin inhibits mTORC1.
    locators: [E1S1]
    status: established
    relations: [{ subject: our-drug, sign: -1, object: mtorc1 }]
    context: {}
    references: [notebook]
`;

describe('a project', () => {
  it('adds terms, claims that speak of them, settings and a bibliography', () => {
    const { problems, ...project } = readProject([
      { uri: 'file:///p/.geromark/claims/lab.yaml', text: claims },
      { uri: 'file:///p/.geromark/terms/lab.yaml', text: terms },
      { uri: 'file:///p/.geromarkrc.yaml', text: 'rules:\n  claim-contradicted: error\n' },
      { uri: 'file:///p/refs.bib', text: '@book{a, title = {A}}' },
    ]);
    expect(problems).toEqual([]);
    expect(project.knowledge.bibliography).toHaveLength(1);
    const { terms: tagged, findings } = analyse(
      'Geromycin activates mTORC1 [[claim:our-lab/geromycin-inhibits-mtorc1]].',
      project,
    );
    expect(tagged.map(({ concept }) => concept)).toEqual(['our-drug', 'mtorc1']);
    expect(findings).toMatchObject([
      { rule: 'claim-contradicted', severity: 'error', claim: 'our-lab/geromycin-inhibits-mtorc1' },
    ]);
  });

  it('says which file is wrong where, and uses the others', () => {
    const { problems, knowledge } = readProject([
      { uri: '.geromark/claims/a.yaml', text: claims },
      { uri: '.geromark/claims/b.yaml', text: claims },
      { uri: '.geromark/terms/lab.yaml', text: terms },
    ]);
    expect(problems).toEqual([
      {
        uri: '.geromark/claims/b.yaml',
        line: 0,
        message: expect.stringContaining('give this one its own id'),
      },
    ]);
    expect(knowledge.claimSets.map(({ id }) => id)).toEqual(['editorial', 'our-lab']);
  });
});
