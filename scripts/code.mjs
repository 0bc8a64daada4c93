// `npm run code [-- FOLDER]`: the extension and the sample notes in VS Code. Where no desktop VS Code is on the PATH (or
// named by VSCODE_EXECUTABLE), the VS Code of the tests is served, for any browser on this machine.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { install, root, run } from './install.mjs';

install();
run(process.execPath, ['scripts/build.mjs'], { stdio: ['ignore', 2, 2] });

const folder = path.resolve(process.env.INIT_CWD ?? root, process.argv[2] ?? path.join(root, 'samples'));
const desktop = process.env.VSCODE_EXECUTABLE ?? 'code';
const { status } = spawnSync(desktop, [`--extensionDevelopmentPath=${root}`, '--new-window', folder], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
});
if (status !== 0) await serve();

async function serve() {
  const { installHost } = await import('../test/host/install.mjs');
  const { startServer, workbenchUrl, writeSettings } = await import('../test/host/server.mjs');
  const scratch = mkdtempSync(path.join(tmpdir(), 'geromark-code-'));
  writeSettings(path.join(scratch, 'user'));
  const server = await startServer({ host: installHost(), scratch });
  console.log(`
No desktop VS Code was found (on the PATH, or named by VSCODE_EXECUTABLE). This one runs in a browser:

  ${workbenchUrl(server, { folder, extension: root })}

Ctrl+C ends it.`);
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, async () => {
      await server.stop();
      rmSync(scratch, { recursive: true, force: true });
      process.exit(0);
    });
  }
}
