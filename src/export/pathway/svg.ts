import { describeClamps, nodesById } from '../../reason/graph/describe';
import type { PathwayGraph } from '../../reason/graph/graph';
import type { Box, PathwayLayout, Point } from '../../reason/graph/layout';
import { widthOf } from '../../reason/graph/measure';
import { statuses } from '../../reason/graph/status';
import { draw, type Paint } from './draw';
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
      legendRow(layout?.height ?? 0, edgePaint, whatIfLine(graph, options)),
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

/** The key to line ends and dashes below the picture. */
function legendRow(top: number, paint: Paint, line: string | null): SvgElement {
  const text = (x: number, y: number, words: string) =>
    element('text', { x, y: y + 4, 'font-size': 11, fill: paint('text') }, [words]);
  const stroke = (x: number, y: number, length: number, colour: string, dash?: string) =>
    element('path', {
      d: `M${x} ${y}h${length}`,
      stroke: colour,
      'stroke-width': 1.75,
      'stroke-dasharray': dash,
      fill: 'none',
    });
  /** Samples side by side, each as wide as its words need. */
  const row = (
    y: number,
    samples: readonly { words: string; draw?: (x: number) => readonly SvgElement[] }[],
  ) => {
    let x = 14;
    return samples.flatMap(({ words, draw: drawSample }) => {
      const parts = drawSample ? [...drawSample(x), text(x + 40, y, words)] : [text(x, y, words)];
      x += (drawSample ? 40 : 0) + widthOf(words) + 14;
      return parts;
    });
  };
  const ends = (Object.keys(effects) as Effect[]).map((effect) => ({
    words: effects[effect].name,
    draw: (x: number) => {
      const colour = paint(effects[effect].colour);
      const route: Point[] = [
        [x, top + 18],
        [x + 34, top + 18],
      ];
      return [
        stroke(x, top + 18, 34 - roomForEnd[effect], colour),
        lineEnd(effect, route, colour, paint('surface')),
      ];
    },
  }));
  const dashes = statuses
    .filter((status) => status !== 'established')
    .map((status) => {
      const { name, dash, letter } = statusMarks[status];
      return {
        words: status === 'reported' ? 'established, reported' : `${letter} ${name}`,
        draw: (x: number) => [stroke(x, top + 38, 34, paint('text'), dash)],
      };
    });
  return element('g', { class: 'legend' }, [
    ...row(top + 18, ends),
    ...row(top + 38, [...dashes, { words: '≠ contested' }]),
    text(
      14,
      top + 58,
      line ?? 'Shapes and line ends: SBGN Activity Flow. Dashes and letters: how firm the claim is.',
    ),
  ]);
}
