import type { PathwayGraph } from '../../reason/graph/graph';
import { type EdgeRow, edgeRows } from './edge-rows';

const columns: readonly (keyof EdgeRow)[] = [
  'name',
  'source',
  'interaction',
  'target',
  'sign',
  'sentence',
  'status',
  'contested',
  'claims',
  'statements',
  'species',
  'conditions',
  'references',
  'dois',
  'pmids',
];

/** The edges as a table (RFC 4180); its column `name` is the key of Cytoscape's edge table for the SIF file. */
export function toCsv(graph: PathwayGraph): string {
  const rows = edgeRows(graph).map((row) => columns.map((column) => field(String(row[column]))).join(','));
  return `${[columns.join(','), ...rows].join('\r\n')}\r\n`;
}

/** A field, quoted where it must be. A text that a spreadsheet would run as a formula is kept text by a quote mark. */
function field(text: string): string {
  const plain = /^[=+@\t]|^-(?!\d)/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(plain) ? `"${plain.replace(/"/g, '""')}"` : plain;
}
