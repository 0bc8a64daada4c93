import type { Item } from './items';
import { compose } from './quantities';

/** Things whose states are measured, as against animals and people, which carry them. */
export const MEASURABLE = new Set([
  'muscle',
  'fiber',
  'mitochondria',
  'nuclei',
  'organ',
  'cell',
  'satellite-cell',
]);

const HEADS = new Set(['quantity', 'thing', 'measure']);

function isHead(item: Item | undefined): boolean {
  return item !== undefined && HEADS.has(item.kind);
}

/** Where the group of words around a name that starts at `at` ends; `at` itself where none starts. */
export function endOfGroup(items: readonly Item[], at: number): number {
  let end = at;
  let head = false;
  let nounBefore = false;
  let complete = false;
  let awaiting = false;
  for (let index = at; index < items.length; index++) {
    const item = items[index]!;
    if (isAdjective(items, index)) continue;
    if (isHead(item)) {
      if (complete && item.kind === 'quantity' && end === index && items[index - 1]?.kind !== 'preposition')
        break;
      if (item.kind === 'thing' && head) complete = true;
      if (item.kind === 'quantity' || item.kind === 'measure') complete = false;
      head = true;
      awaiting = false;
      end = index + 1;
    } else if (item.kind === 'noun') {
      if (item.predicate.sign === 0 && !item.predicate.valence) break;
      nounBefore = true;
      end = index + 1;
    } else if (item.kind === 'verb') {
      if (item.glued && head) {
        end = index + 1;
      } else if (head || !isAttributive(items, index)) break;
    } else if (item.kind === 'state') {
      // an arrow behind a name belongs to it: "fiber size ↓ muscle weight ↓"
      if (item.state.mark && isHead(items[index - 1])) break;
      if (item.state.glued || (item.glued && head)) end = index + 1;
      else if (!leadsToHead(items, index + 1)) break;
    } else if (item.kind === 'preposition' && item.glued && head) {
      end = index + 1;
    } else if (item.kind === 'preposition') {
      const joins =
        item.role === 'part' ||
        (item.text === 'in' &&
          ((nounBefore && !head && placesThing(items, index)) || placesQuantity(items, index))) ||
        (item.text === 'under' && items[index - 1]?.kind === 'thing');
      if (!joins || index === at || end !== index || !leadsToHead(items, index + 1)) break;
      if (isBearer(items[index - 1]) && !nounBefore) break;
      awaiting = true;
    } else if (item.kind === 'determiner' || item.kind === 'trait' || item.kind === 'number') {
      // "with rapamycin the nuclei …": a determiner begins a name of its own
      if (item.kind === 'determiner' && head && !awaiting) break;
      if (item.kind === 'number' && items[index + 1]?.kind === 'determiner') break;
      if (!leadsToHead(items, index + 1)) break;
    } else if (item.kind === 'negator' && item.text === 'no' && index === at) {
      if (!leadsToHead(items, index + 1)) break;
    } else if (item.kind === 'word') {
      if (head && !awaiting ? !leadsToNoun(items, index + 1) : !leadsToHead(items, index + 1)) break;
    } else if (
      item.kind === 'stop' &&
      item.mark === ',' &&
      index > at &&
      items[index - 1]?.kind === 'trait'
    ) {
      if (!leadsToHead(items, index + 1)) break;
    } else break;
  }
  const started = items[at]!;
  if (end > at && started.kind === 'word' && !isHeadWithin(items, at, end)) return at;
  return isHeadWithin(items, at, end) ? end : at;
}

function isHeadWithin(items: readonly Item[], from: number, to: number): boolean {
  for (let index = from; index < to; index++) {
    const item = items[index]!;
    if (isHead(item) || item.kind === 'noun') return true;
  }
  return false;
}

