import weights from '../knowledge/data/claims/editorial-ranker.json' with { type: 'json' };

/**
 * Weighs the reasons for a link: a logistic model trained on labelled notes (test/evaluate/train-ranker.ts).
 * Each claim of the embedded set has weights for the words, names and relations of a passage; the signals, which tell
 * how the claim's own relations meet those of the passage, have weights that all claims share, a user's own included.
 */
const columns = new Map(weights.claims.map((claim, at) => [claim, at]));
const features = new Map(
  Object.entries(weights.features as Record<string, string>).map(([feature, row]) => [
    feature,
    row.split(' ').map((cell) => cell.split(':').map(Number) as [column: number, weight: number]),
  ]),
);
const signals = new Map<string, number>(Object.entries(weights.signals));
const opposition = new Map<string, number>(Object.entries(weights.opposition));
const meanBias = weights.bias.reduce((sum, bias) => sum + bias, 0) / weights.bias.length;

/** The part of the sum that the features of a passage give to each claim of the embedded set. */
export class FeatureScores {
  private readonly sums = Float64Array.from(weights.bias);

  /** Adds up the weights of what was found. */
  constructor(found: readonly string[]) {
    for (const feature of found) {
      const row = features.get(feature);
      if (row) for (const [column, weight] of row) this.sums[column]! += weight;
    }
  }

  /** The sum for a claim; undefined for one that the model was not trained on. */
  of(claim: string): number | undefined {
    const column = columns.get(claim);
    return column === undefined ? undefined : this.sums[column];
  }
}

const mostNamed = Math.max(
  0,
  ...[...signals].flatMap(([signal, weight]) => (signal.startsWith('names:') ? [weight] : [])),
);

/** Whether a claim without a reason can still be probable, by what speaks for or against any claim in a setting. */
export function isWithinReach(featureScore: number, setting: ReadonlyMap<string, number>): boolean {
  let sum = featureScore + mostNamed + (signals.get('no-reason') ?? 0);
  for (const [signal, strength] of setting) sum += (signals.get(signal) ?? 0) * strength;
  return sum > 0;
}

/** How probable it is, from 0 to 1, that a passage is about a claim. */
export function probabilityOf(featureScore: number | undefined, found: ReadonlyMap<string, number>): number {
  let sum = featureScore ?? meanBias;
  for (const [signal, strength] of found) sum += (signals.get(signal) ?? 0) * strength;
  return 1 / (1 + Math.exp(-sum));
}

/** How probable it is that a passage opposes a claim that it is about. */
export function oppositionOf(found: ReadonlyMap<string, number>): number {
  let sum = opposition.get('') ?? 0;
  for (const [feature, strength] of found) sum += (opposition.get(feature) ?? 0) * strength;
  return 1 / (1 + Math.exp(-sum));
}
