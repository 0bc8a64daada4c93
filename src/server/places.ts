import type { Range } from '../note/prose';
import type { AnalysedNote } from './notes';
import { at } from './position';

/** What an offset of a note points at: a claim that is linked there, or a concept that is named. */
export type Target =
  | { readonly kind: 'claim'; readonly id: string; readonly range: Range }
  | { readonly kind: 'concept'; readonly id: string; readonly range: Range };

/** The claim link or term at an offset. */
export function targetAt({ analysis }: AnalysedNote, offset: number): Target | undefined {
  const link = at(analysis.note.claimLinks, offset);
  if (link) return { kind: 'claim', id: link.id, range: link };
  const term = at(analysis.terms, offset);
  return term && { kind: 'concept', id: term.concept, range: term };
}

/** Every place of a note that names a concept or links a claim, in the order of the source. */
export function placesOf({ analysis }: AnalysedNote, { kind, id }: Pick<Target, 'kind' | 'id'>): Range[] {
  if (kind === 'concept') return analysis.terms.filter(({ concept }) => concept === id);
  const written = analysis.note.claimLinks.filter((link) => link.id === id);
  const told = analysis.statements.filter(({ links }) => links.some(({ claim }) => claim === id));
  return [...written, ...told].sort((a, b) => a.start - b.start);
}
