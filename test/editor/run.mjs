// The suites in a real VS Code: first in its extension host, then by keys and mouse in its window.
//   node test/editor/run.mjs          the extension in the desktop's extension host
//   node test/editor/run.mjs --web    the extension in the browser's worker
// VSCODE_EXECUTABLE names a desktop VS Code for the first suite; without it the test host stands in.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { runTests } from '@vscode/test-electron';
import { build } from 'esbuild';
import Mocha from 'mocha';
import { installHost } from '../host/install.mjs';
import { copyNotes, root, web } from './environment.mjs';

installHost();
const tests = await bundleSuite();
const counts = [await runInExtensionHost(tests), await runInWindow()];
const passed = counts[0].passes + counts[1].passes;
const failed = counts[0].failures + counts[1].failures;
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

/** Bundles the suite for its host, and gives the path by which the host is told of it. */
async function bundleSuite() {
  const file = path.join(root, '.vscode-test', web ? 'suite-web' : 'suite', 'index.cjs');
  await build({
    absWorkingDir: root,
    entryPoints: ['test/editor/suite/index.ts'],
    outfile: file,
    bundle: true,
    format: 'cjs',
    platform: web ? 'browser' : 'node',
    external: ['vscode', 'node:*'],
    define: { WEB: String(web), 'process.env.NODE_DEBUG': 'undefined', global: 'globalThis' },
    logLevel: 'error',
  });
  return file;
}

/** A host that dies leaves no results: that is a failure, whatever it ended with. */
async function runInExtensionHost(extensionTestsPath) {
  const folder = copyNotes();
  try {
    await runTests({
      vscodeExecutablePath: process.env.VSCODE_EXECUTABLE || path.join(root, 'test/host/code.mjs'),
      extensionDevelopmentPath: root,
      extensionTestsPath,
      launchArgs: [
        folder,
        `--user-data-dir=${path.join(folder, '.user')}`,
        ...(web ? ['--extensionDevelopmentKind=web'] : []),
      ],
    });
  } catch (error) {
    console.error(error.message);
  }
  const results = path.join(folder, 'results.json');
  const counted = existsSync(results)
    ? JSON.parse(readFileSync(results, 'utf8'))
    : { passes: 0, failures: 1 };
  rmSync(folder, { recursive: true, force: true });
  return counted;
}

async function runInWindow() {
  const mocha = new Mocha({ ui: 'tdd', timeout: 60_000, color: false, bail: true });
  for (const file of ['grammar', 'window']) {
    mocha.addFile(path.join(import.meta.dirname, `window/${file}.test.mjs`));
  }
  await mocha.loadFilesAsync();
  return new Promise((resolve) => {
    const runner = mocha.run(() => resolve(runner.stats));
  });
}
