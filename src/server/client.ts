import type { InitializeParams } from 'vscode-languageserver';
import type { InitializationOptions } from './protocol';

/** What the client can do, as far as the server asks. */
export interface Client {
  /** What it tells of Geromark's own. */
  readonly options: InitializationOptions;
  /** URIs of the folders that it has open. */
  readonly folders: readonly string[];
  /** It tells when folders come and go. */
  readonly changesFolders: boolean;
  /** It asks for diagnostics; otherwise they are pushed to it. */
  readonly pullsDiagnostics: boolean;
  /** It shows places that belong to a diagnostic. */
  readonly relatedInformation: boolean;
  /** It answers questions for its settings. */
  readonly configuration: boolean;
  /** It watches files for the server. */
  readonly watchesFiles: boolean;
  /** It tells when settings have changed, once it is asked to. */
  readonly registersConfiguration: boolean;
  /** It selects placeholders in edits. */
  readonly snippetEdits: boolean;
  /** It shows pages that the server writes. */
  readonly virtualDocuments: boolean;
  /** It runs our commands from links and actions. */
  readonly commands: boolean;
  /** What it can be asked to fetch anew. */
  readonly refreshes: {
    readonly diagnostics: boolean;
    readonly semanticTokens: boolean;
    readonly inlayHints: boolean;
    readonly codeLenses: boolean;
  };
}

/** Reads what a client says of itself at `initialize`; what it does not say, it cannot do. */
export function readClient({
  capabilities,
  initializationOptions,
  workspaceFolders,
  rootUri,
}: InitializeParams): Client {
  const { textDocument, workspace } = capabilities;
  const options: InitializationOptions = isRecord(initializationOptions) ? initializationOptions : {};
  return {
    options,
    folders: workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []),
    changesFolders: workspace?.workspaceFolders ?? false,
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    relatedInformation:
      (textDocument?.diagnostic ?? textDocument?.publishDiagnostics)?.relatedInformation ?? false,
    configuration: workspace?.configuration ?? false,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration ?? false,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration ?? false,
    snippetEdits: workspace?.workspaceEdit?.snippetEditSupport ?? false,
    virtualDocuments: workspace?.textDocumentContent !== undefined,
    commands: Array.isArray(options.commands) && options.commands.length > 0,
    refreshes: {
      diagnostics: workspace?.diagnostics?.refreshSupport ?? false,
      semanticTokens: workspace?.semanticTokens?.refreshSupport ?? false,
      inlayHints: workspace?.inlayHint?.refreshSupport ?? false,
      codeLenses: workspace?.codeLens?.refreshSupport ?? false,
    },
  };
}

function isRecord(value: unknown): value is Record<string, never> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
