import { lineEnd, roomForEnd } from '../export/pathway/line-ends';
import { type Effect, effects, statusMarks } from '../export/pathway/notation';
import { element } from '../export/pathway/svg-element';
import { statuses } from '../reason/graph/status';
import { h, svg } from './dom';

const width = 46;
const middle = 9;

function sample(...children: SVGElement[]): SVGElement {
  const root = svg(
    element('svg', { class: 'sample', width: width + 4, height: middle * 2, 'aria-hidden': 'true' }),
  );
  root.append(...children);
  return root;
}

function line(colour: string, end: number, dash?: string): SVGElement {
  return svg(
    element('path', {
      d: `M2 ${middle}H${end}`,
      stroke: `var(--g-${colour})`,
      'stroke-width': 1.75,
      'stroke-dasharray': dash,
      fill: 'none',
    }),
  );
}

/** What shapes, line ends, dashes and signs mean: drawn by the same code as the picture. */
export function legend(): Node[] {
  const row = (mark: SVGElement, text: string) => h('li', {}, mark, text);
  const ends = (Object.keys(effects) as Effect[]).map((effect) => {
    const { name, colour } = effects[effect];
    const end = lineEnd(
      effect,
      [
        [2, middle],
        [width, middle],
      ],
      `var(--g-${colour})`,
      'var(--g-surface)',
    );
    return row(sample(line(colour, width - roomForEnd[effect]), svg(end)), name);
  });
  const dashes = statuses.map((status) => {
    const { name, dash, letter } = statusMarks[status];
    return row(sample(line('text', width, dash), ...(letter ? [badge(letter)] : [])), name);
  });
  const shape = (d: string, width = 1.25) =>
    svg(element('path', { d, fill: 'var(--g-surface)', stroke: 'var(--g-text)', 'stroke-width': width }));
  return [
    h('h2', {}, 'Effects'),
    h('ul', {}, ...ends),
    h('h2', {}, 'How firm the claim is'),
    h('ul', {}, ...dashes, row(sample(badge('≠')), 'claims that say otherwise')),
    h('h2', {}, 'Entities'),
    h(
      'ul',
      {},
      row(sample(shape('M6 2H42V16H6Z')), 'activity or process'),
      row(sample(shape('M6 2H42L37 9L42 16H6L11 9Z')), 'perturbation'),
      row(sample(shape('M11 2H37L42 9L37 16H11L6 9Z')), 'outcome'),
      row(sample(shape('M6 2H42V16H6Z', 2.75)), 'named in this note'),
    ),
    h('p', { class: 'caption' }, 'Shapes and line ends follow SBGN Activity Flow; letters are ours.'),
  ];
}

function badge(text: string): SVGElement {
  const g = svg(element('g', { class: 'mark' }));
  const [cx, cy] = [width / 2, middle];
  g.append(
    svg(element('circle', { cx, cy, r: 7.5, fill: 'var(--g-surface)', stroke: 'var(--g-text)' })),
    svg(
      element(
        'text',
        {
          x: cx,
          y: cy + 3.6,
          'text-anchor': 'middle',
          'font-size': 10.5,
          'font-weight': 700,
          fill: 'var(--g-text)',
        },
        [text],
      ),
    ),
  );
  return g;
}

/** The keys of the map. */
export const keys: readonly (readonly [key: string, does: string])[] = [
  ['↓ ↑', 'follow an effect onwards, or back to its source'],
  ['← →', 'the entity or effect beside'],
  ['Enter', 'open the card'],
  ['Esc', 'back: close the card, clear the selection'],
  ['+ − 0', 'nearer, farther, fit'],
  ['Shift + arrows', 'move the map'],
  ['/', 'search; n and N for the next and the last hit'],
  ['t', 'this note'],
  ['w', 'what if'],
  ['f', 'filter'],
  ['l', 'list or map'],
  ['g', 'go to the note'],
  ['p', 'ways: once on the first entity, once on the second'],
  ['e', 'export'],
  ['?', 'these keys'],
];

/** The table of keys. */
export function keysHelp(): Node[] {
  return [
    h(
      'dl',
      { class: 'keys' },
      ...keys.flatMap(([key, does]) => [h('dt', {}, h('kbd', {}, key)), h('dd', {}, does)]),
    ),
  ];
}
