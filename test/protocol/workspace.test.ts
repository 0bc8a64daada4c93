import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver/node';
import type { Pathway } from '../../src/server/protocol';
import { Client, VSCODE } from './client';

const FOLDER = 'file:///vault';
const SLIP = 'The drug rapamcyin.\n';

interface Report {
  uri: string;
  kind: string;
  resultId: string;
  items?: Diagnostic[];
}

let client: Client;

beforeEach(async () => {
  client = await Client.start('stdio', { ...VSCODE, workspaceFolders: [{ uri: FOLDER, name: 'vault' }] });
});
afterEach(() => client.stop());

const pull = async (previousResultIds: { uri: string; value: string }[] = []) => {
  const { items } = await client.connection.sendRequest<{ items: Report[] }>('workspace/diagnostic', {
    identifier: 'geromark',
    previousResultIds,
  });
  return items;
};
const changed = (...uris: string[]) =>
  client.connection.sendNotification('workspace/didChangeWatchedFiles', {
    changes: uris.map((uri) => ({ uri, type: 2 })),
  });
const codes = ({ items = [] }: { items?: Diagnostic[] }) => items.map(({ code }) => code);

test('findings of all notes are pulled, unchanged ones are not sent twice, removed ones are taken back', async () => {
  client.files.set(`${FOLDER}/a.md`, SLIP);
  client.files.set(`${FOLDER}/b.md`, 'Nothing of ours.\n');
  const first = await pull();
  expect(first.map(({ uri }) => uri)).toEqual([`${FOLDER}/a.md`, `${FOLDER}/b.md`]);
  expect(codes(first[0]!)).toEqual(['term-spelling']);
  const known = first.map(({ uri, resultId }) => ({ uri, value: resultId }));
  expect((await pull(known)).map(({ kind }) => kind)).toEqual(['unchanged', 'unchanged']);
  client.files.set(`${FOLDER}/a.md`, 'The drug rapamycin.\n');
  client.files.delete(`${FOLDER}/b.md`);
  await changed(`${FOLDER}/a.md`, `${FOLDER}/b.md`);
  const [a, b] = await pull(known);
  expect(a).toMatchObject({ uri: `${FOLDER}/a.md`, kind: 'full', items: [] });
  expect(b).toMatchObject({ uri: `${FOLDER}/b.md`, kind: 'full', items: [] });
});

test('an open note counts as it stands in the editor, not as it is on disk', async () => {
  client.files.set(`${FOLDER}/a.md`, SLIP);
  await client.open('The drug rapamycin.\n', `${FOLDER}/a.md`);
  expect(await pull()).toMatchObject([{ uri: `${FOLDER}/a.md`, version: 1, items: [] }]);
});

const MINE = `schema: 1
id: mine
title: Notes of mine
sections: [{ id: S1, title: All }]
references: []
claims:
  - id: metformin-ampk
    statement: Metformin switches AMPK on.
    locators: [S1S1]
    status: reported
    relations: [{ subject: metformin, sign: 1, object: ampk }]
    context: {}
    references: []
`;

test('a claim set of the folder is known, its claims are found, told of and linked to', async () => {
  client.files.set(`${FOLDER}/.geromark/claims/mine.yaml`, MINE);
  const note = await client.open('See [[claim:mine/metformin-ampk]].\n', `${FOLDER}/a.md`);
  const { items } = await note.ask<{ items: Diagnostic[] }>('diagnostic');
  expect(items.map(({ code }) => code)).toEqual([]);
  const hover = await note.askAt<{ contents: { value: string } }>('hover', 'metformin-ampk');
  expect(hover.contents.value).toContain('Metformin switches AMPK on');
  const [place] = await note.askAt<{ targetUri: string }[]>('definition', 'metformin-ampk');
  expect(place!.targetUri).toBe('geromark:/claims/mine.md');
});

test('a broken claim set is reported in its file, with the line; the rest works on', async () => {
  const uri = `${FOLDER}/.geromark/claims/broken.json`;
  client.files.set(uri, '{\n  "schema": 1,\n  "id": 7\n}\n');
  await changed(uri);
  const note = await client.open(SLIP, `${FOLDER}/a.md`);
  const { items } = await note.ask<{ items: Diagnostic[] }>('diagnostic');
  expect(items.map(({ code }) => code)).toEqual(['term-spelling']);
  await expect.poll(() => client.pushed.get(uri)?.length ?? 0).toBeGreaterThan(0);
  client.files.delete(uri);
  await changed(uri);
  await expect.poll(() => client.pushed.get(uri)).toEqual([]);
});

test('settings and project files say how loud a rule is; the project wins', async () => {
  const note = await client.open(SLIP, `${FOLDER}/a.md`);
  const severity = async () =>
    (await note.ask<{ items: Diagnostic[] }>('diagnostic')).items.map((item) => item.severity);
  expect(await severity()).toEqual([2]);
  client.settings = { rules: { 'term-spelling': 'hint' } };
  await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
  expect(await severity()).toEqual([4]);
  client.files.set(`${FOLDER}/.geromarkrc.yaml`, 'rules:\n  term-spelling: error\n');
  await changed(`${FOLDER}/.geromarkrc.yaml`);
  expect(await severity()).toEqual([1]);
});

