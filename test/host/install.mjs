// Puts a real VS Code (server and workbench) into a cache folder, from the npm registry alone: pinned by a lockfile,
// no install script is run, nothing is compiled. A finished install is used again.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The version of VS Code. */
export const VERSION = '1.139.1';

const here = import.meta.dirname;
const folder = path.resolve(here, '../../.vscode-test', `host-${VERSION}`);

/** Native modules and what stands in for them: VS Code runs without, but writes no logs and loads no git extension. */
const STUBS = {
  '@vscode/spdlog': 'spdlog.js',
  '@vscode/native-watchdog': 'native-watchdog.js',
  '@vscode/deviceid': 'deviceid.js',
  '@vscode/fs-copyfile': 'fs-copyfile.js',
};

/** Installs VS Code where it is not yet installed, and gives its folder. */
export function installHost() {
  const stamp = path.join(folder, '.complete');
  const key = hashOfInputs();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === key) return folder;
  console.error(`Installing VS Code ${VERSION} for the tests …`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const file of ['package.json', 'package-lock.json']) {
    copyFileSync(path.join(here, 'pins', file), path.join(folder, file));
  }
  const { status } = spawnSync(
    'npm',
    [
      'ci',
      '--ignore-scripts',
      '--omit=dev',
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
      '--engine-strict=false',
    ],
    { cwd: folder, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' },
  );
  if (status !== 0) throw new Error(`npm ci ended with ${status} in ${folder}`);
  const modules = path.join(folder, 'node_modules');
  // The workbench fetches its libraries from the application's own node_modules.
  symlinkSync(modules, path.join(modules, 'code-server/lib/vscode/node_modules'), 'junction');
  for (const [name, stub] of Object.entries(STUBS)) writeStub(path.join(modules, name), name, stub);
  for (const program of [
    `node-${process.platform}-${process.arch}/bin/node`,
    `@vscode/ripgrep-universal/bin/${process.platform}-${process.arch}/rg`,
  ]) {
    if (existsSync(path.join(modules, program))) chmodSync(path.join(modules, program), 0o755);
  }
  writeFileSync(stamp, key);
  return folder;
}

function writeStub(to, name, stub) {
  rmSync(to, { recursive: true, force: true });
  mkdirSync(to, { recursive: true });
  copyFileSync(path.join(here, 'stubs', stub), path.join(to, 'index.js'));
  writeFileSync(path.join(to, 'package.json'), JSON.stringify({ name, version: '0.0.0', main: 'index.js' }));
}

function hashOfInputs() {
  const inputs = [
    fileURLToPath(import.meta.url),
    ...['package.json', 'package-lock.json'].map((file) => path.join(here, 'pins', file)),
    ...Object.values(STUBS).map((stub) => path.join(here, 'stubs', stub)),
  ];
  const hash = createHash('sha256');
  for (const file of inputs) hash.update(readFileSync(file));
  return hash.digest('hex');
}
