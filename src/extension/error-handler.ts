import { l10n } from 'vscode';
import { CloseAction, ErrorAction, type ErrorHandler } from 'vscode-languageclient';

/** So often within {@link SPAN} a server that died is started again. */
const RESTARTS = 4;

/** Three minutes, in milliseconds. */
const SPAN = 3 * 60_000;

/**
 * What the client does when its server fails. An error of the pipe is passed over: while somebody types there are many
 * before the closed connection shows that the server has died, and giving up at them would leave the note without one.
 */
export function errorHandler(): ErrorHandler {
  const deaths: number[] = [];
  return {
    error: () => ({ action: ErrorAction.Continue }),
    closed: () => {
      const now = Date.now();
      deaths.push(now);
      const recent = deaths.filter((death) => now - death < SPAN).length;
      if (recent <= RESTARTS) return { action: CloseAction.Restart };
      const message = l10n.t('The Geromark server keeps ending. Restart it from the command palette.');
      return { action: CloseAction.DoNotRestart, message };
    },
  };
}
