import type { PathwayEdge, PathwayGraph } from './graph';
import { outgoing } from './paths';

/** A direction in which an entity is held or predicted to move: +1 up, -1 down. */
export type Change = 1 | -1;

/** Entities that are held up or down, by node id. */
export type Clamps = Readonly<Record<string, Change>>;

/** One predicted change of an entity, and why. */
export interface Prediction {
  /** Up or down. */
  readonly change: Change;
  /** True where a way to it rests on established and reported claims alone. */
  readonly firm: boolean;
  /** The shortest way from a held entity, a firm one where there is one. */
  readonly path: readonly PathwayEdge[];
}

/** What is predicted of an entity: one change, or both where ways of both signs arrive. */
export interface Outcome {
  /** `up`, `down`, or `ambiguous`. */
  readonly state: 'up' | 'down' | 'ambiguous';
  /** True where the entity was held, not predicted. */
  readonly clamped: boolean;
  /** True where every predicted change is firm. */
  readonly firm: boolean;
  /** The changes; none for a held entity. */
  readonly predictions: readonly Prediction[];
}

interface Arrival {
  readonly node: string;
  readonly change: Change;
  readonly firm: boolean;
  readonly edge: PathwayEdge | null;
  readonly from: Arrival | null;
}

/** True where a change passes along the edge: it has a direction, is no open question, and nothing says otherwise. */
export function carries(edge: PathwayEdge, contested: boolean): boolean {
  return (
    edge.sign !== 0 && !edge.denied && edge.status !== 'open' && (contested || edge.contestedBy.length === 0)
  );
}

/**
 * Follows the signs of the claims from entities that are held up or down: a qualitative reading, breadth first over
 * (entity, change, firm or supposed). Each of these is reached once, and no way leads twice through an entity: feedback
 * damps what set it off, it does not turn it round. Held entities ignore what arrives. Not a simulation, not evidence.
 */
export function propagate(
  graph: Pick<PathwayGraph, 'edges'>,
  clamps: Clamps,
  options: { readonly contested?: boolean } = {},
): Map<string, Outcome> {
  const away = outgoing(graph.edges.filter((edge) => carries(edge, options.contested ?? false)));
  const held = new Map(Object.entries(clamps));
  const reached = new Map<string, Arrival>();
  const queue: Arrival[] = [...held].map(([node, change]) => ({
    node,
    change,
    firm: true,
    edge: null,
    from: null,
  }));
  for (const arrival of queue) {
    for (const edge of away.get(arrival.node) ?? []) {
      if (held.has(edge.target) || passed(arrival, edge.target)) continue;
      const change = (arrival.change * edge.sign) as Change;
      const firm = arrival.firm && (edge.status === 'established' || edge.status === 'reported');
      const key = `${edge.target} ${change} ${firm}`;
      if (reached.has(key)) continue;
      const next = { node: edge.target, change, firm, edge, from: arrival };
      reached.set(key, next);
      queue.push(next);
    }
  }
  const outcomes = new Map<string, Outcome>();
  for (const [node, change] of held) {
    outcomes.set(node, { state: change === 1 ? 'up' : 'down', clamped: true, firm: true, predictions: [] });
  }
  for (const node of new Set([...reached.values()].map((arrival) => arrival.node))) {
    const predictions = ([1, -1] as const).flatMap((change) => {
      const arrival = reached.get(`${node} ${change} true`) ?? reached.get(`${node} ${change} false`);
      return arrival ? [{ change, firm: arrival.firm, path: wayOf(arrival) }] : [];
    });
    const state = predictions.length > 1 ? 'ambiguous' : predictions[0].change === 1 ? 'up' : 'down';
    outcomes.set(node, { state, clamped: false, firm: predictions.every(({ firm }) => firm), predictions });
  }
  return outcomes;
}

/** True where the way to an arrival has led through the node. */
function passed(arrival: Arrival, node: string): boolean {
  for (let at: Arrival | null = arrival; at; at = at.from) if (at.node === node) return true;
  return false;
}

function wayOf(arrival: Arrival): PathwayEdge[] {
  const edges: PathwayEdge[] = [];
  for (let at: Arrival | null = arrival; at?.edge; at = at.from) edges.unshift(at.edge);
  return edges;
}

/**
 * Reads what a user assumes: `mtorc1-` lowers, `rapamycin+` raises. A name is the id of a node or of a concept it
 * stands for; one that a node stands for turned round turns the change.
 */
export function readClamps(
  graph: Pick<PathwayGraph, 'nodes'>,
  assumptions: readonly string[],
): { readonly clamps: Clamps; readonly unknown: readonly string[] } {
  const clamps: Record<string, Change> = {};
  const unknown: string[] = [];
  for (const assumption of assumptions) {
    const name = assumption.slice(0, -1).trim().toLowerCase();
    const change = { '+': 1, '-': -1 }[assumption.slice(-1)] as Change | undefined;
    const plain = graph.nodes.find(({ id, concepts }) => id === name || concepts.includes(name));
    const turned = graph.nodes.find(({ opposites }) => opposites.includes(name));
    if (change && plain) clamps[plain.id] = change;
    else if (change && turned) clamps[turned.id] = -change as Change;
    else unknown.push(assumption);
  }
  return { clamps, unknown };
}
