import type { Fix } from '../finding';
import { type LinkedClaim, linksJudged, underlined } from '../linked-claims';
import type { Report, Rule, RuleInput } from '../rule';
import { soften } from '../soften';

/** Guesses told as facts. */
export const claimOverstated: Rule = {
  id: 'claim-overstated',
  severity: 'info',
  summary: 'a hypothesis, interpretation or open question told as fact',
  why: 'What the authors believe or propose turns into what they found as soon as one "may" is lost in copying. A hedge, a label such as "Hypothesis:", or the name of the one who holds it brings it back.',
  examples: [
    {
      note: 'mTORC1 is a central driver of aging.',
      findings: ['mTORC1 is a central driver of aging.'],
      fixed: 'mTORC1 may be a central driver of aging.',
    },
    { note: 'mTORC1 may be a central driver of aging.', findings: [] },
    { note: 'The authors argue that mTORC1 is a central driver of aging.', findings: [] },
  ],
  *check(input): Iterable<Report> {
    for (const linked of linksJudged(input, 'overstates')) {
      const { statement, link } = linked;
      // What a claim that fits better covers is no overstatement of a hypothesis that says nearly the same.
      if (statement.links[0]?.verdict === 'supports') continue;
      yield {
        ...underlined(statement, input.note.source),
        message: `${link.why} Write "may", or say whose view it is.`,
        fixes: fixesOf(linked, input),
        claim: link.claim,
      };
    }
  },
};

function fixesOf({ statement }: LinkedClaim, { note, terms }: RuleInput): Fix[] {
  const { start, end } = underlined(statement, note.source);
  const sentence = note.source.slice(start, end);
  const softened = soften(sentence, start);
  const fixes: Fix[] = [];
  if (softened) fixes.push({ title: `Write "${softened.newText}"`, edits: [softened], safe: false });
  const first = /^\p{Lu}\p{Ll}+(?![\p{L}\p{N}-])/u.exec(sentence)?.[0];
  const isName = terms.some(
    (term) => term.start === start && ['gene', 'family', 'complex', 'strain'].includes(term.category),
  );
  const opening = first && !isName ? first.toLowerCase() : (first ?? '');
  if (/^\p{L}/u.test(sentence)) {
    const edit = { start, end: start + opening.length, newText: `The authors argue that ${opening}` };
    fixes.push({ title: 'Say that the authors argue it', edits: [edit], safe: false });
  }
  return fixes;
}
