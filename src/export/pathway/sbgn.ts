import { nodesById, sentenceOf } from '../../reason/graph/describe';
import type { PathwayEdge, PathwayGraph, PathwayNode } from '../../reason/graph/graph';
import type { Box, PathwayLayout, Point } from '../../reason/graph/layout';
import { effectOf } from './notation';
import { element, type SvgElement } from './svg-element';
import { xml } from './xml';

const arcClasses = {
  activates: 'positive influence',
  inhibits: 'negative influence',
  unclear: 'unknown influence',
  'no-effect': 'unknown influence',
};
const glyphClasses = {
  activity: 'biological activity',
  perturbation: 'perturbation',
  phenotype: 'phenotype',
};

/**
 * SBGN-ML 0.3, Activity Flow Level 1 (sbgn.org). Bands are not written as compartments: the language wants every
 * activity in one as soon as there is any, and most of ours stand in none. What the language has no sign for, a claim's
 * status, that others say otherwise, that no effect was found, stands in the arcs' notes.
 */
export function toSbgn(graph: PathwayGraph, layout: PathwayLayout | null): string {
  const nodes = nodesById(graph);
  const ids = new Map(graph.nodes.map((node, index) => [node.id, `glyph${index + 1}`]));
  const boxOf = (id: string): Box => layout?.nodes[id] ?? [0, 0, 80, 32];
  const glyphs = graph.nodes.map((node) => glyph(node, ids.get(node.id)!, boxOf(node.id)));
  const arcs = graph.edges.map((edge, index) => {
    const route = layout?.edges[edge.id] ?? [middle(boxOf(edge.source)), middle(boxOf(edge.target))];
    const [start, ...rest] = route;
    const end = rest.pop()!;
    const at = ([x, y]: Point) => ({ x, y });
    return element(
      'arc',
      {
        id: `arc${index + 1}`,
        class: arcClasses[effectOf(edge)],
        source: ids.get(edge.source),
        target: ids.get(edge.target),
      },
      [
        notes(noteOf(edge, graph, sentenceOf(edge, nodes))),
        element('start', at(start)),
        ...rest.map((point) => element('next', at(point))),
        element('end', at(end)),
      ],
    );
  });
  const root = element('sbgn', { xmlns: 'http://sbgn.org/libsbgn/0.3' }, [
    element(
      'map',
      {
        id: 'map1',
        language: 'activity flow',
        version: 'http://identifiers.org/combine.specifications/sbgn.af.level-1.version-1.2',
      },
      [notes(`${graph.title}. Geromark, claim set version ${graph.hash}.`), ...glyphs, ...arcs],
    ),
  ]);
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml(root)}\n`;
}

function glyph(node: PathwayNode, id: string, box: Box): SvgElement {
  const [x, y, w, h] = box;
  const unit = node.entity
    ? [
        element('glyph', { class: 'unit of information', id: `${id}u` }, [
          element('label', { text: '' }),
          element('entity', { name: node.entity }),
          element('bbox', { x: x + 8, y: y - 6, w: 16, h: 12 }),
        ]),
      ]
    : [];
  return element('glyph', { class: glyphClasses[node.kind], id }, [
    element('label', { text: node.lines.join('\n') }),
    element('bbox', { x, y, w, h }),
    ...unit,
  ]);
}

function noteOf(edge: PathwayEdge, graph: PathwayGraph, sentence: string): string {
  const status = edge.claims.length === 0 ? 'definition' : edge.status;
  const claims = graph.claims.filter((claim) => edge.claims.includes(claim.id)).map((claim) => claim.id);
  return [
    `${sentence}. Status: ${status}.`,
    edge.contestedBy.length > 0 ? 'Other claims say otherwise.' : '',
    claims.length > 0 ? `Claims: ${claims.join(', ')}.` : '',
  ]
    .filter(Boolean)
    .join(' ');
}

function notes(text: string): SvgElement {
  return element('notes', {}, [element('p', { xmlns: 'http://www.w3.org/1999/xhtml' }, [text])]);
}

function middle([x, y, width, height]: Box): Point {
  return [x + width / 2, y + height / 2];
}
