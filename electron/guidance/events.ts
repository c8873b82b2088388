import { z } from 'zod';
import { lifeEventKind } from '../../src/contract/rights.ts';
import { text } from '../../src/contract/text.ts';
import { serviceKey } from './services.ts';

/** Something that happened in a life, as people say it 生活事件, with the services it leads to. */
export const lifeEvent = z.strictObject({
  key: z.string().regex(/^[a-z][A-Za-z]*$/),
  name: text,
  /** One way of saying it, for a button. */
  phrase: z.string().min(1),
  words: z.array(z.string().min(1)).min(1),
  /** What it is called where every right of a person is looked at (`rights.all`). */
  rights: z.array(lifeEventKind),
  /** To be said aloud as they stand. */
  questions: z.array(z.string().min(1)).min(1),
  services: z.array(serviceKey).min(1),
});
export type LifeEvent = z.output<typeof lifeEvent>;

const book = z.strictObject({ events: z.array(lifeEvent).min(1) });

export function readLifeEvents(document: unknown): LifeEvent[] {
  return book.parse(document).events;
}
