/** A thing to time: its name and the work. */
export interface Peer {
  /** What the table calls it. */
  readonly name: string;
  /** The work, done once. */
  readonly work: () => unknown;
}

/** The least and the median time of a peer, in milliseconds. */
export interface Timing {
  /** The least of all rounds: it repeats where a median swings on a busy machine. */
  readonly least: number;
  /** The median of all rounds. */
  readonly median: number;
}

/** Times peers in turn, A B C A B C …, so that a drift of the machine's speed touches all alike; the first round warms up. */
export function timeInTurn(peers: readonly Peer[], rounds: number): Map<string, Timing> {
  const times = new Map<string, number[]>(peers.map((peer) => [peer.name, []]));
  for (let round = 0; round <= rounds; round++) {
    for (const { name, work } of peers) {
      const start = performance.now();
      work();
      if (round > 0) times.get(name)!.push(performance.now() - start);
    }
  }
  return new Map(
    [...times].map(([name, list]) => {
      const sorted = list.sort((a, b) => a - b);
      return [name, { least: sorted[0]!, median: sorted[sorted.length >> 1]! }];
    }),
  );
}

/** The exponent of growth between two sizes: 1 is linear, 2 is square. */
export function exponent(
  small: { size: number; time: number },
  large: { size: number; time: number },
): number {
  return Math.log(large.time / small.time) / Math.log(large.size / small.size);
}
