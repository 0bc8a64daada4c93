import { describe, expect, it } from 'vitest';
import { findAuthorYears } from '../../../src/reason/citations/author-year';

/** Citations as `text: authors year`. */
const cited = (text: string) =>
  findAuthorYears(text).map(
    ({ from, to, authors, year }) => `${text.slice(from, to)} = ${[...authors, year].join(' ')}`,
  );

describe('authors and year in prose', () => {
  it.each([
    ['It fell (Tang et al., 2019).', ['Tang et al., 2019 = Tang 2019']],
    ['Joseph and colleagues (2019) saw it.', ['Joseph and colleagues (2019 = Joseph 2019']],
    [
      'Harrison, Strong and Sharp (2009) did.',
      ['Harrison, Strong and Sharp (2009 = Harrison Strong Sharp 2009'],
    ],
    [
      '(Saxton & Sabatini, 2017; Kim and Guan 2019)',
      ['Saxton & Sabatini, 2017 = Saxton Sabatini 2017', 'Kim and Guan 2019 = Kim Guan 2019'],
    ],
    ['As in (Tang et al., Aging Cell 2019).', ['Tang et al., Aging Cell 2019 = Tang 2019']],
    ["In Harrison's 2009 paper", ["Harrison's 2009 = Harrison 2009"]],
    ['the theory (Harman D. 1972)', ['Harman D. 1972 = Harman 1972']],
    ['by van den Berg et al. 2001', ['van den Berg et al. 2001 = van den Berg 2001']],
    ['Tang et al. showed it.', ['Tang et al. = Tang ']],
  ])('%s', (text, expected) => {
    expect(cited(text)).toEqual(expected);
  });

  it.each([
    'In March 2019 we met.',
    'Since 2019 it is known.',
    'Figure 2019 of them.',
    'The cohort of 2019 mice.',
    'It weighs 2019.5 mg.',
    'mTORC1 2019',
  ])('none in %s', (text) => {
    expect(cited(text)).toEqual([]);
  });
});
