import { z } from 'zod';
import { standing } from './answer.ts';
import { benefitPage, parameterPage } from './law-view.ts';
import { serviceOrEvent } from './services-view.ts';

/** The handbook 手冊: everything the desk knows in words, one page each; nothing here is about a person. */
const line = z.string().min(1);

export const handbookPlace = z.strictObject({
  kind: z.enum([
    'service',
    'event',
    'document',
    'form',
    'clock',
    'referral',
    'topic',
    'answer',
    'benefit',
    'parameter',
    'article',
  ]),
  key: line,
});
export type HandbookPlace = z.infer<typeof handbookPlace>;
export type HandbookKind = HandbookPlace['kind'];

const handbookLine = z.strictObject({
  id: line,
  page: handbookPlace,
  title: line,
  detail: z.string(),
  aside: z.string(),
});
export type HandbookLine = z.infer<typeof handbookLine>;

export const handbookHits = z.strictObject({
  /** What fits best: what Enter opens. */
  best: handbookPlace.nullable(),
  /** The group of the best stands first. */
  groups: z.array(z.strictObject({ key: line, title: line, lines: z.array(handbookLine).min(1) })),
  more: z.boolean(),
});
export type HandbookHits = z.infer<typeof handbookHits>;

const plainPage = z.strictObject({
  form: z.literal('plain'),
  sections: z.array(
    z.strictObject({
      title: line,
      lines: z.array(
        z.strictObject({
          text: line,
          note: z.string(),
          /** 當時的說法, 未證實; empty where there is nothing to mark. */
          mark: z.string(),
          standing: standing.nullable(),
        }),
      ),
    }),
  ),
});
export type PlainPage = z.infer<typeof plainPage>;

export const handbookPage = z.strictObject({
  page: handbookPlace,
  kindName: line,
  title: line,
  english: z.string(),
  /** Said above everything where the page is seen from another day than today; empty for today. */
  past: z.string(),
  /** Since when, until when, where it was read and when it was last compared; each empty where that is not known. */
  validity: z.strictObject({ from: z.string(), to: z.string(), source: z.string(), checked: z.string() }),
  body: z.discriminatedUnion('form', [
    plainPage,
    z.strictObject({ form: z.literal('catalogue'), content: serviceOrEvent }),
    z.strictObject({ form: z.literal('benefit'), content: benefitPage }),
    z.strictObject({ form: z.literal('parameter'), content: parameterPage }),
  ]),
  links: z.array(
    z.strictObject({ title: line, lines: z.array(z.strictObject({ page: handbookPlace, title: line })).min(1) }),
  ),
});
export type HandbookPage = z.infer<typeof handbookPage>;
