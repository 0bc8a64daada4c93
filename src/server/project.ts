export { type FileProblem, type Project, type ProjectFile, readProject } from '../lint/project';
