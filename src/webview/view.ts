import { sentenceOf } from '../reason/graph/describe';
import { noFilters } from '../reason/graph/filter';
import type { PathwayLayout } from '../reason/graph/layout';
import { readClamps } from '../reason/graph/propagate';
import { card } from './card';
import { currentLayout } from './current-layout';
import { count, fill, h } from './dom';
import { copyLink, exportPanel } from './export-panel';
import { filterChips, filterPanel } from './filter-panel';
import { button } from './form';
import { icon } from './icons';
import { keysHelp, legend } from './legend';
import { list } from './list';
import { PathwayMap } from './map';
import { Popup } from './popup';
import type { CommandName, HostMessage } from './protocol';
import { SearchBox } from './search-box';
import { notices, statusStrip } from './status-strip';
import type { Store } from './store';
import { Tooltip } from './tooltip';
import { viewPanel } from './view-panel';
import { Viewport } from './viewport';
import { whatIfChips, whatIfPanel } from './what-if-panel';

/** The page: its regions, and what can be done in them. */
export class View {
  /** The window onto the map. */
  readonly viewport: Viewport;
  /** The search. */
  readonly search: SearchBox;
  private map: PathwayMap | null = null;
  private readonly panels: Record<'what-if' | 'filter' | 'view' | 'export' | 'legend' | 'keys', Popup>;
  private readonly tooltip: Tooltip;
  private readonly frame = h('div', { class: 'frame' });
  private readonly table = h('div', {
    class: 'table',
    hidden: true,
    tabindex: '0',
    role: 'region',
    'aria-label': 'List',
  });
  private readonly side = h('aside', { class: 'card', 'aria-label': 'Card', hidden: true });
  private readonly chips = h('div', { class: 'chip-row', role: 'group', 'aria-label': 'Set', hidden: true });
  private readonly notices = h('div', { class: 'notices' });
  private readonly status = h('div', { class: 'status-text' });
  private readonly live = h('div', { class: 'live', 'aria-live': 'polite' });
  private readonly thisNote = button('This note', () => this.command('this-note'));
  private readonly listButton = button('List', () => this.command('list'));

  constructor(
    root: HTMLElement,
    /** Content and state. */
    readonly store: Store,
  ) {
    this.viewport = new Viewport(this.frame, (zoom) => {
      if (zoom !== store.state.zoom) store.change({ zoom });
      else this.drawStatus();
    });
    this.search = new SearchBox(
      store,
      (id, focus) => this.show(id, focus),
      () => this.focusMap(),
    );
    this.panels = {
      'what-if': new Popup('What if…', () => whatIfPanel(store), icon('whatIf')),
      filter: new Popup('Filter', () => filterPanel(store), icon('filter')),
      view: new Popup('View', () => viewPanel(store), icon('view')),
      export: new Popup('Export', () => exportPanel(store, () => this.panels.export.draw()), icon('export')),
      legend: new Popup('Legend', legend),
      keys: new Popup('Keys', keysHelp),
    };
    this.thisNote.prepend(icon('note'));
    this.listButton.prepend(icon('list'));
    const fit = button('Fit', () => this.command('fit'));
    fit.prepend(icon('fit'));
    const { legend: legendPanel, keys, ...tools } = this.panels;
    fill(
      root,
      h('h1', { class: 'hidden' }, 'Pathway'),
      h(
        'div',
        { class: 'toolbar', role: 'toolbar', 'aria-label': 'Pathway' },
        this.search.element,
        this.thisNote,
        ...tools['what-if'].elements,
        ...tools.filter.elements,
        ...tools.view.elements,
        this.listButton,
        ...tools.export.elements,
        fit,
      ),
      this.chips,
      this.notices,
      h('div', { class: 'stage' }, h('div', { class: 'picture' }, this.frame, this.table), this.side),
      h('div', { class: 'status' }, this.status, ...legendPanel.elements, ...keys.elements),
      this.live,
    );
    this.tooltip = new Tooltip(this.frame, (id) => this.tell(id));
    this.frame.addEventListener('click', (event) => this.click(event));
    this.frame.addEventListener('dblclick', () => this.goToNote());
    this.frame.addEventListener('focusin', (event) => {
      this.map?.rove((event.target as Element).getAttribute('data-id'));
    });
    this.frame.addEventListener('scroll', () => this.rememberScroll());
    addEventListener('resize', () => this.draw());
    store.onChange(() => this.draw());
    this.draw();
    this.frame.scrollTo(...store.state.scroll);
  }

