import type { CitedWork } from '../../reason/citations/cited-works';
import { linksOf, underlined } from '../linked-claims';
import type { Report, Rule, RuleInput } from '../rule';
import { type CitableWork, citable, nameOf, replaceCitation } from '../write-citation';

/** Claims with the citation of another work. */
export const claimMiscited: Rule = {
  id: 'claim-miscited',
  severity: 'warning',
  summary: "a citation beside a claim that is not the claim's source",
  why: 'A reader who follows the citation finds nothing of what is said. Only works of the claim set’s reference list are compared: one right citation is enough, and other literature is never doubted.',
  examples: [
    {
      note: 'Rapamycin extends lifespan in mice [@tang2019].',
      findings: ['[@tang2019]'],
      fixed: 'Rapamycin extends lifespan in mice [@harrison2009].',
    },
    {
      note: 'Rapamycin extends lifespan in mice (Walters and Cox, 2018).',
      findings: ['Walters and Cox, 2018'],
      fixed: 'Rapamycin extends lifespan in mice (Harrison et al., 2009).',
    },
    { note: 'Rapamycin extends lifespan in mice [@tang2019; @harrison2009].', findings: [] },
    { note: 'Rapamycin extends lifespan in mice [@miller2014].', findings: [] },
  ],
  *check(input): Iterable<Report> {
    for (const statement of input.statements) {
      const linked = linksOf(input, statement).filter(({ references }) => references.length > 0);
      const [first] = linked;
      if (!first) continue;
      const cited = input.works.beside(statement);
      const right = new Set(
        linked.flatMap(({ set, references }) => references.map(({ key }) => `${set.id}/${key}`)),
      );
      const isWrong = ({ works }: CitedWork) => works.length > 0 && !works.some((work) => right.has(work));
      const [wrong] = cited;
      if (!wrong || !cited.every(isWrong)) continue;
      const work = citable(first.references, first.set);
      const source = first.references.map(nameOf).join(' or ');
      // A citation in a heading or a source line serves many statements: there the statement is what is wrong.
      const isBeside = statement.blocks.includes(wrong.block);
      yield {
        ...(isBeside ? { start: wrong.start, end: wrong.end } : underlined(statement, input.note.source)),
        message: `The source of this is ${source}, not ${wrong.value}. Cite the work that shows it.`,
        fixes: work && isBeside ? fixesOf(cited, work, input) : [],
        claim: first.link.claim,
      };
    }
  },
};

/** A replacement where one citation stands there: written once, or as a link whose text names it again. */
function fixesOf(cited: readonly CitedWork[], work: CitableWork, input: RuleInput) {
  const [outer, ...inner] = cited;
  if (!outer || inner.length > 0) return [];
  const edits = replaceCitation(outer, work, input);
  return edits ? [{ title: `Cite ${nameOf(work.reference)}`, edits, safe: false }] : [];
}
