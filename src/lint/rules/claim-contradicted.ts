import { linksJudged, underlined } from '../linked-claims';
import type { Report, Rule } from '../rule';

/** Statements that say the opposite of a claim. */
export const claimContradicted: Rule = {
  id: 'claim-contradicted',
  severity: 'warning',
  summary: 'a statement that says the opposite of a claim',
  why: 'An arrow turned round is the mistake that is copied furthest: what inhibits and what activates, what was lost and what was kept, which of the two mTOR complexes was meant.',
  examples: [
    {
      note: 'Rapamycin activates mTORC1.',
      findings: ['Rapamycin activates mTORC1.'],
    },
    {
      note: 'mTORC1 stimulates autophagy.',
      findings: ['mTORC1 stimulates autophagy.'],
    },
    { note: 'Rapamycin inhibits mTORC1.', findings: [] },
    { note: 'Does rapamycin activate mTORC1?', findings: [] },
    { note: 'Metformin lowers glucose in diabetic mice.', findings: [] },
  ],
  *check(input): Iterable<Report> {
    for (const { statement, link } of linksJudged(input, 'contradicts')) {
      const message = `${link.why} Turn it round, or name the work that found otherwise.`;
      yield { ...underlined(statement, input.note.source), message, claim: link.claim };
    }
  },
};
