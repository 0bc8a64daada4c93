import { commands, TabInputWebview, window } from 'vscode';
import { equal, until } from './assert';
import { open } from './notes';

const views = () =>
  window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(({ input }) => input instanceof TabInputWebview && input.viewType.includes('geromark.pathway'));

suite('the pathway', () => {
  test('opens once beside the note, and leaves the focus there', async () => {
    await open('reading-notes.md');
    await commands.executeCommand('geromark.showPathway');
    const [view] = await until('the view', () => (views().length > 0 ? views() : null));
    equal(view!.group.viewColumn, 2);
    equal(window.activeTextEditor?.document.uri.path.split('/').at(-1), 'reading-notes.md');
    await commands.executeCommand('geromark.showPathway');
    equal(views().length, 1);
    await window.tabGroups.close(view!);
  });
});
