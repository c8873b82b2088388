import type { GuidanceView } from '../../../src/contract/guidance-view.ts';
import type { Catalogue } from '../../guidance/catalogue.ts';
import type { Ranked } from '../../guidance/fit.ts';
import type { LifeEvent } from '../../guidance/events.ts';
import type { Advice, DatedPassage } from '../../guidance/topics/advice.ts';
import type { Guide, Heard } from '../../guidance/topics/guide.ts';
import {
  isElsewhere,
  suggestEvents,
  type SuggestedService,
  suggestReferrals,
  suggestServices,
} from '../../guidance/topics/suggest.ts';
import type { Topic } from '../../guidance/topics/topic.ts';
import { itemCode } from '../../guidance/services.ts';
import type { DeskContext } from '../context.ts';
import { pageSources } from '../services/page-sources.ts';
import { serviceLine, servicePageOf } from '../services/pages.ts';
import { staffDate } from '../words/dates.ts';
import { type Conversation, conversationOf } from './conversation.ts';
import { adviceOf, guideOf } from './learning.ts';
import * as words from './words.ts';

/** A second topic is worth its rules from this probability on. */
const SECOND_TOPIC = 0.2;
const MOST_PASSAGES = 8;
/** From here on a sentence makes sense alone, and how far it counts then. */
const SURE = 0.85;
const LATEST_WEIGHT = 0.9;
const NOTHING_HEARD: Heard = { topics: [], outside: false };

/**
 * What the clerk needs while somebody speaks: services, the next question, facts still missing, papers, warnings and the
 * rules of a day. Nothing is kept.
 * @param text what is still being typed
 * @param day the day whose rules are asked for; null = today
 */
export function hear(desk: DeskContext, { text, day }: { text: string; day: string | null }): GuidanceView {
  const said = conversationOf(desk);
  const sentence = [...said.map((one) => one.said), text.trim()].filter((one) => one !== '').join('，');
  const guide = guideOf(desk);
  const sources = pageSources(desk);
  const { catalogue } = sources;
  const latest = text.trim() === '' ? (said.at(-1)?.said ?? '') : text.trim();
  const heard = guide === null || sentence === '' ? NOTHING_HEARD : both(guide.listen(sentence), guide.listen(latest));
  const events = suggestEvents(catalogue, heard, sentence);
  const outside = isElsewhere(catalogue, heard, events, sentence);
  const chosen =
    sentence === '' ? [] : suggestServices(catalogue, withoutReferral(heard, outside), events, sentence, takenIn(desk));
  const days = { asOf: day ?? sources.today, today: sources.today };
  const topics = topicsOf(heard, outside, chosen);
  const advised = topics.map((topic) => adviceOf(desk).advise(topic, sentence, days));
  const [best] = chosen;
  const page = best === undefined ? null : servicePageOf(sources, best.service);
  const missing = stillMissing(advised[0], said);
  return {
    said: said.map((one) => one.said),
    learning: guide === null,
    outside,
    services: chosen.map((one) => {
      const { key, code, name, group } = serviceLine(catalogue, one.service);
      return { key, code, name, group, why: whyOf(guide, sentence, one, events) };
    }),
    question: outside ? null : questionOf(advised[0], missing, said),
    missing: missing.map(({ key, zh }) => ({ key, label: zh })),
    papers: (page?.papers ?? []).map(({ key, name, kind, why, when, waived }) => ({
      key,
      name,
      kind,
      why,
      when,
      waived,
    })),
    warnings: [...new Set([...(advised[0]?.warnings ?? []), ...(page?.cautions ?? [])])],
    passages: passagesOf(advised),
    noPassages: advised.length > 0 && advised.every(({ passages }) => passages.length === 0),
    events: outside ? [] : events.map(({ one }) => eventOf(sources.catalogue, one)),
    referrals: outside
      ? suggestReferrals(catalogue, sentence).map(({ key, zh, phone, hours, for: what }) => ({
          key,
          name: zh,
          phone,
          hours,
          for: what,
        }))
      : [],
    phrases: [...catalogue.events.values()].map(({ key, phrase }) => ({ key, text: phrase })),
  };
}

