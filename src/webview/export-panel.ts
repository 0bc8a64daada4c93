import { fileNames, type TextFormat } from '../export/pathway/file-names';
import type { ExportScope } from '../export/pathway/options';
import type { PaletteName } from '../export/pathway/palette';
import type { PathwayGraph } from '../reason/graph/graph';
import { currentLayout } from './current-layout';
import { h } from './dom';
import { button, select } from './form';
import { loadExporters } from './load-exporters';
import { toPng } from './png';
import type { ExportFormat } from './protocol';
import type { Store } from './store';

const formats: readonly (readonly [ExportFormat, string])[] = [
  ['svg', 'SVG picture'],
  ['png', 'PNG picture'],
  ['sbgn', 'SBGN-ML 0.3, Activity Flow'],
  ['graphml', 'GraphML'],
  ['sif', 'SIF and edge table'],
  ['bel', 'BEL script'],
  ['mermaid', 'Mermaid flowchart'],
  ['csv', 'CSV table'],
  ['json', 'JSON'],
  ['text', 'English sentences'],
];
const colours: readonly (readonly [PaletteName, string])[] = [
  ['print', 'print, on white'],
  ['light', 'light'],
  ['dark', 'dark'],
  ['hc-dark', 'dark, high contrast'],
  ['hc-light', 'light, high contrast'],
];

/** What the user chose the last time the panel was open. */
const chosen: { format: ExportFormat; scope: ExportScope; palette: PaletteName; scale: string } = {
  format: 'svg',
  scope: 'all',
  palette: 'print',
  scale: '2',
};

/** The controls of the export; the host asks where the file goes. `redraw` draws them again. */
export function exportPanel(store: Store, redraw: () => void): Node[] {
  const set = (part: Partial<typeof chosen>) => {
    Object.assign(chosen, part);
    redraw();
  };
  const picture = chosen.format === 'svg' || chosen.format === 'png';
  const save = async () => {
    const name = fileNames[chosen.format];
    const payload = chosen.format === 'png' ? await png(store) : await text(store, chosen.format);
    store.post({ type: 'export', format: chosen.format, name, payload });
  };
  const copy = async () => store.post({ type: 'copy', text: await text(store, chosen.format as TextFormat) });
  const failed = (fault: unknown) =>
    store.post({ type: 'log', level: 'error', text: `The export failed: ${String(fault)}` });
  return [
    select('Format', formats, chosen.format, (format) => set({ format })),
    select<ExportScope>(
      'What',
      [
        ['all', 'everything'],
        ['visible', 'what is seen now'],
        ['note', 'what this note speaks of'],
      ],
      chosen.scope,
      (scope) => set({ scope }),
    ),
    ...(picture ? [select('Colours', colours, chosen.palette, (palette) => set({ palette }))] : []),
    ...(chosen.format === 'png'
      ? [
          select(
            'Size',
            ['1', '2', '4'].map((scale) => [scale, `${scale} ×`] as const),
            chosen.scale,
            (scale) => set({ scale }),
          ),
        ]
      : []),
    h(
      'div',
      { class: 'actions' },
      button('Save…', () => void save().catch(failed), { class: 'primary' }),
      ...(chosen.format === 'png' ? [] : [button('Copy', () => void copy().catch(failed))]),
      button('Copy link to this view', () => copyLink(store)),
    ),
  ];
}

/** Asks the host for a link that opens the page as it stands now. */
export function copyLink(store: Store): void {
  const whatIf = Object.entries(store.state.whatIf).map(([id, change]) => `${id}${change === 1 ? '+' : '-'}`);
  store.post({ type: 'link', select: store.state.selection, whatIf });
}

async function text(store: Store, format: TextFormat): Promise<string> {
  const { exportPathway } = await loadExporters();
  return exportPathway(store.content.graph, currentLayout(store), format, {
    palette: chosen.palette,
    only: scoped(store, chosen.scope),
    outcomes: store.derived.outcomes ?? undefined,
    coverage: store.content.note ? store.derived.coverage : undefined,
    clamps: store.state.whatIf,
  });
}

async function png(store: Store): Promise<string> {
  return toPng(await text(store, 'svg'), Number(chosen.scale));
}

/** Ids of the edges in the chosen scope, or undefined for all that the layout draws. */
function scoped(store: Store, scope: ExportScope): ReadonlySet<string> | undefined {
  const { coverage, passing, hits, paths } = store.derived;
  const graph: PathwayGraph = store.content.graph;
  if (scope === 'note') return new Set(coverage.edges.keys());
  if (scope === 'all') return undefined;
  const found = hits && new Set(hits.map((hit) => hit.id));
  const onPath = paths && new Set(paths.flatMap((path) => path.edges.map((edge) => edge.id)));
  const seen = graph.edges.filter(
    (edge) =>
      passing.edges.has(edge.id) &&
      (store.state.extent === 'all' || !edge.shortcut) &&
      (!store.state.thisNote || coverage.edges.has(edge.id)) &&
      (!found || found.has(edge.id) || found.has(edge.source) || found.has(edge.target)) &&
      (!onPath || onPath.has(edge.id)),
  );
  return new Set(seen.map((edge) => edge.id));
}
