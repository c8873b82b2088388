import { z } from 'zod';
import { serviceKey } from './services.ts';

/** A reason to come to the counter, in a citizen's words, with the service it opens (事由). */
export const purpose = z.strictObject({
  key: z.string().min(1),
  title: z.string().min(1),
  detail: z.string().min(1),
  service: z.string().regex(/^[A-Z]{2}-\d{2}$/),
  /** The service of the catalogue a visit for it begins with. */
  opens: serviceKey,
  ready: z.boolean(),
  words: z.array(z.string().min(1)).min(1),
});
export type Purpose = z.infer<typeof purpose>;

const book = z.strictObject({ purposes: z.array(purpose).min(1) });

export function readPurposes(document: unknown): Purpose[] {
  return book.parse(document).purposes;
}

/**
 * The purposes that fit what was said, best first; all of them where nothing fits, so that the clerk can still choose.
 * A longer word that occurs counts for more than a short one.
 */
export function matchPurposes(purposes: readonly Purpose[], said: string): Purpose[] {
  const heard = said.normalize('NFKC').replaceAll(/\s/g, '');
  const scored = purposes.map((one) => ({ one, score: scoreOf(one, heard) }));
  const fitting = scored.filter(({ score }) => score > 0).toSorted((left, right) => right.score - left.score);
  return fitting.length === 0 ? [...purposes] : fitting.map(({ one }) => one);
}

function scoreOf(one: Purpose, heard: string): number {
  return one.words.filter((word) => heard.includes(word)).reduce((sum, word) => sum + word.length, 0);
}
