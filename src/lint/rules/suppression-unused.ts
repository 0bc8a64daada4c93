import type { Report, Rule } from '../rule';

/** Suppressions that silence nothing. */
export const suppressionUnused: Rule = {
  id: 'suppression-unused',
  severity: 'hint',
  summary: 'a suppression that silences nothing',
  why: 'What it silenced is mended or gone. Left standing, it would hide the next finding of that rule.',
  examples: [
    {
      note: '<!-- geromark-disable-next-line term-spelling -->\n\nAll is well here.',
      findings: ['term-spelling'],
    },
    {
      note: '<!-- geromark-disable -->\n\nAll is well here.\n',
      findings: ['<!-- geromark-disable -->'],
    },
    {
      note: '<!-- geromark-disable-next-line term-spelling -- as printed -->\n\nThe drug rapamcyin is misspelt here.',
      findings: [],
    },
  ],
  *check({ unused }): Iterable<Report> {
    for (const { rule, comment } of unused) {
      const { start, end } = rule ?? comment;
      const what = rule ? `${rule.name} reports nothing here` : 'No rule reports anything here';
      yield { start, end, message: `${what}. Take the suppression away.` };
    }
  },
};
