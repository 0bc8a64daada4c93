import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/analysis';
import remarkGeromark from '../../../src/remark/remark-geromark';

const note = '# Note\n\nThe mice got rapamcyin, see [[claim:none-such]].\n';

describe('remark-geromark', () => {
  it('reports findings as messages of the file', async () => {
    const parser = unified().use(remarkParse).use(remarkGeromark);
    const file = new VFile({ value: note, path: 'note.md' });
    await parser.run(parser.parse(file), file);
    expect(file.messages.map(({ name, reason }) => `${name}: ${reason}`)).toEqual([
      'note.md:3:14-3:23: "rapamcyin" is not a word. Did you mean "rapamycin"?',
      expect.stringMatching(/^note\.md:3:29-3:48: There is no claim "none-such"/),
    ]);
    expect(file.messages[0]).toMatchObject({
      ruleId: 'term-spelling',
      source: 'geromark',
      fatal: false,
      actual: 'rapamcyin',
      expected: ['rapamycin'],
    });
    expect(file.messages[1]).toMatchObject({ ruleId: 'claim-unknown', fatal: true });
  });

  it('leaves the analysis in the tree', async () => {
    const parser = unified().use(remarkParse).use(remarkGeromark);
    const file = new VFile(note);
    const tree = await parser.run(parser.parse(file), file);
    expect(tree.data?.geromark?.findings).toEqual(analyse(note).findings);
  });

  it('takes the settings of the rules', async () => {
    const configuration = { rules: { 'term-spelling': 'off', 'claim-unknown': 'off' } } as const;
    const parser = unified().use(remarkParse).use(remarkGeromark, { configuration });
    const file = new VFile(note);
    await parser.run(parser.parse(file), file);
    expect(file.messages).toEqual([]);
  });
});
