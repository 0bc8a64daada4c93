import { describe, expect, it } from 'vitest';
import { builtInKnowledge } from '../../../src/knowledge/built-in';
import { readNote } from '../../../src/note/read-note';
import { citedWorks } from '../../../src/reason/citations/cited-works';

/** What each citation of a note is written as, and the works that it means. */
const cited = (source: string, bibliography = builtInKnowledge.bibliography) =>
  citedWorks(readNote(source), { ...builtInKnowledge, ...(bibliography && { bibliography }) })
    .all()
    .map(({ start, end, works }) => [source.slice(start, end), ...works]);

describe('a citation key means the work of its author and year', () => {
  it.each([
    ['[@harrison2009]', '1'],
    ['[@harrison_2009]', '1'],
    ['[@Tang2019mtorc1]', '3'],
    ['[@tangEtAl2019]', '3'],
    ['[@tangMTORC1UnderliesAgerelated2019]', '3'],
    ['[@joseph:2019]', '4'],
    ['[@Joseph19]', '4'],
    ['[@saxton-sabatini-2017]', '5'],
    ['[[@tang2019]]', '3'],
  ])('%s', (key, work) => {
    expect(cited(`So ${key}.`)).toEqual([[key, `editorial/${work}`]]);
  });

  it.each(['[@tang2014]', '[@tangerine2019]', '[@harrison]', '[@miller2014]'])(
    'but %s is other literature',
    (key) => {
      expect(cited(`So ${key}.`)).toEqual([[key]]);
    },
  );

  it('and the bibliography knows better', () => {
    const bibliography = [
      { key: 'tang2019', doi: '10.1000/another' },
      { key: 'muscle', doi: '10.1111/ACEL.12943' },
    ];
    expect(cited('So [@tang2019] and [@muscle].', bibliography)).toEqual([
      ['[@tang2019]'],
      ['[@muscle]', 'editorial/3'],
    ]);
  });
});

describe('other styles', () => {
  it.each([
    ['doi:10.1111/acel.12943', '3'],
    ['https://doi.org/10.1038/nature08221', '1'],
    ['doi.org/10.1038/nature08221', '1'],
    ['pubmed.ncbi.nlm.nih.gov/19587680', '1'],
    ['https://www.nature.com/articles/nature08221', '1'],
    ['https://onlinelibrary.wiley.com/doi/full/10.1111/acel.12943', '3'],
    ['https://www.biorxiv.org/content/10.1101/591891v1', '4'],
    ['https://pubmed.ncbi.nlm.nih.gov/30924297/', '3'],
    ['PMID: 31308131', '4'],
    ['10.1128/MCB.00141-19', '4'],
  ])('%s', (written, work) => {
    expect(cited(`So it is (${written}).`)).toEqual([[written, `editorial/${work}`]]);
  });

  it('a link counts once, by its text or by its address', () => {
    expect(cited('So [Harrison et al. 2009](https://example.org/paper.pdf).')).toEqual([
      ['Harrison et al. 2009', 'editorial/1'],
    ]);
  });

  it.each([
    ['1', 'Harrison DE, Strong R. Nature 2009; 460:392.'],
    [
      '3',
      'mTORC1 underlies age-related muscle fiber damage and loss by inducing oxidative stress and catabolism.',
    ],
    ['4', 'See https://doi.org/10.1128/MCB.00141-19'],
    ['5', 'Saxton and Sabatini (2017)'],
  ])('a footnote means what its text says: %s', (work, text) => {
    expect(cited(`So it is.[^n]\n\n[^n]: ${text}\n`)).toEqual([['[^n]', `editorial/${work}`]]);
  });

  it.each([
    ['[1, 2]', ['editorial/1', 'editorial/3']],
    ['[1–2]', ['editorial/1', 'editorial/3']],
    ['[2]', ['editorial/3']],
    ['[7]', []],
  ])('the number %s means the entry of the reference list', (number, works) => {
    const list = '## References\n\n1. Harrison DE et al. Nature. 2009.\n2. Tang H et al. Aging Cell. 2019.\n';
    expect(cited(`So it is ${number}.\n\n${list}`)).toEqual([[number, ...works]]);
  });

  it.each(['So it is<sup>2</sup>.', 'So it is².', 'So it is^2^.'])(
    'a raised number does, too: %s',
    (text) => {
      const list = '**References**\n\n1\\. Harrison DE. 2009.\n2\\. Tang H. 2019.\n';
      expect(cited(`${text}\n\n${list}`).map(([, work]) => work)).toEqual(['editorial/3']);
    },
  );

  it('a raised number without a reference list is a unit', () => {
    expect(cited('An area of 5 mm² and 10 m<sup>2</sup>.')).toEqual([]);
  });

  it('the reference list itself cites nothing', () => {
    expect(cited('# References\n\n1. Harrison DE et al. Nature 2009. doi:10.1038/nature08221')).toEqual([]);
  });
});
