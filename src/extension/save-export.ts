import { l10n, Uri, window, workspace } from 'vscode';
import type { PageMessage } from '../webview/protocol';

/** Asks where an export of the picture goes, and writes it there; beside the note by default. */
export async function saveExport(
  { format, name, payload }: Extract<PageMessage, { type: 'export' }>,
  note: string | undefined,
): Promise<void> {
  const folder = note ? Uri.joinPath(Uri.parse(note), '..') : workspace.workspaceFolders?.[0]?.uri;
  const target = await window.showSaveDialog({
    defaultUri: folder && Uri.joinPath(folder, name),
    saveLabel: l10n.t('Export'),
  });
  if (!target) return;
  const bytes =
    format === 'png'
      ? Uint8Array.from(atob(payload), (character) => character.charCodeAt(0))
      : new TextEncoder().encode(payload);
  await workspace.fs.writeFile(target, bytes);
}
