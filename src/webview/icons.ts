import { element } from '../export/pathway/svg-element';
import { svg } from './dom';

/** Small pictures for buttons, drawn here since a font would need a hole in the page's policy. */
const paths = {
  note: 'M3.5 1.5h6l3 3v10h-9zM9.5 1.5v3h3M6 8h4M6 11h4',
  whatIf: 'M4 9l4-6 4 6zM5 12.5h6',
  filter: 'M2 3h12L9.5 8.5V13l-3 1.5v-6z',
  list: 'M2 4h12M2 8h12M2 12h12',
  export: 'M8 10V2M4.5 5.5L8 2l3.5 3.5M2.5 10v4h11v-4',
  fit: 'M2 5V2h3M11 2h3v3M14 11v3h-3M5 14H2v-3',
  view: 'M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8zM8 6.2a1.8 1.8 0 1 0 .01 0z',
};

/** One of the buttons' pictures. */
export function icon(name: keyof typeof paths): SVGElement {
  return svg(
    element('svg', { class: 'icon', viewBox: '0 0 16 16', width: 14, height: 14, 'aria-hidden': 'true' }, [
      element('path', {
        d: paths[name],
        fill: 'none',
        stroke: 'currentColor',
        'stroke-width': 1.25,
        'stroke-linejoin': 'round',
        'stroke-linecap': 'round',
      }),
    ]),
  );
}
