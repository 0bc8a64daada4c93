import { LanguageModelTextPart, lm } from 'vscode';
import { includes, ok } from './assert';
import { open } from './notes';

suite('the tools for language models', () => {
  test('are offered, and answer from the claims', async () => {
    await open('reading-notes.md');
    ok(
      lm.tools.some(({ name }) => name === 'geromark_check_statement'),
      `Offered are ${lm.tools.map(({ name }) => name).join(', ')}`,
    );
    const { content } = await lm.invokeTool('geromark_check_statement', {
      input: { text: 'Rapamycin activates mTORC1.' },
      toolInvocationToken: undefined,
    });
    const [part] = content;
    includes(part instanceof LanguageModelTextPart ? part.value : '', 'Contradicts the claim');
  });
});
