import { draw, type Paint } from '../export/pathway/draw';
import { contradictionBadge, coverageBadge, outcomeGlyph } from '../export/pathway/overlays';
import { element } from '../export/pathway/svg-element';
import type { PathwayGraph } from '../reason/graph/graph';
import type { PathwayLayout, Point } from '../reason/graph/layout';
import { edgeName, nodeName } from './accessible-names';
import { count, svg } from './dom';
import { speciesLetter } from './species-letter';
import type { Store } from './store';

/** The theme's colours. */
const paint: Paint = (colour) => `var(--g-${colour})`;

/** The drawn pathway: built once for a layout, then only marked. */
export class PathwayMap {
  /** The picture. */
  readonly root: SVGSVGElement;
  /** The layout that it was built for. */
  readonly layout: PathwayLayout;
  /** Groups of nodes and edges by id. */
  readonly parts = new Map<string, SVGGElement>();
  private readonly routes: ReadonlyMap<string, readonly Point[]>;
  private readonly marks: SVGGElement;
  private readonly badges: SVGGElement;
  private current: string | null = null;

  constructor(graph: PathwayGraph, layout: PathwayLayout) {
    this.layout = layout;
    const picture = draw(graph, layout, paint);
    this.routes = picture.routes;
    this.root = svg(
      element('svg', {
        class: 'map',
        viewBox: `0 0 ${layout.width} ${layout.height}`,
        role: 'group',
        'aria-label': `Pathway: ${count(picture.nodes.size, 'entity', 'entities')}, ${count(picture.edges.size, 'effect')}`,
      }),
    ) as SVGSVGElement;
    const group = (name: string, hidden: boolean) => {
      const g = svg(
        element('g', { class: name, ...(hidden ? { 'aria-hidden': 'true' } : {}) }),
      ) as SVGGElement;
      this.root.append(g);
      return g;
    };
    const bands = group('bands', true);
    for (const band of picture.bands) bands.append(svg(band));
    const edges = group('edges', false);
    for (const [id, edge] of picture.edges) edges.append(this.part(id, svg(edge)));
    const nodes = group('nodes', false);
    for (const [id, node] of picture.nodes) nodes.append(this.part(id, svg(node)));
    this.marks = group('marks', true);
    for (const mark of picture.marks) this.marks.append(svg(mark));
    this.badges = group('badges', true);
    this.rove(this.parts.has('mtorc1') ? 'mtorc1' : ([...picture.nodes.keys()][0] ?? null));
  }

  private part(id: string, node: SVGElement): SVGElement {
    node.setAttribute('role', 'button');
    node.setAttribute('tabindex', '-1');
    this.parts.set(id, node as SVGGElement);
    return node;
  }

  /** The part that Tab reaches. */
  get roving(): string | null {
    return this.current;
  }

  /** Makes a part the one that Tab reaches. */
  rove(id: string | null): void {
    if (id === null || !this.parts.has(id)) return;
    if (this.current) this.parts.get(this.current)?.setAttribute('tabindex', '-1');
    this.parts.get(id)!.setAttribute('tabindex', '0');
    this.current = id;
  }

  /** Marks everything as content and state say. */
  update(store: Store): void {
    const { graph } = store.content;
    const { selection, thisNote } = store.state;
    const { coverage, passing, filtering, hits, outcomes, paths, claims } = store.derived;
    const selected = new Set([selection, ...(claims.get(selection ?? '')?.edges ?? [])]);
    const found = hits && withEnds(new Set(hits.map((hit) => hit.id)), store);
    const spoken = withEnds(new Set([...coverage.nodes.keys(), ...coverage.edges.keys()]), store);
    const matches = new Set(hits?.map((hit) => hit.id));
    const onPath =
      paths &&
      new Set(paths.flatMap((path) => path.edges.flatMap(({ id, source, target }) => [id, source, target])));
    const ends = new Set(
      [...selected].flatMap((id) => {
        const edge = store.derived.edges.get(id ?? '');
        return edge ? [edge.source, edge.target] : [];
      }),
    );
    this.root.classList.toggle('predicting', outcomes !== null);

    const mark = (id: string, said: number, passes: boolean) => {
      const part = this.parts.get(id);
      if (!part) return null;
      const dimmed =
        (filtering && !passes) ||
        (thisNote && !spoken.has(id)) ||
        (found && !found.has(id)) ||
        (onPath && !onPath.has(id));
      part.classList.toggle('dimmed', Boolean(dimmed));
      part.classList.toggle('selected', selected.has(id));
      part.classList.toggle('end-of-selected', ends.has(id));
      part.classList.toggle('match', matches.has(id));
      part.classList.toggle('covered', said > 0);
      if (selected.has(id)) part.setAttribute('aria-current', 'true');
      else part.removeAttribute('aria-current');
      return part;
    };
    this.badges.replaceChildren();
    for (const edge of graph.edges) {
      const said = coverage.edges.get(edge.id)?.length ?? 0;
      const part = mark(edge.id, said, passing.edges.has(edge.id));
      if (!part) continue;
      part.classList.toggle('contradicted', coverage.contradicted.has(edge.id));
      part.setAttribute('aria-label', edgeName(edge, store));
      if (coverage.contradicted.has(edge.id))
        this.badges.append(svg(contradictionBadge(this.routes.get(edge.id)!, paint)));
      const letter = speciesLetter(edge, this.routes.get(edge.id)!, claims);
      if (letter && !part.classList.contains('dimmed')) this.badges.append(svg(letter));
    }
    for (const node of graph.nodes) {
      const said = coverage.nodes.get(node.id)?.length ?? 0;
      const part = mark(node.id, said, !filtering || passing.nodes.has(node.id));
      if (!part) continue;
      const outcome = outcomes?.get(node.id);
      for (const state of ['up', 'down', 'ambiguous'] as const)
        part.classList.toggle(state, outcome?.state === state);
      part.classList.toggle('supposed', outcome !== undefined && !outcome.firm);
      part.classList.toggle('held', outcome?.clamped ?? false);
      part.setAttribute('aria-label', nodeName(node, store));
      const box = this.layout.nodes[node.id];
      const faint = part.classList.contains('dimmed');
      const over = [
        ...(said > 0 ? [coverageBadge(box, said, paint)] : []),
        ...(outcome ? [outcomeGlyph(box, outcome, paint)] : []),
      ];
      for (const badge of over.map(svg)) {
        badge.classList.toggle('dimmed', faint);
        this.badges.append(badge);
      }
    }
    for (const badge of this.marks.children) {
      const edges = badge.getAttribute('data-edges')!.split(',');
      badge.classList.toggle(
        'dimmed',
        edges.every((id) => this.parts.get(id)?.classList.contains('dimmed')),
      );
    }
  }
}

/** The parts with the ends of their effects, which would be cut off without them. */
function withEnds(ids: ReadonlySet<string>, store: Store): Set<string> {
  const ends = [...ids].flatMap((id) => {
    const edge = store.derived.edges.get(id);
    return edge ? [edge.source, edge.target] : [];
  });
  return new Set([...ids, ...ends]);
}
