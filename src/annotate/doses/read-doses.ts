import type { Knowledge } from '../../knowledge/knowledge';
import type { Note } from '../../note/note';
import type { TermMention } from '../terms/term';
import type { DoseReading } from './quantity';

/** All quantities of a note: doses, durations, ages, frequencies, routes and the regimens they form. */
export function readDoses(_note: Note, _terms: readonly TermMention[], _knowledge: Knowledge): DoseReading {
  return { doses: [], durations: [], ages: [], frequencies: [], routes: [], regimens: [] };
}
