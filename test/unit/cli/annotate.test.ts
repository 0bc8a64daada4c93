import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { build, clean, Folder } from './geromark';

beforeAll(build, 60_000);
afterAll(clean);

const lines = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('annotate --ndjson', () => {
  it('writes one record per line, in order', () => {
    const input = [
      { id: 'n1', text: 'Rapamycin inhibits mTORC1.' },
      { id: 2, text: '14 ppm *rapamycin*', format: 'text' },
    ];
    const { stdout, status } = new Folder().run(
      ['annotate', '--ndjson'],
      input.map((line) => JSON.stringify(line)).join('\n'),
    );
    const records = lines(stdout);
    expect(status).toBe(0);
    expect(records.map(({ id }) => id)).toEqual(['n1', 2]);
    expect(Object.keys(records[0])).toEqual([
      'id',
      'terms',
      'doses',
      'durations',
      'ages',
      'frequencies',
      'routes',
      'regimens',
      'statements',
      'findings',
    ]);
    expect(records[0].terms[0]).toMatchObject({
      start: 0,
      end: 9,
      text: 'Rapamycin',
      concept: 'rapamycin',
      category: 'chemical',
    });
    expect(records[1].doses).toEqual([
      { start: 0, end: 6, text: '14 ppm', value: 14, ucum: '[ppm]', kind: 'diet concentration' },
    ]);
    expect(records[1].regimens[0]).toMatchObject({ agent: 'rapamycin', dose: 0, start_age: null });
  });

  it.each([
    ['no JSON', '{oops', 'not JSON'],
    ['no object', '[1]', 'no JSON object'],
    ['no text', '{"id": 7}', 'no "text"'],
    ['another format', '{"id": 7, "text": "", "format": "html"}', '"markdown" or "text"'],
  ])('a line with %s is told, and the others are still read', (_, line, message) => {
    const good = JSON.stringify({ id: 'good', text: 'Rapamycin.' });
    const { stdout, stderr, status } = new Folder().run(
      ['annotate', '--ndjson'],
      `${good}\n${line}\n${good}\n`,
    );
    const records = lines(stdout);
    expect(status).toBe(2);
    expect(records).toHaveLength(3);
    expect(records[1]).toMatchObject({ terms: [], findings: [], error: expect.stringContaining(message) });
    expect(records[2].terms).toHaveLength(1);
    expect(stderr).toMatch(/^error <stdin>:2: /);
  });

  it('a line that is not UTF-8 is told', () => {
    const input = Buffer.concat([
      Buffer.from('{"text": "'),
      Buffer.from([0xff]),
      Buffer.from('"}\n{"id": 1, "text": ""}'),
    ]);
    const { stdout, stderr, status } = new Folder().run(['annotate', '--ndjson'], input);
    expect([status, lines(stdout).length]).toEqual([2, 2]);
    expect(stderr).toContain('<stdin>:1: It is not UTF-8');
  });

  it('line separators inside JSON are no line ends', () => {
    const { stdout } = new Folder().run(
      ['annotate', '--ndjson'],
      '{"id": 1, "text": "Rapamycin\u2028mTORC1"}\n',
    );
    expect(lines(stdout)[0].terms).toHaveLength(2);
  });

  it('blank lines are passed over', () => {
    const { stdout, status } = new Folder().run(['annotate', '--ndjson'], '\n{"id": 1, "text": ""}\n\n');
    expect([status, lines(stdout).length]).toEqual([0, 1]);
  });
});

describe('annotate --ndjson of a corpus', () => {
  const corpus = Array.from({ length: 60 }, (_, id) =>
    JSON.stringify({ id, text: `Rapamycin at ${id + 1} ppm.` }),
  );
  const input = `${corpus.slice(0, 30).join('\n')}\n{oops\n${corpus.slice(30).join('\n')}\n`;

  it('gives the same records, in the same order, with threads', () => {
    const alone = new Folder().run(['annotate', '--ndjson'], input);
    const together = new Folder().run(['annotate', '--ndjson', '--jobs', '3'], input);
    expect(together).toEqual(alone);
    expect(lines(alone.stdout).map(({ id }) => id)).toEqual([
      ...Array(30).keys(),
      null,
      ...Array.from({ length: 30 }, (_, at) => at + 30),
    ]);
  });

  it('goes on where an earlier run was broken off', () => {
    const folder = new Folder();
    folder.run(['annotate', '--ndjson', '--output', 'all.ndjson'], input);
    const all = folder.read('all.ndjson');
    const broken = new Folder({ 'all.ndjson': all.slice(0, all.length / 2) });
    const { stderr } = broken.run(['annotate', '--ndjson', '--output', 'all.ndjson', '--resume'], input);
    expect(broken.read('all.ndjson')).toBe(all);
    expect(stderr).toContain('<stdin>:31: It is not JSON');
  });
});

describe('annotate FILES', () => {
  it('gives the same records, with their paths as ids', () => {
    const folder = new Folder({ 'notes/a.md': 'Rapamycin', 'notes/b.md': 'mTORC1' });
    const { stdout } = folder.run(['annotate', 'notes', '--format', 'json']);
    expect(JSON.parse(stdout)).toMatchObject([
      { id: 'notes/a.md', terms: [{ concept: 'rapamycin' }] },
      { id: 'notes/b.md', terms: [{ concept: 'mtorc1' }] },
    ]);
  });

  it('reads a .txt file as text, and standard input as Markdown', () => {
    const folder = new Folder({ 'a.txt': '# Rapamycin' });
    expect(JSON.parse(folder.run(['annotate', 'a.txt']).stdout)[0].terms[0].start).toBe(2);
    expect(JSON.parse(folder.run(['annotate', '-'], 'Rapamycin').stdout)[0].id).toBe('<stdin>');
  });
});
