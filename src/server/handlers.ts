import {
  type CancellationToken,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  type TextDocumentIdentifier,
} from 'vscode-languageserver';
import {
  type ItemData as CallItemData,
  incomingCalls,
  outgoingCalls,
  prepareCallHierarchy,
} from './call-hierarchy';
import { claimsOverview } from './claims-overview';
import { codeActions } from './code-actions';
import { codeLenses } from './code-lens';
import { completion, noteOf, resolve } from './completion';
import { definition } from './definition';
import { diagnostics } from './diagnostics';
import { documentHighlights } from './document-highlight';
import { documentLinks } from './document-links';
import { hover } from './hover';
import { inlayHints } from './inlay-hints';
import type { AnalysedNote } from './notes';
import { otherNotes } from './other-notes';
import { pathway } from './pathway';
import { toOffsets } from './position';
import {
  FindInNotes,
  type FindInNotesParams,
  GetClaims,
  GetOtherNotes,
  GetPathway,
  GetSnapshot,
  type PathwayParams,
  type SnapshotParams,
  UseTool,
  type UseToolParams,
} from './protocol';
import { placesInNotes, references } from './references';
import { prepareRename, rename } from './rename';
import { semanticTokens, TokenHistory } from './semantic-tokens';
import type { Session } from './session';
import { snapshot } from './snapshot';
import { tools } from './tools';
import { virtualDocument } from './virtual-documents';
import { answerWorkspaceDiagnostics } from './workspace-diagnostics';
import { workspaceSymbols } from './workspace-symbols';

/** Connects each request of the protocol with its feature. Only here positions and offsets meet the protocol. */
export function answerRequests(session: Session): void {
  const { connection, client, documents, notes, workspace, index } = session;
  const { languages } = connection;

  /** Answers with what a feature makes of the newest version of a note, or with `otherwise` where it is gone. */
  const inNote =
    <Params extends { textDocument: TextDocumentIdentifier }, Result, Otherwise>(
      feature: (note: AnalysedNote, params: Params, token: CancellationToken) => Result | Promise<Result>,
      otherwise: Otherwise,
    ) =>
    async (params: Params, token: CancellationToken): Promise<Result | Otherwise> => {
      const note = await notes.get(params.textDocument.uri);
      return !note || token.isCancellationRequested ? otherwise : feature(note, params, token);
    };
  const knowledgeOf = async (uri = '') => (await workspace.surroundings(uri)).knowledge;
  const knowledge = () => knowledgeOf(workspace.anywhere);

  languages.diagnostics.on(async ({ textDocument, previousResultId }): Promise<DocumentDiagnosticReport> => {
    const note = await notes.get(textDocument.uri);
    if (!note) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
    const { resultId } = note;
    if (resultId === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
    return { kind: DocumentDiagnosticReportKind.Full, resultId, items: diagnostics(note, client) };
  });
  answerWorkspaceDiagnostics(session);

  connection.onHover(
    inNote((note, { position }) => hover(note, note.document.offsetAt(position), client), null),
  );
  connection.onCodeAction(
    inNote(
      (note, { range, context }) =>
        codeActions(note, toOffsets(note.document, range), context.diagnostics, context.only, {
          snippets: client.snippetEdits,
          commands: client.commands,
        }),
      [],
    ),
  );

  const tokens = new TokenHistory();
  documents.onDidClose(({ document }) => tokens.forget(document.uri));
  languages.semanticTokens.on(
    inNote((note) => tokens.full(note.document.uri, semanticTokens(note)), { data: [] }),
  );
  languages.semanticTokens.onDelta(
    inNote(
      (note, { previousResultId }) => tokens.delta(note.document.uri, previousResultId, semanticTokens(note)),
      { data: [] },
    ),
  );
  languages.semanticTokens.onRange(
    inNote((note, { range }) => ({ data: semanticTokens(note, toOffsets(note.document, range)) }), {
      data: [],
    }),
  );

  connection.onCompletion(
    inNote(
      (note, { position, context }) =>
        completion(note, note.document.offsetAt(position), context?.triggerCharacter === undefined),
      [],
    ),
  );
  connection.onCompletionResolve(async (item) => resolve(item, await knowledgeOf(noteOf(item))));

  connection.onDefinition(
    inNote(
      (note, { position }) =>
        client.virtualDocuments ? definition(note, note.document.offsetAt(position)) : [],
      null,
    ),
  );
  connection.onReferences(
    inNote(
      (note, { position, context }, token) =>
        references(
          note,
          note.document.offsetAt(position),
          context.includeDeclaration && client.virtualDocuments,
          index,
          token,
        ),
      [],
    ),
  );
  connection.onDocumentHighlight(
    inNote((note, { position }) => documentHighlights(note, note.document.offsetAt(position)), []),
  );
  connection.onDocumentLinks(inNote((note) => documentLinks(note, client.virtualDocuments), []));
  connection.onPrepareRename(
    inNote((note, { position }) => prepareRename(note, note.document.offsetAt(position)), null),
  );
  connection.onRenameRequest(
    inNote(
      (note, { position, newName }, token) =>
        rename(note, note.document.offsetAt(position), newName, index, token),
      null,
    ),
  );
  connection.onWorkspaceSymbol(async ({ query }) =>
    client.virtualDocuments ? workspaceSymbols(await knowledge(), query) : [],
  );
  connection.workspace.textDocumentContent.on(async ({ uri }) => {
    const text = virtualDocument(await knowledge(), uri);
    return text === null ? null : { text };
  });

  connection.onRequest(GetPathway, async ({ uri }: PathwayParams) =>
    pathway(await workspace.surroundings(uri ?? '')),
  );
  connection.onRequest(GetSnapshot, async ({ uri }: SnapshotParams) => {
    const note = await notes.get(uri);
    return note ? snapshot(note) : null;
  });
  connection.onRequest(GetOtherNotes, ({ uri }: PathwayParams, token: CancellationToken) =>
    otherNotes(uri, index, token),
  );
  connection.onRequest(GetClaims, async (token: CancellationToken) =>
    claimsOverview(await knowledge(), index, token),
  );
  connection.onRequest(UseTool, async ({ tool, text }: UseToolParams) =>
    tools[tool](text, await workspace.surroundings(workspace.anywhere)),
  );
  connection.onRequest(FindInNotes, (target: FindInNotesParams, token: CancellationToken) =>
    placesInNotes(target, index, token),
  );

  languages.inlayHint.on(async ({ textDocument, range }, token) => {
    const { inlayHints: shown } = await workspace.settings(textDocument.uri);
    const note = await notes.get(textDocument.uri);
    if (!shown?.enabled || !note || token.isCancellationRequested) return [];
    return inlayHints(note, toOffsets(note.document, range));
  });
  connection.onCodeLens(async ({ textDocument }, token) => {
    const { codeLens: shown } = await workspace.settings(textDocument.uri);
    const note = await notes.get(textDocument.uri);
    return shown?.enabled && note && !token.isCancellationRequested ? codeLenses(note) : [];
  });

  languages.callHierarchy.onPrepare(
    inNote(
      (note, { position }) =>
        client.virtualDocuments ? prepareCallHierarchy(note, note.document.offsetAt(position)) : null,
      null,
    ),
  );
  languages.callHierarchy.onIncomingCalls(async ({ item }) =>
    incomingCalls(await knowledgeOf((item.data as CallItemData).note), item),
  );
  languages.callHierarchy.onOutgoingCalls(async ({ item }) =>
    outgoingCalls(await knowledgeOf((item.data as CallItemData).note), item),
  );
}
