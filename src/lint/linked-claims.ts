import { type FoundClaim, findClaim } from '../knowledge/find-claim';
import type { Link, Statement, Verdict } from '../reason/statement';
import type { RuleInput } from './rule';

/** A statement with one of its links, and the claim that it leads to. */
export interface LinkedClaim extends FoundClaim {
  /** The statement. */
  readonly statement: Statement;
  /** Its link. */
  readonly link: Link;
}

/** The links of a note's statements that have a verdict, with their claims; of each statement the best fitting alone. */
export function* linksJudged(input: RuleInput, verdict: Verdict): Generator<LinkedClaim> {
  for (const statement of input.statements) {
    const link = statement.links.find((other) => other.verdict === verdict);
    const found = link && findClaim(input.knowledge, link.claim);
    if (found) yield { statement, link, ...found };
  }
}

/** All links of a statement with their claims. */
export function linksOf(input: RuleInput, statement: Statement): LinkedClaim[] {
  return statement.links.flatMap((link) => {
    const found = findClaim(input.knowledge, link.claim);
    return found ? [{ statement, link, ...found }] : [];
  });
}

/** The range that a finding about a whole statement underlines: without the space and stops around it. */
export function underlined({ start, end }: Statement, source: string): { start: number; end: number } {
  const text = source.slice(start, end);
  const trimmed = text.trimStart();
  return {
    start: start + text.length - trimmed.length,
    end: start + text.length - trimmed.length + trimmed.trimEnd().length,
  };
}
