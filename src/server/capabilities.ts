import { CodeActionKind, type ServerCapabilities, TextDocumentSyncKind } from 'vscode-languageserver';
import { COMPLETION_TRIGGERS } from './completion';
import { legend } from './semantic-tokens';
import { SCHEME } from './virtual-documents';

/** Fixes everything that can be mended without asking. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.geromark`;

/** What the server can do. `pull` is false for a client that has diagnostics pushed to it. */
export function capabilities(pull: boolean): ServerCapabilities {
  return {
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    ...(pull && {
      diagnosticProvider: {
        identifier: 'geromark',
        interFileDependencies: false,
        workspaceDiagnostics: true,
      },
    }),
    hoverProvider: true,
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL] },
    semanticTokensProvider: { legend, range: true, full: { delta: true } },
    completionProvider: { triggerCharacters: COMPLETION_TRIGGERS, resolveProvider: true },
    definitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    documentLinkProvider: { resolveProvider: false },
    workspaceSymbolProvider: true,
    inlayHintProvider: true,
    codeLensProvider: { resolveProvider: false },
    callHierarchyProvider: true,
    renameProvider: { prepareProvider: true },
    workspace: {
      workspaceFolders: { supported: true, changeNotifications: true },
      textDocumentContent: { schemes: [SCHEME] },
    },
  };
}
