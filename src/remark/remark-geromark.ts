import type { Root } from 'mdast';
import type { Plugin } from 'unified';
import { type AnalyseOptions, type Analysis, analyse } from '../analysis';
import { Places } from '../export/report';
import type { Finding } from '../lint/finding';
import { rules } from '../lint/rules';

/** How the plugin analyses: the knowledge and the rules' settings, each with its default. */
export type RemarkGeromarkOptions = Pick<AnalyseOptions, 'knowledge' | 'configuration'>;

declare module 'mdast' {
  interface RootData {
    /** What `remark-geromark` read in the note; offsets count UTF-16 code units of the file. */
    geromark?: Analysis | undefined;
  }
}

/**
 * Reports Geromark's findings as messages on the file, with rule ids, and leaves the whole analysis in the tree's
 * `data.geromark`. Errors are fatal messages, warnings are plain ones, infos and hints are told without alarm.
 */
export const remarkGeromark: Plugin<[RemarkGeromarkOptions?], Root> = (options = {}) => {
  return (tree, file) => {
    const source = String(file);
    const analysis = analyse(source, options);
    const places = new Places(source);
    tree.data = { ...tree.data, geromark: analysis };
    for (const finding of analysis.findings) {
      const { rule, severity, start, end, message } = finding;
      const told = file.message(message, {
        source: 'geromark',
        ruleId: rule,
        place: {
          start: { ...places.of(start), offset: start },
          end: { ...places.of(end), offset: end },
        },
      });
      told.fatal = severity === 'error' ? true : severity === 'warning' ? false : undefined;
      told.actual = source.slice(start, end);
      told.expected = expected(finding);
      told.note = rules.find(({ id }) => id === rule)?.why;
    }
  };
};

export default remarkGeromark;

/** What could stand in the place of the whole finding. */
function expected({ fixes, start, end }: Finding): string[] {
  return fixes.flatMap(({ edits }) => {
    const [edit, ...others] = edits;
    return edit && others.length === 0 && edit.start === start && edit.end === end ? [edit.newText] : [];
  });
}
