import { matterOf, schemeOf } from './kinship.ts';
import { type Features, lessonOf, probabilities, readerOf, type Sentence, train, type Weights } from './model.ts';
import type { Label } from './topic.ts';

/** How far the judgement of a whole family of topics counts beside that of the topic; found by cross-validation. */
const FAMILY_WEIGHT = 0.4;

/** A sentence's evidence, and what it was about. */
export interface Example {
  readonly features: Features;
  readonly label: Label;
}

/** One probability for each label, in the order they were given. */
export type Judge = (features: Features) => Float64Array;

/** What was learnt from sentences: nothing but words and numbers, so that it can be kept. */
export interface Learnt {
  /** The kinds of evidence, in the order of the rows of all weights. */
  readonly evidence: readonly string[];
  readonly topics: Weights;
  readonly schemes: Weights;
  readonly matters: Weights;
}

/**
 * Learns topics, and beside them the insurance and the matter: `國保` with a birth is known to be about a National Pension
 * maternity benefit from the sentences about other births and about other National Pension matters.
 */
export function* learn(labels: readonly Label[], examples: readonly Example[]): Generator<void, Learnt> {
  const lesson = lessonOf(examples.map(({ features }) => features));
  const answers = examples.map(({ label }) => label);
  const topics = yield* train(labels, lesson, answers);
  const schemes = yield* train(namesOf(labels, schemeOf), lesson, answers.map(schemeOf));
  const matters = yield* train(namesOf(labels, matterOf), lesson, answers.map(matterOf));
  return { evidence: lesson.evidence, topics, schemes, matters };
}

/** Judges by what was learnt from the same labels. */
export function judgeBy(labels: readonly Label[], { evidence, topics, schemes, matters }: Learnt): Judge {
  const read = readerOf(evidence);
  const schemeFor = familyOf(labels, schemes, schemeOf);
  const matterFor = familyOf(labels, matters, matterOf);
  return (features) => {
    const sentence = read(features);
    const scheme = schemeFor(sentence);
    const matter = matterFor(sentence);
    const weights = probabilities(topics, sentence).map(
      (weight, index) => weight * ((scheme[index] ?? 0) * (matter[index] ?? 0)) ** FAMILY_WEIGHT,
    );
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    return total > 0 ? weights.map((weight) => weight / total) : weights;
  };
}

function namesOf(labels: readonly Label[], nameOf: (one: Label) => string): string[] {
  return [...new Set(labels.map(nameOf))];
}

/** For each label the probability of its family. */
function familyOf(
  labels: readonly Label[],
  families: Weights,
  nameOf: (one: Label) => string,
): (sentence: Sentence) => number[] {
  const names = namesOf(labels, nameOf);
  const places = labels.map((one) => names.indexOf(nameOf(one)));
  return (sentence) => {
    const weights = probabilities(families, sentence);
    return places.map((place) => weights[place] ?? 0);
  };
}
