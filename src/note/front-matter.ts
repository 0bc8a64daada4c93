import { parseDocument } from 'yaml';
import type { FrontMatter } from './note';

/**
 * The YAML (`---`) or TOML (`+++`) front matter of a note: from its very start to a line with the same fence. TOML is
 * set aside unread. What cannot be read gives empty data and the reason.
 */
export function readFrontMatter(source: string): FrontMatter | null {
  const start = source.charCodeAt(0) === 0xfeff ? 1 : 0;
  const fence = source.slice(start, start + 3);
  if (fence !== '---' && fence !== '+++') return null;
  const open = source.indexOf('\n', start);
  if (open < 0 || source.slice(start, open).trimEnd() !== fence) return null;
  for (let line = open + 1; line < source.length; ) {
    const newline = source.indexOf('\n', line);
    const end = newline < 0 ? source.length : newline;
    if (source.slice(line, end).trimEnd() === fence) {
      const data = fence === '---' ? readYaml(source.slice(open + 1, line)) : { data: {}, error: null };
      return { start, end, ...data };
    }
    line = end + 1;
  }
  return null;
}

function readYaml(yaml: string): Pick<FrontMatter, 'data' | 'error'> {
  try {
    const document = parseDocument(yaml, { prettyErrors: false });
    const problem = document.errors[0];
    if (problem) return { data: {}, error: problem.message };
    const data: unknown = document.toJS();
    const isMapping = typeof data === 'object' && data !== null && !Array.isArray(data);
    return { data: isMapping ? (data as Record<string, unknown>) : {}, error: null };
  } catch (problem) {
    return { data: {}, error: problem instanceof Error ? problem.message : String(problem) };
  }
}
