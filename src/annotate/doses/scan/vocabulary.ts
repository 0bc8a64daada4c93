import { dosing, type UnitAtom } from '../../../knowledge/dosing';
import { PhraseTable } from './phrases';

/** An atom of a unit as it is spelt in a text. */
export interface SpeltAtom {
  /** The atom. */
  readonly atom: UnitAtom;
  /** True for a spelling that is understood but not right. */
  readonly misspelt: boolean;
}

/** Spellings of units. Abbreviations must be in their own case (mM is not MM), words may be in any. */
export const unitTable = new PhraseTable<SpeltAtom>();
for (const atom of dosing.units) {
  for (const spelling of atom.spellings)
    unitTable.add(spelling, { atom, misspelt: false }, spelling.length < 5);
  for (const spelling of atom.misspellings ?? []) unitTable.add(spelling, { atom, misspelt: true }, true);
}

/** Words for routes. */
export const routeTable = new PhraseTable<string>();
for (const row of dosing.routes) {
  for (const phrase of row.phrases.flatMap(withoutLastDot)) routeTable.add(phrase, row.code);
  for (const phrase of row.exact ?? []) routeTable.add(phrase, row.code, true);
}

/** Fixed phrases for rates. */
export const frequencyTable = new PhraseTable<string>();
for (const row of dosing.frequencies) {
  for (const phrase of row.phrases.flatMap(withoutLastDot)) frequencyTable.add(phrase, row.per);
  for (const phrase of row.exact ?? []) frequencyTable.add(phrase, row.per, true);
}

/** Names that tell a species: the species, a strain of it, a line of its cells. */
export const speciesTable = new PhraseTable<string>();
for (const row of dosing.species) {
  for (const name of row.names) speciesTable.add(name, row.species);
  for (const name of row.exact ?? []) speciesTable.add(name, row.species, true);
}

/** The words of a list in words.json; none for an unknown list. */
export function wordsOf(id: string): readonly string[] {
  return dosing.words.find((row) => row.id === id)?.words ?? [];
}

/** A table of the phrases of a list in words.json. */
export function tableOf(id: string): PhraseTable<true> {
  const table = new PhraseTable<true>();
  for (const phrase of wordsOf(id)) table.add(phrase, true);
  return table;
}

/** A set of the single words of a list in words.json. */
export function setOf(id: string): ReadonlySet<string> {
  return new Set(wordsOf(id).map((word) => word.toLowerCase()));
}

/** `b.i.d.` is also written `b.i.d`. */
function withoutLastDot(phrase: string): string[] {
  return /\..*\.$/.test(phrase) ? [phrase, phrase.slice(0, -1)] : [phrase];
}
