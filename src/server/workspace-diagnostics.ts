import { DocumentDiagnosticReportKind, type WorkspaceDocumentDiagnosticReport } from 'vscode-languageserver';
import type { Session } from './session';

/** How many reports go into one partial result. */
const BATCH = 50;

/** Reports findings of all notes of the workspace; what the client has already is only said to be unchanged. */
export function answerWorkspaceDiagnostics({ connection, index }: Session): void {
  connection.languages.diagnostics.onWorkspace(
    async ({ previousResultIds }, token, _workDone, partialResult) => {
      const known = new Map(previousResultIds.map(({ uri, value }) => [uri, value]));
      let items: WorkspaceDocumentDiagnosticReport[] = [];
      for await (const { uri, version, resultId, diagnostics } of index.all(token)) {
        const unchanged = known.get(uri) === resultId;
        known.delete(uri);
        items.push(
          unchanged
            ? { kind: DocumentDiagnosticReportKind.Unchanged, uri, version, resultId }
            : { kind: DocumentDiagnosticReportKind.Full, uri, version, resultId, items: [...diagnostics] },
        );
        if (partialResult && items.length >= BATCH) {
          partialResult.report({ items });
          items = [];
        }
      }
      if (!token.isCancellationRequested) {
        for (const uri of known.keys()) {
          items.push({ kind: DocumentDiagnosticReportKind.Full, uri, version: null, items: [] });
        }
      }
      return { items };
    },
  );
}
