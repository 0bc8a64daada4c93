import { describe, expect, it } from 'vitest';
import { tagTerms } from '../../../src/annotate/terms/tag-terms';
import { builtInKnowledge } from '../../../src/knowledge/built-in';
import { readUserTerms, withUserTerms } from '../../../src/knowledge/user-terms';
import { readNote } from '../../../src/note/read-note';

const read = (text: string) => readUserTerms(text, builtInKnowledge);
const conceptsIn = (note: string, terms: string) =>
  tagTerms(readNote(note), withUserTerms(builtInKnowledge, read(terms).terms)).map(({ concept }) => concept);

describe('user terms', () => {
  it('add a concept of their own', () => {
    const terms =
      'concepts:\n  - id: gvk-1\n    name: GVK-1\n    category: chemical\n    synonyms: [govarak]';
    expect(read(terms).problems).toEqual([]);
    expect(conceptsIn('Govarak and gvk 1 lower mTORC1.', terms)).toEqual(['gvk-1', 'gvk-1', 'mtorc1']);
  });

  it('give a built-in concept another name and keep all that it has', () => {
    const terms = '{ "concepts": [{ "id": "rapamycin", "synonyms": ["the Easter drug"] }] }';
    expect(conceptsIn('The Easter drug is sirolimus.', terms)).toEqual(['rapamycin', 'rapamycin']);
  });

  it('silence a built-in concept', () => {
    expect(conceptsIn('Rapamycin and skin.', 'silence: [skin]')).toEqual(['rapamycin']);
  });

  it('block a longer name', () => {
    expect(conceptsIn('The rapamycin club met.', 'blockers: [rapamycin club]')).toEqual([]);
  });

  it('report an error on its line and use the rest', () => {
    const reading = read(
      [
        'concepts:',
        '  - id: one',
        '    name: One thing',
        '    category: chemical',
        '  - id: Two!',
        '    name: Two',
      ].join('\n'),
    );
    expect(reading.terms.concepts.map(({ id }) => id)).toEqual(['one']);
    expect(reading.problems.map(({ line }) => line)).toEqual([5]);
    expect(reading.problems[0]!.message).toContain('concepts.1.id');
  });

  it('say what is missing from a new concept', () => {
    const { terms, problems } = read('concepts:\n  - id: new-thing\n    name: New thing\nsilence: [no-such]');
    expect(terms.concepts).toEqual([]);
    expect(terms.silenced).toEqual([]);
    expect(problems.map(({ line, message }) => [line, message])).toEqual([
      [2, '"new-thing" is no built-in concept, so it needs a "name" and a "category".'],
      [4, '"no-such" is no built-in concept, so there is nothing to silence.'],
    ]);
  });

  it('of a text that cannot be read say so, and of an empty one nothing', () => {
    expect(read('concepts: [').problems[0]!.message).toContain('This cannot be read');
    expect(read('- rapamycin').problems[0]!.message).toContain('Write an object');
    expect(read('').problems).toEqual([]);
  });
});
