import {
  type CodeAction,
  CodeActionKind,
  commands,
  Range,
  type TextDocument,
  WorkspaceEdit,
  workspace,
} from 'vscode';
import { equal, includes, ok, until } from './assert';
import { discard, findingsOf, placeOf, untilFinding, write } from './notes';

const slip = 'The mice were given rapamcyin in their food.\n';

async function actionsAt(document: TextDocument, text: string, kind = CodeActionKind.QuickFix) {
  const place = placeOf(document, text);
  return commands.executeCommand<CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    new Range(place, place),
    kind.value,
  );
}

async function apply({ edit }: CodeAction): Promise<void> {
  ok(edit, 'The action has no edit');
  ok(await workspace.applyEdit(edit), 'The edit was refused');
}

suite('mending a note', () => {
  teardown(discard);

  test('a quick fix mends what it says, and its finding is gone', async () => {
    const note = await write(slip);
    await untilFinding(note, 'term-spelling');
    const fix = (await actionsAt(note, 'rapamcyin')).find(({ title }) => title.includes('rapamycin'));
    ok(fix, 'There is no fix');
    await apply(fix);
    equal(note.getText(), 'The mice were given rapamycin in their food.\n');
    await until('the finding to be gone', () => findingsOf(note).length === 0);
  });

  test('a suppression silences the finding and asks for the reason', async () => {
    const note = await write(slip);
    await untilFinding(note, 'term-spelling');
    const silence = (await actionsAt(note, 'rapamcyin')).find(({ title }) => title.startsWith('Silence'));
    ok(silence, 'There is no suppression');
    await apply(silence);
    includes(note.getText(), /^<!-- geromark-disable-next-line term-spelling -- .+ -->\nThe mice/);
    await until('the finding to be gone', () => findingsOf(note).length === 0);
  });

  test('fix-all mends all that is safe to mend', async () => {
    const note = await write(`${slip}${slip}`);
    await untilFinding(note, 'term-spelling');
    const kind = CodeActionKind.SourceFixAll.append('geromark');
    const [all] = await actionsAt(note, 'mice', kind);
    ok(all, 'There is no fix-all');
    await apply(all);
    ok(!note.getText().includes('rapamcyin'), note.getText());
  });

  test('typing loses no character', async () => {
    const note = await write('');
    const text = 'Rapamycin inhibits mTORC1; 14 ppm 🐁 in the diet.\nnext — line\n';
    for (const character of text) {
      const edit = new WorkspaceEdit();
      edit.insert(note.uri, note.positionAt(note.getText().length), character);
      await workspace.applyEdit(edit);
    }
    equal(note.getText().replaceAll('\r\n', '\n'), text);
  });
});
