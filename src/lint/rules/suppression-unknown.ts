import { configurationFrom, isRule, nearestRule, unknownRule } from '../read-configuration';
import type { Report, Rule } from '../rule';
import { readDirectives } from '../suppressions';

/** Suppressions that mean nothing, in comments and in the front matter. */
export const suppressionUnknown: Rule = {
  id: 'suppression-unknown',
  severity: 'warning',
  summary: 'a suppression that names no rule, or is none',
  why: 'A misspelt suppression silences nothing, and one would not know.',
  examples: [
    {
      note: '<!-- geromark-disable-next-line claim-uncitd -->\n\nRapamycin.',
      findings: ['claim-uncitd'],
      fixed: '<!-- geromark-disable-next-line claim-uncited -->\n\nRapamycin.',
    },
    {
      note: '<!-- geromark-disable-line claim-uncited -->\n\nRapamycin.',
      findings: ['geromark-disable-line'],
    },
    { note: '---\ngeromark:\n  rules:\n    dose-units: off\n---\n\nRapamycin.', findings: ['dose-units'] },
    { note: '---\ngeromark:\n  rules:\n    dose-unit: off\n---\n\nRapamycin.', findings: [] },
    { note: '<!-- a comment about geromark-disable -->\n\nRapamycin.', findings: [] },
  ],
  *check({ note }): Iterable<Report> {
    const { directives, unknown } = readDirectives(note);
    for (const { word, start, end } of unknown) {
      const message = `"${word}" does nothing. Use geromark-disable-next-line, geromark-disable or geromark-enable.`;
      yield { start, end, message };
    }
    for (const { name, start, end } of directives.flatMap(({ rules }) => rules)) {
      if (isRule(name)) continue;
      const near = nearestRule(name);
      const fix = { title: `Write "${near}"`, edits: [{ start, end, newText: near ?? name }], safe: true };
      yield { start, end, message: unknownRule(name), fixes: near ? [fix] : [] };
    }
    if (!note.frontMatter) return;
    for (const { path, message } of configurationFrom(note.frontMatter.data.geromark).problems) {
      const key = path.at(-1) ?? 'geromark';
      const start = note.source.indexOf(key, note.frontMatter.start);
      yield { start, end: start + key.length, message };
    }
  },
};
