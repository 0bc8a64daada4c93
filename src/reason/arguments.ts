import type { Item } from './items';
import { canAct, compose, goodness, type Quantity, readingOf, thingOfQuantity } from './quantities';
import type { Predicate } from './vocabulary';

/** A name with all that is said around it: "the age-related loss of muscle fibers". */
export interface Argument {
  readonly kind: 'argument';
  /** Index of the first item. */
  readonly from: number;
  /** One past the last item. */
  readonly to: number;
  /** The quantities it names; none where it is a bare thing. */
  readonly quantities: readonly Quantity[];
  /** The thing it names, as long as nothing says what of it is measured. */
  readonly thing: string | null;
  /** What is said of a thing that is still to come: "loss" in "loss, atrophy and damage of fibers". */
  readonly open: readonly Modifier[];
  /** True after "no". */
  readonly denied: boolean;
  /** Relations that are told inside it: mTORC1-driven proliferation. */
  readonly inner: readonly { readonly cause: Quantity; readonly effect: Quantity }[];
  /** True where it tells of a process done to its quantity, so that "by X" names who does it. */
  readonly nominal: boolean;
  /** True where the thing is said to be old. */
  readonly aging: boolean;
  /** True where it begins with an article or the like. */
  readonly determined: boolean;
  /** True behind "its" and "their": what was spoken of before owns it. */
  readonly possessive: boolean;
  /** What acts on it by its name alone: TSC1-null fibers, the lifespan of TSC1 knockouts. */
  readonly owners: readonly Quantity[];
}

/** A direction said of a name by a word beside it. */
export interface Modifier {
  readonly sign: 1 | -1;
  readonly measure?: string;
  readonly valence?: 1 | -1;
  readonly traits?: readonly string[];
  readonly of?: boolean;
}

/** An argument, or an item that stands between arguments. */
export type Node = Argument | Item;

/** The items with every name and the words around it drawn together. */
export function nodesOf(items: readonly Item[]): Node[] {
  const nodes: Node[] = [];
  for (let at = 0; at < items.length; ) {
    const end = endOfGroup(items, at);
    if (end > at) {
      nodes.push(argumentOf(items, at, end));
      at = end;
    } else {
      nodes.push(items[at]!);
      at++;
    }
  }
  return shareThings(nodes);
}

const HEADS = new Set(['quantity', 'thing', 'measure']);

function isHead(item: Item | undefined): boolean {
  return item !== undefined && HEADS.has(item.kind);
}

