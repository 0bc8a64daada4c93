import type { TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Analysis, analyse } from '../analysis';
import type { Knowledge } from '../knowledge/knowledge';
import type { Surroundings, Workspace } from './workspace';

/** One version of a note with all that is said of it: what every feature works on. */
export interface AnalysedNote {
  /** The text of this version, with its lines. */
  readonly document: TextDocument;
  /** The analysis of exactly this text. */
  readonly analysis: Analysis;
  /** What the analysis knew. */
  readonly knowledge: Knowledge;
  /** Analyses another text as this note is analysed. */
  reanalyse(text: string): Analysis;
  /** Changes whenever anything changes that the analysis rests on: text, knowledge or settings. */
  readonly resultId: string;
}

/** The open notes. Each version of a note is analysed once, when the first feature asks, and shared by all. */
export class Notes {
  private readonly analysed = new Map<string, AnalysedNote>();

  constructor(
    private readonly documents: TextDocuments<TextDocument>,
    private readonly workspace: Workspace,
  ) {
    const forget = ({ document }: { document: TextDocument }) => this.analysed.delete(document.uri);
    documents.onDidOpen(forget); // a client may open a note anew without closing it
    documents.onDidClose(forget);
  }

  /** URIs of the open notes. */
  get uris(): readonly string[] {
    return this.documents.keys();
  }

  /** The newest version of an open note, analysed; undefined where it is not open, or was closed meanwhile. */
  async get(uri: string): Promise<AnalysedNote | undefined> {
    if (!this.documents.get(uri)) return undefined;
    const surroundings = await this.workspace.surroundings(uri);
    const document = this.documents.get(uri); // it may have changed while the surroundings were read
    if (!document) return undefined;
    const known = this.analysed.get(uri);
    const resultId = `${document.version}.${surroundings.generation}`;
    if (known?.resultId === resultId) return known;
    const note = analyseDocument(snapshotOf(document), surroundings, resultId);
    this.analysed.set(uri, note);
    return note;
  }
}

/** Analyses a text in its surroundings. */
export function analyseDocument(
  document: TextDocument,
  { knowledge, configuration }: Surroundings,
  resultId: string,
): AnalysedNote {
  const format = document.languageId === 'plaintext' ? 'text' : 'markdown';
  const reanalyse = (text: string) => analyse(text, { format, knowledge, configuration });
  return { document, analysis: reanalyse(document.getText()), knowledge, reanalyse, resultId };
}

/** The document as it is now: later edits change the document that the client keeps in step, not this one. */
function snapshotOf(document: TextDocument): TextDocument {
  return TextDocument.create(document.uri, document.languageId, document.version, document.getText());
}
