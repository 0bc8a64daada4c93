#!/usr/bin/env node
// Stands in for VS Code's desktop executable: takes the arguments that @vscode/test-electron gives it, runs the suite in
// a real VS Code all the same, prints what the extension host prints, and exits with the suite's code.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { installHost } from './install.mjs';
import { runTests } from './run-tests.mjs';
import { applicationOf, serverNode } from './server.mjs';

const text = { type: 'string' };
const list = { type: 'string', multiple: true };
const { values, positionals } = parseArgs({
  strict: false,
  allowPositionals: true,
  options: {
    extensionDevelopmentPath: text,
    extensionTestsPath: text,
    extensionDevelopmentKind: text,
    'user-data-dir': text,
    'extensions-dir': text,
    'folder-uri': text,
    'install-extension': list,
    'list-extensions': { type: 'boolean' },
    version: { type: 'boolean' },
  },
});
const host = installHost();
const toPath = (place) => place && (place.startsWith('file:') ? fileURLToPath(place) : path.resolve(place));

if (values.version) {
  const product = JSON.parse(readFileSync(path.join(applicationOf(host), 'product.json'), 'utf8'));
  console.log(`${product.version}\n${product.commit}\n${process.arch}`);
  process.exit(0);
}

if (values['install-extension'] || values['list-extensions']) {
  const scratch = mkdtempSync(path.join(os.tmpdir(), 'vscode-host-'));
  const { status } = spawnSync(
    serverNode(host),
    [
      'out/server-main.js',
      '--accept-server-license-terms',
      `--server-data-dir=${scratch}`,
      `--user-data-dir=${toPath(values['user-data-dir']) ?? scratch}`,
      ...(values['extensions-dir'] ? [`--extensions-dir=${toPath(values['extensions-dir'])}`] : []),
      ...(values['install-extension'] ?? []).map((vsix) => `--install-extension=${path.resolve(vsix)}`),
      ...(values['list-extensions'] ? ['--list-extensions'] : []),
    ],
    { cwd: applicationOf(host), stdio: 'inherit' },
  );
  process.exit(status ?? 1);
}

const controller = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => controller.abort());
const isFolder = (place) => existsSync(place) && statSync(place).isDirectory();
process.exit(
  await runTests({
    host,
    extension: toPath(values.extensionDevelopmentPath),
    tests: toPath(values.extensionTestsPath),
    web: values.extensionDevelopmentKind === 'web',
    folder: toPath(values['folder-uri'] ?? positionals.find((place) => place !== '.' && isFolder(place))),
    userData: toPath(values['user-data-dir']),
    extensions: toPath(values['extensions-dir']),
    timeout: Number(process.env.VSCODE_HOST_TIMEOUT ?? 300_000),
    verbose: Boolean(process.env.VSCODE_HOST_VERBOSE),
    signal: controller.signal,
  }),
);
