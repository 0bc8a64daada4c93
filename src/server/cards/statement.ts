import type { Knowledge } from '../../knowledge/knowledge';
import type { Link, Statement } from '../../reason/statement';
import { findClaim } from '../lookup';
import { plain } from '../markdown';
import { type CardOptions, claimCard } from './claim';
import { VERDICT_MARK, VERDICT_WORDS } from './words';

const MOST_LINKS = 2;

/** How much of a statement's links is told. */
export interface StatementCardOptions extends CardOptions {
  /** Only the verdicts: the claims stand in another card above. */
  readonly brief: boolean;
  /** The claims that findings are about: clients show a finding's reason in the same hover. */
  readonly reported: readonly (string | null)[];
}

/** A statement that is linked to claims: each verdict with its reason, and the claim. */
export function statementCard(
  knowledge: Knowledge,
  statement: Statement,
  options: StatementCardOptions,
): string {
  return statement.links
    .slice(0, MOST_LINKS)
    .map((link) => linkCard(knowledge, link, options))
    .join(options.brief ? '\n\n' : '\n\n---\n\n');
}

function linkCard(
  knowledge: Knowledge,
  { claim, verdict, why }: Link,
  options: StatementCardOptions,
): string {
  const entry = findClaim(knowledge, claim);
  const withReason = verdict !== 'supports' && !options.reported.includes(claim);
  return [
    `${VERDICT_MARK[verdict]} **${VERDICT_WORDS[verdict]}** \`${claim}\``,
    withReason && plain(why),
    entry && !options.brief && claimCard(knowledge, entry, options),
  ]
    .filter(Boolean)
    .join('\n\n');
}
