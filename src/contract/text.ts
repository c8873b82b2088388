import { z } from 'zod';

/** A sentence in the two languages of the counter: traditional Chinese (Taiwan) and English. */
export const text = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
export type Text = z.infer<typeof text>;

/** A calendar date, `YYYY-MM-DD`. Shown in 民國 years, stored in ISO. */
export const calendarDate = z.iso.date();
/** A calendar month, `YYYY-MM`. */
export const calendarMonth = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);
/** A moment with its offset, `2026-11-30T14:38:07+08:00`. */
export const moment = z.iso.datetime({ offset: true });
/** Whole NT$. */
export const money = z.int();
