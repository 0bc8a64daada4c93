import { type Filters, noFilters } from '../reason/graph/filter';
import type { Direction, Extent } from '../reason/graph/layout';
import type { Clamps } from '../reason/graph/propagate';

/** All that the page remembers of how it was left; plain data, kept by the editor. */
export interface ViewState {
  /** Version of the format. */
  readonly v: 1;
  /** The selected node, edge or claim, or null. */
  readonly selection: string | null;
  /** Whether the card of the selection is open. */
  readonly card: boolean;
  /** Magnification, or null to fit. */
  readonly zoom: number | null;
  /** How far the map is scrolled, in pixels. */
  readonly scroll: readonly [left: number, top: number];
  /** The search. */
  readonly query: string;
  /** What is to be seen. */
  readonly filters: Filters;
  /** Whether what the note does not speak of is dimmed. */
  readonly thisNote: boolean;
  /** What is assumed: entities held up or down. */
  readonly whatIf: Clamps;
  /** Whether contested effects pass a change on. */
  readonly contested: boolean;
  /** The two entities between which the ways are shown; `to` is null until the second is chosen. */
  readonly paths: { readonly from: string; readonly to: string | null } | null;
  /** Main direction; null takes the one that suits the page's shape. */
  readonly direction: Direction | null;
  /** Which edges are drawn. */
  readonly extent: Extent;
  /** Whether the list takes the map's place; null where the user has not chosen. */
  readonly list: boolean | null;
  /** The note that was shown, for the panel's revival. */
  readonly noteUri: string | null;
}

/** How the page opens for the first time. */
export const firstState: ViewState = {
  v: 1,
  selection: null,
  card: false,
  zoom: null,
  scroll: [0, 0],
  query: '',
  filters: noFilters,
  thisNote: false,
  whatIf: {},
  contested: false,
  paths: null,
  direction: null,
  extent: 'chain',
  list: null,
  noteUri: null,
};

/** A state as the editor kept it, perhaps by another version: every part that does not hold is as at first. */
export function revive(value: unknown): ViewState {
  if (typeof value !== 'object' || value === null || (value as ViewState).v !== 1) return firstState;
  const old = value as Record<keyof ViewState, unknown>;
  const text = (part: unknown) => (typeof part === 'string' ? part : null);
  const flag = (part: unknown) => part === true;
  const list = (part: unknown) => (Array.isArray(part) ? part : []);
  const strings = (part: unknown) => list(part).filter((item) => typeof item === 'string');
  const fields = (part: unknown) =>
    (typeof part === 'object' && part !== null ? part : {}) as Record<string, unknown>;
  const filters = fields(old.filters);
  const paths = fields(old.paths);
  const scroll = list(old.scroll).map(Number);
  return {
    v: 1,
    selection: text(old.selection),
    card: flag(old.card),
    zoom: typeof old.zoom === 'number' && old.zoom >= 0.2 && old.zoom <= 4 ? old.zoom : null,
    scroll: scroll.length === 2 && scroll.every(Number.isFinite) ? [scroll[0], scroll[1]] : [0, 0],
    query: text(old.query) ?? '',
    filters: {
      signs: list(filters.signs).filter((sign) => [1, -1, 0].includes(sign)),
      statuses: strings(filters.statuses) as Filters['statuses'],
      species: strings(filters.species),
      bands: strings(filters.bands),
      inNote: typeof filters.inNote === 'boolean' ? filters.inNote : null,
      since: typeof filters.since === 'number' ? filters.since : null,
    },
    thisNote: flag(old.thisNote),
    whatIf: Object.fromEntries(
      Object.entries(fields(old.whatIf)).filter(([, change]) => change === 1 || change === -1),
    ) as Clamps,
    contested: flag(old.contested),
    paths: text(paths.from) ? { from: String(paths.from), to: text(paths.to) } : null,
    direction: old.direction === 'DOWN' || old.direction === 'RIGHT' ? old.direction : null,
    extent: old.extent === 'all' ? 'all' : 'chain',
    list: typeof old.list === 'boolean' ? old.list : null,
    noteUri: text(old.noteUri),
  };
}
