import { glob } from 'tinyglobby';
import { type Project, projectFiles, readProject } from '../lint/project';
import { readText } from './files';
import { Problem, type Problems } from './problem';

/** Reads what the working folder adds to knowledge and configuration. What is broken is told, and left out. */
export async function loadProject(problems: Problems): Promise<Project> {
  const paths = (await glob([...projectFiles], { dot: true })).sort();
  const files = await Promise.all(
    paths.map((path) =>
      readText(path).then(
        (text) => [{ uri: path, text }],
        (problem) => {
          problems.tell(problem);
          return [];
        },
      ),
    ),
  );
  const project = readProject(files.flat());
  for (const { uri, line, message } of project.problems) problems.tell(new Problem(uri, message, line + 1));
  return project;
}
