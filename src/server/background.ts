import type { Connection } from 'vscode-languageserver';

/** Waits for nothing, but logs a failure: a client that refuses a request must not end the server. */
export function inBackground({ console }: Connection, work: Promise<unknown>): void {
  work.catch((error: unknown) => {
    try {
      console.warn(error instanceof Error ? error.message : String(error));
    } catch {
      // The connection is gone, and with it the log.
    }
  });
}
