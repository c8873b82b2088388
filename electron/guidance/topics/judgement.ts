import { matterOf, schemeOf } from './kinship.ts';
import { type Features, type Lesson, lessonOf, type Sentence, train } from './model.ts';
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

/**
 * Learns topics, and beside them the insurance and the matter: `國保` with a birth is known to be about a National Pension
 * maternity benefit from the sentences about other births and about other National Pension matters.
 */
export function* learnToJudge(labels: readonly Label[], examples: readonly Example[]): Generator<void, Judge> {
  const lesson = lessonOf(examples.map(({ features }) => features));
  const answers = examples.map(({ label }) => label);
  const topics = yield* train(labels, lesson, answers);
  const schemes = yield* familyOf(labels, lesson, answers, schemeOf);
  const matters = yield* familyOf(labels, lesson, answers, matterOf);
  return (features) => {
    const sentence = lesson.read(features);
    const scheme = schemes(sentence);
    const matter = matters(sentence);
    const weights = topics
      .weigh(sentence)
      .map((weight, index) => weight * ((scheme[index] ?? 0) * (matter[index] ?? 0)) ** FAMILY_WEIGHT);
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    return total > 0 ? weights.map((weight) => weight / total) : weights;
  };
}

/** For each label the probability of its family. */
function* familyOf(
  labels: readonly Label[],
  lesson: Lesson,
  answers: readonly Label[],
  nameOf: (one: Label) => string,
): Generator<void, (sentence: Sentence) => number[]> {
  const names = [...new Set(labels.map(nameOf))];
  const places = labels.map((one) => names.indexOf(nameOf(one)));
  const family = yield* train(names, lesson, answers.map(nameOf));
  return (sentence) => {
    const weights = family.weigh(sentence);
    return places.map((place) => weights[place] ?? 0);
  };
}
