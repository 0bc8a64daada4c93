import { spawn } from 'node:child_process';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Diagnostic, Hover } from 'vscode-languageserver/node';
import { Client } from './client';

const SLIP = 'The drug rapamcyin.\n';
const server = path.resolve(import.meta.dirname, '../../dist/cli/geromark.cjs');

test('to a client that cannot pull, findings are pushed after a pause, and taken back on closing', async () => {
  const client = await Client.start('stdio', { capabilities: {} });
  const note = await client.open(SLIP);
  await expect.poll(() => client.pushed.get(note.uri)?.map(({ code }) => code)).toEqual(['term-spelling']);
  await note.replace('rapamcyin', 'rapamycin');
  await expect.poll(() => client.pushed.get(note.uri)).toEqual([]);
  await note.replace('rapamycin', 'rapamcyin');
  await expect.poll(() => client.pushed.get(note.uri)?.length).toBe(1);
  await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: note.uri } });
  await expect.poll(() => client.pushed.get(note.uri)).toEqual([]);
  await client.stop();
});

test('to a client that knows no commands and no pages, none are offered', async () => {
  const client = await Client.start('stdio', { capabilities: {} });
  const note = await client.open('Rapamycin activates mTORC1. [[claim:rapamycin-inhibits-mtorc1]]\n');
  const { contents } = await note.askAt<Hover>('hover', 'Rapamycin');
  expect((contents as { value: string }).value).not.toContain('command:');
  expect(await note.askAt('definition', 'rapamycin-inhibits')).toEqual([]);
  await client.stop();
});

test('questions about notes that are not open, unknown methods and wrong parameters end nothing', async () => {
  const client = await Client.start('stdio');
  const textDocument = { uri: 'file:///nowhere.md' };
  const position = { line: 99, character: 99 };
  expect(await client.connection.sendRequest('textDocument/hover', { textDocument, position })).toBeNull();
  await expect(client.connection.sendRequest('textDocument/noSuchMethod', {})).rejects.toThrow();
  await expect(client.connection.sendRequest('textDocument/hover', {})).rejects.toThrow();
  await client.connection.sendNotification('no/suchNotification', {});
  const note = await client.open(SLIP);
  expect(await note.ask('hover', { position })).toBeNull();
  const { items } = await note.ask<{ items: Diagnostic[] }>('diagnostic');
  expect(items).toHaveLength(1);
  await client.stop();
});

test('a client that refuses all that it is asked is served all the same', async () => {
  const client = await Client.start('stdio');
  for (const method of ['workspace/configuration', 'client/registerCapability', 'geromark/findFiles']) {
    client.connection.onRequest(method, () => {
      throw new Error('refused');
    });
  }
  await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
  const note = await client.open(SLIP);
  expect((await note.ask<{ items: Diagnostic[] }>('diagnostic')).items).toHaveLength(1);
  await client.stop();
});

test('after any edits the server has the text of the client, and says of it what it says of a new note', async () => {
  const client = await Client.start('stdio');
  const piece = fc.constantFrom(
    'rapamcyin',
    'mTORC1 ',
    '14 ppm',
    '\n',
    '\r\n',
    '🐁',
    '&gamma;',
    '|',
    '> ',
    '`',
    'x',
  );
  const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
  let count = 0;
  await fc.assert(
    fc.asyncProperty(text, text, text, async (before, old, now) => {
      const edited = await client.open(`${before}§${old}§`, `file:///edited-${++count}.md`);
      await edited.replace(`§${old}§`, now);
      const fresh = await client.open(edited.text, `file:///fresh-${count}.md`);
      const [a, b] = await Promise.all([edited, fresh].map((note) => note.ask<{ items: [] }>('diagnostic')));
      expect(a!.items).toEqual(b!.items);
    }),
    { numRuns: 40, seed: 7 },
  );
  await client.stop();
});

test('hostile text in a note brings no link, command or markup of its own into a card', async () => {
  const client = await Client.start('stdio');
  const note = await client.open(
    'Rapamycin [x](command:evil) <img src=x onerror=alert(1)> activates mTORC1.\n',
  );
  const { contents } = await note.askAt<Hover>('hover', 'activates');
  const { value } = contents as { value: string };
  expect(value).not.toMatch(/command:evil|<img/);
  await client.stop();
});

test.each([
  ['half a message', 'Content-Length: 400\r\n\r\n{"jsonrpc"'],
  ['a message that is no JSON', 'Content-Length: 3\r\n\r\n{{{'],
  ['no message at all', '\u0000\u0001 nonsense\r\n\r\n'],
])(
  '%s and a closed pipe end the server without a hang',
  async (_, input) => {
    const child = spawn(process.execPath, [server, 'lsp', '--stdio'], {
      stdio: ['pipe', 'ignore', 'ignore'],
    });
    child.stdin.end(input);
    const code = await new Promise((resolve) =>
      child.once('exit', (exit, signal) => resolve(exit ?? signal)),
    );
    expect(code).not.toBeNull();
  },
  10_000,
);
