import type { AgentMention } from './agents';
import type { Token } from './scan/token';
import { setOf } from './scan/vocabulary';

/** Verbs of effect: what follows them is not what was given. */
export const EFFECT = setOf('effect');

/** What may not stand between a dose and the agent that follows it. */
const PARTS = setOf('no-adjective');

/** `14 ppm (of) (encapsulated) rapamycin`: nothing but adjectives between the dose and the agent. */
export function isOfferedBy(tokens: readonly Token[], from: number, to: number): boolean {
  if (to - from > 4) return false;
  return tokens
    .slice(from, to)
    .every((token) =>
      token.kind === 'sign' ? /^[-.]$/.test(token.text) : !PARTS.has(token.lower) && !EFFECT.has(token.lower),
    );
}

/** Of `everolimus (RAD001)` the first name only. */
export function heads(agents: readonly AgentMention[], tokens: readonly Token[]): AgentMention[] {
  return agents.filter((agent, index) => {
    const before = agents[index - 1];
    return !(before && tokens[agent.first - 1]?.text === '(' && before.next === agent.first - 1);
  });
}

/** `dasatinib and quercetin`: agents with nothing but a joint between them. */
export function isCoordinated(agents: readonly AgentMention[], tokens: readonly Token[]): boolean {
  return agents.every((agent, index) => {
    const before = agents[index - 1];
    if (!before) return true;
    const gap = tokens.slice(before.next, agent.first);
    return (
      gap.length > 0 &&
      gap.length < 3 &&
      gap.every((token) => /^(and|plus|with|,|\+|\/|&)$/.test(token.lower))
    );
  });
}

/** The last of several agents, but a drug rather than the class that stands in apposition to it. */
export function specific(agents: readonly AgentMention[]): AgentMention {
  const last = agents[agents.length - 1]!;
  if (last.rank !== 'class') return last;
  return [...agents].reverse().find((one) => one.rank === 'substance') ?? last;
}
