import type { PathwayGraph } from '../reason/graph/graph';
import type { PathwayLayout } from '../reason/graph/layout';
import type { NoteSnapshot, Position } from '../reason/graph/note-statement';

/** Version of the messages; a message of another version is dropped. */
export const protocol = 1;

/** The user's settings that the page obeys. */
export interface PathwaySettings {
  /** Whether the page shows the editor's active note or stays with the one it opened with. */
  readonly follow: 'active' | 'pinned';
}

/** A note of the vault other than the open one. */
export type OtherNote = Pick<NoteSnapshot, 'uri' | 'name' | 'statements'>;

/** A file of the user's own that could not be read in full. */
export interface Problem {
  /** The file's name, to be read. */
  readonly file: string;
  /** The document's URI, to be opened; null where there is none. */
  readonly uri: string | null;
  /** Line, counted from one; null where it is not known. */
  readonly line: number | null;
  /** What is wrong and what to do. */
  readonly text: string;
}

/** What the page can be told to do, by a command or a key binding of the host. */
export const commandNames = [
  'fit',
  'zoom-in',
  'zoom-out',
  'search',
  'this-note',
  'what-if',
  'filter',
  'list',
  'export',
  'legend',
  'keys',
  'clear',
  'copy-link',
] as const;
/** One of the page's commands. */
export type CommandName = (typeof commandNames)[number];

/** Formats in which the page hands out the picture; `png` is drawn by the page itself. */
export const exportFormats = [
  'svg',
  'png',
  'mermaid',
  'graphml',
  'sif',
  'sbgn',
  'bel',
  'csv',
  'json',
  'text',
] as const;
/** One of the export formats. */
export type ExportFormat = (typeof exportFormats)[number];

/** Host → page. */
export type HostMessage =
  /** The whole picture: the answer to `ready`, and after a change of the claim sets. */
  | {
      readonly protocol: 1;
      readonly type: 'init';
      readonly graph: PathwayGraph;
      /** One for each direction and extent; for a graph without a committed layout, those that were computed. */
      readonly layouts: readonly PathwayLayout[];
      readonly settings: PathwaySettings;
      /** The open note, or null where none is open. */
      readonly note: NoteSnapshot | null;
      /** The other notes of the vault, as far as they are known. */
      readonly others: readonly OtherNote[];
      /** Files of the user's own that could not be read in full. */
      readonly problems: readonly Problem[];
    }
  /** The open note changed, or another became active, or (null) none is open. */
  | { readonly protocol: 1; readonly type: 'note'; readonly note: NoteSnapshot | null }
  /** The other notes of the vault. */
  | { readonly protocol: 1; readonly type: 'others'; readonly others: readonly OtherNote[] }
  /** Show a node, an edge or a claim by its id: the cursor moved in the note, or a deep link was followed. */
  | {
      readonly protocol: 1;
      readonly type: 'select';
      readonly id: string;
      /** `cursor`: pan only if hidden and open no card. `link`: select and open the card. */
      readonly because: 'cursor' | 'link';
      /** What is assumed, for a deep link: `mtorc1-` lowers mTORC1. */
      readonly whatIf?: readonly string[];
    }
  /** Do one of the page's commands. */
  | { readonly protocol: 1; readonly type: 'command'; readonly name: CommandName }
  /** Something in the host does not work; null text clears it. */
  | {
      readonly protocol: 1;
      readonly type: 'error';
      readonly code: 'coverage-paused' | 'host';
      readonly text: string | null;
    };

/** Page → host. */
export type PageMessage =
  /** The page has loaded, or was loaded again: answer with `init`. */
  | { readonly protocol: 1; readonly type: 'ready' }
  /** The user selected a node or an edge, or (null) nothing. */
  | { readonly protocol: 1; readonly type: 'select'; readonly id: string | null }
  /** Reveal a range of a document. */
  | {
      readonly protocol: 1;
      readonly type: 'goto';
      readonly uri: string;
      readonly range: { readonly start: Position; readonly end: Position };
    }
  /** Put a text on the clipboard. */
  | { readonly protocol: 1; readonly type: 'copy'; readonly text: string }
  /** Insert a text at the cursor of the note. */
  | { readonly protocol: 1; readonly type: 'insert'; readonly text: string }
  /** Save a file: ask where, then write. `payload` is text, or base64 for `png`. */
  | {
      readonly protocol: 1;
      readonly type: 'export';
      readonly format: ExportFormat;
      readonly name: string;
      readonly payload: string;
    }
  /** Copy a link to this view: the host makes it a `vscode://` address of these parameters. */
  | {
      readonly protocol: 1;
      readonly type: 'link';
      readonly select: string | null;
      readonly whatIf: readonly string[];
    }
  /** Where the focus is, for the context keys of the host's key bindings. */
  | { readonly protocol: 1; readonly type: 'focus'; readonly graph: boolean; readonly input: boolean }
  /** Start the language server again. */
  | { readonly protocol: 1; readonly type: 'restart' }
  /** For the log of the extension. */
  | { readonly protocol: 1; readonly type: 'log'; readonly level: 'info' | 'error'; readonly text: string };

/** A message as it leaves, without the protocol's number. */
export type Unnumbered<Message> = Message extends { protocol: 1 } ? Omit<Message, 'protocol'> : never;
