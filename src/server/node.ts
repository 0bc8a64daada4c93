import { type Connection, createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { clientFiles } from './files';
import { nodeFiles } from './node-files';
import { createServer } from './server';

/** Serves one client over standard input and output until it says `exit`. */
export function startStdio(): void {
  start(createConnection(ProposedFeatures.all, process.stdin, process.stdout));
}

function start(connection: Connection): void {
  createServer(connection, (options) => (options.files ? clientFiles(connection) : nodeFiles));
}

// VS Code starts this file in a process of its own and speaks to it over Node's channel.
if (process.argv.includes('--node-ipc')) start(createConnection(ProposedFeatures.all));
