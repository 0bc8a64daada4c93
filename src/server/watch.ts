import { DidChangeConfigurationNotification, DidChangeWatchedFilesNotification } from 'vscode-languageserver';
import { ProjectProblems } from './project-problems';
import { KnowledgeChanged } from './protocol';
import type { Session } from './session';
import { NOTE_FILES, PROJECT_FILES } from './workspace';

/** Keeps what is known in step with settings, project files, folders and notes on disk. */
export function watch(session: Session): void {
  const { connection, client, workspace, index } = session;
  const problems = new ProjectProblems(session);
  const refresh = () => {
    workspace.refresh();
    index.refresh();
    askAgain(session);
    void problems.report();
  };
  connection.onInitialized(() => {
    void problems.report();
    if (client.registersConfiguration) {
      void connection.client.register(DidChangeConfigurationNotification.type, { section: 'geromark' });
    }
    if (client.watchesFiles) {
      const watchers = [...PROJECT_FILES.map((glob) => `**/${glob}`), ...NOTE_FILES].map((globPattern) => ({
        globPattern,
      }));
      void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
    }
  });
  connection.onDidChangeConfiguration(refresh);
  connection.onDidChangeWatchedFiles(({ changes }) => {
    if (changes.some(({ uri }) => isProjectFile(uri))) return refresh();
    for (const { uri } of changes) index.changed(uri);
  });
  if (client.changesFolders) {
    connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      const gone = new Set(removed.map(({ uri }) => uri));
      workspace.folders = [
        ...workspace.folders.filter((uri) => !gone.has(uri)),
        ...added.map(({ uri }) => uri),
      ];
      refresh();
    });
  }
}

function isProjectFile(uri: string): boolean {
  return /\/(?:\.geromarkrc\.|\.geromark\/)|\.bib$|\.csl\.json$/.test(uri);
}

/** Lets the client fetch again what rests on the knowledge and the settings. */
function askAgain({ connection, client }: Session): void {
  if (client.commands) void connection.sendNotification(KnowledgeChanged);
  const { languages } = connection;
  if (client.refreshes.diagnostics) void languages.diagnostics.refresh();
  if (client.refreshes.semanticTokens) void languages.semanticTokens.refresh();
  if (client.refreshes.inlayHints) void languages.inlayHint.refresh();
  if (client.refreshes.codeLenses) void connection.sendRequest('workspace/codeLens/refresh');
}
