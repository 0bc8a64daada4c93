import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { rules } from '../../src/lint/rules';
import { commandIds } from '../../src/server/protocol';
import { legend } from '../../src/server/semantic-tokens';
import { Client, type Transport } from './client';

const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));

const FEATURES = {
  positionEncoding: 'utf-16',
  textDocumentSync: { openClose: true, change: 2 },
  hoverProvider: true,
  codeActionProvider: { codeActionKinds: ['quickfix', 'source.fixAll.geromark'] },
  semanticTokensProvider: { legend, range: true, full: { delta: true } },
  completionProvider: { triggerCharacters: ['[', ':', '@', '/'], resolveProvider: true },
  definitionProvider: true,
  referencesProvider: true,
  documentHighlightProvider: true,
  documentLinkProvider: { resolveProvider: false },
  workspaceSymbolProvider: true,
  inlayHintProvider: true,
  codeLensProvider: { resolveProvider: false },
  callHierarchyProvider: true,
  renameProvider: { prepareProvider: true },
  workspace: {
    workspaceFolders: { supported: true, changeNotifications: true },
    textDocumentContent: { schemes: ['geromark'] },
  },
};

test.each<Transport>(['stdio', 'worker'])('over %s the server offers exactly this', async (transport) => {
  const client = await Client.start(transport);
  expect(client.initialized).toEqual({
    capabilities: {
      ...FEATURES,
      diagnosticProvider: {
        identifier: 'geromark',
        interFileDependencies: false,
        workspaceDiagnostics: true,
      },
    },
    serverInfo: { name: 'geromark' },
  });
  await client.stop();
});

test('a client that cannot pull diagnostics is not told that it could', async () => {
  const client = await Client.start('stdio', { capabilities: {} });
  expect(client.initialized.capabilities).toEqual(FEATURES);
  await client.stop();
});

test('the manifest knows the rules, the token types and the commands', () => {
  const { configuration, semanticTokenTypes, semanticTokenScopes, commands } = manifest.contributes;
  const settings = configuration.properties['geromark.rules'];
  expect(Object.keys(settings.properties).sort()).toEqual(rules.map(({ id }) => id).sort());
  expect(semanticTokenTypes.map(({ id }: { id: string }) => id)).toEqual(legend.tokenTypes);
  expect(Object.keys(semanticTokenScopes[0].scopes)).toEqual(legend.tokenTypes);
  const titles = Object.keys(
    JSON.parse(readFileSync(new URL('../../package.nls.json', import.meta.url), 'utf8')),
  );
  for (const { title } of commands) expect(titles).toContain(title.replaceAll('%', ''));
  expect(commandIds.every((id) => id.startsWith('geromark.'))).toBe(true);
});
