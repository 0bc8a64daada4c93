/**
 * Trains the ranker that weighs the reasons for a link, on the part of the corpus that may be tuned on:
 * `npx tsx test/evaluate/train-ranker.ts [--folds]`. It writes src/knowledge/data/claims/editorial-ranker.json;
 * with `--folds` it only prints what three-fold cross-validation gives for several thresholds.
 * A logistic model: for each claim a bias and weights of features, and weights of signals that all claims share.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { editorialClaims } from '../../src/knowledge/claims';
import { readCorpus } from './claims/corpus';
import { type Example, examplesOf } from './claims/examples';

const EPOCHS = 30;
const RATE = 0.15;
const DECAY = 2e-5;
const SMALLEST = 0.2;

interface Model {
  bias: number[];
  features: Map<string, Float64Array>;
  signals: Map<string, number>;
}

const claims = editorialClaims.claims.map(({ id }) => id);
const items = readCorpus().filter(({ part }) => part === 'tune');
const examples = items.map((item) => examplesOf(item, claims));

if (process.argv.includes('--folds')) crossValidate();
else write(train(examples.flat()), trainOpposition(examples.flat().flatMap(({ opposition: list }) => list)));

function train(all: readonly Example[]): Model {
  const counts = new Map<string, number>();
  for (const example of all)
    for (const feature of example.features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const model: Model = { bias: claims.map(() => -3), features: new Map(), signals: new Map() };
  for (const [feature, count] of counts)
    if (count >= 4) model.features.set(feature, new Float64Array(claims.length));
  const squares = {
    bias: claims.map(() => 1),
    features: new Map<string, Float64Array>(),
    signals: new Map<string, number>(),
  };
  for (const feature of model.features.keys())
    squares.features.set(feature, new Float64Array(claims.length).fill(1));
  let seed = 7;
  const random = () => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return seed / 2147483648;
  };
  const order = all.map((_, at) => at);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (let at = order.length - 1; at > 0; at--) {
      const other = Math.floor(random() * (at + 1));
      [order[at], order[other]] = [order[other]!, order[at]!];
    }
    for (const at of order) learn(model, squares, all[at]!);
  }
  return model;
}

function score(model: Model, example: Example, claim: number): number {
  let sum = model.bias[claim]!;
  for (const feature of example.features) sum += model.features.get(feature)?.[claim] ?? 0;
  for (const [signal, strength] of example.signals[claim]!)
    sum += (model.signals.get(signal) ?? 0) * strength;
  return 1 / (1 + Math.exp(-sum));
}

function learn(model: Model, squares: Model, example: Example): void {
  for (let claim = 0; claim < claims.length; claim++) {
    const wanted = example.wanted[claim];
    if (wanted === undefined) continue;
    const slope = score(model, example, claim) - wanted;
    if (Math.abs(slope) < 0.003) continue;
    squares.bias[claim]! += slope * slope;
    model.bias[claim]! -= (RATE * slope) / Math.sqrt(squares.bias[claim]!);
    for (const feature of example.features) {
      const weights = model.features.get(feature);
      if (!weights) continue;
      const square = squares.features.get(feature)!;
      square[claim]! += slope * slope;
      weights[claim] = weights[claim]! * (1 - DECAY) - (RATE * slope) / Math.sqrt(square[claim]!);
    }
    for (const [signal, strength] of example.signals[claim]!) {
      const step = slope * strength;
      const square = (squares.signals.get(signal) ?? 1) + step * step;
      squares.signals.set(signal, square);
      model.signals.set(signal, (model.signals.get(signal) ?? 0) - (RATE * step) / Math.sqrt(square));
    }
  }
}

/** Whether a passage opposes a claim: one weight for each feature, and a bias under ''. */
function trainOpposition(all: readonly Example['opposition'][number][]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { features } of all)
    for (const feature of features.keys()) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const weights = new Map<string, number>([['', -1]]);
  const squares = new Map<string, number>();
  for (let epoch = 0; epoch < 40; epoch++) {
    for (let at = 0; at < all.length; at++) {
      const { features, wanted } = all[(at * 7919 + epoch * 31) % all.length]!;
      const slope = opposition(weights, features) - wanted;
      if (Math.abs(slope) < 0.003) continue;
      for (const [feature, strength] of [...features, ['', 1] as const]) {
        if (feature !== '' && counts.get(feature)! < 3) continue;
        const step = slope * strength;
        const square = (squares.get(feature) ?? (feature.startsWith('s:') ? 1 : 90)) + step * step;
        squares.set(feature, square);
        weights.set(
          feature,
          (weights.get(feature) ?? 0) * (1 - DECAY * 10) - (RATE * step) / Math.sqrt(square),
        );
      }
    }
  }
  return weights;
}

