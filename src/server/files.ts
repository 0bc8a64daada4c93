import type { Connection } from 'vscode-languageserver';
import { FindFiles, type FindFilesParams, ReadFile, type ReadFileParams } from './protocol';

/** The files of a workspace, by URI. Nothing here throws: what cannot be read is absent. */
export interface Files {
  /** URIs of a folder's files that match any of the globs, without what its `.gitignore` leaves out. */
  find(folder: string, patterns: readonly string[]): Promise<readonly string[]>;
  /** A file's text, or null where it cannot be read. */
  read(uri: string): Promise<string | null>;
}

/** The files as the client sees them: works in a browser, on virtual file systems and over remote connections. */
export function clientFiles(connection: Connection): Files {
  return {
    find: (folder, patterns) =>
      connection
        .sendRequest<string[]>(FindFiles, { folder, patterns } satisfies FindFilesParams)
        .catch(() => []),
    read: (uri) =>
      connection.sendRequest<string | null>(ReadFile, { uri } satisfies ReadFileParams).catch(() => null),
  };
}
