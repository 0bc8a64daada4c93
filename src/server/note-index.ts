import type { CancellationToken, Diagnostic, Range } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { NoteStatement } from '../reason/graph/note-statement';
import type { Verdict } from '../reason/statement';
import { type DiagnosticOptions, diagnostics } from './diagnostics';
import type { Files } from './files';
import { type AnalysedNote, analyseDocument, type Notes } from './notes';
import type { Target } from './places';
import { toLspRange } from './position';
import { snapshot } from './snapshot';
import { NOTE_FILES, type Workspace } from './workspace';

/** The most notes of a workspace that are read; beyond them features over all notes see only the first ones. */
export const MOST_NOTES = 5000;

/** What is kept of a note of the workspace, in lines and characters: its text need not stay in memory. */
export interface NoteSummary {
  /** The note's URI. */
  readonly uri: string;
  /** Changes with the text, the knowledge and the settings. */
  readonly resultId: string;
  /** Version of an open note, null for one on disk. */
  readonly version: number | null;
  /** Its findings. */
  readonly diagnostics: readonly Diagnostic[];
  /** Its mentions of concepts. */
  readonly mentions: readonly Mention[];
  /** Its statements that speak of a claim. */
  readonly statements: readonly NoteStatement[];
  /** Its links to claims, written as `[[claim:ID]]` or told by a statement. */
  readonly links: readonly ClaimPlace[];
}

interface Mention {
  readonly concept: string;
  readonly text: string;
  readonly range: Range;
}

interface ClaimPlace {
  readonly claim: string;
  readonly range: Range;
  /** How the statement stands to the claim; null for a link that is only written. */
  readonly verdict: Verdict | null;
}

/** All notes of the workspace: the open ones as they stand in the editor, the others as they are on disk. */
export class NoteIndex {
  private readonly onDisk = new Map<string, NoteSummary>();
  private found: Promise<readonly string[]> | undefined;
  private count = 0;

  constructor(
    private readonly notes: Notes,
    private readonly workspace: Workspace,
    private readonly files: Files,
    private readonly options: DiagnosticOptions,
  ) {}

  /** Summaries of all notes, one after the other as they are ready. Ends early when it is cancelled. */
  async *all(token: CancellationToken): AsyncIterable<NoteSummary> {
    this.found ??= this.find();
    const open = this.notes.uris;
    for (const uri of new Set([...open, ...(await this.found)])) {
      if (token.isCancellationRequested) return;
      const summary = await this.summary(uri);
      if (summary) yield summary;
    }
  }

  /** Forgets a note on disk that was changed or removed; another one may have come. */
  changed(uri: string): void {
    this.onDisk.delete(uri);
    this.found = undefined;
  }

  /** Forgets all; to be called when knowledge, settings or folders have changed. */
  refresh(): void {
    this.onDisk.clear();
    this.found = undefined;
  }

  private async find(): Promise<readonly string[]> {
    const found = await Promise.all(
      this.workspace.folders.map((folder) => this.files.find(folder, NOTE_FILES)),
    );
    return found.flat().sort().slice(0, MOST_NOTES);
  }

  private async summary(uri: string): Promise<NoteSummary | undefined> {
    const open = await this.notes.get(uri);
    if (open) return summarise(open, open.document.version, open.resultId, this.options);
    const known = this.onDisk.get(uri);
    if (known) return known;
    const text = await this.files.read(uri);
    if (text === null) return undefined;
    const document = TextDocument.create(uri, 'markdown', 0, text);
    const resultId = `disk.${++this.count}`;
    const note = analyseDocument(document, await this.workspace.surroundings(uri), resultId);
    const summary = summarise(note, null, resultId, this.options);
    this.onDisk.set(uri, summary);
    return summary;
  }
}

function summarise(
  note: AnalysedNote,
  version: number | null,
  resultId: string,
  options: DiagnosticOptions,
): NoteSummary {
  const { analysis, document } = note;
  const told = analysis.statements.flatMap((statement) =>
    statement.links.map(({ claim, verdict }) => ({ claim, verdict, range: toLspRange(document, statement) })),
  );
  const written = analysis.note.claimLinks.map((link) => ({
    claim: link.id,
    verdict: null,
    range: toLspRange(document, link),
  }));
  return {
    uri: document.uri,
    resultId,
    version,
    diagnostics: diagnostics(note, options),
    mentions: analysis.terms.map((term) => ({
      concept: term.concept,
      text: term.text,
      range: toLspRange(document, term),
    })),
    statements: snapshot(note).statements.filter(({ links }) => links.length > 0),
    links: [...written, ...told],
  };
}

/** Where a note names a concept or links a claim. */
export function placesIn(summary: NoteSummary, { kind, id }: Pick<Target, 'kind' | 'id'>): Range[] {
  return kind === 'concept'
    ? summary.mentions.filter(({ concept }) => concept === id).map(({ range }) => range)
    : summary.links.filter(({ claim }) => claim === id).map(({ range }) => range);
}
