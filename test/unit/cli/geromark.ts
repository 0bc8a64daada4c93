import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildSync } from 'esbuild';
import { nodeBundle } from '../../../scripts/node-bundle.mjs';

const root = mkdtempSync(path.join(tmpdir(), 'geromark-cli-'));
/** The bundle. */
export const command = path.join(root, 'geromark.cjs');

/** Bundles the command as it ships; call it once before the tests, and {@link clean} after them. */
export function build(): void {
  buildSync({
    entryPoints: ['src/cli/main.ts'],
    outfile: command,
    ...nodeBundle,
    logLevel: 'error',
  });
}

/** Takes away all that the tests wrote. */
export function clean(): void {
  rmSync(root, { recursive: true, force: true });
}

/** A folder with files in it. */
export class Folder {
  /** Its path. */
  readonly path = mkdtempSync(path.join(root, 'folder-'));

  constructor(files: Readonly<Record<string, string | Uint8Array>> = {}) {
    for (const [name, content] of Object.entries(files)) {
      const file = path.join(this.path, name);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, content);
    }
  }

  /** What a file of it holds. */
  read(name: string): string {
    return readFileSync(path.join(this.path, name), 'utf8');
  }

  /** Runs `geromark` in it. */
  run(args: readonly string[], input: string | Uint8Array = '') {
    const { stdout, stderr, status } = spawnSync(process.execPath, [command, ...args], {
      cwd: this.path,
      input,
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined },
      maxBuffer: 64 * 1024 * 1024,
      timeout: 60_000,
    });
    return { stdout, stderr, status };
  }
}
