import { inBackground } from './background';
import { diagnostics } from './diagnostics';
import type { Session } from './session';

/** How long typing must rest before findings are sent. */
const PAUSE = 200;

/** Sends findings to a client that does not ask for them: after each pause in typing, and none for a closed note. */
export function pushDiagnostics({ connection, client, documents, notes }: Session): void {
  const waiting = new Map<string, ReturnType<typeof setTimeout>>();
  const send = async (uri: string) => {
    const note = await notes.get(uri);
    if (!note) return;
    const { version } = note.document;
    await connection.sendDiagnostics({ uri, version, diagnostics: diagnostics(note, client) });
  };
  documents.onDidChangeContent(({ document: { uri } }) => {
    clearTimeout(waiting.get(uri));
    waiting.set(
      uri,
      setTimeout(() => inBackground(connection, send(uri)), PAUSE),
    );
  });
  documents.onDidClose(({ document: { uri } }) => {
    clearTimeout(waiting.get(uri));
    waiting.delete(uri);
    inBackground(connection, connection.sendDiagnostics({ uri, diagnostics: [] }));
  });
}
