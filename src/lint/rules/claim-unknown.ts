import { claimIds, findClaim } from '../../knowledge/find-claim';
import { nearest } from '../nearest';
import type { Report, Rule } from '../rule';

/** References to claims that there are not. */
export const claimUnknown: Rule = {
  id: 'claim-unknown',
  severity: 'error',
  summary: 'a `[[claim:ID]]` that names no claim',
  why: 'A reference that leads nowhere looks like support for what stands before it.',
  examples: [
    {
      note: 'It does [[claim:rapamycin-inhibit-mtorc1]].',
      findings: ['[[claim:rapamycin-inhibit-mtorc1]]'],
      fixed: 'It does [[claim:rapamycin-inhibits-mtorc1]].',
    },
    { note: 'It does [[claim:our-lab/half-life]].', findings: ['[[claim:our-lab/half-life]]'] },
    { note: 'It does [[claim:rapamycin-inhibits-mtorc1]].', findings: [] },
    { note: 'Write `[[claim:ID]]` to refer to one.', findings: [] },
  ],
  *check({ note, knowledge }): Iterable<Report> {
    for (const { id, start, end } of note.claimLinks) {
      if (findClaim(knowledge, id)) continue;
      const near = nearest(id, claimIds(knowledge));
      const edits = [{ start, end, newText: `[[claim:${near}]]` }];
      const fixes = near ? [{ title: `Refer to ${near}`, edits, safe: false }] : [];
      yield {
        start,
        end,
        message: `There is no claim "${id}". ${remedy(id, near, knowledge.claimSets)}`,
        fixes,
      };
    }
  },
};

function remedy(id: string, near: string | null, sets: readonly { readonly id: string }[]): string {
  if (near) return `Did you mean "${near}"?`;
  const set = id.includes('/') ? id.slice(0, id.indexOf('/')) : null;
  if (set && !sets.some((other) => other.id === set))
    return `There is no claim set "${set}"; put it into .geromark/claims.`;
  return 'Correct the id; completion after "[[claim:" offers those there are.';
}
