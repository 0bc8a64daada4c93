import { parseDocument } from 'yaml';
import type { FrontMatter } from './note';
import type { Range } from './prose';

/**
 * Reads YAML front matter. `yaml` is the text between the fences, `range` the whole of it with the fences.
 * What cannot be read gives empty data and the reason.
 */
export function readFrontMatter(yaml: string, range: Range): FrontMatter {
  try {
    const document = parseDocument(yaml, { prettyErrors: false });
    const problem = document.errors[0];
    if (problem) return { ...range, data: {}, error: problem.message };
    const data: unknown = document.toJS();
    const isMapping = typeof data === 'object' && data !== null && !Array.isArray(data);
    return { ...range, data: isMapping ? (data as Record<string, unknown>) : {}, error: null };
  } catch (problem) {
    return { ...range, data: {}, error: problem instanceof Error ? problem.message : String(problem) };
  }
}
