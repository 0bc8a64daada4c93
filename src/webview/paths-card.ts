import { statusMarks } from '../export/pathway/notation';
import { sentenceOfPath } from '../reason/graph/describe';
import { capitalised } from '../reason/graph/names';
import { h } from './dom';
import { button } from './form';
import type { Store } from './store';
import type { ViewState } from './view-state';

const shown = 12;

/** The ways between two entities: each as a sentence, with its net sign and its weakest link. */
export function pathsCard(store: Store, { from, to }: NonNullable<ViewState['paths']>): Node[] {
  const { nodes, paths } = store.derived;
  const name = (id: string) => nodes.get(id)?.label ?? id;
  const others = [...nodes.values()]
    .filter((node) => node.id !== from)
    .sort((a, b) => a.label.localeCompare(b.label));
  const choice = h(
    'select',
    { 'aria-label': 'Ways to', 'data-key': 'to' },
    h('option', { value: '' }, 'choose an entity…'),
    ...others.map((node) => h('option', { value: node.id }, capitalised(node.label))),
  );
  choice.value = to ?? '';
  choice.addEventListener('change', () => store.change({ paths: { from, to: choice.value || null } }));
  const found = paths ?? [];
  const net = (sign: number) => (sign === 1 ? 'raises' : sign === -1 ? 'lowers' : 'no direction');
  return [
    h('h2', {}, `Ways from ${name(from)}`),
    h('p', {}, h('label', { class: 'choice' }, 'to ', choice)),
    ...(to
      ? [
          h(
            'p',
            {},
            found.length === 0
              ? 'None of at most eight effects.'
              : `${found.length} of at most eight effects, the shortest first.`,
          ),
        ]
      : []),
    h(
      'ol',
      { class: 'paths' },
      ...found
        .slice(0, shown)
        .map((path) =>
          h(
            'li',
            {},
            `${sentenceOfPath(path.edges, nodes)}.`,
            h(
              'span',
              { class: 'chips' },
              h('span', { class: 'chip' }, net(path.sign)),
              h('span', { class: 'chip' }, `weakest: ${statusMarks[path.status].name}`),
            ),
          ),
        ),
    ),
    ...(found.length > shown
      ? [h('p', { class: 'caption' }, `The ${found.length - shown} longest are not listed.`)]
      : []),
    h(
      'p',
      { class: 'actions' },
      button('Done', () => store.change({ paths: null })),
    ),
  ];
}
