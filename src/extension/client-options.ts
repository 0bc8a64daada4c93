import { type LogOutputChannel, workspace } from 'vscode';
import { type LanguageClientOptions, RevealOutputChannelOn } from 'vscode-languageclient';
import { commandIds, type InitializationOptions } from '../server/protocol';
import { errorHandler } from './error-handler';

/** The languages that notes are written in. */
export const languages = ['markdown', 'mdx', 'quarto', 'rmd'];

/** Notes on disk, unsaved ones, Markdown cells of notebooks, and the file systems of the open folders. */
function schemes(): string[] {
  const folders = workspace.workspaceFolders?.map(({ uri }) => uri.scheme) ?? [];
  return [
    ...new Set(['file', 'untitled', 'vscode-notebook-cell', 'vscode-remote', 'vscode-vfs', ...folders]),
  ];
}

/** Every kind of document that is a note. */
export function noteSelector() {
  return schemes().flatMap((scheme) => languages.map((language) => ({ scheme, language })));
}

/** How the client speaks with the server. */
export function clientOptions(output: LogOutputChannel): LanguageClientOptions {
  return {
    documentSelector: noteSelector(),
    outputChannel: output,
    errorHandler: errorHandler(),
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    initializationOptions: { commands: commandIds, files: true } satisfies InitializationOptions,
    markdown: { isTrusted: { enabledCommands: commandIds }, supportHtml: false },
  };
}
