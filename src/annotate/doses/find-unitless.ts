import type { Note } from '../../note/note';
import type { Mention } from '../mention';
import { firstFrom } from './places';
import type { ScannedBlock } from './reading';
import type { Token } from './scan/token';
import { tableOf } from './scan/vocabulary';
import { mentionAt } from './span';

const diet = tableOf('diet');
const water = tableOf('water');

/**
 * Numbers that stand where an agent's dose stands and have no unit: `rapamycin 5 daily`, `rapamycin at 14 in the diet`,
 * `metformin (300, i.p.)`. Only where a rate, a route or food follows at once: any other bare number may count something.
 */
export function findUnitless(note: Note, scanned: ScannedBlock): Mention[] {
  const { tokens } = scanned.scan;
  const found: Mention[] = [];
  for (const agent of scanned.agents) {
    if (agent.rank === 'protein') continue;
    const at = skipLink(tokens, agent.next);
    const number = tokens[at];
    if (number?.kind !== 'number' || number.named || !number.spaced === !isBracket(tokens[at - 1])) continue;
    if (startsQuantity(scanned, at) || isYear(number) || !isGiven(scanned, at + 1)) continue;
    found.push(mentionAt(note, scanned.block, number.from, number.to));
  }
  return found;
}

/** `at`, `at a dose of`, `,` or `(` between an agent and its dose. */
function skipLink(tokens: readonly Token[], at: number): number {
  let index = at;
  while (
    index < at + 5 &&
    /^(at|a|dose|of|,|\(|=|:|was|were|given|administered|dosed|injected|fed)$/.test(
      tokens[index]?.lower ?? '',
    )
  )
    index += 1;
  return index;
}

function isBracket(token: Token | undefined): boolean {
  return token?.text === '(';
}

function isYear(token: Token): boolean {
  return Number.isInteger(token.value) && token.value > 1900 && token.value < 2100;
}

function startsQuantity({ scan }: ScannedBlock, at: number): boolean {
  const before = scan.quantities[firstFrom(scan.quantities, at + 1) - 1];
  const rate = scan.frequencies[firstFrom(scan.frequencies, at + 1) - 1];
  return (before !== undefined && before.next > at) || (rate !== undefined && rate.next > at);
}

/** A rate, a route or food right behind the number. */
function isGiven({ scan }: ScannedBlock, at: number): boolean {
  const { tokens } = scan;
  let index = at;
  if (/^(,|;|by|via)$/.test(tokens[index]?.lower ?? '')) index += 1;
  const startsAt = (list: readonly { first: number }[]) => list[firstFrom(list, index)]?.first === index;
  if (startsAt(scan.frequencies) || startsAt(scan.routes)) return true;
  while (/^(in|the|mouse|rodent)$/.test(tokens[index]?.lower ?? '') && index < at + 4) index += 1;
  return index > at && (diet.match(tokens, index) !== null || water.match(tokens, index) !== null);
}
