import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type {
  CodeAction,
  CompletionItem,
  Diagnostic,
  DocumentLink,
  Hover,
  Location,
  LocationLink,
  SemanticTokens,
  SemanticTokensDelta,
  SnippetTextEdit,
  TextDocumentEdit,
  TextEdit,
  WorkspaceSymbol,
} from 'vscode-languageserver/node';
import { Client, type OpenNote, type Transport } from './client';

const text = `# mTORC1 and muscle

Rapamycin inhibits mTORC1. Mice ate 14 ppm rapamycin.

Rapamycin activates mTORC1. The group wrote rapamcyin, see [[claim:no-such-claim]].

[[claim:rapamycin-inhibits-mtorc1]] (doi:10.1038/nature08221)
`;

interface Report {
  kind: 'full' | 'unchanged';
  resultId: string;
  items: Diagnostic[];
}

describe.each<Transport>(['stdio', 'worker'])('over %s', (transport) => {
  let client: Client;
  let note: OpenNote;

  beforeAll(async () => {
    client = await Client.start(transport);
    note = await client.open(text);
  });
  afterAll(() => client.stop());

  const hover = async (over: string) => {
    const { contents } = (await note.askAt<Hover>('hover', over))!;
    return (contents as { value: string }).value;
  };

  test('findings are pulled, and not sent again while nothing changes', async () => {
    const report = await note.ask<Report>('diagnostic');
    const found = report.items.map(({ code, range }) => [code, note.textOf(range)]);
    expect(found).toContainEqual(['term-spelling', 'rapamcyin']);
    expect(found).toContainEqual(['claim-unknown', expect.stringContaining('no-such-claim')]);
    const contradicted = report.items.find(({ code }) => code === 'claim-contradicted')!;
    expect(note.textOf(contradicted.range)).toContain('activates');
    expect(contradicted.relatedInformation![0]!.location.uri).toBe('geromark:/claims/editorial.md');
    const again = await note.ask<Report>('diagnostic', { previousResultId: report.resultId });
    expect(again).toEqual({ kind: 'unchanged', resultId: report.resultId });
    expect(client.pushed.size).toBe(0);
  });

  test('a card tells of a term, a dose, a claim and a verdict', async () => {
    expect(await hover('Rapamycin')).toMatch(/^\*\*rapamycin\*\* · chemical/);
    expect(await hover('14 ppm')).toContain('concentration in the diet');
    expect(await hover('rapamycin-inhibits-mtorc1')).toContain('Rapamycin is an inhibitor of mTORC1');
    expect(await hover('activates')).toContain('Contradicts the claim');
  });

  test('quick fixes mend, silence and explain', async () => {
    const range = note.rangeOf('rapamcyin');
    const context = { diagnostics: (await note.ask<Report>('diagnostic')).items };
    const actions = await note.ask<CodeAction[]>('codeAction', { range, context });
    const [fix, silence, explain] = actions as [CodeAction, CodeAction, CodeAction];
    expect(edits(fix)).toEqual([{ range, newText: 'rapamycin' }]);
    expect(fix.isPreferred).toBe(true);
    expect(fix.diagnostics!.map(({ code }) => code)).toEqual(['term-spelling']);
    const [{ snippet }] = edits(silence) as [SnippetTextEdit];
    expect(snippet.value).toMatch(/^<!-- geromark-disable-next-line term-spelling -- \$\{1:.+\} -->\n$/);
    expect(explain.command).toMatchObject({ arguments: [{ page: 'geromark:/rules/term-spelling.md' }] });
  });

  test('fix-all is offered only where it is asked for, and mends only what is safe', async () => {
    const range = note.rangeOf('mTORC1');
    const context = { diagnostics: [], only: ['source.fixAll.geromark'] };
    const [all] = await note.ask<CodeAction[]>('codeAction', { range, context });
    expect(edits(all!).map((edit) => (edit as TextEdit).newText)).toContain('rapamycin');
    const without = await note.ask<CodeAction[]>('codeAction', { range, context: { diagnostics: [] } });
    expect(without.every(({ kind }) => kind === 'quickfix')).toBe(true);
  });

  test('tokens come in full, for a range, and after an edit as a difference that gives the same', async () => {
    const other = await client.open(
      'Rapamycin inhibits mTORC1.\n\nMice ate 14 ppm rapamycin.\n',
      'file:///t.md',
    );
    const full = await other.ask<SemanticTokens>('semanticTokens/full');
    expect(words(other, full.data)).toEqual([
      'chemical Rapamycin',
      'geneProduct mTORC1',
      'organism Mice',
      'dose 14 ppm',
      'chemical rapamycin',
    ]);
    const range = other.rangeOf('14 ppm');
    const part = await other.ask<SemanticTokens>('semanticTokens/range', { range });
    expect(words(other, part.data)).toEqual(['dose 14 ppm']);
    await other.replace('inhibits', 'strongly inhibits');
    const delta = await other.ask<SemanticTokensDelta>('semanticTokens/full/delta', {
      previousResultId: full.resultId,
    });
    const data = [...full.data];
    for (const { start, deleteCount, data: inserted = [] } of delta.edits) {
      data.splice(start, deleteCount, ...inserted);
    }
    expect(words(other, data)).toContain('geneProduct mTORC1');
    expect(data).toEqual((await other.ask<SemanticTokens>('semanticTokens/full')).data);
    expect(delta.edits.flatMap(({ data: inserted = [] }) => inserted).length).toBeLessThan(data.length);
  });

  test('claims are completed after [[claim: and told of when they are shown', async () => {
    const other = await client.open('See [[claim:rapa', 'file:///c.md');
    const position = { line: 0, character: other.text.length };
    const items = await other.ask<CompletionItem[]>('completion', { position, context: { triggerKind: 1 } });
    const item = items.find(({ label }) => label === 'claim:rapamycin-inhibits-mtorc1')!;
    expect((item.textEdit as TextEdit).newText).toBe('claim:rapamycin-inhibits-mtorc1]]');
    expect(other.textOf((item.textEdit as TextEdit).range)).toBe('claim:rapa');
    expect(item.documentation).toBeUndefined();
    const resolved = await client.connection.sendRequest<CompletionItem>('completionItem/resolve', item);
    expect(resolved.detail).toContain('inhibitor of mTORC1');
    expect((resolved.documentation as { value: string }).value).toContain('Harrison DE et al. 2009');
  });

  test.each([
    ['<!-- geromark-disable-next-line claim-', 'claim-value'],
    ['a dose of 14 p', 'ppm'],
    ['given rapa', 'rapamycin'],
  ])('on request "%s" is completed with "%s"', async (before, label) => {
    const other = await client.open(before, 'file:///d.md');
    const position = { line: 0, character: before.length };
    const items = await other.ask<CompletionItem[]>('completion', { position, context: { triggerKind: 1 } });
    expect(items.map((item) => item.label)).toContain(label);
  });

  test('a claim link leads to its entry, a term to the glossary', async () => {
    const [claim] = await note.askAt<LocationLink[]>('definition', 'rapamycin-inhibits-mtorc1');
    const page = await client.connection.sendRequest<{ text: string }>('workspace/textDocumentContent', {
      uri: claim!.targetUri,
    });
    expect(page.text.split('\n')[claim!.targetRange.start.line]).toBe('### rapamycin-inhibits-mtorc1');
    const [term] = await note.askAt<LocationLink[]>('definition', 'Rapamycin');
    expect(term!.targetUri).toBe('geromark:/glossary.md');
  });

  test('places of the same concept are highlighted and referred to', async () => {
    const places = await note.askAt<{ range: never }[]>('documentHighlight', 'Rapamycin');
    expect(new Set(places.map(({ range }) => note.textOf(range).toLowerCase()))).toEqual(
      new Set(['rapamycin']),
    );
    const references = await note.askAt<Location[]>('references', 'Rapamycin', {
      context: { includeDeclaration: false },
    });
    expect(references.filter(({ uri }) => uri === note.uri)).toHaveLength(places.length);
  });

  test('links lead to DOIs and claims', async () => {
    const links = await note.ask<DocumentLink[]>('documentLink');
    expect(links.map(({ target }) => target)).toContain('https://doi.org/10.1038/nature08221');
    expect(links.some(({ target }) => target?.startsWith('geromark:/claims/editorial.md#'))).toBe(true);
  });

  test('claims and terms are found as symbols by words in them', async () => {
    const symbols = await client.connection.sendRequest<WorkspaceSymbol[]>('workspace/symbol', {
      query: 'mice longer',
    });
    expect(symbols.map(({ containerName }) => containerName)).toContain(
      'claim:rapamycin-extends-mouse-lifespan',
    );
  });

  test('the call hierarchy walks along the pathway', async () => {
    const [item] = await note.askAt<object[]>('prepareCallHierarchy', 'mTORC1');
    const into = await client.connection.sendRequest<{ from: { name: string; detail: string } }[]>(
      'callHierarchy/incomingCalls',
      { item },
    );
    expect(into.map(({ from }) => from)).toContainEqual(
      expect.objectContaining({ name: 'rapamycin', detail: '⊣ lowers it' }),
    );
  });

  test('hints and lenses are there only where the user wants them', async () => {
    const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
    expect(await note.ask('inlayHint', { range })).toEqual([]);
    expect(await note.ask('codeLens')).toEqual([]);
    client.settings = { inlayHints: { enabled: true }, codeLens: { enabled: true } };
    const hints = await note.ask<{ label: string }[]>('inlayHint', { range });
    expect(hints.map(({ label }) => label)).toEqual(['≈ 2.24 mg/kg/d']);
    const [lens] = await note.ask<{ command: { title: string } }[]>('codeLens');
    expect(lens!.command.title).toMatch(/^1 claim: /);
    client.settings = {};
  });

  test('a term is renamed wherever it is spelt alike', async () => {
    const { placeholder } = await note.askAt<{ placeholder: string }>('prepareRename', 'Rapamycin');
    expect(placeholder).toBe('Rapamycin');
    const { documentChanges } = await note.askAt<{ documentChanges: TextDocumentEdit[] }>(
      'rename',
      'Rapamycin',
      {
        newName: 'Sirolimus',
      },
    );
    const changed = documentChanges.find(({ textDocument }) => textDocument.uri === note.uri)!;
    expect(changed.edits.map(({ range }) => note.textOf(range))).toEqual(['Rapamycin', 'Rapamycin']);
  });
});

function edits({ edit }: CodeAction): (TextEdit | SnippetTextEdit)[] {
  return (edit!.documentChanges as TextDocumentEdit[]).flatMap((change) => change.edits as TextEdit[]);
}

/** Tokens as `type text`. */
function words(note: OpenNote, data: readonly number[]): string[] {
  const types = 'geneProduct chemical bioProcess phenotype anatomy organism intervention dose claim'.split(
    ' ',
  );
  const found: string[] = [];
  let line = 0;
  let character = 0;
  for (let index = 0; index < data.length; index += 5) {
    const [lines, characters, length, type] = data.slice(index, index + 4) as [
      number,
      number,
      number,
      number,
    ];
    line += lines;
    character = lines > 0 ? characters : character + characters;
    const range = { start: { line, character }, end: { line, character: character + length } };
    found.push(`${types[type]} ${note.textOf(range)}`);
  }
  return found;
}
