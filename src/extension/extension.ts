import { type ExtensionContext, window } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { ClaimsView } from './claims-view';
import { clientOptions } from './client-options';
import { registerCommands } from './commands';
import { answerFileRequests } from './files';
import { registerTools } from './language-model-tools';
import { registerPathwayLinks } from './pathway-links';
import { PathwayPanel } from './pathway-panel';
import { showStatus } from './status';

/** What both entries do; `createClient` knows where the server runs. */
export async function activateWith(
  context: ExtensionContext,
  createClient: (options: LanguageClientOptions) => BaseLanguageClient,
): Promise<void> {
  const output = window.createOutputChannel('Geromark', { log: true });
  const client = createClient(clientOptions(output));
  const pathway = new PathwayPanel(context.extensionUri, client, output);
  answerFileRequests(client);
  context.subscriptions.push(
    output,
    pathway,
    pathway.registerSerializer(),
    registerPathwayLinks(pathway),
    ...registerTools(client),
    ...registerCommands(context.extensionUri, client, pathway),
    new ClaimsView(client),
    showStatus(client),
    { dispose: () => client.dispose() },
  );
  await client.start();
}
