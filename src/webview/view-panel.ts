import type { Direction } from '../reason/graph/layout';
import { h } from './dom';
import { checkbox, group, select } from './form';
import type { Store } from './store';

/** What is drawn, and in which direction it reads. */
export function viewPanel(store: Store): Node[] {
  const { direction, extent } = store.state;
  const cut = store.content.graph.edges.filter((edge) => edge.shortcut).length;
  return [
    group(
      'Detail',
      checkbox(`Shortcuts and open questions (${cut})`, extent === 'all', (on) =>
        store.change({ extent: on ? 'all' : 'chain', zoom: null }),
      ),
      h(
        'p',
        { class: 'caption' },
        'The plain picture leaves out effects that the chain of the others already tells.',
      ),
    ),
    group(
      'Direction',
      select<'auto' | Direction>(
        'Reads',
        [
          ['auto', 'as fits the page'],
          ['DOWN', 'downwards'],
          ['RIGHT', 'to the right'],
        ],
        direction ?? 'auto',
        (value) => store.change({ direction: value === 'auto' ? null : value, zoom: null }),
      ),
    ),
  ];
}
