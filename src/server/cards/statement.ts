import type { Knowledge } from '../../knowledge/knowledge';
import type { Link, Statement } from '../../reason/statement';
import { findClaim } from '../lookup';
import { plain } from '../markdown';
import { type CardOptions, claimCard } from './claim';
import { VERDICT_MARK, VERDICT_WORDS } from './words';

const MOST_LINKS = 2;

/** A statement that is linked to claims: each verdict with its reason, and the claim. Empty without links. */
export function statementCard(knowledge: Knowledge, statement: Statement, options: CardOptions): string {
  return statement.links
    .slice(0, MOST_LINKS)
    .map((each) => linkCard(knowledge, each, options))
    .join('\n\n---\n\n');
}

function linkCard(knowledge: Knowledge, { claim, verdict, why }: Link, options: CardOptions): string {
  const entry = findClaim(knowledge, claim);
  const heading = `${VERDICT_MARK[verdict]} **${VERDICT_WORDS[verdict]}** \`${claim}\``;
  return [heading, plain(why), entry && claimCard(knowledge, entry, options)].filter(Boolean).join('\n\n');
}