test('references are found in notes that are not open', async () => {
  client.files.set(`${FOLDER}/b.md`, 'Here rapamycin again.\n');
  const note = await client.open('Rapamycin.\n', `${FOLDER}/a.md`);
  const places = await note.askAt<{ uri: string }[]>('references', 'Rapamycin', {
    context: { includeDeclaration: false },
  });
  expect(places.map(({ uri }) => uri)).toEqual([`${FOLDER}/a.md`, `${FOLDER}/b.md`]);
});

test('the pathway and what a note says of it are given to the client', async () => {
  const { graph, layouts } = await client.connection.sendRequest<{
    graph: { hash: string; nodes: { id: string }[] };
    layouts: { hash: string }[];
  }>('geromark/pathway', { uri: null });
  expect(graph.nodes.map(({ id }) => id)).toContain('mtorc1');
  expect(layouts.map(({ hash }) => hash)).toEqual(layouts.map(() => graph.hash));
  expect(layouts.length).toBeGreaterThan(0);
  const note = await client.open('Rapamycin inhibits mTORC1.\n', `${FOLDER}/a.md`);
  const snapshot = await client.connection.sendRequest<{ statements: object[] }>('geromark/snapshot', {
    uri: note.uri,
  });
  expect(snapshot.statements).toMatchObject([
    {
      concepts: ['rapamycin', 'mtorc1'],
      links: [{ claim: 'rapamycin-inhibits-mtorc1', verdict: 'supports' }],
    },
  ]);
});

test('what other notes say of claims is told apart from the open one', async () => {
  client.files.set(`${FOLDER}/b c.md`.replace(' ', '%20'), 'Rapamycin inhibits mTORC1.\n');
  const note = await client.open('mTORC1 inhibits autophagy.\n', `${FOLDER}/a.md`);
  const others = await client.connection.sendRequest('geromark/otherNotes', { uri: note.uri });
  expect(others).toMatchObject([{ name: 'b c.md', statements: [{ text: 'Rapamycin inhibits mTORC1.' }] }]);
});

test('claims are told with what the notes make of them', async () => {
  client.files.set(`${FOLDER}/b.md`, 'Rapamycin activates mTORC1.\n');
  await client.open('mTORC1 inhibits autophagy.\n', `${FOLDER}/a.md`);
  const sections =
    await client.connection.sendRequest<
      { claims: { id: string; standing: string; places: { uri: string }[] }[] }[]
    >('geromark/claims');
  const claims = new Map(sections.flatMap((section) => section.claims).map((claim) => [claim.id, claim]));
  expect(claims.get('rapamycin-inhibits-mtorc1')).toMatchObject({
    standing: 'contradicted',
    places: [{ uri: `${FOLDER}/b.md`, verdict: 'contradicts' }],
  });
  expect(claims.get('mtorc1-inhibits-autophagy')).toMatchObject({ standing: 'supported' });
  expect(claims.get('rapamycin-extends-mouse-lifespan')).toMatchObject({
    standing: 'unmentioned',
    places: [],
  });
});

test.each([
  ['geromark_look_up_claim', 'rapamycin lifespan', '[[claim:rapamycin-extends-mouse-lifespan]]'],
  ['geromark_look_up_claim', 'quantum chromodynamics', 'No claim'],
  ['geromark_check_statement', 'Rapamycin activates mTORC1.', 'Contradicts the claim'],
  ['geromark_check_statement', 'It rains.', 'no claim'],
  ['geromark_convert_dose', '14 ppm rapamycin in the food of mice', '2.24 mg/kg/d'],
  ['geromark_convert_dose', 'nothing', 'No dose'],
])('the tool %s answers "%s" with "%s"', async (tool, text, answer) => {
  expect(await client.connection.sendRequest('geromark/useTool', { tool, text })).toContain(answer);
});

test('a picture with claims of the user has a place for everything', async () => {
  client.files.set(`${FOLDER}/.geromark/claims/mine.yaml`, MINE);
  await changed(`${FOLDER}/.geromark/claims/mine.yaml`);
  const { graph, layouts } = await client.connection.sendRequest<Pathway>('geromark/pathway', {
    uri: `${FOLDER}/a.md`,
  });
  expect(graph.edges.map(({ id }) => id)).toContain('metformin -> ampk');
  expect(layouts.map(({ direction, extent }) => `${direction} ${extent}`)).toEqual([
    'DOWN chain',
    'DOWN all',
    'RIGHT chain',
    'RIGHT all',
  ]);
  for (const { hash, nodes, edges } of layouts) {
    expect(hash).toBe(graph.hash);
    expect(Object.keys(nodes)).toEqual(graph.nodes.map(({ id }) => id));
    for (const route of Object.values(edges)) expect(route.flat().every(Number.isFinite)).toBe(true);
  }
  expect(Object.keys(layouts[1]!.edges)).toEqual(graph.edges.map(({ id }) => id));
});
