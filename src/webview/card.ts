import { statusMarks } from '../export/pathway/notation';
import { describeClamps, explain, sentenceOf } from '../reason/graph/describe';
import type { PathwayClaim, PathwayEdge, PathwayNode } from '../reason/graph/graph';
import { capitalised } from '../reason/graph/names';
import type { NoteStatement } from '../reason/graph/note-statement';
import { count, h } from './dom';
import { button } from './form';
import { pathsCard } from './paths-card';
import type { Store } from './store';
import { caption } from './what-if-panel';

/** The card of what is selected: an effect with its claims, an entity with its effects, or a claim without either. */
export function card(store: Store): Node[] | null {
  const { selection, card: open, paths } = store.state;
  const { nodes, edges, claims } = store.derived;
  if (paths) return pathsCard(store, paths);
  if (!open || selection === null) return null;
  const [node, edge, claim] = [nodes.get(selection), edges.get(selection), claims.get(selection)];
  if (node) return nodeCard(node, store);
  if (edge) return edgeCard(edge, store);
  return claim ? [h('h2', {}, 'Claim'), ...claimPart(claim, store)] : null;
}

function edgeCard(edge: PathwayEdge, store: Store): Node[] {
  const { nodes, claims, edges } = store.derived;
  const own = edge.claims.flatMap((id) => claims.get(id) ?? []);
  const against = edge.contestedBy.flatMap((id) => edges.get(id) ?? []);
  return [
    h('h2', {}, sentenceOf(edge, nodes)),
    ...(own.length === 0 ? [h('p', {}, 'This holds by definition; no claim is needed.')] : []),
    ...(against.length > 0
      ? [
          h('h3', {}, '≠ Other claims say otherwise'),
          h(
            'ul',
            { class: 'effects' },
            ...against.map((other) =>
              h(
                'li',
                {},
                link(sentenceOf(other, nodes), () => store.select(other.id, { card: true })),
                conditionsOf(other, store),
              ),
            ),
          ),
          h(
            'p',
            { class: 'caption' },
            'Compare how, how long and at which dose: the conditions stand with each claim.',
          ),
        ]
      : []),
    ...own.flatMap((claim) => claimPart(claim, store)),
  ];
}

function conditionsOf(edge: PathwayEdge, store: Store): string {
  const pieces = new Set(edge.claims.flatMap((id) => store.derived.claims.get(id)?.conditions ?? []));
  return pieces.size > 0 ? ` (${[...pieces].join(', ')})` : '';
}

function claimPart(claim: PathwayClaim, store: Store): Node[] {
  const { references, coverage } = store.derived;
  const { note, others } = store.content;
  const works = claim.references.flatMap((key) => references.get(key) ?? []);
  const said = (coverage.claims.get(claim.id) ?? []).flatMap((index) => note?.statements[index] ?? []);
  const elsewhere = others
    .filter((other) => other.uri !== note?.uri)
    .flatMap((other) =>
      other.statements
        .filter((statement) => statement.links.some((one) => one.claim === claim.id))
        .map((statement) => ({ other, statement })),
    );
  return [
    h(
      'section',
      { class: 'claim' },
      h('p', { class: 'statement' }, claim.statement),
      h(
        'p',
        { class: 'chips' },
        ...[statusMarks[claim.status].name, ...claim.species, ...claim.conditions].map((text) =>
          h('span', { class: 'chip' }, text),
        ),
        h('span', { class: 'locator' }, claim.locators.join(', ')),
      ),
      claim.note && h('p', { class: 'remark' }, claim.note),
      works.length > 0 &&
        h(
          'ul',
          { class: 'references' },
          ...works.map((work) =>
            h(
              'li',
              { title: work.citation },
              work.short,
              ' ',
              work.doi &&
                button('Copy DOI', () => copy(store, work.doi!), {
                  class: 'link',
                  name: `Copy DOI of ${work.short}`,
                  key: `doi ${claim.id} ${work.key}`,
                }),
            ),
          ),
        ),
      said.length > 0 && h('h3', {}, `In this note (${said.length})`),
      said.length > 0 &&
        h('ul', { class: 'said' }, ...said.map((statement) => saidIn(note!, statement, claim.id, store))),
      elsewhere.length > 0 && h('h3', {}, `In other notes (${elsewhere.length})`),
      elsewhere.length > 0 &&
        h(
          'ul',
          { class: 'said' },
          ...elsewhere.map(({ other, statement }) => saidIn(other, statement, claim.id, store)),
        ),
      h(
        'p',
        { class: 'actions' },
        works.length > 0 &&
          button('Copy citation', () => copy(store, works.map((work) => work.citation).join('\n')), {
            key: `cite ${claim.id}`,
          }),
        button('Insert claim link', () => store.post({ type: 'insert', text: `[[claim:${claim.id}]]` }), {
          key: `insert ${claim.id}`,
        }),
      ),
    ),
  ];
}

