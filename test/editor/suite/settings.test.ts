import { type CodeLens, ConfigurationTarget, commands, languages, Uri, workspace } from 'vscode';
import { includes, ok, until } from './assert';
import { findingsOf, folder, open, untilFinding } from './notes';

const file = Uri.joinPath(folder, '.geromarkrc.json');
const save = (uri: Uri, text: string) => workspace.fs.writeFile(uri, new TextEncoder().encode(text));

suite('settings', () => {
  test('a rule that is switched off reports nothing, and again when it is on', async () => {
    const note = await open('reading-notes.md');
    await untilFinding(note, 'term-spelling');
    const settings = workspace.getConfiguration('geromark');
    await settings.update('rules', { 'term-spelling': 'off' }, ConfigurationTarget.Workspace);
    await until('silence', () => findingsOf(note).every((each) => !each.startsWith('term-spelling')));
    await settings.update('rules', undefined, ConfigurationTarget.Workspace);
    await untilFinding(note, 'term-spelling');
  });

  test('a project file is obeyed, and what is wrong in it is reported there', async () => {
    const note = await open('reading-notes.md');
    await untilFinding(note, 'claim-unknown');
    await save(file, '{\n  "rules": { "claim-unknown": "off", "no-such-rule": "off" }\n}\n');
    await until('silence', () => findingsOf(note).every((each) => !each.startsWith('claim-unknown')));
    const [problem] = await until('the problem', () => {
      const found = languages.getDiagnostics(file).filter(({ source }) => source === 'geromark');
      return found.length > 0 && found;
    });
    includes(problem!.message, 'no-such-rule');
    ok(problem!.range.start.line === 1, `It is shown in line ${problem!.range.start.line}`);
    await workspace.fs.delete(file);
    await untilFinding(note, 'claim-unknown');
  });

  test('code lenses are there once they are asked for', async () => {
    const note = await open('reading-notes.md');
    const lenses = () => commands.executeCommand<CodeLens[]>('vscode.executeCodeLensProvider', note.uri);
    ok((await lenses()).length === 0, 'There are lenses that nobody asked for');
    const settings = workspace.getConfiguration('geromark');
    await settings.update('codeLens.enabled', true, ConfigurationTarget.Workspace);
    const [lens] = await until('lenses', async () => {
      const found = await lenses();
      return found.length > 0 && found;
    });
    includes(lens!.command?.title ?? '', /\d+ claims?: /);
    await settings.update('codeLens.enabled', undefined, ConfigurationTarget.Workspace);
  });
});
