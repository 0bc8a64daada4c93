import type { PathwayEdge, PathwayGraph, PathwayNode } from '../../reason/graph/graph';
import { effectOf, statusMarks } from './notation';

/** A Mermaid flowchart. Mermaid has no bar end: a cross stands for inhibition, a ring for an effect left open. */
export function toMermaid(graph: PathwayGraph): string {
  const ids = new Map(graph.nodes.map((node, index) => [node.id, `n${index}`]));
  const shape = (node: PathwayNode) => {
    const label = quoted(node.lines.join(' '));
    const [open, close] = { activity: ['[', ']'], perturbation: ['>', ']'], phenotype: ['{{', '}}'] }[
      node.kind
    ];
    return `${ids.get(node.id)}${open}${label}${close}`;
  };
  const bands = graph.bands.flatMap((band, index) => {
    const inside = graph.nodes.filter((node) => node.band === band.id);
    if (inside.length === 0) return [];
    const title = quoted(band.lines.join(' ').replace('- ', ''));
    return [`  subgraph b${index}[${title}]`, ...inside.map((node) => `    ${shape(node)}`), '  end'];
  });
  const loose = graph.nodes.filter((node) => !graph.bands.some((band) => band.id === node.band));
  const lines = [
    `%% ${oneLine(graph.title)}. Geromark, claim set version ${graph.hash}`,
    'flowchart TB',
    ...bands,
    ...loose.map((node) => `  ${shape(node)}`),
    ...graph.edges.map((edge) => `  ${ids.get(edge.source)} ${arrow(edge)} ${ids.get(edge.target)}`),
  ];
  return `${lines.join('\n')}\n`;
}

function arrow(edge: PathwayEdge): string {
  const { letter, dash } = statusMarks[edge.status];
  const end = { activates: '>', inhibits: 'x', unclear: 'o', 'no-effect': 'o' }[effectOf(edge)];
  const line = dash ? `-.-${end}` : `--${end}`;
  const label = [edge.denied ? 'no effect' : null, letter, edge.contestedBy.length > 0 ? '≠' : null].filter(
    Boolean,
  );
  return label.length > 0 ? `${line}|${quoted(label.join(' '))}|` : line;
}

/** Mermaid reads quotes, brackets and backticks; as numbered entities they are text. */
function quoted(text: string): string {
  return `"${oneLine(text).replace(/["#;`<>&\\]/g, (character) => `#${character.charCodeAt(0)};`)}"`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
