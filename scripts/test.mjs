// `npm test`: installs, checks, builds and runs every suite; the last line counts them all.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { install, root } from './install.mjs';

install();

const scratch = mkdtempSync(join(tmpdir(), 'geromark-test-'));
const bin = (name) => join(root, 'node_modules', '.bin', name);
const count = { passed: 0, failed: 0 };

/** A check passes or fails as a whole. */
function check(name, program, args) {
  console.log(`\n— ${name}`);
  const { status } = spawnSync(program, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  count[status === 0 ? 'passed' : 'failed']++;
  if (status !== 0) console.log(`${name} failed`);
}

/** A suite run by vitest is counted test by test. */
function suite(name, folder) {
  console.log(`\n— ${name}`);
  const report = join(scratch, `${folder.replace(/\W/g, '-')}.json`);
  const args = ['run', folder, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { status } = spawnSync(bin('vitest'), args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  const result = existsSync(report)
    ? JSON.parse(readFileSync(report, 'utf8'))
    : { numPassedTests: 0, numFailedTests: 0 };
  count.passed += result.numPassedTests;
  // A file that does not load fails without a failed test.
  count.failed += Math.max(result.numFailedTests, status === 0 ? 0 : 1);
}

/** A suite in the real editor prints its own count, `N passed, N failed`. */
function editorSuite(name, args) {
  console.log(`\n— ${name}`);
  const { status, stdout } = spawnSync(process.execPath, args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  process.stdout.write(stdout ?? '');
  const [, passed, failed] = /(\d+) passed, (\d+) failed/.exec(stdout ?? '') ?? [];
  count.passed += Number(passed ?? 0);
  count.failed += Math.max(Number(failed ?? 0), status === 0 && passed !== undefined ? 0 : 1);
}

check('format and lint', bin('biome'), ['ci', '.']);
check('types', bin('tsc'), ['--noEmit']);
check('import directions', bin('depcruise'), ['src', '--config', '.dependency-cruiser.cjs']);
suite('unit tests', 'test/unit');
check('build', process.execPath, ['scripts/build.mjs']);
suite('protocol tests', 'test/protocol');
suite('pathway page in Chromium', 'test/page');
editorSuite('real VS Code, desktop extension host', ['test/editor/run.mjs']);
editorSuite('real VS Code, extension in the browser’s worker', ['test/editor/run.mjs', '--web']);

rmSync(scratch, { recursive: true, force: true });
console.log(`\n${count.passed} passed, ${count.failed} failed`);
process.exit(count.failed === 0 ? 0 : 1);
