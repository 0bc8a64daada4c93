import {
  commands,
  type Disposable,
  env,
  type LogOutputChannel,
  l10n,
  Range,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import {
  GetOtherNotes,
  GetPathway,
  KnowledgeChanged,
  type OtherNote,
  type Pathway,
  type PathwayParams,
} from '../server/protocol';
import { readPageMessage } from '../webview/guards';
import { pathwayPage } from '../webview/page';
import { type HostMessage, type PageMessage, protocol, type Unnumbered } from '../webview/protocol';
import { FollowedNote } from './followed-note';
import { restart } from './restart';
import { saveExport } from './save-export';

const VIEW = 'geromark.pathway';

/** The one pathway view: made on demand, kept in step with the note beside it, revived after a reload. */
export class PathwayPanel implements Disposable {
  private panel: WebviewPanel | undefined;
  private loaded = false;
  /** What is to be shown once the page has loaded. */
  private pending: Unnumbered<HostMessage> | undefined;
  private readonly note: FollowedNote;
  private readonly disposables: Disposable[] = [];

  constructor(
    private readonly extension: Uri,
    private readonly client: BaseLanguageClient,
    private readonly output: LogOutputChannel,
  ) {
    this.note = new FollowedNote(client, (message) => this.post(message));
    this.disposables.push(
      this.note,
      client.onNotification(KnowledgeChanged, () => this.initialise()),
      client.onDidChangeState(({ newState }) => {
        if (newState === State.Running) void this.initialise();
        const text = newState === State.Stopped ? l10n.t('Geromark has stopped.') : null;
        this.post({ type: 'error', code: 'coverage-paused', text });
      }),
    );
  }

  /** Shows the pathway beside the note, at a concept, an edge or a claim where one is named. */
  async open(select?: string, whatIf?: readonly string[]): Promise<void> {
    this.pending = select === undefined ? undefined : { type: 'select', id: select, because: 'link', whatIf };
    if (this.panel) {
      this.panel.reveal(undefined, true);
      this.flush();
      return;
    }
    const column = { viewColumn: ViewColumn.Beside, preserveFocus: true };
    await this.adopt(window.createWebviewPanel(VIEW, l10n.t('Pathway'), column));
  }

  /** Lets VS Code bring the view back after a reload of the window. */
  registerSerializer(): Disposable {
    return window.registerWebviewPanelSerializer(VIEW, {
      deserializeWebviewPanel: (panel) => this.adopt(panel),
    });
  }

  dispose(): void {
    this.panel?.dispose();
    for (const disposable of this.disposables) disposable.dispose();
  }

  private async adopt(panel: WebviewPanel): Promise<void> {
    this.panel?.dispose();
    this.panel = panel;
    this.loaded = false;
    const resources = Uri.joinPath(this.extension, 'dist', 'webview');
    panel.iconPath = Uri.joinPath(this.extension, 'media', 'icon.svg');
    panel.webview.options = { enableScripts: true, localResourceRoots: [resources] };
    panel.webview.onDidReceiveMessage((message: unknown) => this.receive(message));
    panel.onDidDispose(() => {
      if (this.panel !== panel) return;
      this.panel = undefined;
      this.note.stop();
      void setFocus(false, false);
    });
    const { graph } = await this.fetch();
    panel.webview.html = pathwayPage(graph, {
      script: panel.webview.asWebviewUri(Uri.joinPath(resources, 'pathway.js')).toString(),
      style: panel.webview.asWebviewUri(Uri.joinPath(resources, 'pathway.css')).toString(),
      cspSource: panel.webview.cspSource,
      nonce: randomNonce(),
    });
  }

  private async receive(value: unknown): Promise<void> {
    const message = readPageMessage(value);
    if (message === null) this.output.warn('The pathway page sent a message that could not be read.');
    else await this.act(message);
  }

  private async act(message: PageMessage): Promise<unknown> {
    switch (message.type) {
      case 'ready':
        this.loaded = true;
        await this.initialise();
        return this.flush();
      case 'select':
        return undefined;
      case 'goto':
        return reveal(message.uri, message.range);
      case 'copy':
        return env.clipboard.writeText(message.text);
      case 'insert':
        return this.note.insert(message.text);
      case 'export':
        return saveExport(message, this.note.uri);
      case 'link':
        return this.copyLink(message.select, message.whatIf);
      case 'focus':
        return setFocus(message.graph, message.input);
      case 'restart':
        return restart(this.client);
      case 'log':
        return message.level === 'error' ? this.output.error(message.text) : this.output.info(message.text);
    }
  }

  /** Sends the whole picture. */
  private async initialise(): Promise<void> {
    if (!this.panel || !this.loaded) return;
    const { graph, layouts, problems } = await this.fetch();
    const note = await this.note.start();
    const follow = workspace
      .getConfiguration('geromark')
      .get<'active' | 'pinned'>('pathway.follow', 'active');
    this.post({
      type: 'init',
      graph,
      layouts,
      settings: { follow },
      note,
      others: [],
      problems: problems.map(({ uri, line, message }) => ({
        file: Uri.parse(uri).path.split('/').at(-1)!,
        uri,
        line: line + 1,
        text: message,
      })),
    });
    const uri = this.note.uri ?? null;
    const others = await this.client.sendRequest<OtherNote[]>(GetOtherNotes, { uri } satisfies PathwayParams);
    this.post({ type: 'others', others });
  }

  private fetch(): Promise<Pathway> {
    const uri = this.note.uri ?? null;
    return this.client.sendRequest<Pathway>(GetPathway, { uri } satisfies PathwayParams);
  }

  private flush(): void {
    if (!this.loaded || !this.pending) return;
    this.post(this.pending);
    this.pending = undefined;
  }

  private post(message: Unnumbered<HostMessage>): void {
    if (this.panel && this.loaded) void this.panel.webview.postMessage({ protocol, ...message });
  }

  private copyLink(select: string | null, whatIf: readonly string[]): Thenable<void> {
    const query = new URLSearchParams({
      ...(select !== null && { select }),
      ...(whatIf.length > 0 && { whatIf: whatIf.join(',') }),
    });
    return env.clipboard.writeText(`${env.uriScheme}://geromark.geromark/pathway?${query}`);
  }
}

/** Shows a range of a note in the column where the note is open already. */
async function reveal(uri: string, { start, end }: { start: Place; end: Place }): Promise<void> {
  const target = Uri.parse(uri);
  const shown = window.visibleTextEditors.find(
    ({ document }) => document.uri.toString() === target.toString(),
  );
  const selection = new Range(start.line, start.character, end.line, end.character);
  await window.showTextDocument(target, { viewColumn: shown?.viewColumn ?? ViewColumn.One, selection });
}

interface Place {
  readonly line: number;
  readonly character: number;
}

/** Context keys for the key bindings of the view. */
async function setFocus(graph: boolean, input: boolean): Promise<void> {
  await commands.executeCommand('setContext', 'geromark.pathwayFocus', graph);
  await commands.executeCommand('setContext', 'geromark.pathwayInput', input);
}

/** 128 random bits in hexadecimal. */
function randomNonce(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}
