import { statusMarks } from '../export/pathway/notation';
import { capitalised, verbOf } from '../reason/graph/names';
import { count, h } from './dom';
import { button } from './form';
import type { Store } from './store';

const columns = ['Source', 'Effect', 'Target', 'Status', 'References', 'In note'];

/** The pathway as a table: every effect, then every claim that none is drawn for. Search and filters hold here too. */
export function list(store: Store): Node[] {
  const { graph } = store.content;
  const { nodes, claims, coverage, passing, filtering, hits } = store.derived;
  const found = hits && new Set(hits.map((hit) => hit.id));
  const ofFoundNode = (id: string) => found?.has(id) ?? false;
  const edges = graph.edges.filter(
    (edge) =>
      (!filtering || passing.edges.has(edge.id)) &&
      (!found || found.has(edge.id) || ofFoundNode(edge.source) || ofFoundNode(edge.target)),
  );
  const undrawn = graph.claims.filter(
    (claim) =>
      claim.edges.length === 0 &&
      (!filtering || passing.claims.has(claim.id)) &&
      (!found || found.has(claim.id)),
  );
  const said = (number: number) => (number > 0 ? String(number) : '');
  const open = (text: string, id: string) =>
    button(text, () => store.select(id, { card: true }), { class: 'link', key: id });
  const rows = [
    ...edges.map((edge) => {
      const target = nodes.get(edge.target);
      const references = new Set(edge.claims.flatMap((id) => claims.get(id)?.references ?? [])).size;
      return h(
        'tr',
        { 'aria-current': store.state.selection === edge.id ? 'true' : null },
        h('th', { scope: 'row' }, open(capitalised(nodes.get(edge.source)?.label ?? edge.source), edge.id)),
        h('td', {}, verbOf(edge.sign, edge.denied, target, nodes.get(edge.source)?.plural)),
        h('td', {}, target?.label ?? edge.target),
        h(
          'td',
          {},
          `${edge.claims.length === 0 ? 'by definition' : statusMarks[edge.status].name}${edge.contestedBy.length > 0 ? ' ≠' : ''}`,
        ),
        h('td', {}, said(references)),
        h('td', {}, said(coverage.edges.get(edge.id)?.length ?? 0)),
      );
    }),
    ...undrawn.map((claim) =>
      h(
        'tr',
        { 'aria-current': store.state.selection === claim.id ? 'true' : null },
        h('th', { scope: 'row', colspan: 3 }, open(claim.statement, claim.id)),
        h('td', {}, statusMarks[claim.status].name),
        h('td', {}, said(claim.references.length)),
        h('td', {}, said(coverage.claims.get(claim.id)?.length ?? 0)),
      ),
    ),
  ];
  return [
    h(
      'table',
      {},
      h(
        'caption',
        {},
        `${count(edges.length, 'effect')}, and ${count(undrawn.length, 'claim')} with none that could be drawn`,
      ),
      h('thead', {}, h('tr', {}, ...columns.map((column) => h('th', { scope: 'col' }, column)))),
      h('tbody', {}, ...rows),
    ),
  ];
}
