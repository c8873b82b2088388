import type { Concepts } from './concepts.ts';
import { charactersOf } from './hearing.ts';
import type { Conclude } from './rules.ts';

/** How much one kind of evidence weighs against the others; found on the training half by cross-validation. */
const WEIGHTS = { rule: 2.5, concept: 2, pair: 0.9, one: 1.5, two: 1.4, three: 0.6, foreign: 2 } as const;

/** The concept that holds the words of our own business; that none of them was said tells something too. */
const OWN_WORDS = 'bureauWord';

/** What speaks for one topic or another in a sentence: concepts, pairs of concepts, and strings of one to three characters. */
export function featuresOf(concepts: Concepts, conclude: Conclude, said: string): Map<string, number> {
  const meant = concepts.meant(said);
  const found = concepts.spot(meant);
  const features = new Map<string, number>();
  for (const label of conclude(found)) features.set(`r:${label}`, WEIGHTS.rule);
  found.forEach((concept, index) => {
    features.set(`c:${concept}`, WEIGHTS.concept);
    for (const other of found.slice(index + 1)) features.set(`p:${concept}+${other}`, WEIGHTS.pair);
  });
  if (!found.includes(OWN_WORDS)) features.set('x:foreign', WEIGHTS.foreign);
  const characters = charactersOf(meant);
  characters.forEach((character, index) => {
    const two = character + (characters[index + 1] ?? '');
    const three = two + (characters[index + 2] ?? '');
    features.set(character, WEIGHTS.one);
    if (index + 1 < characters.length) features.set(two, WEIGHTS.two);
    if (index + 2 < characters.length) features.set(three, WEIGHTS.three);
  });
  return toLengthOne(features);
}

/** A long story must not outweigh a short question. */
function toLengthOne(features: Map<string, number>): Map<string, number> {
  let squares = 0;
  for (const weight of features.values()) squares += weight * weight;
  const length = Math.sqrt(squares);
  if (length > 0) for (const [name, weight] of features) features.set(name, weight / length);
  return features;
}
