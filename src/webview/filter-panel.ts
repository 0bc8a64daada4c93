import { statusMarks } from '../export/pathway/notation';
import { noFilters } from '../reason/graph/filter';
import { capitalised } from '../reason/graph/names';
import { statuses } from '../reason/graph/status';
import { h } from './dom';
import { button, checkbox, group, select } from './form';
import type { Store } from './store';

const signs = [
  [1, 'activates, promotes'],
  [-1, 'inhibits, reduces'],
  [0, 'no direction'],
] as const;

/** The filters' controls. */
export function filterPanel(store: Store): Node[] {
  const { graph } = store.content;
  const { filters } = store.state;
  const set = (part: Partial<typeof filters>) => store.change({ filters: { ...filters, ...part } });
  const toggled = <T>(list: readonly T[], value: T, on: boolean) =>
    on ? [...list, value] : list.filter((item) => item !== value);
  const species = [...new Set(graph.claims.flatMap((claim) => claim.species))];
  const years = [...new Set(graph.references.flatMap(({ year }) => year ?? []))].sort();
  return [
    group(
      'Effect',
      ...signs.map(([sign, name]) =>
        checkbox(name, filters.signs.includes(sign), (on) =>
          set({ signs: toggled(filters.signs, sign, on) }),
        ),
      ),
    ),
    group(
      'Status',
      ...statuses.map((status) =>
        checkbox(statusMarks[status].name, filters.statuses.includes(status), (on) =>
          set({ statuses: toggled(filters.statuses, status, on) }),
        ),
      ),
    ),
    group(
      'Species',
      ...species.map((name) =>
        checkbox(name, filters.species.includes(name), (on) =>
          set({ species: toggled(filters.species, name, on) }),
        ),
      ),
    ),
    group(
      'Level',
      ...graph.bands.map(({ id, lines }) =>
        checkbox(bandTitle(lines), filters.bands.includes(id), (on) =>
          set({ bands: toggled(filters.bands, id, on) }),
        ),
      ),
    ),
    group(
      'Note and references',
      select(
        'In this note',
        [
          ['', 'either way'],
          ['yes', 'only what it says'],
          ['no', 'only what it leaves out'],
        ],
        filters.inNote === null ? '' : filters.inNote ? 'yes' : 'no',
        (value) => set({ inNote: value === '' ? null : value === 'yes' }),
      ),
      select(
        'Cited since',
        [['', 'any year'], ...years.map((year) => [String(year), String(year)] as const)],
        String(filters.since ?? ''),
        (value) => set({ since: value ? Number(value) : null }),
      ),
    ),
    h(
      'div',
      { class: 'actions' },
      button('Clear all', () => store.change({ filters: noFilters })),
    ),
  ];
}

/** The filters that are set, each as a chip that takes it away. */
export function filterChips(store: Store): HTMLElement[] {
  const { filters } = store.state;
  const set = (part: Partial<typeof filters>) => store.change({ filters: { ...filters, ...part } });
  const chip = (text: string, remove: () => void) =>
    button(`${text} ×`, remove, { class: 'chip', name: `Remove filter: ${text}` });
  return [
    ...filters.signs.map((sign) =>
      chip(signs.find(([one]) => one === sign)![1], () =>
        set({ signs: filters.signs.filter((one) => one !== sign) }),
      ),
    ),
    ...filters.statuses.map((status) =>
      chip(statusMarks[status]?.name ?? status, () =>
        set({ statuses: filters.statuses.filter((one) => one !== status) }),
      ),
    ),
    ...filters.species.map((name) =>
      chip(name, () => set({ species: filters.species.filter((one) => one !== name) })),
    ),
    ...filters.bands.map((id) =>
      chip(bandTitle(store.content.graph.bands.find((band) => band.id === id)?.lines ?? [id]), () =>
        set({ bands: filters.bands.filter((one) => one !== id) }),
      ),
    ),
    ...(filters.inNote === null
      ? []
      : [chip(filters.inNote ? 'in this note' : 'not in this note', () => set({ inNote: null }))]),
    ...(filters.since === null ? [] : [chip(`cited since ${filters.since}`, () => set({ since: null }))]),
  ];
}

/** A band's title in one line. */
export function bandTitle(lines: readonly string[]): string {
  return capitalised(lines.join(' ').replace('- ', ''));
}
