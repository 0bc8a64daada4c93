import type { ClaimStatus } from '../../knowledge/claim';
import type { Coverage } from './coverage';
import type { PathwayClaim, PathwayGraph } from './graph';

/** What is to be seen; an empty list lets everything through. */
export interface Filters {
  /** Effects: `1`, `-1`, `0`. */
  readonly signs: readonly number[];
  /** Statuses of claims. */
  readonly statuses: readonly ClaimStatus[];
  /** Species ids of claims. */
  readonly species: readonly string[];
  /** Band ids; an edge passes with either end. */
  readonly bands: readonly string[];
  /** In the note, not in it, or (null) both. */
  readonly inNote: boolean | null;
  /** The earliest year of a cited reference, or null. */
  readonly since: number | null;
}

/** Filters that let everything through. */
export const noFilters: Filters = {
  signs: [],
  statuses: [],
  species: [],
  bands: [],
  inNote: null,
  since: null,
};

/** True where a filter is set. */
export function isFiltering(filters: Filters): boolean {
  const { signs, statuses, species, bands, inNote, since } = filters;
  return (
    [signs, statuses, species, bands].some((list) => list.length > 0) || inNote !== null || since !== null
  );
}

/** What passes the filters. */
export interface Passing {
  /** Edge ids. */
  readonly edges: ReadonlySet<string>;
  /** Node ids: the ends of those edges. */
  readonly nodes: ReadonlySet<string>;
  /** Claim ids. */
  readonly claims: ReadonlySet<string>;
}

/** The edges, nodes and claims that pass the filters. */
export function filterGraph(graph: PathwayGraph, filters: Filters, coverage: Coverage): Passing {
  const years = new Map(graph.references.map((reference) => [reference.key, reference.year]));
  const allows = <T>(list: readonly T[], value: T) => list.length === 0 || list.includes(value);
  const passesClaim = (claim: PathwayClaim) =>
    allows(filters.statuses, claim.status) &&
    (filters.species.length === 0 || claim.species.some((one) => filters.species.includes(one))) &&
    (filters.inNote === null || coverage.claims.has(claim.id) === filters.inNote) &&
    (filters.since === null || claim.references.some((key) => (years.get(key) ?? 0) >= filters.since!));
  const claims = new Set(graph.claims.filter(passesClaim).map((claim) => claim.id));
  const band = new Map(graph.nodes.map((node) => [node.id, node.band ?? '']));
  const asksClaims =
    filters.statuses.length + filters.species.length > 0 || filters.inNote !== null || filters.since !== null;
  const edges = graph.edges.filter(
    (edge) =>
      allows(filters.signs, edge.sign) &&
      (filters.bands.length === 0 ||
        filters.bands.includes(band.get(edge.source) ?? '') ||
        filters.bands.includes(band.get(edge.target) ?? '')) &&
      (edge.claims.length === 0 ? !asksClaims : edge.claims.some((id) => claims.has(id))),
  );
  const asksEdges = filters.signs.length + filters.bands.length > 0;
  const shown = new Set(edges.flatMap((edge) => edge.claims));
  return {
    edges: new Set(edges.map((edge) => edge.id)),
    nodes: new Set(edges.flatMap((edge) => [edge.source, edge.target])),
    claims: asksEdges ? new Set([...claims].filter((id) => shown.has(id))) : claims,
  };
}
