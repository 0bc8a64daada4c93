import { findClaim } from '../../knowledge/find-claim';
import type { Statement } from '../../reason/statement';
import { type LinkedClaim, linksOf, underlined } from '../linked-claims';
import type { Report, Rule, RuleInput } from '../rule';
import { endOf } from '../sentence-end';
import { citable, insertCitation, nameOf } from '../write-citation';

/** Reported findings without a citation. */
export const claimUncited: Rule = {
  id: 'claim-uncited',
  severity: 'hint',
  summary: 'a reported finding with no citation in its paragraph',
  why: 'A finding of one study is only as good as that study, and in a year nobody will know which it was. Any citation counts, also in the heading, the lead-in or a source line; so does `[[claim:ID]]`.',
  examples: [
    {
      note: 'Rapamycin extends lifespan in mice.',
      findings: ['Rapamycin extends lifespan in mice.'],
      fixed: 'Rapamycin extends lifespan in mice (Harrison et al., 2009).',
    },
    {
      note: 'Autophagy clears waste [@mizushima2011].\n\nRapamycin extends lifespan in mice.',
      findings: ['Rapamycin extends lifespan in mice.'],
      fixed:
        'Autophagy clears waste [@mizushima2011].\n\nRapamycin extends lifespan in mice [@harrison2009].',
    },
    { note: 'Rapamycin extends lifespan in mice (Harrison et al., 2009).', findings: [] },
    { note: 'Rapamycin extends lifespan in mice [[claim:rapamycin-extends-mouse-lifespan]].', findings: [] },
    { note: '## Harrison et al. 2009\n\n- Rapamycin extends lifespan in mice.', findings: [] },
    { note: 'Rapamycin inhibits mTORC1.', findings: [] },
  ],
  *check(input): Iterable<Report> {
    const valid = input.note.claimLinks.filter(({ id }) => findClaim(input.knowledge, id) !== null);
    const referred = new Set(valid.map(({ block }) => block));
    for (const statement of input.statements) {
      const found = reportedFinding(statement, input);
      if (!found || statement.blocks.some((block) => referred.has(block)) || input.works.near(statement))
        continue;
      const { link, references, set } = found;
      const work = citable(references, set);
      const fix = work && {
        title: `Cite ${nameOf(work.reference)}`,
        edits: insertCitation(work, endOf(statement, input.note), input),
        safe: false,
      };
      const remedy = work ? `Cite ${nameOf(work.reference)}.` : 'Cite the work it comes from.';
      yield {
        ...underlined(statement, input.note.source),
        message: `This finding is told without its source. ${remedy}`,
        fixes: fix ? [fix] : [],
        claim: link.claim,
      };
    }
  },
};

/**
 * The reported claim that a statement supports, where nothing else is wrong with the statement, and no hypothesis fits
 * it better; what is known to all needs no source and does not count.
 */
function reportedFinding(statement: Statement, input: RuleInput): LinkedClaim | undefined {
  const linked = linksOf(input, statement);
  if (linked.some(({ link }) => link.verdict !== 'supports')) return undefined;
  const firm = linked.find(({ claim }) => claim.status !== 'established');
  return firm?.claim.status === 'reported' ? firm : undefined;
}
