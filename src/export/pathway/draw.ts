import type { PathwayEdge, PathwayGraph, PathwayNode } from '../../reason/graph/graph';
import type { Box, Direction, PathwayLayout, Point } from '../../reason/graph/layout';
import { labelSize } from '../../reason/graph/measure';
import { attached, outlineOf, pathData, shortened } from './geometry';
import { lineEnd, roomForEnd } from './line-ends';
import { effectOf, effects, statusMarks } from './notation';
import type { Palette } from './palette';
import { placeBadges } from './place-badges';
import { element, type SvgElement } from './svg-element';

/** The parts of the picture in the order in which they are painted. */
export interface Picture {
  /** Regions with their titles. */
  readonly bands: readonly SvgElement[];
  /** One group for each edge, by id. */
  readonly edges: ReadonlyMap<string, SvgElement>;
  /** One group for each node, by id. */
  readonly nodes: ReadonlyMap<string, SvgElement>;
  /** Letters and signs on edges; apart, because they are not part of an edge's name. */
  readonly marks: readonly SvgElement[];
  /** The routes as drawn, from outline to outline. */
  readonly routes: ReadonlyMap<string, readonly Point[]>;
}

/** Turns the name of a colour into what stands in an attribute: a value, or a variable of the page. */
export type Paint = (colour: keyof Palette) => string;

/** Draws a graph where its layout puts it. What has no place in the layout is left out. */
export function draw(graph: PathwayGraph, layout: PathwayLayout, paint: Paint): Picture {
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  const routes = new Map<string, Point[]>();
  const edges = new Map<string, SvgElement>();
  for (const edge of graph.edges) {
    const route = layout.edges[edge.id];
    const [source, target] = [nodes.get(edge.source), nodes.get(edge.target)];
    if (!route || !source || !target || !layout.nodes[source.id] || !layout.nodes[target.id]) continue;
    const ends = attached(
      route,
      [source.kind, layout.nodes[source.id]],
      [target.kind, layout.nodes[target.id]],
    );
    routes.set(edge.id, ends);
    edges.set(edge.id, drawEdge(edge, ends, paint));
  }
  const placed = graph.nodes.filter((node) => layout.nodes[node.id]);
  return {
    bands: graph.bands.flatMap((band, index) => {
      const box = layout.bands[band.id];
      return box ? [drawBand(band, box, index, layout, paint)] : [];
    }),
    edges,
    nodes: new Map(
      placed.map((node) => [node.id, drawNode(node, layout.nodes[node.id], layout.direction, paint)]),
    ),
    marks: drawMarks(graph, layout, routes, paint),
    routes,
  };
}

function drawBand(
  band: { readonly id: string; readonly lines: readonly string[]; readonly compartment: boolean },
  [x, y, width, height]: Box,
  index: number,
  layout: PathwayLayout,
  paint: Paint,
): SvgElement {
  const lines = layout.direction === 'DOWN' ? band.lines : [band.lines.join(' ').replace('- ', '')];
  return element('g', { class: 'band', 'data-band': band.id }, [
    element('rect', {
      x,
      y,
      width,
      height,
      fill: paint(index % 2 === 0 ? 'band' : 'surface'),
      stroke: paint('rule'),
      'stroke-width': band.compartment ? 2.5 : 0.75,
      rx: band.compartment ? 8 : 0,
    }),
    ...lines.map((line, row) =>
      element(
        'text',
        {
          x: x + 10,
          y: y + 18 + row * 15,
          'font-size': labelSize,
          fill: paint('secondary'),
          class: 'band-title',
        },
        [line],
      ),
    ),
  ]);
}

