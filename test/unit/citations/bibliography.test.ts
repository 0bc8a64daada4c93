import { describe, expect, it } from 'vitest';
import { readBibliography } from '../../../src/knowledge/bibliography';

describe('a .bib file', () => {
  it('gives its works by key', () => {
    const text = `
@string{ac = "Aging Cell"}
@article{tang2019,
  author  = {Tang, Huibin and Inoki, Ken},
  title   = {{mTORC1} underlies age-related damage},
  journal = ac,
  year    = 2019,
  doi     = {https://doi.org/10.1111/acel.12943},
  pmid    = {30924297}
}`;
    expect(readBibliography(text, 'bibtex')).toEqual({
      references: [
        {
          key: 'tang2019',
          authors: ['Tang', 'Inoki'],
          title: 'mTORC1 underlies age-related damage',
          year: 2019,
          doi: '10.1111/acel.12943',
          pmid: '30924297',
        },
      ],
      problems: [],
    });
  });

  it('names a broken entry with its line, and keeps the others', () => {
    const text =
      '@book{one, year = 2001}\n\n@article{two, author = {Tang, year=2019}\n\n@book{three, year = 2003}\n';
    const { references, problems } = readBibliography(text, 'bibtex');
    expect(references.map(({ key }) => key)).toEqual(['one', 'three']);
    expect(problems).toEqual([{ line: 3, message: expect.stringContaining('"two"') }]);
  });
});

describe('CSL-JSON', () => {
  it('gives its works by key', () => {
    const item = {
      id: 'joseph',
      author: [{ family: 'Joseph' }],
      issued: { 'date-parts': [[2019]] },
      DOI: '10.1101/591891',
    };
    expect(readBibliography(JSON.stringify([item]), 'csl').references).toEqual([
      { key: 'joseph', authors: ['Joseph'], year: 2019, doi: '10.1101/591891' },
    ]);
  });

  it.each(['{', '3', 'null', '{"items": 1}'])('says that %s is none', (text) => {
    expect(readBibliography(text, 'csl')).toMatchObject({ references: [], problems: [{ line: 1 }] });
  });
});
