import { z } from 'zod';
import { heard } from './hearing.ts';
import { TOPICS, type Topic, topic } from './topic.ts';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const words = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });

const passage = words.extend({
  /** First and last day in force; no last day where none is known. */
  from: day,
  to: day.optional(),
  article: z.string().min(1),
  /** How sure: A official text, B a second-hand source, C nobody has confirmed it (未證實). */
  standing: z.enum(['A', 'B', 'C']).default('A'),
});

const counsel = z.strictObject({
  ask: words,
  facts: z.array(z.string()),
  documents: z.array(z.string().min(1)),
  warnings: z.array(z.string().min(1)),
  passages: z.array(passage).min(1),
});

const phrases = z.array(z.string().min(1)).min(1);
const factBook = z.record(z.string(), words.extend({ heard: phrases, ask: z.string().min(1), answers: phrases }));

/** A rule in words, on a day: `past` where another rule has taken its place since. */
export interface DatedPassage {
  readonly zh: string;
  readonly en: string;
  readonly article: string;
  readonly from: string;
  readonly to: string | null;
  readonly past: boolean;
  readonly unconfirmed: boolean;
}

export interface MissingFact {
  readonly key: string;
  readonly zh: string;
  readonly en: string;
  /** How to ask for it, and answers that are often given. */
  readonly ask: string;
  readonly answers: readonly string[];
}

export interface Advice {
  readonly topic: Topic;
  /** The next question to ask. */
  readonly ask: { readonly zh: string; readonly en: string };
  /** Facts a figure or a form needs that were not heard yet. */
  readonly missing: readonly MissingFact[];
  readonly documents: readonly string[];
  readonly warnings: readonly string[];
  readonly passages: readonly DatedPassage[];
}

export interface AdviceDays {
  /** The day of the question: rules in force then. */
  readonly asOf: string;
  /** Today: a rule that ended before is marked as past. */
  readonly today: string;
}

/** What to ask, bring and say about a topic, given what was said already. */
export type Advise = (about: Topic, said: string, days: AdviceDays) => Advice;

export interface AdviceBook {
  readonly advise: Advise;
  /** Every passage of every topic in force on the day. */
  readonly passagesOn: (days: AdviceDays) => { readonly topic: Topic; readonly passage: DatedPassage }[];
}

/** Whether an answer would be heard as one. */
function isHeard({ heard: signs }: Fact, meant: string): boolean {
  return signs.some((sign) => meant.includes(sign));
}

/**
 * @param books one or more collections of advice by topic
 * @throws Error where a topic has no advice or two, or names an unknown fact; ZodError where a book has another shape
 */
export function readAdvice(facts: unknown, books: readonly unknown[]): AdviceBook {
  const known = readFacts(facts);
  const byTopic = readCounsels(books, known);
  return {
    advise: (about, said, days) => {
      const one = byTopic.get(about);
      if (one === undefined) throw new Error(`no advice about ${about}`);
      const meant = heard(said);
      return {
        topic: about,
        ask: one.ask,
        missing: one.facts.flatMap((key) => {
          const fact = known.get(key);
          if (fact === undefined || isHeard(fact, meant)) return [];
          const { zh, en, ask, answers } = fact;
          return [{ key, zh, en, ask, answers }];
        }),
        documents: one.documents,
        warnings: one.warnings,
        passages: rulesOn(one, days),
      };
    },
    passagesOn: (days) =>
      [...byTopic].flatMap(([about, one]) => rulesOn(one, days).map((rule) => ({ topic: about, passage: rule }))),
  };
}

interface Fact {
  readonly zh: string;
  readonly en: string;
  readonly heard: readonly string[];
  readonly ask: string;
  readonly answers: readonly string[];
}

function readFacts(document: unknown): Map<string, Fact> {
  const facts = Object.entries(factBook.parse(document)).map(
    ([key, fact]) => [key, { ...fact, heard: fact.heard.map(heard) }] as const,
  );
  for (const [key, fact] of facts) {
    const lost = fact.answers.find((answer) => !isHeard(fact, heard(answer)));
    if (lost !== undefined) throw new Error(`${key}: the answer ${lost} would not be heard`);
  }
  return new Map(facts);
}

function readCounsels(
  books: readonly unknown[],
  known: ReadonlyMap<string, Fact>,
): Map<Topic, z.infer<typeof counsel>> {
  const byTopic = new Map<Topic, z.infer<typeof counsel>>();
  for (const book of books) {
    for (const [name, one] of Object.entries(z.partialRecord(topic, counsel).parse(book))) {
      const about = topic.parse(name);
      if (byTopic.has(about)) throw new Error(`two pieces of advice about ${about}`);
      const stranger = one.facts.find((fact) => !known.has(fact));
      if (stranger !== undefined) throw new Error(`unknown fact ${stranger} of ${about}`);
      byTopic.set(about, one);
    }
  }
  const lacking = TOPICS.find((about) => !byTopic.has(about));
  if (lacking !== undefined) throw new Error(`no advice about ${lacking}`);
  return byTopic;
}

function rulesOn(one: z.infer<typeof counsel>, days: AdviceDays): DatedPassage[] {
  return one.passages.filter((rule) => isInForce(rule, days.asOf)).map((rule) => dated(rule, days.today));
}

function isInForce(rule: z.infer<typeof passage>, on: string): boolean {
  return rule.from <= on && (rule.to === undefined || on <= rule.to);
}

function dated(rule: z.infer<typeof passage>, today: string): DatedPassage {
  return {
    zh: rule.zh,
    en: rule.en,
    article: rule.article,
    from: rule.from,
    to: rule.to ?? null,
    past: rule.to !== undefined && rule.to < today,
    unconfirmed: rule.standing === 'C',
  };
}
