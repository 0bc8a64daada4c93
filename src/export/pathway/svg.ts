import { describeClamps, nodesById } from '../../reason/graph/describe';
import type { PathwayGraph } from '../../reason/graph/graph';
import type { Box, PathwayLayout } from '../../reason/graph/layout';
import { statuses } from '../../reason/graph/status';
import { draw } from './draw';
import { lineEnd, roomForEnd } from './line-ends';
import { type Effect, effects, statusMarks } from './notation';
import type { ExportOptions } from './options';
import { coverageBadge, outcomeGlyph } from './overlays';
import { type Palette, palettes } from './palette';
import { element, type SvgElement } from './svg-element';
import { xml } from './xml';

const legendHeight = 74;
const least = 660;

/** The picture as a file of its own: colours written out, legend, title and the claims it shows inside. */
export function toSvg(graph: PathwayGraph, layout: PathwayLayout | null, options: ExportOptions): string {
  const palette = palettes[options.palette ?? 'print'];
  const paint = (colour: keyof Palette) => palette[colour];
  const drawn = layout ? within(graph, layout) : null;
  const width = Math.max(layout?.width ?? 0, least);
  const height = (layout?.height ?? 0) + legendHeight;
  // In what-if the two hues mean up and down alone, so that the edges give theirs up.
  const edgePaint = (colour: keyof Palette) =>
    options.outcomes && (colour === 'activation' || colour === 'inhibition')
      ? palette.secondary
      : palette[colour];
  const picture = drawn && layout ? draw(graph, drawn, edgePaint) : null;
  const overlays = layout
    ? graph.nodes.flatMap((node): SvgElement[] => {
        const box: Box | undefined = layout.nodes[node.id];
        const said = options.coverage?.nodes.get(node.id)?.length ?? 0;
        const outcome = options.outcomes?.get(node.id);
        if (!box) return [];
        return [
          ...(said > 0 ? [coverageBadge(box, said, paint)] : []),
          ...(outcome ? [outcomeGlyph(box, outcome, paint)] : []),
        ];
      })
    : [];
  const claims = graph.claims.map(({ id, statement, status, references }) => ({
    id,
    statement,
    status,
    references,
  }));
  const root = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: 'img',
      'font-family': 'system-ui, "Segoe UI", Roboto, "DejaVu Sans", sans-serif',
    },
    [
      element('title', {}, [graph.title]),
      element('desc', {}, [
        `Signed pathway of ${graph.claims.length} claims, drawn by Geromark in SBGN Activity Flow shapes. Claim set version ${graph.hash}.`,
      ]),
      element('metadata', {}, [JSON.stringify({ format: 'geromark-pathway', hash: graph.hash, claims })]),
      element('rect', { width, height, fill: palette.surface }),
      ...(picture
        ? [
            ...picture.bands,
            ...picture.edges.values(),
            ...picture.nodes.values(),
            ...picture.marks,
            ...overlays,
          ]
        : []),
      legendRow(layout?.height ?? 0, paint, whatIfLine(graph, options)),
    ],
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xml(root)}\n`;
}

/** The layout with what the graph still holds. */
function within(graph: PathwayGraph, layout: PathwayLayout): PathwayLayout {
  const keep = <T>(table: Readonly<Record<string, T>>, ids: ReadonlySet<string>) =>
    Object.fromEntries(Object.entries(table).filter(([id]) => ids.has(id)));
  const nodes = new Set(graph.nodes.map((node) => node.id));
  const edges = new Set(graph.edges.map((edge) => edge.id));
  return { ...layout, nodes: keep(layout.nodes, nodes), edges: keep(layout.edges, edges) };
}

function whatIfLine(graph: PathwayGraph, { clamps, outcomes }: ExportOptions): string | null {
  if (!outcomes || !clamps) return null;
  const held = describeClamps(clamps, nodesById(graph));
  return `What if: ${held}. Sign propagation over the listed claims. Not a simulation, not evidence.`;
}

function legendRow(top: number, paint: (colour: keyof Palette) => string, line: string | null): SvgElement {
  const text = (x: number, y: number, words: string) =>
    element('text', { x, y, 'font-size': 11, fill: paint('text') }, [words]);
  const stroke = (x: number, y: number, length: number, colour: string, dash?: string) =>
    element('path', {
      d: `M${x} ${y}h${length}`,
      stroke: colour,
      'stroke-width': 1.75,
      'stroke-dasharray': dash,
      fill: 'none',
    });
  const ends = (Object.keys(effects) as Effect[]).flatMap((effect, index) => {
    const [x, y] = [14 + index * 160, top + 18];
    const colour = paint(effects[effect].colour);
    const route = [
      [x, y],
      [x + 34, y],
    ] as const;
    return [
      stroke(x, y, 34 - roomForEnd[effect], colour),
      lineEnd(effect, route, colour, paint('surface')),
      text(x + 40, y + 4, effects[effect].name),
    ];
  });
  const dashes = statuses
    .filter((status) => status !== 'established')
    .flatMap((status, index) => {
      const [x, y] = [14 + index * 130, top + 38];
      const { name, dash, letter } = statusMarks[status];
      const label = status === 'reported' ? 'established, reported' : letter ? `${letter} ${name}` : name;
      return [stroke(x, y, 34, paint('text'), dash), text(x + 40, y + 4, label)].map((part, i) =>
        i === 1 && index === 0 ? part : part,
      );
    });
  return element('g', { class: 'legend' }, [
    ...ends,
    ...dashes,
    text(14 + 4 * 130 + 20, top + 42, '≠ other claims say otherwise'),
    text(
      14,
      top + 60,
      line ?? 'Shapes and line ends: SBGN Activity Flow. Dashes and letters: how firm the claim is.',
    ),
  ]);
}
