import { type Day, dayBefore, monthsAfter, nextDay, serialDay } from '../calendar.ts';

/** A stretch of leave, both days included. */
export interface Span {
  from: Day;
  to: Day;
}

/** A period for which the allowance is paid. */
export interface ParentalPeriod extends Span {
  /** Thirtieths of a month that are paid: 30 for a whole month. */
  thirtieths: number;
}

/** Days of a stretch, both ends counted. */
export function daysIn(span: Span): number {
  return serialDay(span.to) - serialDay(span.from) + 1;
}

/** The common part of two stretches; undefined where they do not meet. */
export function overlapOf(one: Span, other: Span): Span | undefined {
  const from = Math.max(one.from, other.from);
  const to = Math.min(one.to, other.to);
  return from <= to ? { from, to } : undefined;
}

/**
 * Parts a leave into months from date to date 按月 (就保19-2): 7/29–8/28, 8/29–9/28 … A last part month counts as a whole
 * one, running on to its end (細則19-2 before 115), or by its days over thirty (from 115-01-01).
 * @param months periods at most
 */
export function parentalPeriods(leave: Span, months: number, partMonth: 'wholeMonth' | 'days'): ParentalPeriod[] {
  const periods: ParentalPeriod[] = [];
  let from = leave.from;
  for (let count = 1; count <= months && from <= leave.to; count += 1) {
    const end = dayBefore(monthsAfter(leave.from, count));
    const whole = end <= leave.to || partMonth === 'wholeMonth';
    const to = whole ? end : leave.to;
    periods.push({ from, to, thirtieths: whole ? 30 : Math.min(30, daysIn({ from, to })) });
    from = nextDay(end);
  }
  return periods;
}
