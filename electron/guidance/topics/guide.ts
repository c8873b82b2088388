import { z } from 'zod';
import { readConcepts } from './concepts.ts';
import { featuresOf } from './features.ts';
import { type Example, judgeBy, learn, type Learnt } from './judgement.ts';
import { BREATH } from './model.ts';
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

/** Which of the words that were said speak for a topic, the strongest first, at most three. */
export type Explain = (said: string, about: Topic) => string[];

export interface Guide {
  readonly listen: Listen;
  readonly explain: Explain;
}

const MOST_TOPICS = 5;
/** Less likely than this is not worth a clerk's glance, after the first three. */
const LEAST_SCORE = 0.002;
const ALWAYS_SHOWN = 3;

/** From here on a question is somebody else's: a wrong referral costs a look, a missed one costs the visitor a day. */
const OUTSIDE = 0.33;

/** How what is said is understood, whatever was learnt from it. */
export interface UnderstandingBooks {
  /** Variants and concepts. */
  readonly concepts: unknown;
  readonly rules: unknown;
}

export interface LessonBooks extends UnderstandingBooks {
  /** One or more collections of labelled sentences, each read when its turn comes. */
  readonly utterances: Iterable<unknown>;
}

/**
 * Learns from labelled sentences; takes about a second and a half, in steps of a millisecond or two, for a process that
 * has something else to do meanwhile.
 * @throws ZodError where a book has another shape or names an unknown topic
 */
export function* learnTopics(books: LessonBooks): Generator<void, Learnt> {
  const { evidenceOf } = understandingOf(books);
  const examples: Example[] = [];
  for (const book of books.utterances) {
    for (const [name, sentences] of Object.entries(utterances.parse(book))) {
      for (const sentence of sentences) {
        if (examples.length % BREATH === 0) yield;
        examples.push({ features: evidenceOf(sentence), label: label.parse(name) });
      }
    }
  }
  return yield* learn(label.options, examples);
}

/** The guide that has learnt this, from sentences understood by the same books. */
export function guideBy(books: UnderstandingBooks, learnt: Learnt): Guide {
  const { concepts, evidenceOf } = understandingOf(books);
  const judge = judgeBy(label.options, learnt);
  const weigh = (said: string) => judge(evidenceOf(said));
  return {
    listen: (said) => answerOf(label.options, weigh(said)),
    explain(said, about) {
      const place = label.options.indexOf(about);
      const whole = weigh(said)[place] ?? 0;
      const without = (word: string) => weigh(concepts.meant(said).replaceAll(word, ''))[place] ?? 0;
      return strongest(concepts.wordsOf(concepts.meant(said)).map((word) => ({ word, loss: whole - without(word) })));
    },
  };
}

function understandingOf(books: UnderstandingBooks) {
  const concepts = readConcepts(books.concepts);
  const conclude = readRules(books.rules, concepts.names);
  return { concepts, evidenceOf: (said: string) => featuresOf(concepts, conclude, said) };
}

const MOST_WORDS = 3;
/** A word without which the topic would be hardly less likely explains nothing. */
const LEAST_LOSS = 0.005;

function strongest(words: readonly { readonly word: string; readonly loss: number }[]): string[] {
  return words
    .filter(({ loss }) => loss > LEAST_LOSS)
    .toSorted((left, right) => right.loss - left.loss)
    .slice(0, MOST_WORDS)
    .map(({ word }) => word);
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
