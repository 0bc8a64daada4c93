import type { ClaimContext, ClaimStatus, Quantity, Reference } from '../../knowledge/claim';
import type { Knowledge } from '../../knowledge/knowledge';
import type { Verdict } from '../../reason/statement';
import { nameOf } from '../lookup';

/** How a card marks a claim's status; the word stands beside the mark or in a legend. */
export const STATUS_MARK: Readonly<Record<ClaimStatus, string>> = {
  established: '●',
  reported: '●',
  interpretation: '◐',
  hypothesis: '○',
  open: '?',
};

/** How a card heads a statement's link. */
export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  supports: 'Agrees with the claim',
  contradicts: 'Contradicts the claim',
  'value-mismatch': 'Differs in a value from the claim',
  overstates: 'Says more than the claim',
  overgeneralises: 'Carries the claim beyond its species',
};

/** The mark of a verdict where there is no room for words. */
export const VERDICT_MARK: Readonly<Record<Verdict, string>> = {
  supports: '✓',
  contradicts: '✗',
  'value-mismatch': '≠',
  overstates: '↑',
  overgeneralises: '⇢',
};

const UNIT_WORDS: Readonly<Record<string, string>> = {
  '[ppm]': 'ppm',
  'pmol/L': 'pM',
  'nmol/L': 'nM',
  'umol/L': 'µM',
  'mmol/L': 'mM',
  h: 'hours',
  d: 'days',
  wk: 'weeks',
  mo: 'months',
  a: 'years',
};

/** A number with its unit as people write it: `14 ppm`, `22–24 months`. Three digits tell enough. */
export function quantity({ value, ucum, approximate }: Quantity): string {
  const numbers = typeof value === 'number' ? [value] : value;
  const unit = value === 1 ? unitWord(ucum).replace(/s$/, '') : unitWord(ucum);
  return `${approximate ? 'about ' : ''}${numbers.map(shortNumber).join('–')} ${unit}`;
}

/** A UCUM code as people write the unit. */
function unitWord(ucum: string): string {
  const word = UNIT_WORDS[ucum] ?? ucum.replaceAll('[iU]', 'IU').replace(/\bm2\b/, 'm²');
  return word.replace(/^u(?=[gMmLl])/, 'µ');
}

function shortNumber(value: number): string {
  return Math.abs(value) >= 100 ? String(value) : String(Number(value.toPrecision(3)));
}

/** Under which circumstances a claim holds, in a line; empty where none is told. */
export function context(knowledge: Knowledge, context: ClaimContext): string {
  const parts = [
    context.species?.map((id) => nameOf(knowledge, id)).join(', '),
    context.tissue?.map((id) => nameOf(knowledge, id)).join(', '),
    context.dose && quantity(context.dose),
    context.duration && `for ${quantity(context.duration)}`,
    context.startAge && `from ${quantity(context.startAge)} of age`,
    context.endAge && `to ${quantity(context.endAge)} of age`,
    context.age && `at ${quantity(context.age)} of age`,
    context.percentage && quantity(context.percentage),
    context.medianLifespan && `median lifespan ${quantity(context.medianLifespan)}`,
    ...(context.conditions ?? []),
  ];
  return parts.filter(Boolean).join(' · ');
}

/** A work in short: `Harrison DE et al. 2009, Nature`. */
export function shortReference({ authors = [], etAl, year, journal, title, key }: Reference): string {
  const names = authors.length > 2 || etAl ? `${authors[0]} et al.` : authors.join(' and ');
  const work = [names, year].filter(Boolean).join(' ');
  return [work || title || `reference ${key}`, journal].filter(Boolean).join(', ');
}
