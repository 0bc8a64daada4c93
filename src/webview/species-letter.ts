import { element, type SvgElement } from '../export/pathway/svg-element';
import type { PathwayClaim, PathwayEdge } from '../reason/graph/graph';
import type { Point } from '../reason/graph/layout';

/** The species of an edge's claims as a letter beside its end, seen when near: M for mouse, R rat, H human. */
export function speciesLetter(
  edge: PathwayEdge,
  route: readonly Point[],
  claims: ReadonlyMap<string, PathwayClaim>,
): SvgElement | null {
  const species = new Set(edge.claims.flatMap((id) => claims.get(id)?.species ?? []));
  if (species.size === 0) return null;
  const [x, y] = route[route.length - 1];
  const letters = [...species].map((name) => name[0].toUpperCase()).join('');
  return element('text', { class: 'species', x: x + 9, y: y - 4, 'font-size': 7.5 }, [letters]);
}