/** A sentence of a note, with how it stands to the claim. */
function saidIn(
  note: { readonly uri: string; readonly name: string },
  statement: NoteStatement,
  claim: string,
  store: Store,
): HTMLElement {
  const link = statement.links.find((one) => one.claim === claim);
  const place = `${note.name}:${statement.range.start.line + 1}`;
  return h(
    'li',
    { class: link?.verdict },
    button(
      `${place} — ${statement.text}`,
      () => store.post({ type: 'goto', uri: note.uri, range: statement.range }),
      {
        class: 'link',
        key: `${claim} ${place}`,
      },
    ),
    link && link.verdict !== 'supports' && h('span', { class: 'verdict' }, `${link.verdict}: ${link.why}`),
  );
}

function nodeCard(node: PathwayNode, store: Store): Node[] {
  const { graph, note } = store.content;
  const { outcomes, nodes, coverage } = store.derived;
  const outcome = outcomes?.get(node.id);
  const effects = (title: string, edges: readonly PathwayEdge[]) =>
    edges.length === 0
      ? []
      : [
          h('h3', {}, `${title} (${edges.length})`),
          h(
            'ul',
            { class: 'effects' },
            ...[1, -1, 0].flatMap((sign) =>
              edges
                .filter((edge) => edge.sign === sign)
                .map((edge) =>
                  h(
                    'li',
                    {},
                    link(sentenceOf(edge, nodes), () => store.select(edge.id, { card: true })),
                    ` ${edge.claims.length === 0 ? 'by definition' : statusMarks[edge.status].name}`,
                  ),
                ),
            ),
          ),
        ];
  const said = (coverage.nodes.get(node.id) ?? []).flatMap((index) => note?.statements[index] ?? []);
  return [
    h('h2', {}, capitalised(node.label)),
    ...(node.gloss ? [h('p', { class: 'statement' }, node.gloss)] : []),
    ...(node.ids.length > 0
      ? [h('p', { class: 'chips' }, ...node.ids.slice(0, 4).map((id) => h('span', { class: 'chip' }, id)))]
      : []),
    ...(outcome
      ? [
          h(
            'h3',
            {},
            outcome.clamped
              ? `Held ${outcome.state}`
              : `Predicted ${outcome.state === 'ambiguous' ? 'both ways' : outcome.state}`,
          ),
          ...explain(outcome, describeClamps(store.state.whatIf, nodes), nodes).map((text) =>
            h('p', {}, text),
          ),
          h('p', { class: 'caption' }, caption),
        ]
      : []),
    ...effects(
      'What acts on it',
      graph.edges.filter((edge) => edge.target === node.id),
    ),
    ...effects(
      'What it acts on',
      graph.edges.filter((edge) => edge.source === node.id),
    ),
    ...(said.length > 0
      ? [
          h('h3', {}, `In this note (${count(said.length, 'sentence')})`),
          h('ul', { class: 'said' }, ...said.map((one) => saidIn(note!, one, '', store))),
        ]
      : []),
    h(
      'p',
      { class: 'actions' },
      button('Ways from here', () => store.change({ paths: { from: node.id, to: null } })),
      ...([-1, 1] as const).map((change) =>
        button(change === 1 ? 'What if up' : 'What if down', () =>
          store.change({ whatIf: { ...store.state.whatIf, [node.id]: change }, thisNote: false }),
        ),
      ),
    ),
  ];
}

function link(text: string, click: () => void): HTMLButtonElement {
  return button(text, click, { class: 'link' });
}

function copy(store: Store, text: string): void {
  store.post({ type: 'copy', text });
}
