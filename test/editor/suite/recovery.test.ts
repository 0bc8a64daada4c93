import { WorkspaceEdit, workspace } from 'vscode';
import { equal, ok, until } from './assert';
import { discard, findingsOf, hoverOver, untilFinding, write } from './notes';

declare const WEB: boolean;

// In the browser the server is a worker inside the page, and nobody can end it from outside.
if (!WEB) {
  suite('a server that is killed', () => {
    teardown(discard);

    test('is started again, and no character of the note is lost meanwhile', async () => {
      const note = await write('The drug rapamcyin');
      await untilFinding(note, 'term-spelling');
      const before = await serverProcess();
      process.kill(before, 'SIGKILL');
      const text = ' inhibits mTORC1, and that is that.';
      for (const character of text) {
        const edit = new WorkspaceEdit();
        edit.insert(note.uri, note.positionAt(note.getText().length), character);
        await workspace.applyEdit(edit);
      }
      equal(note.getText(), `The drug rapamcyin${text}`);
      await until('another server', async () => {
        const now = await serverProcess().catch(() => before);
        return now !== before;
      });
      ok((await hoverOver(note, 'mTORC1')).includes('mTORC1'), 'The new server knows nothing of the note');
      equal(findingsOf(note).length > 0, true);
    });
  });
}

/** The process that the extension host started for the server. */
async function serverProcess(): Promise<number> {
  const { existsSync, readdirSync, readFileSync } = await import('node:fs');
  if (!existsSync('/proc')) {
    const { execFileSync } = await import('node:child_process');
    return Number(execFileSync('pgrep', ['-P', String(process.pid), '-f', 'dist/server/node.cjs']));
  }
  const isServer = (id: string) => {
    try {
      const isOurs = readFileSync(`/proc/${id}/status`, 'utf8').includes(`PPid:\t${process.pid}\n`);
      return isOurs && readFileSync(`/proc/${id}/cmdline`, 'utf8').includes('dist/server/node.cjs');
    } catch {
      return false; // it has ended meanwhile
    }
  };
  const found = readdirSync('/proc').find((id) => /^\d+$/.test(id) && isServer(id));
  if (!found) throw new Error('No server runs');
  return Number(found);
}
