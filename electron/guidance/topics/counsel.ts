import type { Advice, AdviceBook, AdviceDays } from './advice.ts';
import type { HeardTopic, Listen } from './guide.ts';

export interface Counsel {
  /** Best first, each with what to ask, bring and say. */
  readonly topics: readonly (HeardTopic & Advice)[];
  /** The question is not the Bureau's business. */
  readonly outside: boolean;
}

/** From what a person says to what the clerk needs on the day of the question. */
export type Guide = (said: string, days: AdviceDays) => Counsel;

export function counselBy(listen: Listen, { advise }: AdviceBook): Guide {
  return (said, days) => {
    const { topics, outside } = listen(said);
    return { outside, topics: topics.map((one) => ({ ...one, ...advise(one.topic, said, days) })) };
  };
}