function drawEdge(edge: PathwayEdge, route: readonly Point[], paint: Paint): SvgElement {
  const effect = effectOf(edge);
  const colour = paint(effects[effect].colour);
  const data = pathData(shortened(route, roomForEnd[effect]));
  return element('g', { class: `edge ${effect} ${edge.status}`, 'data-id': edge.id }, [
    element('path', { class: 'hit', d: pathData(route), fill: 'none', stroke: 'none', 'stroke-width': 14 }),
    element('path', {
      class: 'line',
      d: data,
      fill: 'none',
      stroke: colour,
      'stroke-width': 1.75,
      'stroke-dasharray': statusMarks[edge.status].dash,
    }),
    lineEnd(effect, route, colour, paint('surface')),
  ]);
}

function drawNode(node: PathwayNode, box: Box, direction: Direction, paint: Paint): SvgElement {
  const [x, y, width, height] = box;
  const line = 15;
  const top = y + height / 2 - ((node.lines.length - 1) * line) / 2 + labelSize * 0.36;
  return element('g', { class: `node ${node.kind}`, 'data-id': node.id }, [
    element('path', {
      class: 'outline',
      d: outlineOf(node.kind, box),
      fill: paint('surface'),
      stroke: paint('text'),
      'stroke-width': 1.25,
      'stroke-linejoin': 'round',
    }),
    ...unitOfInformation(node, box, direction, paint),
    ...node.lines.map((text, row) =>
      element(
        'text',
        {
          class: 'label',
          x: x + width / 2,
          y: Math.round((top + row * line) * 100) / 100,
          'text-anchor': 'middle',
          'font-size': labelSize,
          fill: paint('text'),
        },
        // A space at a line's end parts the words for whoever reads the text and not the picture.
        [row < node.lines.length - 1 ? `${text} ` : text],
      ),
    ),
  ]);
}

/** The small shape on a border where no edge arrives that tells the material: protein, complex or chemical. */
function unitOfInformation(
  node: PathwayNode,
  [x, y, boxWidth, boxHeight]: Box,
  direction: Direction,
  paint: Paint,
): SvgElement[] {
  if (!node.entity || node.kind !== 'activity') return [];
  const [w, h] = direction === 'DOWN' ? [11, 18] : [18, 11];
  const [left, top] =
    direction === 'DOWN' ? [x - w / 2, y + boxHeight / 2 - h / 2] : [x + boxWidth / 2 - w / 2, y - h / 2];
  const cut = 3.5;
  const octagon = `M${left + cut} ${top}h${w - 2 * cut}l${cut} ${cut}v${h - 2 * cut}l${-cut} ${cut}h${2 * cut - w}l${-cut} ${-cut}v${2 * cut - h}Z`;
  const common = { class: 'unit', fill: paint('surface'), stroke: paint('text'), 'stroke-width': 1 };
  if (node.entity === 'complex') return [element('path', { ...common, d: octagon })];
  const rx = node.entity === 'macromolecule' ? 4 : Math.min(w, h) / 2;
  return [element('rect', { ...common, x: left, y: top, width: w, height: h, rx })];
}

/** The letters of the statuses, and ≠ between opposite claims. */
function drawMarks(
  graph: PathwayGraph,
  layout: PathwayLayout,
  routes: ReadonlyMap<string, readonly Point[]>,
  paint: Paint,
): SvgElement[] {
  return placeBadges(graph, layout, routes).map(({ edges, text, at: [cx, cy] }) => {
    const edge = graph.edges.find((one) => one.id === edges[0])!;
    const colour = text === '≠' ? paint('text') : paint(effects[effectOf(edge)].colour);
    return element('g', { class: text === '≠' ? 'mark contested' : 'mark', 'data-edges': edges.join(',') }, [
      element('circle', { cx, cy, r: 8.5, fill: paint('surface'), stroke: colour, 'stroke-width': 1.25 }),
      element(
        'text',
        {
          x: cx,
          y: Math.round((cy + 4) * 100) / 100,
          'text-anchor': 'middle',
          'font-size': text === '≠' ? 13.5 : 11.5,
          'font-weight': 700,
          fill: paint('text'),
        },
        [text],
      ),
    ]);
  });
}
