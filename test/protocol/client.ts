import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import {
  AbstractMessageReader,
  AbstractMessageWriter,
  createMessageConnection,
  type DataCallback,
  type Diagnostic,
  type InitializeParams,
  type InitializeResult,
  type Message,
  type MessageConnection,
  type Position,
  type Range,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';

const root = path.resolve(import.meta.dirname, '../..');

/** The two ways in which the server is shipped. */
export type Transport = 'stdio' | 'worker';

/** What VS Code's client tells of itself, as far as the server asks. */
export const VSCODE: Partial<InitializeParams> = {
  capabilities: {
    general: { positionEncodings: ['utf-16'] },
    textDocument: { diagnostic: { relatedInformation: true } },
    workspace: {
      configuration: true,
      workspaceFolders: true,
      workspaceEdit: { documentChanges: true, snippetEditSupport: true },
      didChangeConfiguration: { dynamicRegistration: true },
      didChangeWatchedFiles: { dynamicRegistration: true },
      diagnostics: { refreshSupport: true },
      textDocumentContent: { dynamicRegistration: true },
    },
  },
  initializationOptions: {
    commands: ['geromark.showPathway', 'geromark.findInNotes', 'geromark.insertCitation'],
    files: true,
  },
};

/** A client as simple as a test needs it, with files and settings of its own. */
export class Client {
  /** Files that the client shows the server, by URI. */
  readonly files = new Map<string, string>();
  /** What the client answers when it is asked for its settings. */
  settings: Record<string, unknown> = {};
  /** Diagnostics that were pushed, by URI. */
  readonly pushed = new Map<string, readonly Diagnostic[]>();
  /** What the server answered to `initialize`. */
  initialized!: InitializeResult;

  private constructor(
    /** The way to the server. */
    readonly connection: MessageConnection,
    private readonly end: () => void,
  ) {}

  /** Starts a server that is shipped for a transport, and shakes hands with it. */
  static async start(transport: Transport, params: Partial<InitializeParams> = VSCODE): Promise<Client> {
    const { connection, end } = transport === 'stdio' ? overStdio() : inWorker();
    const client = new Client(connection, end);
    client.answer();
    connection.listen();
    client.initialized = await connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities: {},
      ...params,
    });
    await connection.sendNotification('initialized', {});
    return client;
  }

  /** Says good-bye, and ends the server whatever it answers. */
  async stop(): Promise<void> {
    await Promise.race([
      this.connection.sendRequest('shutdown').then(() => this.connection.sendNotification('exit')),
      new Promise((resolve) => setTimeout(resolve, 1000)),
    ]).catch(() => {});
    this.connection.dispose();
    this.end();
  }

  /** Opens a note. */
  async open(text: string, uri = 'file:///notes/note.md', languageId = 'markdown'): Promise<OpenNote> {
    const textDocument = { uri, languageId, version: 1, text };
    await this.connection.sendNotification('textDocument/didOpen', { textDocument });
    return new OpenNote(this, uri, text);
  }

  private answer(): void {
    const { connection } = this;
    connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) =>
      items.map(() => this.settings),
    );
    connection.onRequest('client/registerCapability', () => null);
    connection.onRequest('workspace/diagnostic/refresh', () => null);
    connection.onRequest(
      'geromark/findFiles',
      ({ folder, patterns }: { folder: string; patterns: string[] }) =>
        [...this.files.keys()].filter((uri) => {
          const inside = uri.startsWith(`${folder}/`) ? uri.slice(folder.length + 1) : null;
          return inside !== null && patterns.some((glob) => path.matchesGlob(inside, glob));
        }),
    );
    connection.onRequest('geromark/readFile', ({ uri }: { uri: string }) => this.files.get(uri) ?? null);
    connection.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }) => {
      this.pushed.set(uri, diagnostics);
    });
  }
}

/** An open note, as a client keeps it. */
export class OpenNote {
  private version = 1;

  constructor(
    private readonly client: Client,
    /** The note's URI. */
    readonly uri: string,
    /** Its text as the client has it. */
    public text: string,
  ) {}

  /** Asks something about the note. */
  ask<Result>(method: string, params: object = {}): Promise<Result> {
    return this.client.connection.sendRequest(`textDocument/${method}`, {
      textDocument: { uri: this.uri },
      ...params,
    });
  }

  /** Asks something about the middle of the first occurrence of a text. */
  askAt<Result>(method: string, text: string, params: object = {}): Promise<Result> {
    return this.ask(method, { position: this.place(text), ...params });
  }

  /** The place in the middle of the first occurrence of a text. */
  place(text: string): Position {
    const at = this.text.indexOf(text);
    if (at < 0) throw new Error(`"${text}" is not in the note`);
    return this.positionAt(at + Math.floor(text.length / 2));
  }

  /** The range of the first occurrence of a text. */
  rangeOf(text: string): Range {
    const at = this.text.indexOf(text);
    return { start: this.positionAt(at), end: this.positionAt(at + text.length) };
  }

  /** The text of a range. */
  textOf({ start, end }: Range): string {
    return this.text.slice(this.offsetAt(start), this.offsetAt(end));
  }

  /** Writes a text in the place of the first occurrence of another. */
  async replace(old: string, text: string): Promise<void> {
    const change = { range: this.rangeOf(old), text };
    this.text = this.text.replace(old, () => text);
    await this.client.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: this.uri, version: ++this.version },
      contentChanges: [change],
    });
  }

  private positionAt(offset: number): Position {
    const lines = this.text.slice(0, offset).split('\n');
    return { line: lines.length - 1, character: lines.at(-1)!.length };
  }

  private offsetAt({ line, character }: Position): number {
    const before = this.text.split('\n').slice(0, line);
    return before.reduce((length, each) => length + each.length + 1, 0) + character;
  }
}

function overStdio() {
  const server = spawn(process.execPath, [path.join(root, 'dist/cli/geromark.cjs'), 'lsp', '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const connection = createMessageConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  server.once('exit', (code) => {
    if (code) connection.dispose(); // nobody will answer what is still asked
  });
  return { connection, end: () => void server.kill() };
}

/** Runs the browser's bundle in a worker thread that knows no more than a browser's worker does. */
function inWorker() {
  const bundle = readFileSync(path.join(root, 'dist/server/browser.js'), 'utf8');
  const worker = new Worker(
    `const { parentPort } = require('node:worker_threads');
     globalThis.self = globalThis;
     globalThis.location = { origin: 'http://host', pathname: 'http://host/blob', search: '' }; // as VS Code's
     globalThis.addEventListener = () => {};
     globalThis.postMessage = (message) => parentPort.postMessage(message);
     parentPort.on('message', (data) => globalThis.onmessage({ data }));
     (function (require, process, module, Buffer) {
${bundle}
})();`,
    { eval: true },
  );
  const connection = createMessageConnection(new WorkerReader(worker), new WorkerWriter(worker));
  return { connection, end: () => void worker.terminate() };
}

class WorkerReader extends AbstractMessageReader {
  constructor(private readonly worker: Worker) {
    super();
    worker.on('error', (error) => {
      throw error;
    });
  }

  listen(callback: DataCallback) {
    this.worker.on('message', callback);
    return { dispose: () => this.worker.off('message', callback) };
  }
}

class WorkerWriter extends AbstractMessageWriter {
  constructor(private readonly worker: Worker) {
    super();
  }

  async write(message: Message): Promise<void> {
    this.worker.postMessage(message);
  }

  end(): void {}
}
