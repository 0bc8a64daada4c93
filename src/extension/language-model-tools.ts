import { type Disposable, LanguageModelTextPart, LanguageModelToolResult, lm } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { toolNames, UseTool, type UseToolParams } from '../server/protocol';

/** Lets language models of the editor look up claims, check statements and convert doses. Answers come from the server. */
export function registerTools(client: BaseLanguageClient): Disposable[] {
  return toolNames.map((tool) =>
    lm.registerTool<{ text: string }>(tool, {
      async invoke({ input: { text } }, token) {
        const params: UseToolParams = { tool, text };
        const answer = await client.sendRequest<string>(UseTool, params, token);
        return new LanguageModelToolResult([new LanguageModelTextPart(answer)]);
      },
    }),
  );
}