/** Whether a name follows within a few words that may stand before it. */
export function leadsToHead(items: readonly Item[], from: number): boolean {
  for (let index = from; index < Math.min(items.length, from + 5); index++) {
    const item = items[index]!;
    if (isHead(item)) return true;
    if (item.kind === 'noun') return true;
    if (
      item.kind === 'verb' &&
      (item.form === 'past' || item.form === 'participle' || item.form === 'gerund')
    ) {
      if (!isAttributive(items, index)) return false;
      continue;
    }
    if (!['word', 'state', 'determiner', 'trait', 'number'].includes(item.kind)) return false;
  }
  return false;
}

/** "age-related decline", "old muscle": aging said of what follows. */
export function isAdjective(items: readonly Item[], at: number): boolean {
  const item = items[at]!;
  return item.kind === 'measure' && item.measure === 'aging' && leadsToHead(items, at + 1);
}

/** Animals and people, of whom nothing is a part: "robs mice of their muscle" names two things. */
function isBearer(item: Item | undefined): boolean {
  return item?.kind === 'thing' && !MEASURABLE.has(item.thing);
}

/** "decline in muscle": something measurable, and no animal or person that merely has it. */
function placesThing(items: readonly Item[], at: number): boolean {
  for (let index = at + 1; index < Math.min(items.length, at + 5); index++) {
    const item = items[index]!;
    if (item.kind === 'thing') return MEASURABLE.has(item.thing);
    if (item.kind === 'quantity' || item.kind === 'measure') return true;
  }
  return false;
}

/** "oxidative stress in the mitochondria": a place that makes the quantity another one. */
function placesQuantity(items: readonly Item[], at: number): boolean {
  const before = items[at - 1];
  const next = items[at + 1];
  const place = next?.kind === 'determiner' ? items[at + 2] : next;
  if (before?.kind !== 'quantity' || place?.kind !== 'thing') return false;
  return compose(place.thing, before.quantity.id, 1) !== null;
}

/** Whether a noun of change follows within a few words: "TSC1 gene deletion". */
function leadsToNoun(items: readonly Item[], from: number): boolean {
  const next = items[from];
  return next?.kind === 'noun' || (next?.kind === 'word' && items[from + 1]?.kind === 'noun');
}

/** A participle or gerund before the name that it describes or acts on: "increased stress", "blocking mTORC1". */
function isAttributive(items: readonly Item[], at: number): boolean {
  const item = items[at]!;
  if (item.kind !== 'verb' || item.passive) return false;
  if (item.form !== 'past' && item.form !== 'participle' && item.form !== 'gerund') return false;
  const next = items[at + 1];
  const follows =
    isHead(next) ||
    next?.kind === 'noun' ||
    next?.kind === 'state' ||
    ((next?.kind === 'determiner' || next?.kind === 'word' || next?.kind === 'trait') &&
      item.form === 'gerund' &&
      leadsToHead(items, at + 1)) ||
    (next?.kind === 'word' && isHead(items[at + 2]));
  if (!follows) return false;
  const before = items[at - 1];
  if (!before) return true;
  if (before.kind === 'stop') return item.form !== 'gerund' || !hasVerb(items, at);
  if (before.kind === 'conjunction') return !hasVerb(items, at);
  return (
    ['preposition', 'determiner', 'without', 'arrow', 'state', 'conditional', 'trait', 'be'].includes(
      before.kind,
    ) ||
    (before.kind === 'verb' && (before.predicate.light === true || before.form !== 'past')) ||
    (before.kind === 'word' && before.text.endsWith('ly')) ||
    before.kind === 'to'
  );
}

function hasVerb(items: readonly Item[], before: number): boolean {
  for (let index = before - 1; index >= 0; index--) {
    const item = items[index]!;
    if (item.kind === 'verb' && !isAttributiveShallow(items, index)) return true;
    if (item.kind === 'be') return true;
  }
  return false;
}

function isAttributiveShallow(items: readonly Item[], at: number): boolean {
  const item = items[at]!;
  return item.glued || (item.kind === 'verb' && item.form === 'gerund');
}
