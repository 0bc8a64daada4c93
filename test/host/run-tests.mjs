// Runs a suite in the extension host of a real VS Code, whose workbench a headless Chromium shows.
import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { format } from 'node:util';
import { launchChromium } from './chromium.mjs';
import { startServer, workbenchUrl, writeSettings } from './server.mjs';
import { withWebExtension } from './web-extension.mjs';

/** What ends a run besides the suite itself. */
const HOST_DIED = 97;
const PAGE_DIED = 98;
const NO_RESULT = 99;
const STOPPED = 130;

// The workbench logs its own lines and those of the extension host through one function. Only the latter come by way
// of a call named $logExtensionHostMessage, a name that no minifier may change.
const LISTEN = `window.codeAutomationLog = (type, args) => {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 100;
  const { stack } = new Error();
  Error.stackTraceLimit = limit;
  window.hostLog(type, args, stack.includes('$logExtensionHostMessage'));
};`;

/**
 * Runs the suite `tests` against the extension in a folder's workbench, and gives its exit code. With `web` the
 * extension and the suite run in the browser's worker. `snap(name)` of the page is offered to the suite: see editor/.
 */
export async function runTests({
  host,
  extension,
  tests,
  folder,
  web = false,
  settings = {},
  scratch = mkdtempSync(path.join(os.tmpdir(), 'vscode-host-')),
  userData = path.join(scratch, 'user'),
  extensions,
  timeout = 300_000,
  verbose = false,
  log = (line) => process.stdout.write(`${line}\n`),
  signal,
}) {
  writeSettings(userData, settings);
  let end;
  const ended = new Promise((resolve) => {
    end = resolve;
  });
  let crash = null;
  let tail = '';
  // Where the extension host is killed the workbench reports success: believe the server, who saw it end.
  const onOutput = (text) => {
    tail = (tail + text).slice(-4000);
    const exit = /Extension Host Process exited with code: (\S+), signal: (\w+)/.exec(tail);
    if (crash || !exit || (exit[1] === '0' && exit[2] === 'null')) return;
    crash = `The extension host ended with code ${exit[1]}, signal ${exit[2]}.`;
    setTimeout(() => end({ code: HOST_DIED, reason: crash }), 2000).unref();
  };
  let browser;
  let server;
  try {
    [server, browser] = await allOrNothing([
      startServer({ host, scratch, userData, extensions, onOutput }),
      launchChromium(),
    ]);
    if (web) server = await withWebExtension(server, extension, tests);
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.exposeFunction('codeAutomationExit', (code) =>
      end(code === 0 && crash ? { code: HOST_DIED, reason: crash } : { code }),
    );
    await page.exposeFunction('hostLog', (type, args, fromHost) => {
      if (fromHost) log(format(...args));
      else if (verbose) log(`[workbench ${type}] ${format(...args)}`);
    });
    await page.addInitScript(LISTEN);
    if (verbose) {
      page.on('pageerror', (error) => log(`[page error] ${error.message}`));
      page.on('response', (answer) => answer.status() >= 400 && log(`[${answer.status()}] ${answer.url()}`));
    }
    page.on('crash', () => end({ code: PAGE_DIED, reason: 'The workbench page crashed.' }));
    browser.on('disconnected', () => end({ code: PAGE_DIED, reason: 'Chromium ended.' }));
    signal?.addEventListener('abort', () => end({ code: STOPPED, reason: 'Stopped.' }));
    await page.goto(workbenchUrl(server, { folder, ...(!web && { extension, tests }) }));
    const late = setTimeout(
      () => end({ code: NO_RESULT, reason: `No result in ${timeout / 1000} s.` }),
      timeout,
    );
    const { code, reason } = await ended;
    clearTimeout(late);
    if (reason) {
      const picture = path.join(scratch, 'last.png');
      log(`${reason} What was on the screen: ${picture}`);
      await page.screenshot({ path: picture, timeout: 5000 }).catch(() => {});
    }
    return code;
  } finally {
    await browser?.close().catch(() => {});
    await server?.stop();
  }
}

/** Waits for all; where one fails, what the others started is ended. */
async function allOrNothing(starting) {
  const settled = await Promise.allSettled(starting);
  const failed = settled.find(({ status }) => status === 'rejected');
  if (!failed) return settled.map(({ value }) => value);
  for (const { value } of settled) await (value?.stop ?? value?.close)?.call(value);
  throw failed.reason;
}
