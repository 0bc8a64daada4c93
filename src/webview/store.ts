import { type Coverage, coverageOf } from '../reason/graph/coverage';
import { nodesById } from '../reason/graph/describe';
import { filterGraph, isFiltering, type Passing } from '../reason/graph/filter';
import type {
  PathwayClaim,
  PathwayEdge,
  PathwayGraph,
  PathwayNode,
  PathwayReference,
} from '../reason/graph/graph';
import type { PathwayLayout } from '../reason/graph/layout';
import type { NoteSnapshot } from '../reason/graph/note-statement';
import { findPaths, type Path } from '../reason/graph/paths';
import { type Outcome, propagate } from '../reason/graph/propagate';
import { type Hit, searchGraph } from '../reason/graph/search';
import type { OtherNote, PageMessage, PathwaySettings, Problem, Unnumbered } from './protocol';
import { protocol } from './protocol';
import type { ViewState } from './view-state';

/** What the host has told the page. */
export interface Content {
  /** The pathway. */
  readonly graph: PathwayGraph;
  /** Where its parts stand. */
  readonly layouts: readonly PathwayLayout[];
  /** The user's settings. */
  readonly settings: PathwaySettings;
  /** The open note. */
  readonly note: NoteSnapshot | null;
  /** The other notes. */
  readonly others: readonly OtherNote[];
  /** Files that could not be read. */
  readonly problems: readonly Problem[];
  /** Why the badges may be out of date, or null. */
  readonly paused: string | null;
}

/** What follows from content and state. */
export interface Derived {
  readonly nodes: ReadonlyMap<string, PathwayNode>;
  readonly edges: ReadonlyMap<string, PathwayEdge>;
  readonly claims: ReadonlyMap<string, PathwayClaim>;
  readonly references: ReadonlyMap<string, PathwayReference>;
  readonly coverage: Coverage;
  readonly passing: Passing;
  readonly filtering: boolean;
  /** What the search found, or null where nothing is searched. */
  readonly hits: readonly Hit[] | null;
  /** What is predicted, or null outside of what-if. */
  readonly outcomes: ReadonlyMap<string, Outcome> | null;
  /** The ways between the two chosen entities, or null where none are chosen. */
  readonly paths: readonly Path[] | null;
}

/** The page's one source of truth: content from the host, state of the view, and what follows from them. */
export class Store {
  /** What follows; new after every change. */
  derived: Derived;
  private readonly listeners: (() => void)[] = [];

  constructor(
    /** What the host has told. */
    public content: Content,
    /** How the view stands. */
    public state: ViewState,
    private readonly send: (message: PageMessage) => void,
  ) {
    this.derived = this.derive();
  }

  /** Calls back after every change. */
  onChange(listener: () => void): void {
    this.listeners.push(listener);
  }

  /** Changes the view. */
  change(part: Partial<ViewState>): void {
    this.state = { ...this.state, ...part };
    this.refresh();
  }

  /** Takes what the host told. */
  receive(part: Partial<Content>): void {
    this.content = { ...this.content, ...part };
    this.refresh();
  }

  /** Sends a message to the host. */
  post(message: Unnumbered<PageMessage>): void {
    this.send({ protocol, ...message } as PageMessage);
  }

  /** Selects a node, an edge or a claim; the host learns of it. */
  select(id: string | null, options: { readonly card?: boolean } = {}): void {
    const card = id !== null && (options.card ?? this.state.card);
    const edge = id === null ? undefined : this.derived.edges.get(id);
    const extent = edge?.shortcut ? 'all' : this.state.extent;
    if (id !== this.state.selection) this.post({ type: 'select', id });
    this.change({ selection: id, card, extent });
  }

  private refresh(): void {
    this.derived = this.derive();
    for (const listener of this.listeners) listener();
  }

  private derive(): Derived {
    const { graph, note } = this.content;
    const { filters, query, whatIf, contested, paths } = this.state;
    const coverage = coverageOf(graph, note?.statements ?? []);
    const nodes = nodesById(graph);
    const clamps = Object.fromEntries(Object.entries(whatIf).filter(([id]) => nodes.has(id)));
    return {
      nodes,
      edges: new Map(graph.edges.map((edge) => [edge.id, edge])),
      claims: new Map(graph.claims.map((claim) => [claim.id, claim])),
      references: new Map(graph.references.map((reference) => [reference.key, reference])),
      coverage,
      passing: filterGraph(graph, filters, coverage),
      filtering: isFiltering(filters),
      hits: query.trim() ? searchGraph(graph, query) : null,
      outcomes: Object.keys(clamps).length > 0 ? propagate(graph, clamps, { contested }) : null,
      paths: paths?.to ? findPaths(graph.edges, paths.from, paths.to) : null,
    };
  }
}
