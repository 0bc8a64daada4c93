import type { Knowledge } from '../../knowledge/knowledge';
import type { Note } from '../../note/note';
import type { TermMention } from '../terms/term';
import type { BlockReading } from './block-index';
import { SpeciesContext, scanBlocks } from './context';
import { findDoses } from './find-doses';
import { findFrequencies } from './find-frequencies';
import { findRoutes } from './find-routes';
import { findTimes } from './find-times';
import { findUnitless } from './find-unitless';
import type { DoseReading } from './quantity';
import { readRegimens } from './regimens';

/** All quantities of a note: doses, durations, ages, frequencies, routes and the regimens they form. */
export function readDoses(note: Note, terms: readonly TermMention[], knowledge: Knowledge): DoseReading {
  const scanned = scanBlocks(note, terms, knowledge);
  const species = new SpeciesContext(note, scanned);
  const blocks = scanned.map((block): BlockReading => {
    const doses = findDoses(note, block, species);
    return {
      scanned: block,
      doses,
      ...findTimes(note, block, doses, species),
      frequencies: findFrequencies(note, block, doses),
      routes: findRoutes(note, block, doses),
    };
  });
  const doses = blocks.flatMap((block) => block.doses);
  const durations = blocks.flatMap((block) => block.durations.map((found) => found.mention));
  const ages = blocks.flatMap((block) => block.ages.map((found) => found.mention));
  const frequencies = blocks.flatMap((block) => block.frequencies.map((found) => found.mention));
  const routes = blocks.flatMap((block) => block.routes.map((found) => found.mention));
  const places = {
    doses: new Map(doses.map((dose, index) => [dose, index])),
    durations: new Map(durations.map((duration, index) => [duration, index])),
    ages: new Map(ages.map((age, index) => [age, index])),
    frequencies: new Map(frequencies.map((frequency, index) => [frequency, index])),
    routes: new Map(routes.map((route, index) => [route, index])),
  };
  return {
    doses: doses.map((found) => found.dose),
    durations,
    ages,
    frequencies,
    routes,
    regimens: readRegimens(note, blocks, species, places),
    unitless: scanned.flatMap((block) => findUnitless(note, block)),
  };
}
