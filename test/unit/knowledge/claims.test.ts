import { describe, expect, it } from 'vitest';
import { editorialClaims, readClaimSet } from '../../../src/knowledge/claims';

const small = {
  schema: 1,
  id: 'lab',
  title: 'A paper of ours',
  sections: [{ id: 'R', title: 'Results' }],
  references: [{ key: 'ours2024', year: 2024 }],
  claims: [
    {
      id: 'metformin-lowers-mtorc1',
      statement: 'Metformin lowers mTORC1.',
      locators: ['RS3'],
      status: 'reported',
      relations: [{ subject: 'metformin', sign: -1, object: 'mtorc1' }],
      context: { dose: { value: 50, ucum: 'mg/kg' } },
      references: ['ours2024'],
    },
  ],
};

describe('the embedded claim set', () => {
  it('keeps to its own schema and points to nothing that is missing', () => {
    expect(readClaimSet(JSON.stringify(editorialClaims), 'json').problems).toEqual([]);
  });

  it('holds 62 claims and eight references', () => {
    expect(editorialClaims.claims).toHaveLength(62);
    expect(editorialClaims.references.map((reference) => reference.key)).toEqual([...'12345678']);
  });

  it('leaves out what is not verified', () => {
    const [, , , , , , seven, eight] = editorialClaims.references;
    expect([seven, eight]).toEqual([{ key: '7' }, { key: '8' }]);
    expect(editorialClaims.source).not.toHaveProperty('doi');
  });

  it('says where the editorial is at odds with itself', () => {
    const noted = editorialClaims.claims.filter((claim) => claim.note).map((claim) => claim.id);
    expect(noted).toEqual(
      expect.arrayContaining([
        'rad001-6wk-preserves-fiber-size',
        'rapamycin-14ppm-reduces-fiber-loss',
        'rapamycin-14ppm-fails-fiber-size',
      ]),
    );
  });
});

describe('readClaimSet', () => {
  it('reads a claim set in JSON', () => {
    const { claimSet, problems } = readClaimSet(JSON.stringify(small), 'json');
    expect(problems).toEqual([]);
    expect(claimSet).toEqual(small);
  });

  it('reads the same in YAML', () => {
    const yaml = [
      'schema: 1',
      'id: lab',
      'title: A paper of ours',
      'sections: []',
      'references: []',
      'claims: []',
    ].join('\n');
    expect(readClaimSet(yaml, 'yaml').claimSet?.id).toBe('lab');
  });

  it('tells the line of a mistake in the syntax', () => {
    const { claimSet, problems } = readClaimSet('{\n  "schema": 1,\n  "id" "lab"\n}', 'json');
    expect(claimSet).toBeNull();
    expect(problems[0]!.line).toBe(3);
  });

  it('tells the line and the field of a value that the schema does not allow', () => {
    const wrong = JSON.stringify(small, null, 2).replace('"reported"', '"certain"');
    const { claimSet, problems } = readClaimSet(wrong, 'json');
    expect(claimSet).toBeNull();
    expect(problems).toHaveLength(1);
    expect(wrong.split('\n')[problems[0]!.line - 1]).toContain('"certain"');
    expect(problems[0]!.message).toContain('claims.0.status');
  });

  it('tells of an id used twice, a reference and a section that do not exist', () => {
    const claim = { ...small.claims[0]!, references: ['theirs'], locators: ['X9S1'] };
    const { claimSet, problems } = readClaimSet(
      JSON.stringify({ ...small, claims: [small.claims[0], claim] }),
      'json',
    );
    expect(claimSet).not.toBeNull();
    expect(problems.map((problem) => problem.message).sort()).toEqual([
      'The id "metformin-lowers-mtorc1" is used twice; give each claim its own.',
      'There is no reference "theirs"; add it to "references" or take it out.',
      'There is no section "X9"; add it to "sections" or correct the locator.',
    ]);
  });

  it('tells of a concept that the lexicon does not hold', () => {
    const { problems } = readClaimSet(JSON.stringify(small), 'json', (id) => id !== 'metformin');
    expect(problems.map((problem) => problem.message)).toEqual([
      '"metformin" is no concept of the lexicon; correct it or add the concept.',
    ]);
  });

  it('is calm about text that is no claim set at all', () => {
    for (const text of ['', 'null', '[]', '{}', '&a *b', '\u0000', 'a: [', '{"schema": 2}']) {
      expect(readClaimSet(text, 'yaml').claimSet).toBeNull();
      expect(readClaimSet(text, 'json').problems.length).toBeGreaterThan(0);
    }
  });
});
