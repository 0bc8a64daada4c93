import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { activateWith } from './extension';

/** On the desktop and on remote machines the server runs in a process of its own. */
export function activate(context: ExtensionContext): Promise<void> {
  const module = Uri.joinPath(context.extensionUri, 'dist', 'server', 'node.cjs').fsPath;
  return activateWith(
    context,
    (options) =>
      new LanguageClient('geromark', 'Geromark', { module, transport: TransportKind.ipc }, options),
  );
}
