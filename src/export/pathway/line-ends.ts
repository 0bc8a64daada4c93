import type { Point } from '../../reason/graph/layout';
import { arrival, text } from './geometry';
import type { Effect } from './notation';
import { element, type SvgElement } from './svg-element';

/** How far before the target's outline the line stops to make room for its end. */
export const roomForEnd: Record<Effect, number> = {
  activates: 11,
  inhibits: 3.5,
  unclear: 13,
  'no-effect': 11,
};

/** The end of a line as SBGN Activity Flow draws it; the last, no effect found, is our own. */
export function lineEnd(
  effect: Effect,
  route: readonly Point[],
  colour: string,
  surface: string,
): SvgElement {
  const tip = route[route.length - 1];
  const [dx, dy] = arrival(route);
  /** The point `back` units before the tip and `aside` units to its side. */
  const at = (back: number, aside: number) =>
    text([tip[0] - dx * back - dy * aside, tip[1] - dy * back + dx * aside]);
  const hollow = {
    class: 'end',
    fill: surface,
    stroke: colour,
    'stroke-width': 1.75,
    'stroke-linejoin': 'round',
  };
  switch (effect) {
    case 'activates':
      return element('path', { ...hollow, d: `M${at(0.9, 0)}L${at(11, 5.5)}L${at(11, -5.5)}Z` });
    case 'inhibits':
      return element('path', {
        ...hollow,
        'stroke-width': 3.25,
        d: `M${at(3, 8)}L${at(3, -8)}`,
        'stroke-linecap': 'butt',
      });
    case 'unclear':
      return element('path', { ...hollow, d: `M${at(0.9, 0)}L${at(7, 4.8)}L${at(13, 0)}L${at(7, -4.8)}Z` });
    case 'no-effect':
      return element('g', { class: 'end' }, [
        element('path', {
          ...hollow,
          d: `M${at(1, 0)}A5 5 0 1 1 ${at(11, 0)}A5 5 0 1 1 ${at(1, 0)}ZM${at(2.4, -3.6)}L${at(9.6, 3.6)}`,
        }),
      ]);
  }
}
