import type { ClaimStatus } from '../../knowledge/claim';
import type { PathwayEdge } from '../../reason/graph/graph';
import type { Palette } from './palette';

/** The kinds of effect, each with its own line end. */
export type Effect = 'activates' | 'inhibits' | 'unclear' | 'no-effect';

/** Which kind of effect an edge is. */
export function effectOf(edge: Pick<PathwayEdge, 'sign' | 'denied'>): Effect {
  if (edge.denied) return 'no-effect';
  return edge.sign === 1 ? 'activates' : edge.sign === -1 ? 'inhibits' : 'unclear';
}

/** What an effect is called, and its colour: the one table behind picture, legend, list and exports. */
export const effects: Record<Effect, { readonly name: string; readonly colour: keyof Palette }> = {
  activates: { name: 'activates, promotes', colour: 'activation' },
  inhibits: { name: 'inhibits, reduces', colour: 'inhibition' },
  unclear: { name: 'bears on, direction open', colour: 'secondary' },
  'no-effect': { name: 'no effect found', colour: 'secondary' },
};

/** How a status is drawn: a dash pattern, and a letter where the line alone could be missed. */
export const statusMarks: Record<
  ClaimStatus,
  { readonly name: string; readonly dash: string | undefined; readonly letter: string | null }
> = {
  established: { name: 'established', dash: undefined, letter: null },
  reported: { name: 'reported', dash: undefined, letter: null },
  interpretation: { name: 'interpretation', dash: '14 4', letter: 'I' },
  hypothesis: { name: 'hypothesis', dash: '7 4', letter: 'H' },
  open: { name: 'open question', dash: '1.5 4.5', letter: '?' },
};
