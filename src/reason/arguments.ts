import type { Argument, Modifier, Node } from './argument';
import { endOfGroup, isAdjective, leadsToHead, MEASURABLE } from './grouping';
import type { Item } from './items';
import { apply, modifierOf, negate, ofThing } from './modifiers';
import { canAct, compose, type Quantity, readingOf, thingOfQuantity } from './quantities';

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
