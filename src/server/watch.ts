import {
  CodeLensRefreshRequest,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
} from 'vscode-languageserver';
import { inBackground } from './background';
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
    inBackground(connection, problems.report());
  };
  connection.onInitialized(() => {
    inBackground(connection, problems.report());
    inBackground(connection, register(session));
    if (!client.changesFolders) return;
    connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      const gone = new Set(removed.map(({ uri }) => uri));
      const kept = workspace.folders.filter((uri) => !gone.has(uri));
      workspace.folders = [...kept, ...added.map(({ uri }) => uri)];
      refresh();
    });
  });
  connection.onDidChangeConfiguration(refresh);
  connection.onDidChangeWatchedFiles(({ changes }) => {
    if (changes.some(({ uri }) => isProjectFile(uri))) return refresh();
    for (const { uri } of changes) index.changed(uri);
  });
}

/** Asks the client to tell of changed settings and files. */
async function register({ connection, client }: Session): Promise<void> {
  if (client.registersConfiguration) {
    await connection.client.register(DidChangeConfigurationNotification.type, { section: 'geromark' });
  }
  if (client.watchesFiles) {
    const globs = [...PROJECT_FILES.map((glob) => `**/${glob}`), ...NOTE_FILES];
    const watchers = globs.map((globPattern) => ({ globPattern }));
    await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
  }
}

function isProjectFile(uri: string): boolean {
  return /\/(?:\.geromarkrc\.|\.geromark\/)|\.bib$|\.csl\.json$/.test(uri);
}

/** Lets the client fetch again what rests on the knowledge and the settings. */
function askAgain({ connection, client: { commands, refreshes } }: Session): void {
  const { languages } = connection;
  const ask = (can: boolean, request: () => Promise<unknown>) => {
    if (can) inBackground(connection, request());
  };
  ask(commands, () => connection.sendNotification(KnowledgeChanged));
  ask(refreshes.diagnostics, () => languages.diagnostics.refresh());
  ask(refreshes.semanticTokens, () => languages.semanticTokens.refresh());
  ask(refreshes.inlayHints, () => languages.inlayHint.refresh());
  ask(refreshes.codeLenses, () => connection.sendRequest(CodeLensRefreshRequest.type));
}
