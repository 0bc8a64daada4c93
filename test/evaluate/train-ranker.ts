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
const SMALLEST = 0.12;

interface Model {
  bias: number[];
  features: Map<string, Float64Array>;
  signals: Map<string, number>;
}

const claims = editorialClaims.claims.map(({ id }) => id);
const items = readCorpus().filter(({ part }) => part === 'tune');
const examples = items.map((item) => examplesOf(item, claims));

if (process.argv.includes('--folds')) crossValidate();
else write(train(examples.flat()));

function train(all: readonly Example[]): Model {
  const counts = new Map<string, number>();
  for (const example of all)
    for (const feature of example.features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const model: Model = { bias: claims.map(() => -3), features: new Map(), signals: new Map() };
  for (const [feature, count] of counts)
    if (count >= 3) model.features.set(feature, new Float64Array(claims.length));
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

function crossValidate(): void {
  const thresholds = [0.3, 0.4, 0.5, 0.6, 0.7, 0.8];
  const counts = thresholds.map(() => ({ right: 0, wrong: 0, missed: 0 }));
  for (let fold = 0; fold < 3; fold++) {
    const model = train(examples.filter((_, at) => at % 3 !== fold).flat());
    for (const example of examples.filter((_, at) => at % 3 === fold).flat()) {
      for (let claim = 0; claim < claims.length; claim++) {
        const wanted = example.wanted[claim];
        if (wanted === undefined) continue;
        const probability = score(model, example, claim);
        thresholds.forEach((threshold, at) => {
          const count = counts[at]!;
          if (probability >= threshold) wanted ? count.right++ : count.wrong++;
          else if (wanted) count.missed++;
        });
      }
    }
  }
  thresholds.forEach((threshold, at) => {
    const { right, wrong, missed } = counts[at]!;
    const precision = right / (right + wrong);
    const recall = right / (right + missed);
    console.log(
      `${threshold}: precision ${precision.toFixed(3)} recall ${recall.toFixed(3)} F1 ${((2 * precision * recall) / (precision + recall)).toFixed(3)}`,
    );
  });
}

function write(model: Model): void {
  const round = (value: number) => Math.round(value * 100) / 100;
  const features: Record<string, Record<string, number>> = {};
  for (const [feature, weights] of [...model.features].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const kept: Record<string, number> = {};
    weights.forEach((weight, claim) => {
      if (Math.abs(weight) >= SMALLEST) kept[claim] = round(weight);
    });
    if (Object.keys(kept).length > 0) features[feature] = kept;
  }
  const signals = Object.fromEntries(
    [...model.signals].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, weight]) => [name, round(weight)]),
  );
  const path = join(import.meta.dirname, '../../src/knowledge/data/claims/editorial-ranker.json');
  writeFileSync(path, `${JSON.stringify({ claims, bias: model.bias.map(round), signals, features })}\n`);
  console.log(
    `${Object.keys(features).length} features, ${signals && Object.keys(signals).length} signals → ${path}`,
  );
}
