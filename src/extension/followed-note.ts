import {
  type Disposable,
  type Position,
  Range,
  type TextDocument,
  type TextEditor,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { GetSnapshot, type Snapshot, type SnapshotParams } from '../server/protocol';
import type { HostMessage, Unnumbered } from '../webview/protocol';
import { languages } from './client-options';

/** How long typing and moving must rest before the view follows, in milliseconds. */
const PAUSE = 150;

/** The note that the pathway view shows coverage of: the active one, or the one it was pinned to. */
export class FollowedNote implements Disposable {
  /** The note's URI; undefined where none was open yet. */
  uri: string | undefined;
  /** What the view shows. */
  private shown: Snapshot = null;
  private listening: Disposable[] = [];
  private waiting: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly client: BaseLanguageClient,
    private readonly post: (message: Unnumbered<HostMessage>) => void,
  ) {
    this.uri = noteIn(window.activeTextEditor);
  }

  /** Begins to follow, and gives what the note says now. */
  async start(): Promise<Snapshot> {
    this.stop();
    this.follow(window.activeTextEditor);
    const concerns = (document: TextDocument) => document.uri.toString() === this.uri;
    this.listening = [
      window.onDidChangeActiveTextEditor((editor) => {
        if (this.follow(editor)) this.updateSoon();
      }),
      workspace.onDidChangeTextDocument(({ document }) => {
        if (concerns(document)) this.updateSoon();
      }),
      window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
        if (concerns(textEditor.document)) this.updateSoon(selections[0]?.active);
      }),
    ];
    this.shown = await this.fetch();
    return this.shown;
  }

  /** Follows no longer. */
  stop(): void {
    clearTimeout(this.waiting);
    for (const disposable of this.listening) disposable.dispose();
    this.listening = [];
  }

  /** Writes a text at the cursor of the note, if it is shown. */
  async insert(text: string): Promise<void> {
    const editor = window.visibleTextEditors.find(({ document }) => document.uri.toString() === this.uri);
    await editor?.edit((edit) => edit.insert(editor.selection.active, text));
  }

  dispose(): void {
    this.stop();
  }

  /** Turns to another note; false where there is none, or the view is pinned. */
  private follow(editor: TextEditor | undefined): boolean {
    const uri = noteIn(editor);
    const pinned = workspace.getConfiguration('geromark').get('pathway.follow') === 'pinned';
    if (!uri || (pinned && this.uri !== undefined)) return false;
    this.uri = uri;
    return true;
  }

  /** Shows what the note says now, and where a cursor was moved, what its sentence speaks of. */
  private updateSoon(cursor?: Position): void {
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => void this.update(cursor), PAUSE);
  }

  private async update(cursor: Position | undefined): Promise<void> {
    const snapshot = await this.fetch();
    if (snapshot !== this.shown) this.post({ type: 'note', note: snapshot });
    this.shown = snapshot;
    const statement = cursor && snapshot?.statements.find(({ range }) => rangeOf(range).contains(cursor));
    const claim = statement?.links[0]?.claim;
    if (claim !== undefined) this.post({ type: 'select', id: claim, because: 'cursor' });
  }

  private async fetch(): Promise<Snapshot> {
    const document = this.document();
    if (!document) return null;
    if (this.shown?.uri === this.uri && this.shown?.version === document.version) return this.shown;
    return this.client.sendRequest<Snapshot>(GetSnapshot, {
      uri: this.client.code2ProtocolConverter.asUri(document.uri),
    } satisfies SnapshotParams);
  }

  private document(): TextDocument | undefined {
    return workspace.textDocuments.find(({ uri }) => uri.toString() === this.uri);
  }
}

function rangeOf({ start, end }: { start: Place; end: Place }): Range {
  return new Range(start.line, start.character, end.line, end.character);
}

interface Place {
  readonly line: number;
  readonly character: number;
}

function noteIn(editor: TextEditor | undefined): string | undefined {
  return editor && languages.includes(editor.document.languageId)
    ? editor.document.uri.toString()
    : undefined;
}
