import { z } from 'zod';
import { calendarDate } from '../../src/contract/text.ts';

/** Anything a telephone would make a link of: government text messages carry none. */
const LINK = /https?:|www\.|[a-z0-9-]+\.(tw|com|net|org|gov)\b/i;

const words = z.string().min(1).max(400);
const withoutLink = words.refine((text) => !LINK.test(text), 'A notice carries no link.');

const book = z.strictObject({
  openings: z
    .array(
      z.strictObject({
        from: calendarDate,
        /** The short code the message comes from 簡訊短碼. */
        sender: z.string().regex(/^\d{3}$/),
        opening: withoutLink,
        source: words,
        standing: z.enum(['A', 'B']),
      }),
    )
    .min(1),
  templates: z
    .array(
      z.strictObject({
        key: words,
        zh: words,
        sms: withoutLink.refine((text) => text.startsWith('{opening}'), 'A message begins as the government’s do.'),
        letter: withoutLink,
      }),
    )
    .min(1),
});
export type NoticeBook = z.output<typeof book>;

/** @throws ZodError where a template has a link or a message does not begin as it must */
export function readNoticeBook(document: unknown): NoticeBook {
  return book.parse(document);
}

/** A mobile number of Taiwan: `0912345678`, however it was written; null for anything else. */
export function mobileOf(phone: string): string | null {
  const digits = phone.replaceAll(/[^\d+]/g, '').replace(/^\+886/, '0');
  return /^09\d{8}$/.test(digits) ? digits : null;
}

/** Who sends a text message on a day, and how it begins there; null before government messages had a code. */
export function openingOn({ openings }: NoticeBook, day: string): NoticeBook['openings'][number] | null {
  return openings.findLast(({ from }) => from <= day) ?? null;
}

function filled(template: string, values: Readonly<Record<string, string>>): string {
  return template.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`the notice needs ${name}`);
    return value;
  });
}

function templateOf({ templates }: NoticeBook, key: string): NoticeBook['templates'][number] {
  const found = templates.find((one) => one.key === key);
  if (found === undefined) throw new Error(`there is no notice ${key}`);
  return found;
}

/**
 * A text message as it will be sent: since 2025-06 it begins with the last three digits of the number and the agency's name.
 * @throws Error where a value is missing, there is no such template, or what was filled in brought a link
 */
export function smsText(
  notices: NoticeBook,
  key: string,
  { day, mobile, values }: { day: string; mobile: string; values: Readonly<Record<string, string>> },
): string {
  const opening = openingOn(notices, day);
  if (opening === null) throw new Error(`no text messages on ${day}`);
  const begun = filled(opening.opening, { last3: mobile.slice(-3) });
  const text = filled(templateOf(notices, key).sms, { ...values, opening: begun });
  if (LINK.test(text)) throw new Error('a text message carries no link');
  return text;
}

/** The text of a letter. @throws Error where a value is missing or there is no such template */
export function letterText(notices: NoticeBook, key: string, values: Readonly<Record<string, string>>): string {
  return filled(templateOf(notices, key).letter, values);
}

/** The name of a kind of notice, `補正通知`. */
export function noticeName(notices: NoticeBook, key: string): string {
  return templateOf(notices, key).zh;
}
