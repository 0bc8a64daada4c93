import { readBibliography } from '../knowledge/bibliography';
import { builtInKnowledge } from '../knowledge/built-in';
import type { ClaimSet, Reference } from '../knowledge/claim';
import { readClaimSet } from '../knowledge/claims';
import type { Knowledge } from '../knowledge/knowledge';
import { type Configuration, defaultConfiguration, mergeConfigurations } from './configuration';
import { readConfiguration } from './read-configuration';

/** The files that make a project, as glob patterns from its folder. */
export const projectFiles: readonly string[] = [
  '.geromarkrc.{json,yaml,yml}',
  '.geromark/{claims,terms}/*.{json,yaml,yml}',
  '*.bib',
  '*.csl.json',
];

/** A project file as read. */
export interface ProjectFile {
  /** Its URI or path, with forward slashes. */
  readonly uri: string;
  /** Its text. */
  readonly text: string;
}

/** What is wrong with a project file. */
export interface FileProblem {
  /** The file's URI or path. */
  readonly uri: string;
  /** Line, counted from 0. */
  readonly line: number;
  /** What is wrong and what to do. */
  readonly message: string;
}

/** What the project files of a folder add to the embedded knowledge and the user's settings. */
export interface Project {
  /** The embedded knowledge with the folder's own. */
  readonly knowledge: Knowledge;
  /** The rules' settings of the folder. */
  readonly configuration: Configuration;
  /** What could not be used, file by file. */
  readonly problems: readonly FileProblem[];
}

/** Reads a project's configuration, claim sets, terms and bibliographies. What is broken is named and left out. */
export function readProject(files: readonly ProjectFile[]): Project {
  const problems: FileProblem[] = [];
  const claimSets: ClaimSet[] = [...builtInKnowledge.claimSets];
  const bibliography: Reference[] = [];
  let configuration = defaultConfiguration;
  for (const { uri, text } of files) {
    const report = (found: readonly { readonly line: number; readonly message: string }[]) =>
      problems.push(...found.map(({ line, message }) => ({ uri, line: line - 1, message })));
    if (/(?:^|\/)\.geromarkrc\.[^/]*$/.test(uri)) {
      const reading = readConfiguration(text, uri);
      configuration = mergeConfigurations(configuration, reading.configuration);
      report(reading.problems);
    } else if (/(?:^|\/)\.geromark\/claims\/[^/]*$/.test(uri)) {
      const format = uri.endsWith('.json') ? 'json' : 'yaml';
      const { claimSet, problems: found } = readClaimSet(text, format, (id) =>
        builtInKnowledge.concepts.has(id),
      );
      report(found);
      if (claimSet && claimSets.some(({ id }) => id === claimSet.id)) {
        report([
          { line: 1, message: `There is another claim set "${claimSet.id}"; give this one its own id.` },
        ]);
      } else if (claimSet) {
        claimSets.push(claimSet);
      }
    } else if (/\.bib$|\.csl\.json$/.test(uri)) {
      const reading = readBibliography(text, uri.endsWith('.bib') ? 'bibtex' : 'csl');
      bibliography.push(...reading.references);
      report(reading.problems);
    }
  }
  return { knowledge: { ...builtInKnowledge, claimSets, bibliography }, configuration, problems };
}
