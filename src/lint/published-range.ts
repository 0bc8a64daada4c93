import { convertUnit } from '../annotate/doses/measure';
import type { Dose, Regimen } from '../annotate/doses/quantity';
import type { PublishedRangeRow } from '../knowledge/dosing';
import { dosing } from '../knowledge/dosing';
import type { Note } from '../note/note';

/** Ways of giving that only animals of the laboratory know: they stand in for a species that is not told. */
const ANIMAL_ROUTES: readonly (string | null)[] = ['intraperitoneal', 'oral gavage'];
/** What grows on a plate or swims in its medium: doses for cells say nothing of them. */
const NOT_CELLS: readonly (string | null)[] = ['worm', 'fly', 'yeast', 'zebrafish', 'killifish'];

/** What is published of doses of this kind for the agent and the species of a regimen, or undefined. */
export function publishedRange(note: Note, dose: Dose, regimen: Regimen): PublishedRangeRow | undefined {
  const inTable = note.blocks[dose.block]?.cell !== null;
  const agent = regimen.agent?.toLowerCase();
  if (agent === undefined || !(regimen.agentNear || inTable)) return undefined;
  return dosing.publishedRanges.find(
    (row) =>
      row.kind === dose.kind &&
      row.names.some((name) => name.toLowerCase() === agent) &&
      fitsSpecies(row, dose, regimen),
  );
}

function fitsSpecies(row: PublishedRangeRow, dose: Dose, { species, route }: Regimen): boolean {
  if (row.species === null) return !NOT_CELLS.includes(species);
  if (species !== null) return row.species.includes(species);
  return (
    row.species.includes('mouse') && (dose.kind === 'diet concentration' || ANIMAL_ROUTES.includes(route))
  );
}

/** The dose's low and high end in the unit of a published range, without its rate; null where they do not compare. */
export function inPublishedUnit(dose: Dose, row: PublishedRangeRow): readonly [number, number] | null {
  const ends = typeof dose.value === 'number' ? [dose.value, dose.value] : dose.value;
  const ucum = dose.ucum.replace(/\/(h|d|wk|mo|a)$/, '');
  const converted = ends.map((end) => convertUnit(end, ucum, row.ucum, dose.kind));
  return converted[0] == null || converted[1] == null ? null : [converted[0], converted[1]];
}
