import type { FileProblem } from '../lint/project';
import type { PathwayGraph } from '../reason/graph/graph';
import type { PathwayLayout } from '../reason/graph/layout';
import type { NoteSnapshot } from '../reason/graph/note-statement';
import type { Verdict } from '../reason/statement';

/** What Geromark's client and server say to each other beyond the Language Server Protocol. Plain data, no LSP types. */

/** What a client that knows Geromark tells at `initialize`; any other client sends none of it. */
export interface InitializationOptions {
  /** Commands that the client can run from a link in a card; none are offered otherwise. */
  readonly commands?: readonly string[];
  /** True where the client answers {@link FindFiles} and {@link ReadFile}: then the server itself touches no disk. */
  readonly files?: boolean;
}

/** Server to client: addresses of a folder's files that match any of some glob patterns. */
export const FindFiles = 'geromark/findFiles';
/** See {@link FindFiles}. */
export interface FindFilesParams {
  /** The folder's URI. */
  readonly folder: string;
  /** Globs relative to it. */
  readonly patterns: readonly string[];
}

/** Server to client: a file's text, or null where it cannot be read. */
export const ReadFile = 'geromark/readFile';
/** See {@link ReadFile}. */
export interface ReadFileParams {
  /** The file's URI. */
  readonly uri: string;
}

/** Client to server: the picture of the claims that hold in a note's folder. Answered with {@link Pathway}. */
export const GetPathway = 'geromark/pathway';
/** See {@link GetPathway}. */
export interface PathwayParams {
  /** The note's URI, or null for the embedded claims alone. */
  readonly uri: string | null;
}
/** See {@link GetPathway}. */
export interface Pathway {
  /** The graph. */
  readonly graph: PathwayGraph;
  /** Where its parts stand. */
  readonly layouts: readonly PathwayLayout[];
  /** What is wrong with the folder's project files. */
  readonly problems: readonly FileProblem[];
}

/** Client to server: what a note says of the pathway, or null where it is not open. */
export const GetSnapshot = 'geromark/snapshot';
/** See {@link GetSnapshot}. */
export interface SnapshotParams {
  /** The note's URI. */
  readonly uri: string;
}
/** The answer to {@link GetSnapshot}. */
export type Snapshot = NoteSnapshot | null;

/** Client to server: what the other notes of the workspace say of claims. Answered with {@link OtherNote}s. */
export const GetOtherNotes = 'geromark/otherNotes';
/** A note of the workspace other than the one in question. */
export type OtherNote = Pick<NoteSnapshot, 'uri' | 'name' | 'statements'>;

/** Client to server: where all notes name a concept or link a claim, as locations of the protocol. */
export const FindInNotes = 'geromark/findInNotes';
/** See {@link FindInNotes}. */
export interface FindInNotesParams {
  /** What is looked for. */
  readonly kind: 'concept' | 'claim';
  /** Its id. */
  readonly id: string;
}

/** Client to server: every claim with what the notes of the workspace say of it. Answered with {@link ClaimSection}s. */
export const GetClaims = 'geromark/claims';
/** A section of a claim set's source. */
export interface ClaimSection {
  /** Its title. */
  readonly title: string;
  /** Its claims. */
  readonly claims: readonly ClaimInNotes[];
}
/** A claim, and where notes speak of it. */
export interface ClaimInNotes {
  /** `ID` or `SET/ID`. */
  readonly id: string;
  /** The claim in plain words. */
  readonly statement: string;
  /** How firmly the source stands behind it. */
  readonly status: string;
  /** What the notes make of it: `contradicted` where one of them departs from it in any way. */
  readonly standing: 'supported' | 'contradicted' | 'unmentioned';
  /** The places, in the order of the notes. */
  readonly places: readonly {
    /** The note's URI. */
    readonly uri: string;
    /** The range in it. */
    readonly range: { readonly start: Place; readonly end: Place };
    /** How the statement stands to the claim; null for a link that is only written. */
    readonly verdict: Verdict | null;
  }[];
}
/** A line and a character in it, both from 0. */
interface Place {
  readonly line: number;
  readonly character: number;
}

/** A citation that a card offers to write into a note: the argument of `geromark.insertCitation`. */
export interface Citation {
  /** The note's URI. */
  readonly uri: string;
  /** The version that the position counts in. */
  readonly version: number;
  /** Where it goes. */
  readonly position: Place;
  /** What is written. */
  readonly text: string;
}

/** The tools for language models. */
export const toolNames = [
  'geromark_look_up_claim',
  'geromark_check_statement',
  'geromark_convert_dose',
] as const;
/** One of the tools. */
export type ToolName = (typeof toolNames)[number];

/** Client to server: use a tool. Answered with Markdown. */
export const UseTool = 'geromark/useTool';
/** See {@link UseTool}. */
export interface UseToolParams {
  /** Which. */
  readonly tool: ToolName;
  /** What it is given: words of a claim, a statement, or a phrase with a dose in it. */
  readonly text: string;
}

/** Server to client: knowledge or settings have changed, so that a picture must be fetched anew. */
export const KnowledgeChanged = 'geromark/knowledgeChanged';

/** Commands that the server names in cards, lenses and actions and that the client carries out. */
export const commands = {
  showPathway: 'geromark.showPathway',
  findInNotes: 'geromark.findInNotes',
  insertCitation: 'geromark.insertCitation',
  explainRule: 'geromark.explainRule',
} as const;

/** The commands' ids, as a client lists them in {@link InitializationOptions}. */
export const commandIds: readonly string[] = Object.values(commands);
