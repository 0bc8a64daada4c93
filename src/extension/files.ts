import { RelativePattern, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { FindFiles, type FindFilesParams, ReadFile, type ReadFileParams } from '../server/protocol';

/** The largest file that is read as a note or a project file, in bytes. */
const LARGEST_FILE = 8 * 1024 * 1024;

/** Reads files for the server: VS Code knows every file system, the server only what it is told. */
export function answerFileRequests(client: BaseLanguageClient): void {
  client.onRequest(FindFiles, async ({ folder, patterns }: FindFilesParams) => {
    const within = Uri.parse(folder);
    const found = await Promise.all(
      patterns.map((glob) => workspace.findFiles(new RelativePattern(within, glob), '**/node_modules/**')),
    );
    return found.flat().map((uri) => client.code2ProtocolConverter.asUri(uri));
  });
  client.onRequest(ReadFile, async ({ uri }: ReadFileParams) => {
    const file = client.protocol2CodeConverter.asUri(uri);
    const { size } = await workspace.fs.stat(file);
    if (size > LARGEST_FILE) return null;
    return new TextDecoder().decode(await workspace.fs.readFile(file));
  });
}
