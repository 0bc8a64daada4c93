import { capitalised } from '../reason/graph/names';
import type { Change } from '../reason/graph/propagate';
import { h } from './dom';
import { button, checkbox } from './form';
import type { Store } from './store';

/** Stands wherever a prediction is shown. */
export const caption = 'Sign propagation over the listed claims. Not a simulation, not evidence.';

/** The controls of what-if: every entity can be held up or down, perturbations first. */
export function whatIfPanel(store: Store): Node[] {
  const { graph } = store.content;
  const { whatIf, contested } = store.state;
  const hold = (id: string, change: Change | null) => {
    const { [id]: _, ...others } = store.state.whatIf;
    store.change({ whatIf: change === null ? others : { ...others, [id]: change }, thisNote: false });
  };
  const nodes = [...graph.nodes].sort(
    (a, b) => Number(b.kind === 'perturbation') - Number(a.kind === 'perturbation'),
  );
  return [
    h('p', { class: 'caption' }, caption),
    h(
      'div',
      { class: 'rows', role: 'group', 'aria-label': 'Entities' },
      ...nodes.map((node) =>
        h(
          'div',
          { class: 'row' },
          h('span', {}, capitalised(node.label)),
          ...([-1, 1] as const).map((change) =>
            button(
              change === 1 ? '▲' : '▼',
              () => hold(node.id, whatIf[node.id] === change ? null : change),
              {
                pressed: whatIf[node.id] === change,
                name: `${change === 1 ? 'Activate' : 'Inhibit'} ${node.label}`,
              },
            ),
          ),
        ),
      ),
    ),
    checkbox('Let contested effects pass a change on', contested, (on) => store.change({ contested: on })),
    h(
      'div',
      { class: 'actions' },
      button('Clear', () => store.change({ whatIf: {} })),
    ),
  ];
}

/** What is held, each as a chip that lets go of it, with the caption beside. */
export function whatIfChips(store: Store): HTMLElement[] {
  const { nodes, outcomes } = store.derived;
  if (!outcomes) return [];
  const tally = { up: 0, down: 0, ambiguous: 0 };
  for (const outcome of outcomes.values()) if (!outcome.clamped) tally[outcome.state]++;
  return [
    ...Object.entries(store.state.whatIf).map(([id, change]) => {
      const name = nodes.get(id)?.label ?? id;
      return button(
        `${change === 1 ? '▲' : '▼'} ${capitalised(name)} ×`,
        () => {
          const { [id]: _, ...others } = store.state.whatIf;
          store.change({ whatIf: others });
        },
        { class: `chip ${change === 1 ? 'up' : 'down'}`, name: `Let go of ${name}` },
      );
    }),
    h('span', { class: 'tally' }, `▲ ${tally.up} up · ▼ ${tally.down} down · ± ${tally.ambiguous} both ways`),
    h('span', { class: 'caption' }, caption),
  ];
}
