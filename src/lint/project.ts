import { readBibliography } from '../knowledge/bibliography';
import { builtInKnowledge } from '../knowledge/built-in';
import { readClaimSet } from '../knowledge/claims';
import type { Knowledge } from '../knowledge/knowledge';
import { readUserTerms, withUserTerms } from '../knowledge/user-terms';
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

/** Reads a project's configuration, terms, claim sets and bibliographies. What is broken is named and left out. */
export function readProject(files: readonly ProjectFile[]): Project {
  const problems: FileProblem[] = [];
  const report = (uri: string, found: readonly { readonly line: number; readonly message: string }[]) =>
    problems.push(...found.map(({ line, message }) => ({ uri, line: line - 1, message })));
  const of = (kind: keyof typeof places) => files.filter(({ uri }) => places[kind].test(uri));

  let configuration = defaultConfiguration;
  for (const { uri, text } of of('configuration')) {
    const reading = readConfiguration(text, uri);
    configuration = mergeConfigurations(configuration, reading.configuration);
    report(uri, reading.problems);
  }
  // Terms come first: claims may speak of them.
  let knowledge: Knowledge = builtInKnowledge;
  for (const { uri, text } of of('terms')) {
    const reading = readUserTerms(text, knowledge);
    knowledge = withUserTerms(knowledge, reading.terms);
    report(uri, reading.problems);
  }
  for (const { uri, text } of of('claims')) {
    const format = uri.endsWith('.json') ? 'json' : 'yaml';
    const { claimSet, problems: found } = readClaimSet(text, format, (id) => knowledge.concepts.has(id));
    report(uri, found);
    if (!claimSet) continue;
    if (knowledge.claimSets.some(({ id }) => id === claimSet.id)) {
      report(uri, [
        { line: 1, message: `There is another claim set "${claimSet.id}"; give this one its own id.` },
      ]);
    } else {
      knowledge = { ...knowledge, claimSets: [...knowledge.claimSets, claimSet] };
    }
  }
  const bibliography = of('bibliography').flatMap(({ uri, text }) => {
    const reading = readBibliography(text, uri.endsWith('.bib') ? 'bibtex' : 'csl');
    report(uri, reading.problems);
    return reading.references;
  });
  return { knowledge: { ...knowledge, bibliography }, configuration, problems };
}

/** Where each kind of file stands in a project. */
const places = {
  configuration: /(?:^|\/)\.geromarkrc\.[^/]*$/,
  terms: /(?:^|\/)\.geromark\/terms\/[^/]*$/,
  claims: /(?:^|\/)\.geromark\/claims\/[^/]*$/,
  bibliography: /\.bib$|\.csl\.json$/,
} as const;
