import { matterOf, schemeOf } from './kinship.ts';
import { type Example, type Model, train } from './model.ts';
import type { Label } from './topic.ts';

/** How far the judgement of a whole family of topics counts beside that of the topic; found by cross-validation. */
const FAMILY_WEIGHT = 0.4;

/**
 * Learns topics, and beside them the insurance and the matter: `國保` with a birth is known to be about a National Pension
 * maternity benefit from the sentences about other births and about other National Pension matters.
 */
export function learn(labels: readonly Label[], examples: readonly Example<Label>[]): Model<Label> {
  const topics = train(labels, examples);
  const schemes = familyOf(labels, examples, schemeOf);
  const matters = familyOf(labels, examples, matterOf);
  return {
    labels,
    weigh: (features) => {
      const scheme = schemes(features);
      const matter = matters(features);
      const weights = topics
        .weigh(features)
        .map((weight, index) => weight * ((scheme[index] ?? 0) * (matter[index] ?? 0)) ** FAMILY_WEIGHT);
      const total = weights.reduce((sum, weight) => sum + weight, 0);
      return total > 0 ? weights.map((weight) => weight / total) : weights;
    },
  };
}

/** For each label the probability of its family. */
function familyOf(
  labels: readonly Label[],
  examples: readonly Example<Label>[],
  nameOf: (one: Label) => string,
): (features: ReadonlyMap<string, number>) => number[] {
  const names = [...new Set(labels.map(nameOf))];
  const places = labels.map((one) => names.indexOf(nameOf(one)));
  const family = train(
    names,
    examples.map(({ features, label }) => ({ features, label: nameOf(label) })),
  );
  return (features) => {
    const weights = family.weigh(features);
    return places.map((place) => weights[place] ?? 0);
  };
}
