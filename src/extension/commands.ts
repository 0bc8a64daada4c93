import { commands, type Disposable, l10n, Position, Uri, WorkspaceEdit, window, workspace } from 'vscode';
import type { BaseLanguageClient, Location } from 'vscode-languageclient';
import { type Citation, FindInNotes, type FindInNotesParams, commands as ids } from '../server/protocol';
import type { PathwayPanel } from './pathway-panel';
import { restart } from './restart';

/** What a card's link names: one of a concept, a claim, or some claims. */
interface Subject {
  readonly concept?: string;
  readonly claim?: string;
  readonly claims?: readonly string[];
}

/** Registers the commands of the palette and of the cards' links. */
export function registerCommands(
  extension: Uri,
  client: BaseLanguageClient,
  pathway: PathwayPanel,
): Disposable[] {
  return [
    commands.registerCommand(ids.showPathway, (subject?: Subject) => {
      const select = subject?.concept ?? subject?.claim ?? subject?.claims?.[0];
      return pathway.open(typeof select === 'string' ? select : undefined);
    }),
    commands.registerCommand(ids.findInNotes, (subject?: Subject) => findInNotes(client, subject)),
    commands.registerCommand(ids.insertCitation, (citation: Citation) => insertCitation(citation)),
    commands.registerCommand(ids.explainRule, ({ page }: { readonly page: string }) => showPage(page)),
    commands.registerCommand('geromark.openSample', () => openSample(extension)),
    commands.registerCommand('geromark.restartServer', () => restart(client)),
  ];
}

async function findInNotes(client: BaseLanguageClient, { concept, claim }: Subject = {}): Promise<void> {
  const editor = window.activeTextEditor;
  const target: FindInNotesParams | undefined =
    typeof concept === 'string'
      ? { kind: 'concept', id: concept }
      : typeof claim === 'string'
        ? { kind: 'claim', id: claim }
        : undefined;
  if (!target) {
    await commands.executeCommand('editor.action.goToReferences');
    return;
  }
  const found = await client.sendRequest<Location[]>(FindInNotes, target);
  const locations = await client.protocol2CodeConverter.asReferences(found);
  const uri = editor?.document.uri ?? Uri.parse('untitled:notes');
  const at = editor?.selection.active ?? new Position(0, 0);
  await commands.executeCommand('editor.action.showReferences', uri, at, locations);
}

/** Writes a citation where a card offered it, unless the note has changed since. */
async function insertCitation({ uri, version, position, text }: Citation): Promise<void> {
  const document = await workspace.openTextDocument(Uri.parse(uri));
  if (document.version !== version) {
    window.showInformationMessage(l10n.t('The note has changed. Point at the statement again.'));
    return;
  }
  const edit = new WorkspaceEdit();
  edit.insert(document.uri, new Position(position.line, position.character), text);
  await workspace.applyEdit(edit);
}

/** Shows a page that the server writes, as readable Markdown beside the note. */
async function showPage(page: string): Promise<void> {
  await commands.executeCommand('markdown.showPreviewToSide', Uri.parse(page));
}

/** Opens the sample note as an untitled one, so that nothing of the extension is written over. */
async function openSample(extension: Uri): Promise<void> {
  const file = Uri.joinPath(extension, 'media', 'walkthrough', 'sample-note.md');
  const content = new TextDecoder().decode(await workspace.fs.readFile(file));
  await window.showTextDocument(await workspace.openTextDocument({ language: 'markdown', content }));
}
