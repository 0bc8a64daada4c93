import type { TermMention } from '../../annotate/terms/term';
import type { Knowledge } from '../../knowledge/knowledge';
import type { Statement } from '../../reason/statement';
import { type ClaimEntry, claimEntries, nameOf } from '../lookup';
import { commandLink, link, plain } from '../markdown';
import { commands } from '../protocol';
import type { CardOptions } from './claim';
import { STATUS_MARK } from './words';

const MOST_CLAIMS = 4;
const MOST_NEIGHBOURS = 5;

/** A term: what it is, what acts on it and what it acts on, its claims, its identifiers. */
export function termCard(
  knowledge: Knowledge,
  term: TermMention,
  statement: Statement | undefined,
  options: CardOptions,
): string {
  const concept = knowledge.concepts.get(term.concept);
  const claims = claimsAbout(knowledge, term.concept, statement);
  return [
    `**${plain(nameOf(knowledge, term.concept))}** · ${plain(term.category)}`,
    concept?.gloss && plain(concept.gloss),
    neighbours(knowledge, term.concept),
    claims
      .slice(0, MOST_CLAIMS)
      .map(({ claim }) => `- ${STATUS_MARK[claim.status]} ${plain(claim.statement)}`)
      .join('\n'),
    identifiers(term.ids),
    options.commands &&
      [
        claims.length > 0 && commandLink('Show in pathway', commands.showPathway, { concept: term.concept }),
        commandLink('Find in my notes', commands.findInNotes, { concept: term.concept }),
      ]
        .filter(Boolean)
        .join(' · '),
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** The claims that name a concept in a relation; those that the statement is linked to first. */
function claimsAbout(knowledge: Knowledge, concept: string, statement: Statement | undefined): ClaimEntry[] {
  const linked = statement?.links.map(({ claim }) => claim) ?? [];
  const rank = ({ id }: ClaimEntry) => (linked.includes(id) ? linked.indexOf(id) : linked.length);
  return claimEntries(knowledge)
    .filter(({ claim }) => claim.relations.some((r) => r.subject === concept || r.object === concept))
    .sort((a, b) => rank(a) - rank(b));
}

/** The concept among its neighbours, a line for each direction and sign: `rapamycin ⊣ mTORC1`, `mTORC1 → GDF15`. */
function neighbours(knowledge: Knowledge, concept: string): string {
  const name = plain(nameOf(knowledge, concept));
  const into = new Map<string, Set<string>>();
  const outOf = new Map<string, Set<string>>();
  const add = (to: Map<string, Set<string>>, sign: number, id: string) =>
    to.set(arrow(sign), (to.get(arrow(sign)) ?? new Set()).add(plain(nameOf(knowledge, id))));
  for (const { claim } of claimEntries(knowledge)) {
    for (const { subject, object, sign, noEffect } of claim.relations) {
      if (sign === 0 || noEffect || subject === object) continue;
      if (object === concept) add(into, sign, subject);
      if (subject === concept) add(outOf, sign, object);
    }
  }
  const list = (names: Set<string>) => {
    const all = [...names];
    const more = all.length - MOST_NEIGHBOURS;
    return all.slice(0, MOST_NEIGHBOURS).join(', ') + (more > 0 ? ` and ${more} more` : '');
  };
  const lines = [
    ...[...into].map(([sign, names]) => `${list(names)} **${sign}** ${name}`),
    ...[...outOf].map(([sign, names]) => `${name} **${sign}** ${list(names)}`),
  ];
  return lines.join('  \n');
}

function arrow(sign: number): string {
  return sign > 0 ? '→' : '⊣';
}

function identifiers(ids: readonly string[]): string {
  return ids.map((id) => link(id, `https://bioregistry.io/${id}`)).join(' · ');
}
