import { z } from 'zod';
import { text } from '../../src/contract/text.ts';
import { articleKey } from './articles.ts';
import { addDays, endOfMonths, monthEnd, monthStart } from './calendar-days.ts';
import { addWorkingDays, type LastDay, type OfficeCalendar, rolled } from './holidays.ts';

const count = z.int().min(1).max(3660);
const span = z.union([
  z.strictObject({ days: count }),
  z.strictObject({ workingDays: count }),
  z.strictObject({ months: count }),
  z.strictObject({ years: count }),
  /** The last day of the nth month after the event's. */
  z.strictObject({ monthEnd: z.int().min(0).max(12) }),
  /** The first day of the nth month after the event's. */
  z.strictObject({ monthStart: z.int().min(0).max(12) }),
  /** No day can be computed from one day alone. */
  z.strictObject({ words: text }),
]);

/** A time that a matter has 期限: what it runs from, how long, and whether a last day on a day off moves. */
export const clock = z
  .strictObject({
    key: z.string().min(1),
    /** person = what the citizen has to keep, bureau = what the Bureau keeps, right = how long a right lasts. */
    whose: z.enum(['person', 'bureau', 'right']),
    ...text.shape,
    from: text,
    span,
    rolls: z.boolean(),
    /** The day of the postmark counts (行政程序法49). */
    mailed: z.literal('postmark').optional(),
    at: z.array(articleKey),
    source: z.string().min(1).optional(),
    note: z.string().min(1).optional(),
  })
  .refine(({ at, source }) => at.length > 0 || source !== undefined, 'an article or a source');
export type Clock = z.output<typeof clock>;

const book = z.strictObject({ clocks: z.array(clock).min(1) });

export function readClocks(document: unknown): Clock[] {
  return book.parse(document).clocks;
}

export interface DueDay extends LastDay {
  /** False where the day lies in a year whose office calendar is not known yet: it may still move. */
  readonly certain: boolean;
}

/** The last day before it is moved; null where the span has only words. */
function endOf({ span: of }: Clock, from: string, calendar: OfficeCalendar): string | null {
  if ('days' in of) return addDays(from, of.days);
  if ('workingDays' in of) return addWorkingDays(calendar, from, of.workingDays);
  if ('months' in of) return endOfMonths(from, of.months);
  if ('years' in of) return endOfMonths(from, of.years * 12);
  if ('monthEnd' in of) return monthEnd(from, of.monthEnd);
  return 'monthStart' in of ? monthStart(from, of.monthStart) : null;
}

/**
 * The last day of a clock that starts with an event: the day of the event is not counted, a last day on a day off moves
 * (行政程序法48).
 * @param from the day of the event, `YYYY-MM-DD`
 * @returns null where no day can be computed from one day alone
 */
export function dueOn(one: Clock, from: string, calendar: OfficeCalendar): DueDay | null {
  const end = endOf(one, from, calendar);
  if (end === null) return null;
  const last: LastDay = one.rolls ? rolled(calendar, end) : { on: end, until: 'day' };
  const countsDaysOff = one.rolls || 'workingDays' in one.span;
  return { ...last, certain: !countsDaysOff || (calendar.isAnnounced(end) && calendar.isAnnounced(last.on)) };
}

/** How long, in words: `10日`, `10個工作天`, `6個月`, `次月底`. */
export function spanWords({ span: of }: Clock): z.output<typeof text> {
  if ('days' in of) return { zh: `${of.days}日內`, en: `within ${of.days} days` };
  if ('workingDays' in of) return { zh: `${of.workingDays}個工作天內`, en: `within ${of.workingDays} working days` };
  if ('months' in of) return { zh: `${of.months}個月內`, en: `within ${of.months} months` };
  if ('years' in of) return { zh: `${of.years}年內`, en: `within ${of.years} years` };
  if ('monthEnd' in of) return { zh: `${monthWords(of.monthEnd)}底前`, en: `by the end of month ${of.monthEnd} after` };
  if ('monthStart' in of) {
    return { zh: `${monthWords(of.monthStart)}1日起`, en: `from the first day of month ${of.monthStart} after` };
  }
  return of.words;
}

function monthWords(months: number): string {
  return ['當月', '次月', '再次月'][months] ?? `之後第${months}個月`;
}
