import { element, type SvgElement } from '../export/pathway/svg-element';
import type { PathwayClaim, PathwayEdge } from '../reason/graph/graph';
import type { Box, Point } from '../reason/graph/layout';
import type { Outcome } from '../reason/graph/propagate';

/** How many sentences of the note name an entity, at its top right corner. */
export function coverageBadge([x, y, width]: Box, said: number, dimmed: boolean): SvgElement {
  const text = said > 99 ? '99+' : String(said);
  const half = text.length === 1 ? 8 : 5 + text.length * 3.5;
  const [cx, cy] = [x + width, y];
  return element('g', { class: `badge coverage${dimmed ? ' dimmed' : ''}` }, [
    element('rect', { x: cx - half, y: cy - 8, width: half * 2, height: 16, rx: 8 }),
    element('text', { x: cx, y: cy + 3.7, 'text-anchor': 'middle', 'font-size': 10.5 }, [text]),
  ]);
}

const glyphs = { up: '▲', down: '▼', ambiguous: '±' };

/** What is predicted of an entity, at its bottom right corner; hollow where a hypothesis is on every way. */
export function outcomeGlyph([x, y, width, height]: Box, outcome: Outcome, dimmed: boolean): SvgElement {
  const [cx, cy] = [x + width, y + height];
  const { state, firm, clamped } = outcome;
  const kind = `${state}${firm ? '' : ' supposed'}${clamped ? ' held' : ''}${dimmed ? ' dimmed' : ''}`;
  return element('g', { class: `badge outcome ${kind}` }, [
    clamped
      ? element('rect', { x: cx - 9, y: cy - 9, width: 18, height: 18, rx: 2 })
      : element('circle', { cx, cy, r: 9 }),
    element('text', { x: cx, y: cy + 3.8, 'text-anchor': 'middle', 'font-size': state === 'ambiguous' ? 13 : 10 }, [
      glyphs[state],
    ]),
  ]);
}

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