/** Where the group of words around a name that starts at `at` ends; `at` itself where none starts. */
function endOfGroup(items: readonly Item[], at: number): number {
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
function leadsToHead(items: readonly Item[], from: number): boolean {
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
function isAdjective(items: readonly Item[], at: number): boolean {
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

interface Head {
  quantity: Quantity | null;
  thing: string | null;
  modifiers: Modifier[];
  measures: string[];
  traits: string[];
}

function argumentOf(items: readonly Item[], from: number, to: number): Argument {
  const heads: Head[] = [];
  const inner: { cause: Quantity; effect: Quantity }[] = [];
  let pending: Head = emptyHead();
  let current: Head | null = null;
  let denied = false;
  let aging = false;
  let nominal = false;
  let isWhole = false;
  const possessive = items
    .slice(from, to)
    .some((item) => item.kind === 'determiner' && (item.text === 'its' || item.text === 'their'));
  let glue: { head: Head; sign: 1 | -1; at: number } | null = null;
  const fresh = (): Head => {
    const head = pending;
    pending = emptyHead();
    heads.push(head);
    if (glue) {
      glue = { ...glue, at: heads.length - 1 };
    }
    return head;
  };
  for (let index = from; index < to; index++) {
    const item = items[index]!;
    switch (item.kind) {
      case 'quantity': {
        if (current && !current.quantity && current.thing && compose(current.thing, item.quantity.id, 1)) {
          current.modifiers.push(...pending.modifiers.splice(0));
        } else current = fresh();
        current.quantity = item.quantity;
        break;
      }
      case 'thing': {
        if (item.aging) aging = true;
        if (current && !current.quantity && current.thing === null) {
          current.thing = item.thing;
        } else if (current?.quantity) {
          current.thing = item.thing;
        } else if (current?.thing && !current.quantity && !isWhole) {
          current.thing = item.thing;
        } else if (!current) {
          current = fresh();
          current.thing = item.thing;
        }
        break;
      }
      case 'measure': {
        if (item.measure === 'aging') {
          if (isAdjective(items, index)) aging = true;
          else if (current || isPart(items[index + 1])) (current ?? pending).measures.push('aging');
          else if (!leadsToHead(items, index + 1) && index === to - 1) {
            pending.measures.push('aging');
          } else aging = true;
        } else if (current && !current.quantity) {
          current.measures.push(item.measure);
        } else if (!current) {
          pending.measures.push(item.measure);
        }
        break;
      }
      case 'noun': {
        const target = current && !startsNext(items, index, to) ? current : pending;
        target.modifiers.push(modifierOf(item.predicate));
        if (target.quantity || target === pending) nominal = true;
        break;
      }
      case 'verb': {
        if (item.glued && current?.quantity)
          glue = { head: current, sign: item.predicate.sign === -1 ? -1 : 1, at: -1 };
        else pending.modifiers.push(modifierOf(item.predicate));
        break;
      }
      case 'state': {
        if (item.state.glued) current?.modifiers.push({ sign: -1 });
        else if (item.glued && current) current.modifiers.push(item.state);
        else pending.modifiers.push(item.state);
        break;
      }
      case 'trait':
        (current && index > from && items[index - 1]?.kind !== 'preposition' ? current : pending).traits.push(
          item.trait,
        );
        pending.traits.push(item.trait);
        break;
      case 'negator':
        denied = true;
        break;
      case 'preposition':
        if (!item.glued) isWhole = current !== null;
        break;
      default:
    }
  }
  if (heads.length === 0) heads.push(pending);
  else if (pending.modifiers.length > 0) heads[heads.length - 1]!.modifiers.push(...pending.modifiers);
  moveDeprivation(heads);
  const settled = heads.map(settle);
  const { quantities, owners, thing, open } = drawTogether(settled, glue !== null);
  if (glue && glue.at >= 0) {
    const cause = settled[heads.indexOf(glue.head)]?.quantity;
    const effect = settled[glue.at]?.quantity;
    if (cause && effect) inner.push({ cause, effect: glue.sign === -1 ? negate(effect) : effect });
  }
  const owning =
    aging && owners.length === 0 && (thing || quantities.length > 0) ? [readingOf('aging')] : owners;
  return {
    kind: 'argument',
    from,
    to,
    quantities,
    thing,
    open,
    denied,
    inner,
    nominal,
    aging,
    owners: owning,
    possessive,
    determined: items[from]!.kind === 'determiner',
  };
}

/** "depleting muscle of TSC1": the last name is what goes. */
function moveDeprivation(heads: readonly Head[]): void {
  const last = heads[heads.length - 1]!;
  for (const head of heads) {
    if (head === last) continue;
    const moved = head.modifiers.filter((modifier) => modifier.of);
    last.modifiers.push(...moved);
    head.modifiers = head.modifiers.filter((modifier) => !modifier.of);
  }
}

interface Settled {
  readonly quantity: Quantity | null;
  readonly thing: string | null;
  readonly open: readonly Modifier[];
}

/** What acts and what is measured, of all that one group of words names. */
function drawTogether(
  parts: readonly Settled[],
  glued: boolean,
): Pick<Argument, 'quantities' | 'owners' | 'thing' | 'open'> {
  const quantities = parts.flatMap(({ quantity }) => (quantity ? [quantity] : []));
  const first = parts.findIndex(({ quantity }) => quantity !== null && canAct(quantity));
  const bare = parts.find(
    ({ thing, quantity }, at) => thing !== null && (quantity !== null || MEASURABLE.has(thing) || at > first),
  );
  const thing = bare?.thing ?? parts[parts.length - 1]!.thing;
  const open = bare?.open ?? parts[parts.length - 1]!.open;
  const acting = quantities.filter(canAct);
  if (glued || acting.length === 0) {
    return {
      quantities,
      owners: [],
      thing: quantities.length === 0 ? thing : null,
      open: quantities.length === 0 ? open : [],
    };
  }
  const measured = quantities.filter((quantity) => !canAct(quantity));
  if (measured.length > 0) return { quantities: measured, owners: acting, thing: null, open: [] };
  if (bare) return { quantities: [], owners: acting, thing: bare.thing, open: bare.open };
  return { quantities, owners: [], thing: null, open: [] };
}

/** Things whose states are measured, as against animals and people, which carry them. */
const MEASURABLE = new Set(['muscle', 'fiber', 'mitochondria', 'nuclei', 'organ', 'cell', 'satellite-cell']);

function emptyHead(): Head {
  return { quantity: null, thing: null, modifiers: [], measures: [], traits: [] };
}

function isPart(item: Item | undefined): boolean {
  return item?.kind === 'preposition';
}

/** A noun of change belongs to the name after it where "of" follows, else to the one before it. */
function startsNext(items: readonly Item[], at: number, to: number): boolean {
  return isPart(items[at + 1]) && at + 2 < to;
}

/** What a predicate says as a modifier of a name. */
export function modifierOf(predicate: Predicate): Modifier {
  return {
    sign: predicate.sign === -1 ? -1 : 1,
    measure: predicate.measure,
    valence: predicate.valence,
    traits: predicate.traits,
    of: predicate.of,
  };
}

function settle(head: Head): Settled {
  const traits = [...head.traits, ...head.modifiers.flatMap((modifier) => modifier.traits ?? [])];
  if (head.quantity) {
    const composed = head.thing ? compose(head.thing, head.quantity.id, head.quantity.sign) : null;
    const base = composed ? { ...composed, told: head.quantity.told } : head.quantity;
    const quantity = apply(base, head.modifiers);
    const thing = composed || !canAct(base) ? null : head.thing;
    return { quantity: { ...quantity, traits: [...quantity.traits, ...traits] }, thing, open: [] };
  }
  const quantity = ofThing(head.thing ?? '*', head.measures, head.modifiers);
  if (quantity)
    return { quantity: { ...quantity, traits: [...quantity.traits, ...traits] }, thing: null, open: [] };
  return { quantity: null, thing: head.thing, open: head.modifiers };
}

/** A quantity under the directions said of it; what does good lowers what is bad. */
export function apply(quantity: Quantity, modifiers: readonly Modifier[]): Quantity {
  let result = quantity;
  for (const modifier of modifiers) {
    const valence = modifier.valence ?? (modifier.measure === 'health' ? modifier.sign : undefined);
    const sign = valence ? valence * goodness(result.id) * result.sign : modifier.sign;
    if (sign === -1) result = negate(result);
    if (!result.told || result.inherent) result = { ...result, told: true, inherent: false };
    if (modifier.traits) result = { ...result, traits: [...result.traits, ...modifier.traits] };
  }
  return result;
}

/** The quantity that measures and directions make of a bare thing; null where they say too little. */
export function ofThing(
  thing: string,
  measures: readonly string[],
  modifiers: readonly Modifier[],
): Quantity | null {
  for (const measure of measures) {
    const composed = compose(thing, measure, 1);
    if (composed) return apply(composed, modifiers);
  }
  for (const modifier of modifiers) {
    if (!modifier.measure) continue;
    const composed = compose(thing, modifier.measure, modifier.sign);
    if (!composed) continue;
    return apply(
      { ...composed, told: true },
      modifiers.filter((other) => other !== modifier),
    );
  }
  if (modifiers.length === 0 || thing === '*') return null;
  const valued = modifiers.every((modifier) => modifier.valence);
  const composed = compose(thing, valued ? 'health' : 'default', 1) ?? compose(thing, 'default', 1);
  return composed ? apply(composed, modifiers) : null;
}

/** The same quantity, the other way. */
export function negate(quantity: Quantity): Quantity {
  return { ...quantity, sign: quantity.sign === 1 ? -1 : 1 };
}

/** Names in a row share the thing that only one of them names: "loss, atrophy and damage of muscle fibers". */
function shareThings(nodes: Node[]): Node[] {
  for (let at = 0; at < nodes.length; at++) {
    const node = nodes[at]!;
    if (node.kind !== 'argument' || node.open.length === 0 || node.thing) continue;
    const thing = thingBeside(nodes, at);
    if (!thing) continue;
    const quantity = ofThing(thing, [], node.open);
    if (quantity) nodes[at] = { ...node, quantities: [quantity], open: [] };
  }
  return nodes;
}

function thingBeside(nodes: readonly Node[], at: number): string | null {
  for (const step of [1, -1]) {
    for (
      let index = at + step;
      index >= 0 && index < nodes.length && Math.abs(index - at) < 8;
      index += step
    ) {
      const node = nodes[index]!;
      if (node.kind === 'argument') {
        if (node.thing) return node.thing;
        const family = node.quantities.map(({ id }) => thingOfQuantity(id)).find(Boolean);
        if (family) return family;
        if (node.quantities.length > 0) break;
      } else if (!['conjunction', 'stop', 'word', 'determiner'].includes(node.kind)) break;
    }
  }
  return null;
}