function opposition(weights: ReadonlyMap<string, number>, features: ReadonlyMap<string, number>): number {
  let sum = weights.get('') ?? 0;
  for (const [feature, strength] of features) sum += (weights.get(feature) ?? 0) * strength;
  return 1 / (1 + Math.exp(-sum));
}

function crossValidate(): void {
  let all = 0;
  let right = 0;
  const confusion = [0, 0, 0, 0];
  for (let fold = 0; fold < 3; fold++) {
    const weights = trainOpposition(
      examples
        .filter((_, at) => at % 3 !== fold)
        .flat()
        .flatMap(({ opposition: list }) => list),
    );
    for (const { features, wanted } of examples
      .filter((_, at) => at % 3 === fold)
      .flat()
      .flatMap(({ opposition: list }) => list)) {
      const said = opposition(weights, features) > 0.5 ? 1 : 0;
      all++;
      if (said === wanted) right++;
      confusion[wanted * 2 + said]!++;
    }
  }
  console.log(
    `opposition: ${(right / all).toFixed(3)} of ${all} right; not opposed said opposed ${confusion[1]} of ${confusion[0]! + confusion[1]!}, opposed said not ${confusion[2]} of ${confusion[2]! + confusion[3]!}`,
  );

  const thresholds = [0.3, 0.4, 0.5, 0.6, 0.7, 0.8];
  const counts = thresholds.map(() => ({
    right: 0,
    wrong: 0,
    missed: 0,
    bareRight: 0,
    bareWrong: 0,
    idle: 0,
  }));
  for (let fold = 0; fold < 3; fold++) {
    const model = train(examples.filter((_, at) => at % 3 !== fold).flat());
    for (const example of examples.filter((_, at) => at % 3 === fold).flat()) {
      for (let claim = 0; claim < claims.length; claim++) {
        const wanted = example.wanted[claim];
        if (wanted === undefined) continue;
        const probability = score(model, example, claim);
        thresholds.forEach((threshold, at) => {
          const count = counts[at]!;
          if (probability >= threshold) {
            wanted ? count.right++ : count.wrong++;
            const bare = example.signals[claim]!.has('no-reason');
            if (bare) wanted ? count.bareRight++ : count.bareWrong++;
            if (!example.wanted.some((one) => one !== 0)) {
              count.idle++;
            }
          } else if (wanted) count.missed++;
        });
      }
    }
  }
  thresholds.forEach((threshold, at) => {
    const { right, wrong, missed, bareRight, bareWrong, idle } = counts[at]!;
    const precision = right / (right + wrong);
    const recall = right / (right + missed);
    console.log(
      `${threshold}: precision ${precision.toFixed(3)} recall ${recall.toFixed(3)} F1 ${((2 * precision * recall) / (precision + recall)).toFixed(3)}; without a reason ${bareRight} right, ${bareWrong} wrong; in passages about no claim ${idle}`,
    );
  });
}

function write(model: Model, opposed: ReadonlyMap<string, number>): void {
  const features: Record<string, string> = {};
  for (const [feature, weights] of sorted(model.features)) {
    const kept = [...weights].flatMap((weight, claim) =>
      Math.abs(weight) < SMALLEST ? [] : [`${claim}:${round(weight)}`],
    );
    if (kept.length > 0) features[feature] = kept.join(' ');
  }
  const signals = Object.fromEntries(sorted(model.signals).map(([name, weight]) => [name, round(weight)]));
  const opposition = Object.fromEntries(
    sorted(opposed).flatMap(([name, weight]) => (Math.abs(weight) < 0.08 ? [] : [[name, round(weight)]])),
  );
  const path = join(import.meta.dirname, '../../src/knowledge/data/claims/editorial-ranker.json');
  const ranker = { claims, bias: model.bias.map(round), signals, features, opposition };
  writeFileSync(path, `${JSON.stringify(ranker, null, 2)}\n`);
  console.log(
    `${Object.keys(features).length} features of links, ${Object.keys(opposition).length} of opposition → ${path}`,
  );
}

function sorted<T>(map: ReadonlyMap<string, T>): [string, T][] {
  return [...map].sort(([a], [b]) => (a < b ? -1 : 1));
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