/**
 * A long conversation drowns a new wish: what was said last is heard alone too, where it makes sense alone. It stands a
 * little behind, so that an answer to a question does not change the subject.
 */
function both(whole: Heard, latest: Heard): Heard {
  const [sure] = latest.topics;
  if (latest.outside || sure === undefined || sure.score < SURE) return whole;
  const scores = new Map(whole.topics.map(({ topic, score }) => [topic, score]));
  for (const { topic, score } of latest.topics) {
    scores.set(topic, Math.max(scores.get(topic) ?? 0, score * LATEST_WEIGHT));
  }
  const topics = [...scores].map(([topic, score]) => ({ topic, score }));
  return { outside: whole.outside, topics: topics.toSorted((left, right) => right.score - left.score) };
}

function takenIn({ state }: DeskContext): ReadonlySet<string> {
  return new Set(state.visit?.draft.matters.map(({ service }) => service));
}

/** Where the question is ours after all, sending on is no service. */
function withoutReferral(heard: Heard, outside: boolean): Heard {
  return outside ? heard : { ...heard, topics: heard.topics.filter(({ topic }) => topic !== 'referral') };
}

/** The topic of the best service first, then another one that is likely too. */
function topicsOf({ topics }: Heard, outside: boolean, chosen: readonly SuggestedService[]): Topic[] {
  if (outside) return [];
  const first = chosen[0]?.topic ?? chosen[0]?.service.topics[0];
  if (first === undefined) return [];
  const second = topics.find(({ topic, score }) => topic !== first && topic !== 'referral' && score >= SECOND_TOPIC);
  return second === undefined ? [first] : [first, second.topic];
}

function whyOf(
  guide: Guide | null,
  sentence: string,
  { service, topic }: SuggestedService,
  events: readonly Ranked<LifeEvent>[],
): string {
  const found = guide === null || topic === null ? [] : guide.explain(sentence, topic);
  if (found.length > 0) return words.heardWords(found);
  const event = events.find(({ one }) => one.services.includes(service.key));
  return event === undefined ? words.LIKE_SENTENCES : words.partOf(event.one.name.zh);
}

/** What was answered when it was asked is not missing, however it was answered. */
function stillMissing(advice: Advice | undefined, said: Conversation): Advice['missing'] {
  const answered = new Set(said.map(({ about }) => about));
  return (advice?.missing ?? []).filter(({ key }) => !answered.has(key));
}

/** First what the topic is best asked by, then one fact after the other. */
function questionOf(
  advice: Advice | undefined,
  missing: Advice['missing'],
  said: Conversation,
): GuidanceView['question'] {
  if (advice === undefined) return null;
  const [next] = missing;
  const opening = `ask ${advice.topic}`;
  if (!said.some(({ about }) => about === opening)) {
    return { key: opening, text: advice.ask.zh, answers: [...(next?.answers ?? [])] };
  }
  return next === undefined ? null : { key: next.key, text: next.ask, answers: [...next.answers] };
}

function passagesOf(advised: readonly Advice[]): GuidanceView['passages'] {
  return advised
    .flatMap(({ topic, passages }) => passages.map((one, index) => passageLine(`${topic} ${index}`, one)))
    .slice(0, MOST_PASSAGES);
}

function passageLine(key: string, rule: DatedPassage): GuidanceView['passages'][number] {
  const { zh, article, from, to, past, unconfirmed } = rule;
  return {
    key,
    text: zh,
    article,
    valid: words.validity(staffDate(from), to === null ? null : staffDate(to)),
    past,
    unconfirmed,
  };
}

function eventOf(
  { services: all }: Catalogue,
  { key, name, questions, services, rights }: LifeEvent,
): GuidanceView['events'][number] {
  return {
    key,
    name: name.zh,
    questions: [...questions],
    services: services.flatMap((one) => {
      const service = all.get(one);
      return service === undefined ? [] : [{ key: one, code: itemCode(one), name: service.name.zh }];
    }),
    rights: [...rights],
  };
}
