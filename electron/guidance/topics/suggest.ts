import type { Catalogue } from '../catalogue.ts';
import type { LifeEvent } from '../events.ts';
import { findServices } from '../find-services.ts';
import { fitOfWords, plainly, type Ranked, ranked } from '../fit.ts';
import type { Referral } from '../documents.ts';
import { itemCode, type Service } from '../services.ts';
import type { Heard } from './guide.ts';
import type { Topic } from './topic.ts';

const MOST_SERVICES = 3;
const MOST_EVENTS = 2;
const MOST_REFERRALS = 3;

/** What the words of the catalogue say counts a little beside what was understood, and alone where nothing was. */
const WORDS_WEIGHT = 0.4;
/** A bundle leads in the order in which a clerk goes through it. */
const BUNDLE_WEIGHT = 0.25;
const BUNDLE_FALL = 0.03;
/** What is on the list of matters already is hardly what is asked for now. */
const TAKEN = 0.2;
/** A second service about the same topic makes way for another likely topic. */
const SAME_TOPIC = 0.5;
/** An event is spoken of when its words were said, or a service of its bundle is what was understood. */
const LEAST_EVENT = 0.35;
/** Where nothing can be understood yet, two characters must do. */
const LEAST_WORDS = 0.2;
/** Words as plain as these are about our business, whatever else they sound like. */
const PLAIN_EVENT = 0.7;
const CODE = 105;

export interface SuggestedService {
  readonly service: Service;
  /** The topic it was suggested for; null where only its words were heard. */
  readonly topic: Topic | null;
}

/** The question is somebody else's: neither a code of ours nor a life event was named outright. */
export function isElsewhere(
  catalogue: Catalogue,
  heard: Heard,
  events: readonly Ranked<LifeEvent>[],
  said: string,
): boolean {
  if (!heard.outside || (events[0]?.score ?? 0) >= PLAIN_EVENT) return false;
  return (findServices(catalogue, said).services[0]?.score ?? 0) < CODE;
}

/** A service that is about one topic says more about it than one that is about six. */
function fitOfTopics({ topics }: Service, heard: Heard): { topic: Topic; score: number } | null {
  const fits = heard.topics.flatMap(({ topic, score }) =>
    topics.includes(topic) ? [{ topic, score: score / Math.sqrt(topics.length) }] : [],
  );
  return fits.toSorted((left, right) => right.score - left.score)[0] ?? null;
}

/** Events by their words; those whose words nobody said by the topics of their first service. */
export function suggestEvents(catalogue: Catalogue, heard: Heard, said: string): Ranked<LifeEvent>[] {
  const wanted = plainly(said);
  if (wanted === '') return [];
  return ranked(catalogue.events.values(), (event) => {
    const first = catalogue.services.get(event.services[0] ?? '');
    const understood = first === undefined ? 0 : (fitOfTopics(first, heard)?.score ?? 0);
    const words = event.words.filter((word) => wanted.includes(plainly(word)));
    const longest = Math.max(0, ...words.map((word) => word.length));
    return words.length === 0 && understood < LEAST_EVENT ? 0 : Math.min(longest, 6) / 10 + understood;
  })
    .filter(({ score }) => score >= (heard.topics.length === 0 ? LEAST_WORDS : LEAST_EVENT))
    .slice(0, MOST_EVENTS);
}

/**
 * The services a visitor most likely came for, best first, at most three; an item gives way to the kind of claim under it.
 * @param taken services that are on the list of matters already
 */
export function suggestServices(
  catalogue: Catalogue,
  heard: Heard,
  events: readonly Ranked<LifeEvent>[],
  said: string,
  taken: ReadonlySet<string>,
): SuggestedService[] {
  const words = new Map(findServices(catalogue, said).services.map(({ one, score }) => [one.key, score / 100]));
  const bundle = events[0]?.one.services ?? [];
  let candidates = [...catalogue.services.values()].map((service) => {
    const fit = fitOfTopics(service, heard);
    const place = bundle.indexOf(service.key);
    const bundled = place < 0 ? 0 : BUNDLE_WEIGHT - place * BUNDLE_FALL;
    const score = (fit?.score ?? 0) * (1 - WORDS_WEIGHT / 2) + (words.get(service.key) ?? 0) * WORDS_WEIGHT + bundled;
    return { service, topic: fit?.topic ?? null, score: taken.has(service.key) ? score * TAKEN : score };
  });
  const chosen: SuggestedService[] = [];
  while (chosen.length < MOST_SERVICES) {
    const best = candidates.reduce((one, other) => (other.score > one.score ? other : one), candidates[0] ?? NOTHING);
    if (best.score < LEAST_SERVICE || best.service === null) break;
    const { service, topic } = best;
    chosen.push({ service, topic });
    candidates = candidates
      .filter((one) => one.service !== service && one.service.key !== itemCode(service.key))
      .map((one) => (one.topic === topic && topic !== null ? { ...one, score: one.score * SAME_TOPIC } : one));
  }
  return chosen;
}

/** Less than this is a guess that only distracts. */
const LEAST_SERVICE = 0.05;
const NOTHING = { service: null, topic: null, score: 0 };

/** Where somebody is helped whom the Bureau cannot help. */
export function suggestReferrals(catalogue: Catalogue, said: string): Referral[] {
  const wanted = plainly(said);
  return ranked(catalogue.referrals.values(), ({ words, zh, for: what }) =>
    Math.max(longestIn(words, wanted), fitOfWords([zh, what], wanted) > 40 ? 1 : 0),
  )
    .slice(0, MOST_REFERRALS)
    .map(({ one }) => one);
}

function longestIn(words: readonly string[], wanted: string): number {
  return Math.max(0, ...words.map((word) => (wanted.includes(plainly(word)) ? word.length : 0)));
}
