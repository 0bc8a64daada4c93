import type { Knowledge } from '../knowledge/knowledge';
import { type Configuration, mergeConfigurations } from '../lint/configuration';
import { type FileProblem, type Project, projectFiles, readProject } from '../lint/project';
import { configurationFrom } from '../lint/read-configuration';
import type { Files } from './files';

/** Globs of the files of a folder that change what is known or reported in its notes. */
export const PROJECT_FILES = projectFiles;
/** Globs of notes. */
export const NOTE_FILES = ['**/*.{md,markdown,mdx,qmd,rmd,Rmd}'];

/** What the analysis of a note rests on besides its text. */
export interface Surroundings {
  /** The embedded knowledge with what the note's folder adds. */
  readonly knowledge: Knowledge;
  /** The rules' settings in the note's folder. */
  readonly configuration: Configuration;
  /** What is wrong with the folder's project files. */
  readonly problems: readonly FileProblem[];
  /** Differs after each change of the others. */
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

  /** A URI in the first folder, for what belongs to no note. */
  get anywhere(): string {
    return this.folders[0] === undefined ? '' : `${this.folders[0]}/`;
  }

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
    const [settings, project] = await Promise.all([this.askSettings(uri), this.readProject(folder)]);
    const { configuration } = configurationFrom({ rules: settings.rules });
    return {
      knowledge: project.knowledge,
      configuration: mergeConfigurations(configuration, project.configuration),
      problems: project.problems,
      generation,
    };
  }

  private async readProject(folder: string | undefined): Promise<Project> {
    const uris = folder === undefined ? [] : await this.files.find(folder, PROJECT_FILES);
    const files = await Promise.all(
      [...uris].sort().map(async (uri) => ({ uri, text: await this.files.read(uri) })),
    );
    return readProject(files.flatMap(({ uri, text }) => (text === null ? [] : [{ uri, text }])));
  }
}
