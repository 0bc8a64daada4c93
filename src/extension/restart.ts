import type { BaseLanguageClient } from 'vscode-languageclient';

/** Starts the server again, whether it runs or has stopped. */
export async function restart(client: BaseLanguageClient): Promise<void> {
  if (client.needsStop()) await client.stop();
  await client.start();
}
