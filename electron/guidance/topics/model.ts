/** A sentence as weighted evidence, and what it was about. */
export interface Example<Label extends string> {
  readonly features: ReadonlyMap<string, number>;
  readonly label: Label;
}

export interface Model<Label extends string> {
  readonly labels: readonly Label[];
  /** One probability for each label, in the order of `labels`. */
  readonly weigh: (features: ReadonlyMap<string, number>) => Float64Array;
}

const ROUNDS = 14;
const STEP = 0.9;
/** Pulls the weight of evidence seen only once or twice back towards nothing. */
const SHRINK = 0.00002;

interface Weights {
  readonly rows: ReadonlyMap<string, number>;
  readonly values: Float64Array;
  readonly bias: Float64Array;
}

/**
 * Multinomial logistic regression by AdaGrad. The same examples in the same order always give the same weights: nothing is
 * drawn at random.
 */
export function train<Label extends string>(
  labels: readonly Label[],
  examples: readonly Example<Label>[],
): Model<Label> {
  const rows = new Map<string, number>();
  for (const { features } of examples) {
    for (const name of features.keys()) if (!rows.has(name)) rows.set(name, rows.size);
  }
  const width = labels.length;
  const weights: Weights = { rows, values: new Float64Array(rows.size * width), bias: new Float64Array(width) };
  const seen = new Float64Array(rows.size * width).fill(0.01);
  const biasSeen = new Float64Array(width).fill(1);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const index of visitingOrder(examples.length, round)) {
      const example = examples[index];
      if (example === undefined) continue;
      const slope = probabilities(weights, example.features);
      const wanted = labels.indexOf(example.label);
      slope[wanted] = (slope[wanted] ?? 0) - 1;
      descend(weights.bias, biasSeen, slope, 0, 0.1);
      for (const [name, weight] of example.features) {
        descend(weights.values, seen, slope, (rows.get(name) ?? 0) * width, weight);
      }
    }
  }
  return { labels, weigh: (features) => probabilities(weights, features) };
}

/** Strides through the examples so that neighbours of one topic do not follow each other. */
function visitingOrder(count: number, round: number): number[] {
  const strides = [7919, 6151, 4483, 3067, 9973];
  const stride = strides[round % strides.length] ?? 1;
  return Array.from({ length: count }, (_, index) => (index * stride + round) % count);
}

function descend(values: Float64Array, seen: Float64Array, slope: Float64Array, start: number, weight: number): void {
  for (let column = 0; column < slope.length; column += 1) {
    const at = start + column;
    const value = values[at] ?? 0;
    const gradient = (slope[column] ?? 0) * weight + SHRINK * value;
    const sum = (seen[at] ?? 0) + gradient * gradient;
    seen[at] = sum;
    values[at] = value - (STEP * gradient) / Math.sqrt(sum);
  }
}

function probabilities({ rows, values, bias }: Weights, features: ReadonlyMap<string, number>): Float64Array {
  const sums = Float64Array.from(bias);
  const width = sums.length;
  for (const [name, weight] of features) {
    const row = rows.get(name);
    if (row === undefined) continue;
    for (let column = 0; column < width; column += 1) {
      sums[column] = (sums[column] ?? 0) + weight * (values[row * width + column] ?? 0);
    }
  }
  let most = Number.NEGATIVE_INFINITY;
  for (const sum of sums) if (sum > most) most = sum;
  let total = 0;
  for (let column = 0; column < width; column += 1) {
    const power = Math.exp((sums[column] ?? 0) - most);
    sums[column] = power;
    total += power;
  }
  for (let column = 0; column < width; column += 1) sums[column] = (sums[column] ?? 0) / total;
  return sums;
}
