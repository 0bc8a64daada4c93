import type { Argument, Node } from './argument';
import type { ClaimIndex } from './claim-index';
import type { Reading } from './clauses';
import type { Hierarchy } from './hierarchy';
import { nearness, type Quantity } from './quantities';
import type { Told } from './tell';

const NEAR = 0.75;
const STRENGTH = 0.72;

interface Place {
  readonly quantity: Quantity;
  readonly at: number;
}

/**
 * Relations that the grammar did not find, between names that stand in one sentence and that some claim relates.
 * Their sign is that of the words between; they are good enough to support a claim, not to contradict it.
 */
export function relationsBetween(
  nodes: readonly Node[],
  reading: Reading,
  index: ClaimIndex,
  hierarchy: Hierarchy,
): Told[] {
  const places = placesOf(nodes, reading);
  const found: Told[] = [];
  for (const object of places) {
    for (const { pair } of index.about(object.quantity.id)) {
      if (nearness(object.quantity.id, pair.object.id).closeness < NEAR) continue;
      for (const subject of places) {
        if (subject === object || isRelated(subject.quantity, object.quantity, reading.relations)) continue;
        if (hierarchy.fit(subject.quantity, pair.subject).closeness < NEAR) continue;
        if (isRelated(subject.quantity, object.quantity, found)) continue;
        found.push(between(subject, object, nodes));
      }
    }
  }
  return found;
}

function placesOf(nodes: readonly Node[], reading: Reading): Place[] {
  const places: Place[] = [];
  nodes.forEach((node, at) => {
    if (node.kind !== 'argument') return;
    for (const quantity of [...node.quantities, ...node.owners]) {
      if (places.some((place) => place.quantity.id === quantity.id)) continue;
      const change = reading.changes.find(
        (one) => one.quantity.id === quantity.id && one.quantity.told && !one.noEffect,
      );
      places.push({ quantity: change?.quantity ?? quantity, at });
    }
  });
  return places;
}

function isRelated(a: Quantity, b: Quantity, relations: readonly Told[]): boolean {
  return relations.some(
    ({ subject, object }) =>
      (subject.id === a.id && object.id === b.id) || (subject.id === b.id && object.id === a.id),
  );
}

/** What the verbs and arrows between two names make of them. */
function between(subject: Place, object: Place, nodes: readonly Node[]): Told {
  let sign = object.quantity.sign;
  let isSigned = object.quantity.told ?? false;
  let denied = false;
  for (let at = Math.min(subject.at, object.at) + 1; at < Math.max(subject.at, object.at); at++) {
    const node = nodes[at]!;
    if (node.kind === 'verb' || node.kind === 'agent') {
      if (node.predicate.sign === 0 || node.predicate.light) continue;
      sign = (sign * node.predicate.sign) as 1 | -1;
      isSigned = true;
    } else if (node.kind === 'arrow') {
      sign = (sign * node.sign) as 1 | -1;
      isSigned = true;
    } else if (node.kind === 'negator' || node.kind === 'no-effect' || node.kind === 'unchanged')
      denied = !denied;
  }
  return {
    subject: subject.quantity,
    object: { ...object.quantity, sign },
    denied,
    noEffect: false,
    unsigned: !isSigned,
    strength: STRENGTH,
  };
}

/** The arguments among nodes. */
export function argumentsOf(nodes: readonly Node[]): Argument[] {
  return nodes.filter((node): node is Argument => node.kind === 'argument');
}
