import { extensions } from 'vscode';
import { ok, until } from './assert';
import { open } from './notes';

declare const WEB: boolean;

suite('the extension', () => {
  test('is activated by a note, in the host that it is meant for', async () => {
    await open('reading-notes.md');
    const extension = extensions.getExtension('geromark.geromark');
    ok(extension, 'The extension is not there');
    await until('the extension to be active', () => extension.isActive);
    ok((typeof process === 'object' && 'versions' in process) !== WEB, 'The suite runs in another host');
  });
});
