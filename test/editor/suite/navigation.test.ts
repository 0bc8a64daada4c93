import {
  type CallHierarchyIncomingCall,
  type CallHierarchyItem,
  type CallHierarchyOutgoingCall,
  commands,
  type DocumentLink,
  type Location,
  type LocationLink,
  type SymbolInformation,
  type WorkspaceEdit,
  workspace,
} from 'vscode';
import { equal, includes, ok, until } from './assert';
import { open, placeOf } from './notes';

suite('finding the way', () => {
  test('a claim link leads to the claim in the page of its set', async () => {
    const note = await open('reading-notes.md');
    const [target] = await commands.executeCommand<LocationLink[]>(
      'vscode.executeDefinitionProvider',
      note.uri,
      placeOf(note, 'rapamycin-extends-mouse-lifespan'),
    );
    ok(target, 'It leads nowhere');
    const page = await workspace.openTextDocument(target.targetUri);
    includes(page.lineAt(target.targetRange.start.line).text, 'rapamycin-extends-mouse-lifespan');
  });

  test('the references of a term are in all notes, also those that are not open', async () => {
    const note = await open('reading-notes.md');
    const places = await until('references in two notes', async () => {
      const found = await commands.executeCommand<Location[]>(
        'vscode.executeReferenceProvider',
        note.uri,
        placeOf(note, 'Rapamycin inhibits'.slice(0, 9)),
      );
      return new Set(found.map(({ uri }) => uri.path)).size >= 3 && found;
    });
    const names = places.map(({ uri }) => uri.path.split('/').at(-1));
    ok(names.includes('other-note.md'), `Found in ${names.join(', ')}`);
  });

  test('a term is renamed in all notes where it is spelt alike', async () => {
    const note = await open('reading-notes.md');
    const edit = await commands.executeCommand<WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      note.uri,
      placeOf(note, 'Rapamycin inhibits'.slice(0, 9)),
      'Sirolimus',
    );
    const files = edit
      .entries()
      .map(([uri]) => uri.path.split('/').at(-1))
      .sort();
    equal(files, ['other-note.md', 'reading-notes.md']);
  });

  test('the call hierarchy walks along the pathway', async () => {
    const note = await open('reading-notes.md');
    const [item] = await commands.executeCommand<CallHierarchyItem[]>(
      'vscode.prepareCallHierarchy',
      note.uri,
      placeOf(note, 'mTORC1'),
    );
    ok(item, 'There is no item');
    const into = await commands.executeCommand<CallHierarchyIncomingCall[]>(
      'vscode.provideIncomingCalls',
      item,
    );
    ok(
      into.some(({ from }) => from.name === 'rapamycin' && from.detail?.includes('⊣')),
      'rapamycin ⊣ is missing',
    );
    const out = await commands.executeCommand<CallHierarchyOutgoingCall[]>(
      'vscode.provideOutgoingCalls',
      item,
    );
    ok(out.length > 0, 'mTORC1 acts on nothing');
  });

  test('DOIs and claims are links', async () => {
    const note = await open('reading-notes.md');
    const links = await commands.executeCommand<DocumentLink[]>('vscode.executeLinkProvider', note.uri);
    const targets = links.map(({ target }) => target?.toString(true) ?? '');
    ok(
      targets.some((each) => each.startsWith('https://doi.org/10.1038/nature08221')),
      targets.join('\n'),
    );
    ok(
      targets.some((each) => each.startsWith('geromark:/claims/editorial.md')),
      targets.join('\n'),
    );
  });

  test('claims and terms are symbols of the workspace', async () => {
    const symbols = await commands.executeCommand<SymbolInformation[]>(
      'vscode.executeWorkspaceSymbolProvider',
      'mice rapamycin',
    );
    ok(
      symbols.some(({ containerName }) => containerName === 'claim:rapamycin-extends-mouse-lifespan'),
      symbols.map(({ name }) => name).join('\n'),
    );
  });
});
