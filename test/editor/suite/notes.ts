import {
  commands,
  languages,
  type Position,
  Range,
  type TextDocument,
  Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import { until } from './assert';

/** The folder of notes that the window shows. */
export const folder = workspace.workspaceFolders![0]!.uri;

/** Opens a note of the folder in the editor. */
export async function open(name: string): Promise<TextDocument> {
  const document = await workspace.openTextDocument(Uri.joinPath(folder, name));
  await window.showTextDocument(document);
  return document;
}

/** Opens an unsaved note with a text. */
export async function write(content: string): Promise<TextDocument> {
  const document = await workspace.openTextDocument({ language: 'markdown', content });
  await window.showTextDocument(document);
  return document;
}

/** Closes the active note and drops what is not saved. */
export async function discard(): Promise<void> {
  await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
}

/** The place in the middle of the first occurrence of a text. */
export function placeOf(document: TextDocument, text: string): Position {
  const at = document.getText().indexOf(text);
  if (at < 0) throw new Error(`"${text}" is not in ${document.uri}`);
  return document.positionAt(at + Math.floor(text.length / 2));
}

/** What the hover over a text shows, as Markdown. */
export async function hoverOver(document: TextDocument, text: string): Promise<string> {
  const place = placeOf(document, text);
  return until(`a hover over "${text}"`, async () => {
    const hovers = await commands.executeCommand<{ contents: { value: string }[] }[]>(
      'vscode.executeHoverProvider',
      document.uri,
      place,
    );
    return hovers.flatMap(({ contents }) => contents.map(({ value }) => value)).join('\n\n');
  });
}

/** A finding as `rule: text under the squiggle`. */
export function findingsOf(document: TextDocument): string[] {
  return languages
    .getDiagnostics(document.uri)
    .filter(({ source }) => source === 'geromark')
    .map(({ code, range }) => `${String(code)}: ${document.getText(range)}`);
}

/** Waits until a note has a finding of a rule. */
export function untilFinding(document: TextDocument, rule: string): Promise<string> {
  return until(`a finding of ${rule}`, () =>
    findingsOf(document).find((each) => each.startsWith(`${rule}:`)),
  );
}

/** Puts a text in the place of a whole note. */
export async function rewrite(document: TextDocument, text: string): Promise<void> {
  const edit = new WorkspaceEdit();
  edit.replace(document.uri, new Range(0, 0, document.lineCount, 0), text);
  await workspace.applyEdit(edit);
}
