import { commands, type SemanticTokens, type SemanticTokensLegend } from 'vscode';
import { equal, includes, ok, until } from './assert';
import { discard, findingsOf, hoverOver, open, placeOf, untilFinding, write } from './notes';

suite('reading a note', () => {
  teardown(discard);

  test('a term has a card with its neighbours, claims and identifiers', async () => {
    const note = await open('reading-notes.md');
    const card = await hoverOver(note, 'Rapamycin inhibits'.slice(0, 9));
    includes(card, '**rapamycin**');
    includes(card, /rapamycin \*\*⊣\*\* .*mTORC1/);
    includes(card, 'https://bioregistry.io/');
    includes(card, 'command:geromark.showPathway');
  });

  test('a dose has a card in words', async () => {
    const note = await open('reading-notes.md');
    includes(await hoverOver(note, '140 ppm'), /140 ppm.*diet/);
  });

  test('a claim link has a card of its claim', async () => {
    const note = await open('reading-notes.md');
    includes(await hoverOver(note, 'rapamycin-extends-mouse-lifespan'), 'Mice given rapamycin live longer');
  });

  test('a sentence that contradicts a claim says so on hover and is underlined', async () => {
    const note = await open('reading-notes.md');
    includes(await untilFinding(note, 'claim-contradicted'), 'activates');
    includes(await hoverOver(note, 'activates'), 'Contradicts the claim');
  });

  test('a misspelt term, a link to no claim and a wrong dose are underlined', async () => {
    const note = await open('reading-notes.md');
    includes(await untilFinding(note, 'term-spelling'), 'rapamcyin');
    includes(await untilFinding(note, 'claim-unknown'), 'no-such-claim');
    includes(await untilFinding(note, 'claim-value'), '140 ppm');
  });

  test('terms, doses and claim links are coloured', async () => {
    const note = await open('reading-notes.md');
    const legend = await commands.executeCommand<SemanticTokensLegend>(
      'vscode.provideDocumentSemanticTokensLegend',
      note.uri,
    );
    const { data } = await until('tokens', () =>
      commands.executeCommand<SemanticTokens>('vscode.provideDocumentSemanticTokens', note.uri),
    );
    const types = new Set<string>();
    for (let index = 3; index < data.length; index += 5) types.add(legend.tokenTypes[data[index]!]!);
    for (const type of ['geneProduct', 'chemical', 'dose', 'claim']) {
      ok(types.has(type), `No ${type} is coloured, only ${[...types].join(', ')}`);
    }
  });

  test('claims are offered after [[claim:', async () => {
    const note = await write('See [[claim:');
    const { items } = await commands.executeCommand<{ items: { label: string | { label: string } }[] }>(
      'vscode.executeCompletionItemProvider',
      note.uri,
      note.positionAt(note.getText().length),
      ':',
    );
    const labels = items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    ok(labels.includes('claim:rapamycin-inhibits-mtorc1'), `Offered are ${labels.slice(0, 20).join(', ')}`);
  });

  test('text about other things is left in peace', async () => {
    const note = await write('The committee met on Tuesday. Costs rose by 14 percent.\n');
    await commands.executeCommand('vscode.executeHoverProvider', note.uri, placeOf(note, 'committee'));
    equal(findingsOf(note), []);
  });
});
