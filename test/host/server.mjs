// Starts VS Code's own server from the folder that install.mjs made.
import { spawn } from 'node:child_process';
import { createWriteStream, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Where the application lies in an installed host. */
export const applicationOf = (host) => path.join(host, 'node_modules/code-server/lib/vscode');

/** The Node that the server runs on: this version of VS Code wants a newer one than the project does. */
export function serverNode(host) {
  const bundled = path.join(host, `node_modules/node-${process.platform}-${process.arch}/bin/node`);
  return existsSync(bundled) ? bundled : process.execPath;
}

const QUIET_SETTINGS = {
  'security.workspace.trust.enabled': false,
  'workbench.startupEditor': 'none',
  'telemetry.telemetryLevel': 'off',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'update.mode': 'none',
  'chat.disableAIFeatures': true,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
};

/** Adds settings to those of a user data folder, over the ones that keep a test run quiet. */
export function writeSettings(userData, settings = {}) {
  const file = path.join(userData, 'User', 'settings.json');
  mkdirSync(path.dirname(file), { recursive: true });
  const old = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  writeFileSync(file, JSON.stringify({ ...QUIET_SETTINGS, ...old, ...settings }, null, 2));
}

/**
 * Starts the server on a free port of this machine. `scratch` takes its data and log; `onOutput` gets what it prints.
 * Gives its `port`, `origin` and `authority`, and `stop`.
 */
export async function startServer({
  host,
  scratch,
  userData = path.join(scratch, 'user'),
  extensions = path.join(scratch, 'extensions'),
  extra = [],
  onOutput = () => {},
}) {
  const child = spawn(
    serverNode(host),
    [
      'out/server-main.js',
      '--host=127.0.0.1',
      '--port=0',
      '--without-connection-token',
      '--accept-server-license-terms',
      '--telemetry-level=off',
      '--enable-smoke-test-driver',
      '--disable-workspace-trust',
      '--enable-remote-auto-shutdown', // ends by itself some minutes after we were killed
      '--reconnection-grace-time=20',
      `--user-data-dir=${userData}`,
      `--server-data-dir=${path.join(scratch, 'server')}`,
      `--extensions-dir=${extensions}`,
      ...extra,
    ],
    {
      cwd: applicationOf(host),
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
      env: { ...process.env, EXTENSIONS_GALLERY: '{"serviceUrl":""}' },
    },
  );
  const log = createWriteStream(path.join(scratch, 'server.log'));
  const gone = new Promise((resolve) => child.once('exit', resolve));
  const port = await new Promise((resolve, reject) => {
    let text = '';
    const read = (data) => {
      log.write(data);
      onOutput(String(data));
      text = (text + data).slice(-20_000);
      const listening = /Extension host agent listening on (\d+)/.exec(text);
      if (listening) resolve(Number(listening[1]));
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('error', reject);
    gone.then((code) => reject(new Error(`VS Code's server ended with ${code}:\n${text.slice(-2000)}`)));
    setTimeout(() => reject(new Error(`VS Code's server was not ready in 60 s:\n${text}`)), 60_000).unref();
  });
  const signal = (name) => {
    try {
      process.kill(-child.pid, name); // with all that it started
    } catch {
      // It is gone already.
    }
  };
  const stop = async () => {
    signal('SIGTERM');
    const impatient = setTimeout(() => signal('SIGKILL'), 3000);
    await gone;
    clearTimeout(impatient);
    signal('SIGKILL');
  };
  return { port, ...addressOf(port), stop };
}

/** How the workbench and the browser name a server on a port. */
export const addressOf = (port) => ({ origin: `http://127.0.0.1:${port}`, authority: `127.0.0.1:${port}` });

/** The address that opens a folder in the workbench, with extensions and tests under development. */
export function workbenchUrl(server, { folder, extension, tests }) {
  const url = new URL(`${server.origin}/`);
  if (folder) url.searchParams.set('folder', folder);
  else url.searchParams.set('ew', 'true');
  const payload = [['skipWelcome', 'true']];
  const remote = (file) => `vscode-remote://${server.authority}${file}`;
  if (extension) payload.push(['extensionDevelopmentPath', remote(extension)]);
  if (tests) payload.push(['extensionTestsPath', remote(tests)]);
  url.searchParams.set('payload', JSON.stringify(payload));
  return url.href;
}
