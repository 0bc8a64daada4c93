// Brings what the project needs before a command runs, so that README's commands work on a fresh clone.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '..');
const stamp = join(root, 'node_modules', '.geromark-lock');

/** Runs a program in the project's folder with its output shown; ends this process where it fails. */
export function run(program, args, options = {}) {
  const result = spawnSync(program, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    ...options,
  });
  if (result.status !== 0) {
    console.error(
      `${program} ${args.join(' ')} ended with ${result.status ?? result.signal ?? result.error}`,
    );
    process.exit(result.status ?? 1);
  }
}

/** Installs the packages of the lockfile where they are absent or older than it. */
export function install() {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  const verb = existsSync(join(root, 'node_modules')) ? 'install' : 'ci';
  console.error(`Installing packages (npm ${verb}) …`);
  run('npm', [verb, '--no-audit', '--no-fund', '--loglevel=error'], { stdio: ['ignore', 2, 2] });
  writeFileSync(
    stamp,
    createHash('sha256')
      .update(readFileSync(join(root, 'package-lock.json')))
      .digest('hex'),
  );
}
