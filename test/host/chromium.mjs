// Finds a Chromium: named by CHROMIUM, on the PATH, or the headless one inside the npm package @sparticuz/chromium.
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { chromium } from 'playwright-core';

const root = path.resolve(import.meta.dirname, '../..');
const packed = path.join(root, 'node_modules/@sparticuz/chromium/bin');
const unpacked = path.join(root, '.vscode-test/chromium');

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const APPLICATIONS = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];

const ARGUMENTS = [
  '--no-sandbox', // as root, as in most containers, Chromium does not start with it
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts a headless Chromium with playwright; `options` are playwright's own. */
export function launchChromium(options = {}) {
  const { executablePath, env } = findChromium();
  return chromium.launch({ executablePath, args: ARGUMENTS, env: { ...process.env, ...env }, ...options });
}

/** The path of a Chromium, and the environment variables that it needs. */
export function findChromium() {
  if (process.env.CHROMIUM) return { executablePath: process.env.CHROMIUM, env: {} };
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const candidates = [
    ...NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name))),
    ...APPLICATIONS,
  ];
  const executablePath = candidates.find(existsSync);
  return executablePath ? { executablePath, env: {} } : unpackChromium();
}

function unpackChromium() {
  const executablePath = path.join(unpacked, 'chromium');
  if (!existsSync(executablePath)) {
    if (!existsSync(packed)) {
      throw new Error('No Chromium was found. Install one, or name it with the variable CHROMIUM.');
    }
    mkdirSync(unpacked, { recursive: true });
    for (const archive of ['al2023', 'fonts']) {
      const input = brotliDecompressSync(readFileSync(path.join(packed, `${archive}.tar.br`)));
      spawnSync('tar', ['-xf', '-', '-C', unpacked], { input });
    }
    // Under another name first: whoever finds it finds it whole.
    const partial = `${executablePath}.${process.pid}`;
    writeFileSync(partial, brotliDecompressSync(readFileSync(path.join(packed, 'chromium.br'))));
    chmodSync(partial, 0o755);
    renameSync(partial, executablePath);
  }
  return { executablePath, env: { ...libraries(executablePath), ...fonts() } };
}

/** The package's own NSS and expat, where the machine lacks them. */
function libraries(executablePath) {
  const { status } = spawnSync(executablePath, ['--version'], { stdio: 'ignore' });
  return status === 0 ? {} : { LD_LIBRARY_PATH: path.join(unpacked, 'lib') };
}

/** The package's own fonts, where the machine has none. */
function fonts() {
  return existsSync('/usr/share/fonts') ? {} : { FONTCONFIG_PATH: path.join(unpacked, 'fonts') };
}
