import type { Box, Point } from '../../reason/graph/layout';
import type { Outcome } from '../../reason/graph/propagate';
import { distance, towards } from './geometry';
import type { Palette } from './palette';
import { element, type SvgElement } from './svg-element';

type Paint = (colour: keyof Palette) => string;

/** How many sentences of the note name an entity, at its top right corner. */
export function coverageBadge([x, y, width]: Box, said: number, paint: Paint): SvgElement {
  const text = said > 99 ? '99+' : String(said);
  const half = text.length === 1 ? 8 : 5 + text.length * 3.5;
  const [cx, cy] = [x + width, y];
  return element('g', { class: 'badge coverage' }, [
    element('rect', {
      x: cx - half,
      y: cy - 8,
      width: half * 2,
      height: 16,
      rx: 8,
      fill: paint('badge'),
      stroke: paint('surface'),
      'stroke-width': 1.5,
    }),
    element(
      'text',
      {
        x: cx,
        y: cy + 3.7,
        'text-anchor': 'middle',
        'font-size': 10.5,
        'font-weight': 600,
        fill: paint('badgeText'),
      },
      [text],
    ),
  ]);
}

/** Tells that the note says the opposite of an effect, where its line leaves the source. */
export function contradictionBadge(route: readonly Point[], paint: Paint): SvgElement {
  const [cx, cy] = towards(route[0], route[1], Math.min(16, distance(route[0], route[1])));
  return element('g', { class: 'badge contradiction' }, [
    element('circle', { cx, cy, r: 8, fill: paint('text'), stroke: paint('surface'), 'stroke-width': 1.5 }),
    element(
      'text',
      {
        x: cx,
        y: cy + 4.2,
        'text-anchor': 'middle',
        'font-size': 12.5,
        'font-weight': 700,
        fill: paint('surface'),
      },
      ['≠'],
    ),
  ]);
}

const glyphs = { up: '▲', down: '▼', ambiguous: '±' };
const colours = { up: 'inhibition', down: 'activation', ambiguous: 'ambiguous' } as const;

/**
 * What is predicted of an entity, at its bottom right corner: a disc, hollow where every way rests on a hypothesis, and a
 * square where the entity is held.
 */
export function outcomeGlyph([x, y, width, height]: Box, outcome: Outcome, paint: Paint): SvgElement {
  const [cx, cy] = [x + width, y + height];
  const { state, firm, clamped } = outcome;
  const colour = paint(colours[state]);
  const look = { fill: firm ? colour : paint('surface'), stroke: colour, 'stroke-width': 1.5 };
  return element('g', { class: `badge outcome ${state}` }, [
    clamped
      ? element('rect', { x: cx - 9, y: cy - 9, width: 18, height: 18, rx: 2, ...look })
      : element('circle', { cx, cy, r: 9, ...look }),
    element(
      'text',
      {
        x: cx,
        y: cy + 3.8,
        'text-anchor': 'middle',
        'font-size': state === 'ambiguous' ? 13 : 10,
        fill: firm ? paint('surface') : colour,
      },
      [glyphs[state]],
    ),
  ]);
}
