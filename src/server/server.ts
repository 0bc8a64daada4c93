import { type Connection, TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { capabilities } from './capabilities';
import { readClient } from './client';
import type { Files } from './files';
import { answerRequests } from './handlers';
import { NoteIndex } from './note-index';
import { Notes } from './notes';
import type { InitializationOptions } from './protocol';
import { pushDiagnostics } from './push-diagnostics';
import type { Session } from './session';
import { watch } from './watch';
import { type Settings, Workspace } from './workspace';

/** A language server on a connection; `filesFor` chooses by what the client says of itself how files are read. */
export function createServer(
  connection: Connection,
  filesFor: (options: InitializationOptions) => Files,
): void {
  connection.onInitialize((params) => {
    const client = readClient(params);
    const files = filesFor(client.options);
    const documents = new TextDocuments(TextDocument);
    const askSettings = async (scopeUri: string): Promise<Settings> => {
      if (!client.configuration) return {};
      const asked = connection.workspace.getConfiguration({ scopeUri, section: 'geromark' });
      return (await asked.catch(() => null)) ?? {};
    };
    const workspace = new Workspace(files, askSettings, client.folders);
    const notes = new Notes(documents, workspace);
    const index = new NoteIndex(notes, workspace, files, client);
    const session: Session = { connection, client, documents, notes, workspace, index };
    answerRequests(session);
    watch(session);
    if (!client.pullsDiagnostics) pushDiagnostics(session);
    documents.listen(connection);
    return { capabilities: capabilities(client.pullsDiagnostics), serverInfo: { name: 'geromark' } };
  });
  connection.listen();
}
