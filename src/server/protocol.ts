/** What Geromark's client and server say to each other beyond the Language Server Protocol. Plain data, no LSP types. */

/** What a client that knows Geromark tells at `initialize`; any other client sends none of it. */
export interface InitializationOptions {
  /** Commands that the client can run from a link in a card; none are offered otherwise. */
  readonly commands?: readonly string[];
  /** True where the client answers {@link FindFiles} and {@link ReadFile}: then the server itself touches no disk. */
  readonly files?: boolean;
}

/** Server to client: addresses of a folder's files that match any of some glob patterns. */
export const FindFiles = 'geromark/findFiles';
/** See {@link FindFiles}. */
export interface FindFilesParams {
  /** The folder's URI. */
  readonly folder: string;
  /** Globs relative to it. */
  readonly patterns: readonly string[];
}

/** Server to client: a file's text, or null where it cannot be read. */
export const ReadFile = 'geromark/readFile';
/** See {@link ReadFile}. */
export interface ReadFileParams {
  /** The file's URI. */
  readonly uri: string;
}

/** Commands that the server names in cards, lenses and actions and that the client carries out. */
export const commands = {
  showPathway: 'geromark.showPathway',
  findInNotes: 'geromark.findInNotes',
  insertCitation: 'geromark.insertCitation',
  explainRule: 'geromark.explainRule',
} as const;

/** The commands' ids, as a client lists them in {@link InitializationOptions}. */
export const commandIds: readonly string[] = Object.values(commands);