  /** Does one of the commands. */
  command(name: CommandName): void {
    this.commands[name]();
  }

  private readonly commands: Record<CommandName, () => void> = {
    fit: () => this.viewport.fit(),
    'zoom-in': () => this.viewport.by(1.2),
    'zoom-out': () => this.viewport.by(1 / 1.2),
    search: () => this.search.focus(),
    'this-note': () => this.store.change({ thisNote: !this.store.state.thisNote }),
    list: () => {
      this.store.change({ list: !this.listShown });
      this.focusMap();
    },
    'what-if': () => this.panels['what-if'].toggle(),
    filter: () => this.panels.filter.toggle(),
    export: () => this.panels.export.toggle(),
    legend: () => this.panels.legend.toggle(),
    keys: () => this.panels.keys.toggle(),
    clear: () =>
      this.store.change({ filters: noFilters, query: '', whatIf: {}, paths: null, thisNote: false }),
    'copy-link': () => copyLink(this.store),
  };

  /** Selects what the host names, and shows it; the focus stays where it is. */
  hostSelects({ id, because, whatIf }: Extract<HostMessage, { type: 'select' }>): void {
    if (whatIf) this.store.change({ whatIf: readClamps(this.store.content.graph, whatIf).clamps });
    const { nodes, edges, claims } = this.store.derived;
    const node = [...nodes.values()].find(({ concepts }) => concepts.includes(id))?.id;
    const known = edges.has(id) || claims.has(id) ? id : node;
    if (known === undefined) return;
    this.store.select(known, { card: because === 'link' || this.store.state.card });
    this.revealSelected();
  }

  /** Moves the focus to where `step` leads from the focused part. */
  walk(step: (from: string, layout: PathwayLayout) => string | null): void {
    const from = this.map?.roving;
    if (!this.map || !from) return;
    const to = step(from, this.map.layout);
    if (to !== null) this.focusPart(to);
  }

  /** Opens the card of the focused part. */
  openFocused(): void {
    const id = this.map?.roving;
    if (!id) return;
    this.tooltip.close();
    this.store.select(id, { card: true });
    this.say(`Card opened. ${this.side.querySelector('h2')?.textContent ?? ''}`);
  }

  /** Goes to the first sentence of the note that speaks of the selected part; false where there is none. */
  goToNote(): boolean {
    const { note } = this.store.content;
    const { coverage } = this.store.derived;
    const id = this.store.state.selection ?? this.map?.roving ?? '';
    const index = (coverage.edges.get(id) ?? coverage.nodes.get(id) ?? coverage.claims.get(id))?.[0];
    const statement = index === undefined ? undefined : note?.statements[index];
    if (!note || !statement) {
      this.say('Nothing in this note speaks of it.');
      return false;
    }
    this.store.post({ type: 'goto', uri: note.uri, range: statement.range });
    return true;
  }

  /** Takes the focused entity as the start of ways, or as their end where a start is set. */
  markWay(): void {
    const { store } = this;
    const focused = this.map?.roving;
    if (!focused || !store.derived.nodes.has(focused)) return;
    const selected = store.derived.nodes.has(store.state.selection ?? '') ? store.state.selection : null;
    const from = store.state.paths?.from ?? selected ?? focused;
    if (from === focused) {
      store.change({ paths: { from, to: null } });
      this.say('Choose the second entity and press p.');
    } else {
      store.change({ paths: { from, to: focused } });
      this.say(count(store.derived.paths?.length ?? 0, 'way'));
    }
  }

  /** One step back: tip, card, ways, search, selection. False where there is nothing to go back from. */
  back(): boolean {
    const { store } = this;
    const { card: open, paths, query, selection } = store.state;
    if (this.tooltip.close()) return true;
    if (paths) store.change({ paths: null });
    else if (open) store.change({ card: false });
    else if (query) store.change({ query: '' });
    else if (selection !== null) store.select(null);
    else return false;
    this.focusMap();
    return true;
  }

