import { builtInKnowledge } from '../knowledge/built-in';
import type { Knowledge } from '../knowledge/knowledge';
import { type Configuration, defaultConfiguration } from '../lint/configuration';
import type { Files } from './files';

/** Globs of the files of a folder that change what is known or reported in its notes. */
export const PROJECT_FILES = ['.geromarkrc.{json,yaml,yml}', '.geromark/{claims,terms}/*.{json,yaml,yml}'];
/** Globs of notes. */
export const NOTE_FILES = ['**/*.{md,markdown,mdx,qmd,rmd,Rmd}'];

/** What the analysis of a note rests on besides its text. */
export interface Surroundings {
  /** The embedded knowledge with what the note's folder adds. */
  readonly knowledge: Knowledge;
  /** The rules' settings in the note's folder. */
  readonly configuration: Configuration;
  /** Differs after each change of the two. */
  readonly generation: number;
}

/** Asks the client for the `geromark` settings that hold for a URI. */
export type AskSettings = (uri: string) => Promise<Settings>;

/** The settings that the server reads. */
export interface Settings {
  /** Severity of rules that are not at their default. */
  readonly rules?: Configuration['rules'];
  /** Whether mg/kg/d and the human equivalent stand beside doses. */
  readonly inlayHints?: { readonly enabled?: boolean };
  /** Whether linked claims stand above sections. */
  readonly codeLens?: { readonly enabled?: boolean };
}

/** The folders that are open, and what their project files and settings say. Read once, and again after a change. */
export class Workspace {
  private known = new Map<string, Promise<Surroundings>>();
  private generation = 0;

  constructor(
    private readonly files: Files,
    private readonly askSettings: AskSettings,
    /** URIs of the open folders. */
    public folders: readonly string[],
  ) {}

  /** What the analysis of a note rests on. */
  surroundings(uri: string): Promise<Surroundings> {
    const folder = this.folderOf(uri);
    const known = this.known.get(folder ?? '') ?? this.read(folder, uri);
    this.known.set(folder ?? '', known);
    return known;
  }

  /** The settings that hold for a note. */
  settings(uri: string): Promise<Settings> {
    return this.askSettings(uri);
  }

  /** Forgets what was read; to be called when settings, project files or folders have changed. */
  refresh(): void {
    this.known = new Map();
    this.generation++;
  }

  private folderOf(uri: string): string | undefined {
    return this.folders
      .filter((folder) => uri.startsWith(folder.endsWith('/') ? folder : `${folder}/`))
      .sort((a, b) => b.length - a.length)[0];
  }

  private async read(folder: string | undefined, uri: string): Promise<Surroundings> {
    const generation = this.generation;
    const { rules = {} } = await this.askSettings(uri);
    const paths = folder === undefined ? [] : await this.files.find(folder, PROJECT_FILES);
    void paths;
    return { knowledge: builtInKnowledge, configuration: { ...defaultConfiguration, rules }, generation };
  }
}
