import { count, h } from './dom';
import { button } from './form';
import type { Store } from './store';

/** The strip at the foot: which note, how much of the map it speaks of, and the magnification. */
export function statusStrip(store: Store, zoom: number): Node[] {
  const { graph, note, settings } = store.content;
  const { coverage } = store.derived;
  const claims = graph.claims.length;
  return [
    h('span', { class: 'note-name' }, note ? note.name : 'Open a Markdown note to see coverage'),
    note &&
      h(
        'span',
        {},
        `${coverage.nodes.size} of ${count(graph.nodes.length, 'entity', 'entities')}, ${coverage.claims.size} of ${count(claims, 'claim')} in this note`,
      ),
    note && settings.follow === 'pinned' && h('span', {}, 'pinned'),
    h('span', { class: 'zoom' }, `${Math.round(zoom * 100)} %`),
  ].filter((node): node is HTMLSpanElement => Boolean(node));
}

/** What the user should know before reading the map: coverage paused, broken files, nothing found. */
export function notices(store: Store): Node[] {
  const { note, problems, paused } = store.content;
  const { coverage, passing, filtering, hits } = store.derived;
  const strips: Node[] = [];
  if (paused !== null) {
    strips.push(
      h(
        'div',
        { class: 'notice warning' },
        h('span', {}, `Coverage paused. ${paused}`),
        button('Restart', () => store.post({ type: 'restart' })),
      ),
    );
  }
  if (problems.length > 0) {
    strips.push(
      h(
        'details',
        { class: 'notice warning' },
        h(
          'summary',
          {},
          `${count(problems.length, 'problem')} in claim files; the map is drawn without them`,
        ),
        h(
          'ul',
          {},
          ...problems.map(({ file, uri, line, text }) => {
            const place = line === null ? file : `${file}:${line}`;
            const at = { line: (line ?? 1) - 1, character: 0 };
            const open =
              uri &&
              button(place, () => store.post({ type: 'goto', uri, range: { start: at, end: at } }), {
                class: 'link',
              });
            return h('li', {}, open || place, ` ${text}`);
          }),
        ),
      ),
    );
  }
  if (filtering && passing.edges.size === 0)
    strips.push(h('div', { class: 'notice' }, h('span', {}, '0 claims match the filters.')));
  if (hits?.length === 0) strips.push(h('div', { class: 'notice' }, h('span', {}, 'Nothing found.')));
  if (note && coverage.claims.size + coverage.nodes.size === 0) {
    strips.push(
      h(
        'details',
        { class: 'notice' },
        h('summary', {}, 'No claim found in this note. Why?'),
        h(
          'p',
          {},
          'A sentence counts where it names two entities of the map and says what one does to the other. Questions, open tasks, code, quotations of rejected beliefs and methods do not count.',
        ),
      ),
    );
  }
  return strips;
}
