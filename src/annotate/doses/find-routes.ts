import type { Note } from '../../note/note';
import { phraseMention, placeOf, wordsBefore } from './phrase';
import { firstFrom, sentenceAround, within } from './places';
import type { Route, RouteCode } from './quantity';
import type { Found, FoundDose, ScannedBlock } from './reading';
import type { ScannedPhrase } from './scan/scan';
import { setOf } from './scan/vocabulary';

const DENIED = setOf('denial');

const NO_ROUTE_AFTER = setOf('no-route-after');

const NO_DIET_BEFORE = setOf('no-diet-before');

/** The routes of a block that tell how something was given. */
export function findRoutes(note: Note, scanned: ScannedBlock, doses: readonly FoundDose[]): Found<Route>[] {
  const { scan } = scanned;
  const found: Found<Route>[] = [];
  for (const phrase of scan.routes) {
    const { from, to } = sentenceAround(scan.sentences, phrase.first);
    if (scan.tokens[to - 1]!.text === '?' || !isRoute(scanned, phrase, within(doses, from, to))) continue;
    found.push({
      ...placeOf(scanned, phrase),
      mention: { ...phraseMention(note, scanned, phrase), code: phrase.code as RouteCode },
    });
  }
  return found;
}

function isRoute(scanned: ScannedBlock, phrase: ScannedPhrase, doses: readonly FoundDose[]): boolean {
  const { tokens, sentences } = scanned.scan;
  const after = tokens[phrase.next]?.lower ?? '';
  const before = tokens[phrase.first - 1]?.lower ?? '';
  if (NO_ROUTE_AFTER.has(after) || wordsBefore(scanned, phrase.first, 3).some((word) => DENIED.has(word)))
    return false;
  const text = tokens[phrase.first]!.text;
  if (/^IV$/.test(text) && /^(stage|type|complex|class|grade|phase|factor)$/.test(before)) return false;
  const { from, to } = sentenceAround(sentences, phrase.first);
  const agents = within(scanned.agents, from, to).filter((agent) => agent.rank !== 'protein');
  const given = doses.length > 0 || agents.length > 0 || scanned.block.cell !== null;
  if (phrase.code === 'diet') {
    if (scanned.block.cell?.row === 0 || /^(fly|drosophila|worm)$/.test(before) || isMatrix(scanned, phrase))
      return false;
    if (NO_DIET_BEFORE.has(before) && !/^(containing|supplemented|enriched|with)$/.test(after)) return false;
    const mixed = doses.some(
      (dose) => dose.dose.kind === 'diet concentration' || dose.dose.kind === 'body-weight dose',
    );
    const beside = agents.some(
      (agent) => Math.abs(agent.next - phrase.first) <= 2 || Math.abs(agent.first - phrase.next) <= 3,
    );
    const isNamed = before === ':' && tokens[phrase.first - 2]?.lower === 'route';
    return (
      isNamed ||
      scanned.block.cell !== null ||
      (given &&
        (mixed ||
          beside ||
          wordsBefore(scanned, phrase.first, 3).some((word) => /^(in|into|via|through)$/.test(word))))
    );
  }
  if (phrase.code === 'drinking water' || phrase.code === 'in vitro' || text === text.toUpperCase())
    return given;
  return true;
}

/** The food of `14 mg/kg food` is part of the unit's meaning, not a route told. */
function isMatrix({ scan }: ScannedBlock, phrase: ScannedPhrase): boolean {
  const quantity = scan.quantities[firstFrom(scan.quantities, phrase.first) - 1];
  if (!quantity?.unit.per.some((atom) => atom.measures === 'mass')) return false;
  const isOf = quantity.next === phrase.first - 1 && scan.tokens[quantity.next]!.lower === 'of';
  return quantity.next === phrase.first || isOf;
}
