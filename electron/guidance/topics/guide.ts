import { z } from 'zod';
import { readConcepts } from './concepts.ts';
import { featuresOf } from './features.ts';
import { learnToJudge } from './judgement.ts';
import { readRules } from './rules.ts';
import { type Label, label, type Topic } from './topic.ts';

/** Sentences people say, by what they are about. */
const utterances = z.partialRecord(label, z.array(z.string().min(1)));

export interface HeardTopic {
  readonly topic: Topic;
  /** 0–1, how sure; the scores of one answer need not add up to one. */
  readonly score: number;
}

export interface Heard {
  /** Best first, at most five. */
  readonly topics: readonly HeardTopic[];
  /** The question is not the Bureau's business. */
  readonly outside: boolean;
}

/** Listens to what a person at the counter says and names what it may be about. */
export type Listen = (said: string) => Heard;

const MOST_TOPICS = 5;
/** Less likely than this is not worth a clerk's glance, after the first three. */
const LEAST_SCORE = 0.002;
const ALWAYS_SHOWN = 3;

/** From here on a question is somebody else's: a wrong referral costs a look, a missed one costs the visitor a day. */
const OUTSIDE = 0.33;

export interface GuideBooks {
  /** Variants and concepts. */
  readonly concepts: unknown;
  readonly rules: unknown;
  /** One or more collections of labelled sentences. */
  readonly utterances: readonly unknown[];
}

/**
 * Learns from labelled sentences; takes about a second.
 * @throws ZodError where a book has another shape or names an unknown topic
 */
export function openGuide(books: GuideBooks): Listen {
  const concepts = readConcepts(books.concepts);
  const conclude = readRules(books.rules, concepts.names);
  const evidenceOf = (said: string) => featuresOf(concepts, conclude, said);
  const examples = books.utterances.flatMap((book) =>
    Object.entries(utterances.parse(book)).flatMap(([name, sentences]) =>
      sentences.map((sentence) => ({ features: evidenceOf(sentence), label: label.parse(name) })),
    ),
  );
  const judge = learnToJudge(label.options, examples);
  return (said) => answerOf(label.options, judge(evidenceOf(said)));
}

function answerOf(labels: readonly Label[], weights: Float64Array): Heard {
  const scores = new Map(labels.map((name, index) => [name, weights[index] ?? 0]));
  const elsewhere = (scores.get('outside') ?? 0) + (scores.get('referral') ?? 0);
  const outside = elsewhere > OUTSIDE;
  scores.delete('outside');
  // Whoever asks for something else is helped by hearing where to go.
  if (outside) scores.set('referral', elsewhere);
  const topics: HeardTopic[] = [];
  for (const [name, score] of [...scores].toSorted(([, left], [, right]) => right - left)) {
    if (name === 'outside' || topics.length === MOST_TOPICS) break;
    if (score < LEAST_SCORE && topics.length >= ALWAYS_SHOWN) break;
    topics.push({ topic: name, score: Math.round(score * 10_000) / 10_000 });
  }
  return { topics, outside };
}
