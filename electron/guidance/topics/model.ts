/** Weighted evidence of one sentence. */
export type Features = ReadonlyMap<string, number>;

const ROUNDS = 8;
const STEP = 0.5;
/** Evidence seen in fewer sentences teaches nothing about other sentences. */
const LEAST_SEEN = 2;
/** A label this nearly right already is left alone: most of fifty labels are, after the first round. */
const NEARLY_RIGHT = 0.004;

/** Sentences learnt in one go, about a millisecond's work. */
export const BREATH = 50;

/** Evidence by row of the weights. */
export interface Sentence {
  readonly rows: Int32Array;
  readonly amounts: Float64Array;
}

/** Sentences in the one numbering of evidence that several models can learn from. */
export interface Lesson {
  readonly sentences: readonly Sentence[];
  /** The kinds of evidence, in the order of the rows. */
  readonly evidence: readonly string[];
}

/** What was learnt: a row for each kind of evidence, a column for each label. */
export interface Weights {
  readonly values: Float64Array;
  readonly bias: Float64Array;
}

export function lessonOf(features: readonly Features[]): Lesson {
  const evidence = evidenceIn(features);
  return { sentences: features.map(readerOf(evidence)), evidence };
}

/** Reads a sentence as rows of the weights. */
export function readerOf(evidence: readonly string[]): (features: Features) => Sentence {
  const rows = new Map(evidence.map((name, row) => [name, row]));
  return (features) => sentenceOf(rows, features);
}

/**
 * Multinomial logistic regression by AdaGrad. The same lesson in the same order always gives the same weights: nothing is
 * drawn at random. It stops for breath after every few sentences, so that whoever else needs the processor has a turn.
 * @param answers the label of each sentence of the lesson
 */
export function train<Label extends string>(
  labels: readonly Label[],
  { sentences, evidence }: Lesson,
  answers: readonly Label[],
): Generator<void, Weights> {
  const wanted = answers.map((answer) => labels.indexOf(answer));
  return learn(sentences, wanted, evidence.length, labels.length);
}

function evidenceIn(features: readonly Features[]): string[] {
  const seen = new Map<string, number>();
  for (const one of features) for (const name of one.keys()) seen.set(name, (seen.get(name) ?? 0) + 1);
  return [...seen].filter(([, times]) => times >= LEAST_SEEN).map(([name]) => name);
}

function sentenceOf(rowOf: ReadonlyMap<string, number>, features: Features): Sentence {
  const rows: number[] = [];
  const amounts: number[] = [];
  for (const [name, amount] of features) {
    const row = rowOf.get(name);
    if (row === undefined) continue;
    rows.push(row);
    amounts.push(amount);
  }
  return { rows: Int32Array.from(rows), amounts: Float64Array.from(amounts) };
}

function* learn(
  sentences: readonly Sentence[],
  wanted: readonly number[],
  height: number,
  width: number,
): Generator<void, Weights> {
  const weights: Weights = { values: new Float64Array(height * width), bias: new Float64Array(width) };
  const seen = new Float64Array(height * width).fill(0.01);
  const biasSeen = new Float64Array(width).fill(1);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [turn, index] of visitingOrder(sentences.length, round).entries()) {
      if (turn % BREATH === 0) yield;
      const sentence = sentences[index];
      if (sentence === undefined) continue;
      const slope = probabilities(weights, sentence);
      const answer = wanted[index] ?? 0;
      slope[answer] = (slope[answer] ?? 0) - 1;
      const wrong = columnsFarOff(slope);
      step(weights.bias, biasSeen, slope, wrong, 0, 0.1);
      for (let place = 0; place < sentence.rows.length; place += 1) {
        step(weights.values, seen, slope, wrong, (sentence.rows[place] ?? 0) * width, sentence.amounts[place] ?? 0);
      }
    }
  }
  return weights;
}

/** Strides through the examples so that neighbours of one topic do not follow each other. */
function visitingOrder(count: number, round: number): number[] {
  const strides = [7919, 6151, 4483, 3067, 9973];
  const stride = strides[round % strides.length] ?? 1;
  return Array.from({ length: count }, (_, index) => (index * stride + round) % count);
}

function columnsFarOff(slope: Float64Array): number[] {
  const columns: number[] = [];
  for (let column = 0; column < slope.length; column += 1) {
    if (Math.abs(slope[column] ?? 0) > NEARLY_RIGHT) columns.push(column);
  }
  return columns;
}

function step(
  values: Float64Array,
  seen: Float64Array,
  slope: Float64Array,
  columns: readonly number[],
  start: number,
  amount: number,
): void {
  for (const column of columns) {
    const at = start + column;
    const gradient = (slope[column] ?? 0) * amount;
    const sum = (seen[at] ?? 0) + gradient * gradient;
    seen[at] = sum;
    values[at] = (values[at] ?? 0) - (STEP * gradient) / Math.sqrt(sum);
  }
}

/** One probability for each label. */
export function probabilities({ values, bias }: Weights, { rows, amounts }: Sentence): Float64Array {
  const sums = Float64Array.from(bias);
  const width = sums.length;
  for (let place = 0; place < rows.length; place += 1) {
    const start = (rows[place] ?? 0) * width;
    const amount = amounts[place] ?? 0;
    for (let column = 0; column < width; column += 1) {
      sums[column] = (sums[column] ?? 0) + amount * (values[start + column] ?? 0);
    }
  }
  return towardsOne(sums);
}

/** Sums of evidence as probabilities; in place. */
function towardsOne(sums: Float64Array): Float64Array {
  let most = Number.NEGATIVE_INFINITY;
  for (const sum of sums) if (sum > most) most = sum;
  let total = 0;
  for (let column = 0; column < sums.length; column += 1) {
    const power = Math.exp((sums[column] ?? 0) - most);
    sums[column] = power;
    total += power;
  }
  for (let column = 0; column < sums.length; column += 1) sums[column] = (sums[column] ?? 0) / total;
  return sums;
}