  private get listShown(): boolean {
    const { list: chosen } = this.store.state;
    return (
      chosen ?? (document.body.classList.contains('vscode-using-screen-reader') || !currentLayout(this.store))
    );
  }

  private draw(): void {
    const { store } = this;
    const layout = currentLayout(store);
    if (layout && (layout !== this.map?.layout || this.drawnGraph !== store.content.graph)) {
      this.map = new PathwayMap(store.content.graph, layout);
      this.drawnGraph = store.content.graph;
      this.map.update(store);
      this.viewport.show(this.map, store.state.zoom);
    } else this.map?.update(store);
    const listed = this.listShown;
    this.table.hidden = !listed;
    this.frame.hidden = listed;
    if (listed) fill(this.table, ...list(store));
    const content = card(store);
    const opened = this.side.hidden && content !== null;
    this.side.hidden = content === null;
    fill(this.side, ...(content ? [this.closer(), ...content] : []));
    if (opened) this.revealSelected();
    const chips = [...whatIfChips(store), ...filterChips(store)];
    this.chips.hidden = chips.length === 0;
    fill(this.chips, ...chips);
    fill(this.notices, ...notices(store));
    this.thisNote.setAttribute('aria-pressed', String(store.state.thisNote));
    this.listButton.setAttribute('aria-pressed', String(listed));
    for (const panel of Object.values(this.panels)) panel.draw();
    this.search.draw();
    this.drawStatus();
  }

  private drawnGraph: unknown = null;

  private drawStatus(): void {
    fill(this.status, ...statusStrip(this.store, this.viewport.scale));
  }

  private closer(): HTMLButtonElement {
    const close = () => {
      this.store.change({ card: false, paths: null });
      this.focusMap();
    };
    return button('×', close, { class: 'close', name: 'Close the card' });
  }

  private click(event: MouseEvent): void {
    const id = (event.target as Element).closest('[data-id]')?.getAttribute('data-id');
    if (!id) {
      if (this.store.state.selection !== null) this.store.select(null);
      return;
    }
    const { paths } = this.store.state;
    const isNode = this.store.derived.nodes.has(id);
    if (paths && isNode && id !== paths.from) this.store.change({ paths: { from: paths.from, to: id } });
    else this.store.select(id, { card: true });
    this.map?.rove(id);
  }

  /** Brings a found part into sight; one that is not drawn opens its card. */
  private show(id: string, focus: boolean): void {
    if (this.store.derived.edges.get(id)?.shortcut) this.store.change({ extent: 'all', zoom: null });
    if (!this.map?.parts.has(id)) this.store.select(id, { card: true });
    else if (focus && !this.listShown) this.focusPart(id);
    else this.viewport.reveal(id);
  }

  private focusPart(id: string): void {
    this.map?.rove(id);
    this.viewport.reveal(id);
    this.map?.parts.get(id)?.focus({ preventScroll: true });
  }

  private focusMap(): void {
    const id = this.map?.roving;
    if (id && !this.listShown) this.map?.parts.get(id)?.focus({ preventScroll: true });
    else if (this.listShown) this.table.focus();
  }

  private revealSelected(): void {
    const { selection } = this.store.state;
    const ids = [selection ?? '', ...(this.store.derived.claims.get(selection ?? '')?.edges ?? [])];
    const drawn = ids.find((id) => this.map?.parts.has(id));
    if (drawn) this.viewport.reveal(drawn);
  }

  private tell(id: string): string | null {
    const { nodes, edges, claims } = this.store.derived;
    const edge = edges.get(id);
    if (!edge) return nodes.get(id)?.gloss ?? null;
    return claims.get(edge.claims[0])?.statement ?? `${sentenceOf(edge, nodes)}, by definition.`;
  }

  private say(text: string): void {
    this.live.textContent = text;
  }

  private scrolled: ReturnType<typeof setTimeout> | undefined;

  private rememberScroll(): void {
    clearTimeout(this.scrolled);
    this.scrolled = setTimeout(() => {
      this.store.state = { ...this.store.state, scroll: [this.frame.scrollLeft, this.frame.scrollTop] };
    }, 200);
  }
}
