// `npm run bench`: what Geromark costs beside its peers, as ratios inside one run. `--json` prints the figures as JSON.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { analyse } from '../../src/analysis';
import { readDoses } from '../../src/annotate/doses/read-doses';
import { tagTerms } from '../../src/annotate/terms/tag-terms';
import { builtInKnowledge } from '../../src/knowledge/built-in';
import { readNote } from '../../src/note/read-note';
import { exponent, type Peer, timeInTurn } from './measure';
import { makeNote } from './notes';

const root = join(import.meta.dirname, '../..');
const MEGABYTE = 1_000_000;
const rows: { what: string; figure: number; unit: string }[] = [];
const row = (what: string, figure: number, unit = '') =>
  rows.push({ what, figure: Number(figure.toPrecision(3)), unit });

const remark = unified().use(remarkParse);
const note = makeNote(MEGABYTE);
const read = readNote(note);
const terms = tagTerms(read, builtInKnowledge);

const stages = timeInTurn(
  [
    { name: 'A', work: () => remark.parse(note) },
    { name: 'C', work: () => countCodes(note) },
    { name: 'note', work: () => readNote(note) },
    { name: 'terms', work: () => tagTerms(read, builtInKnowledge) },
    { name: 'doses', work: () => readDoses(read, terms, builtInKnowledge) },
    { name: 'whole', work: () => analyse(note) },
  ],
  3,
);
const least = (name: string) => stages.get(name)!.least;
row('remark-parse of a 1 MB note (A)', least('A'), 'ms');
row('one pass of charCodeAt over it (C)', least('C'), 'ms');
row('reading the note / A', least('note') / least('A'));
row('tagging terms / C', least('terms') / least('C'));
row('reading doses / C', least('doses') / least('C'));
row('whole analysis / A', least('whole') / least('A'));

const sizes = [MEGABYTE / 10, MEGABYTE, 4 * MEGABYTE].map((size) => ({ size, text: makeNote(size, 7) }));
const growth = timeInTurn(
  sizes.map(({ size, text }): Peer => ({ name: String(size), work: () => analyse(text) })),
  2,
);
const timeOf = ({ size }: { size: number }) => ({ size, time: growth.get(String(size))!.least });
row('growth of the analysis from 100 KB to 4 MB, exponent', exponent(timeOf(sizes[0]!), timeOf(sizes[2]!)));

const command = join(root, 'dist/cli/geromark.cjs');
if (existsSync(command)) {
  const run = (...args: string[]) => spawnSync(process.execPath, args, { input: '' });
  const starts = timeInTurn(
    [
      { name: 'node', work: () => run('-e', '0') },
      { name: 'lint', work: () => run(command, 'lint', join(root, 'samples')) },
    ],
    5,
  );
  row('`geromark lint samples` / bare node', starts.get('lint')!.least / starts.get('node')!.least);
}
for (const bundle of ['server/node.cjs', 'extension/node.cjs', 'webview/pathway.js', 'cli/geromark.cjs']) {
  const path = join(root, 'dist', bundle);
  if (existsSync(path)) row(`dist/${bundle}`, statSync(path).size / 1000, 'kB');
}

if (process.argv.includes('--json')) console.log(JSON.stringify(rows, null, 2));
else
  for (const { what, figure, unit } of rows)
    console.log(`${what.padEnd(56)} ${String(figure).padStart(8)} ${unit}`);

function countCodes(text: string): number {
  let sum = 0;
  for (let at = 0; at < text.length; at++) sum = (sum + text.charCodeAt(at)) | 0;
  return sum;
}
