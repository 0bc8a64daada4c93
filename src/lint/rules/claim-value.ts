import { linksJudged, underlined } from '../linked-claims';
import type { Report, Rule } from '../rule';

/** Statements with the right finding and a wrong number. */
export const claimValue: Rule = {
  id: 'claim-value',
  severity: 'warning',
  summary: "a dose, unit, duration, age or percentage that differs from the claim's",
  why: 'A misremembered dose is worse than none: the next reader gives it to an animal. Equal values in other units are right: 150 µg/kg for 0.15 mg/kg, 42 days for 6 weeks.',
  examples: [
    {
      note: 'RAD001 at 1.5 mg/kg for 6 weeks from 22 months of age preserved muscle fiber size in rats.',
      findings: ['1.5 mg/kg'],
      fixed: 'RAD001 at 0.15 mg/kg for 6 weeks from 22 months of age preserved muscle fiber size in rats.',
    },
    {
      note: 'TSC1 knockout mice lost about 20% of their muscle mass by 18 months of age.',
      findings: ['20%'],
    },
    {
      note: 'RAD001 at 150 µg/kg for 42 days from 22 months of age preserved muscle fiber size in rats.',
      findings: [],
    },
  ],
  *check(input): Iterable<Report> {
    for (const { statement, link } of linksJudged(input, 'value-mismatch')) {
      const [first] = link.values;
      const range = first ? { start: first.start, end: first.end } : underlined(statement, input.note.source);
      const expected = link.values.map((value) => value.expected).join(', ');
      const edits = link.values.map(({ start, end, expected }) => ({ start, end, newText: expected }));
      yield {
        ...range,
        message: `${link.why} Take over the source's, or say which other work this is from.`,
        fixes: first ? [{ title: `Write ${expected}`, edits, safe: false }] : [],
        claim: link.claim,
      };
    }
  },
};
