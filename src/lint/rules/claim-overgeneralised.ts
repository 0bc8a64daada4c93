import words from '../../knowledge/data/language/fixes.json' with { type: 'json' };
import type { Knowledge } from '../../knowledge/knowledge';
import { linksJudged, underlined } from '../linked-claims';
import type { Report, Rule } from '../rule';
import { endOf } from '../sentence-end';

/** Findings in rodents told of people. */
export const claimOvergeneralised: Rule = {
  id: 'claim-overgeneralised',
  severity: 'warning',
  summary: 'a finding in rodents told of people',
  why: 'No study of the set was done in people. A result in mice that is told of patients is how a note turns into bad advice.',
  examples: [
    {
      note: 'Rapamycin extends lifespan in people.',
      findings: ['Rapamycin extends lifespan in people.'],
      fixed: 'Rapamycin extends lifespan in people (shown in mice, not in people).',
    },
    { note: 'Rapamycin extends lifespan in mice.', findings: [] },
    { note: 'Rapamycin extends lifespan.', findings: [] },
  ],
  *check(input): Iterable<Report> {
    for (const { statement, link, claim } of linksJudged(input, 'overgeneralises')) {
      const shownIn = listed((claim.context.species ?? []).map((id) => pluralOf(id, input.knowledge)));
      const at = endOf(statement, input.note);
      const newText = ` (shown in ${shownIn}, not in people)`;
      const fix = {
        title: `Say that it was shown in ${shownIn}`,
        edits: [{ start: at, end: at, newText }],
        safe: false,
      };
      yield {
        ...underlined(statement, input.note.source),
        message: `${link.why} Name the species it was found in.`,
        fixes: shownIn ? [fix] : [],
        claim: link.claim,
      };
    }
  },
};

const plurals: Readonly<Record<string, string>> = words.plurals;

function pluralOf(id: string, knowledge: Knowledge): string {
  return plurals[id] ?? knowledge.concepts.get(id)?.name ?? id;
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
