import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { activateWith } from './extension';

/** In the browser the server runs in a worker. */
export function activate(context: ExtensionContext): Promise<void> {
  const script = Uri.joinPath(context.extensionUri, 'dist', 'server', 'browser.js').toString(true);
  return activateWith(
    context,
    (options) => new LanguageClient('geromark', 'Geromark', new Worker(script), options),
  );
}
