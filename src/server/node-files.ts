import { readFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import ignore from 'ignore';
import { glob } from 'tinyglobby';
import type { Files } from './files';

/** The files on the disk, for clients that leave them to the server. */
export const nodeFiles: Files = {
  async find(folder, patterns) {
    const cwd = pathOf(folder);
    if (cwd === null) return [];
    try {
      const found = await glob([...patterns], {
        cwd,
        dot: true,
        followSymbolicLinks: false,
        ignore: ['**/node_modules/**', '**/.git/**'],
      });
      const ignored = ignore().add(await readFile(`${cwd}/.gitignore`, 'utf8').catch(() => ''));
      return found
        .filter((path) => !ignored.ignores(path))
        .map((path) => pathToFileURL(`${cwd}/${path}`).href);
    } catch {
      return [];
    }
  },

  async read(uri) {
    const path = pathOf(uri);
    return path === null ? null : readFile(path, 'utf8').catch(() => null);
  },
};

function pathOf(uri: string): string | null {
  try {
    return fileURLToPath(uri);
  } catch {
    return null;
  }
}
