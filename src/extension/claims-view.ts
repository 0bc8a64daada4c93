import {
  commands,
  type Disposable,
  EventEmitter,
  l10n,
  MarkdownString,
  Range,
  ThemeColor,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  type TreeView,
  Uri,
  window,
  workspace,
} from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { type ClaimInNotes, type ClaimSection, GetClaims } from '../server/protocol';
import { languages } from './client-options';

/** How long notes must rest before the view is made anew, in milliseconds. */
const PAUSE = 1000;

type Grouping = 'section' | 'standing';
type PlaceInNote = ClaimInNotes['places'][number];
type Node =
  | { readonly kind: 'group'; readonly title: string; readonly claims: readonly ClaimInNotes[] }
  | { readonly kind: 'claim'; readonly claim: ClaimInNotes }
  | { readonly kind: 'place'; readonly place: PlaceInNote };

const STANDINGS: Readonly<Record<ClaimInNotes['standing'], ThemeIcon>> = {
  contradicted: new ThemeIcon('warning', new ThemeColor('list.warningForeground')),
  supported: new ThemeIcon('pass', new ThemeColor('testing.iconPassed')),
  unmentioned: new ThemeIcon('circle-outline'),
};

/** The view "Claims": all claims by section or by what the notes make of them, down to the places in the notes. */
export class ClaimsView implements TreeDataProvider<Node>, Disposable {
  private readonly changed = new EventEmitter<void>();
  /** See {@link TreeDataProvider}. */
  readonly onDidChangeTreeData = this.changed.event;
  private grouping: Grouping = 'section';
  private waiting: ReturnType<typeof setTimeout> | undefined;
  private readonly view: TreeView<Node>;
  private readonly disposables: Disposable[];

  constructor(private readonly client: BaseLanguageClient) {
    this.view = window.createTreeView('geromark.claims', { treeDataProvider: this, showCollapseAll: true });
    this.disposables = [
      this.view,
      this.changed,
      client.onDidChangeState(({ newState }) => {
        if (newState === State.Running) this.changed.fire();
      }),
      workspace.onDidChangeTextDocument(({ document }) => {
        if (languages.includes(document.languageId)) this.refreshSoon();
      }),
      this.view.onDidChangeVisibility(() => this.refreshSoon()),
      commands.registerCommand('geromark.claims.bySection', () => this.group('section')),
      commands.registerCommand('geromark.claims.byStanding', () => this.group('standing')),
    ];
    this.group('section');
  }

  /** The groups, the claims of a group, or the places of a claim. */
  async getChildren(node?: Node): Promise<Node[]> {
    if (node?.kind === 'group') return node.claims.map((claim) => ({ kind: 'claim', claim }));
    if (node?.kind === 'claim') return node.claim.places.map((place) => ({ kind: 'place', place }));
    if (node || !this.client.isRunning()) return [];
    const sections = await this.client.sendRequest<ClaimSection[]>(GetClaims);
    return this.grouping === 'section'
      ? sections.map(({ title, claims }) => ({ kind: 'group', title, claims }))
      : byStanding(sections.flatMap(({ claims }) => claims));
  }

  /** How a node is shown. */
  getTreeItem(node: Node): TreeItem {
    if (node.kind === 'group') return groupItem(node.title, node.claims);
    return node.kind === 'claim' ? claimItem(node.claim) : placeItem(node.place);
  }

  dispose(): void {
    clearTimeout(this.waiting);
    for (const disposable of this.disposables) disposable.dispose();
  }

  private group(grouping: Grouping): void {
    this.grouping = grouping;
    void commands.executeCommand('setContext', 'geromark.claimsGrouping', grouping);
    this.changed.fire();
  }

  /** A hidden view asks for nothing. */
  private refreshSoon(): void {
    clearTimeout(this.waiting);
    if (this.view.visible) this.waiting = setTimeout(() => this.changed.fire(), PAUSE);
  }
}

function byStanding(claims: readonly ClaimInNotes[]): Node[] {
  const titles: Readonly<Record<ClaimInNotes['standing'], string>> = {
    contradicted: l10n.t('Contradicted or told otherwise'),
    supported: l10n.t('Supported'),
    unmentioned: l10n.t('Not mentioned'),
  };
  return (Object.keys(titles) as ClaimInNotes['standing'][]).map((standing) => ({
    kind: 'group',
    title: titles[standing],
    claims: claims.filter((claim) => claim.standing === standing),
  }));
}

function groupItem(title: string, claims: readonly ClaimInNotes[]): TreeItem {
  const item = new TreeItem(title, TreeItemCollapsibleState.Collapsed);
  const mentioned = claims.filter(({ standing }) => standing !== 'unmentioned').length;
  item.description = l10n.t('{0} of {1}', mentioned, claims.length);
  item.tooltip = l10n.t('My notes speak of {0} of these {1} claims.', mentioned, claims.length);
  return item;
}

function claimItem({ id, statement, status, standing, places }: ClaimInNotes): TreeItem {
  const isOpen = places.length > 0;
  const item = new TreeItem(
    statement,
    isOpen ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.None,
  );
  item.iconPath = STANDINGS[standing];
  item.description = status;
  item.tooltip = new MarkdownString().appendText(`${statement}\n`).appendCodeblock(`[[claim:${id}]]`);
  item.contextValue = 'claim';
  item.command = {
    command: 'geromark.showPathway',
    title: l10n.t('Show in pathway'),
    arguments: [{ claim: id }],
  };
  return item;
}

function placeItem({ uri, range: { start, end }, verdict }: PlaceInNote): TreeItem {
  const item = new TreeItem(Uri.parse(uri));
  const selection = new Range(start.line, start.character, end.line, end.character);
  item.label = `${Uri.parse(uri).path.split('/').at(-1)}:${start.line + 1}`;
  item.description = verdict ?? l10n.t('link');
  item.command = {
    command: 'vscode.open',
    title: l10n.t('Open'),
    arguments: [Uri.parse(uri), { selection }],
  };
  return item;
}
