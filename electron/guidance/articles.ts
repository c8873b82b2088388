import { z } from 'zod';

/** An article by the key of its law, `li:58-1`; the law as a whole `waf`. */
export const articleKey = z.string().regex(/^[a-z]+(:\d+(-\d+)?)?$/);

/** A law that is cited, by its key. */
export const citedLaw = z.strictObject({
  key: z.string().regex(/^[a-z]+$/),
  zh: z.string().min(1),
  short: z.string().min(1),
  en: z.string().min(1),
});
export type CitedLaw = z.output<typeof citedLaw>;

const book = z.strictObject({ laws: z.array(citedLaw).min(1) });

export function readCitedLaws(document: unknown): CitedLaw[] {
  return book.parse(document).laws;
}
