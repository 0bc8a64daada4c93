import type { Connection, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Client } from './client';
import type { NoteIndex } from './note-index';
import type { Notes } from './notes';
import type { Workspace } from './workspace';

/** All that a session with one client rests on. */
export interface Session {
  /** The way to the client. */
  readonly connection: Connection;
  /** What the client can do. */
  readonly client: Client;
  /** The open documents, as the client last told them. */
  readonly documents: TextDocuments<TextDocument>;
  /** The open notes, analysed. */
  readonly notes: Notes;
  /** Folders, project files and settings. */
  readonly workspace: Workspace;
  /** All notes of the workspace. */
  readonly index: NoteIndex;
}
