import { z } from 'zod';
import { calendarDate } from '../../src/contract/text.ts';
import { addDays } from './calendar-days.ts';
import { addWorkingDays, type OfficeCalendar } from './holidays.ts';

const window = z.strictObject({
  /** First day on which a report may be filed ahead by this rule. */
  from: calendarDate,
  daysAhead: z.int().min(1).max(60),
  source: z.string().min(1),
  /** A = text of the law, B = the Bureau's website or another secondary source. */
  standing: z.enum(['A', 'B']),
});
export type AheadWindow = z.output<typeof window>;

/** The windows of filing ahead 預辦加退保, the first first. @throws ZodError or Error where they are not in order */
export function readAheadWindows(document: unknown): AheadWindow[] {
  const { windows } = z.strictObject({ windows: z.array(window).min(1) }).parse(document);
  const sorted = windows.every(({ from }, index) => index === 0 || (windows[index - 1]?.from ?? '') < from);
  if (!sorted) throw new Error('the windows of filing ahead are not in order');
  return windows;
}

export interface AheadQuestion {
  readonly act: 'enrol' | 'withdraw';
  /** The first or the last day at work, `YYYY-MM-DD`. */
  readonly on: string;
  /** The day the report is filed. */
  readonly reportOn: string;
  /** Begun after 17:00, or on a day without work because of a typhoon: the next working day still counts. */
  readonly afterHours: boolean;
  /** A paper that proves the first or last day is filed with the report. */
  readonly proof: boolean;
}

export interface AheadAnswer {
  readonly when: 'tooEarly' | 'ahead' | 'sameDay' | 'nextWorkingDay' | 'late';
  /**
   * Enrolment: cover begins at 00:00 of this day. Withdrawal: it ends at 24:00 of this day. Null where the report cannot be
   * filed yet.
   */
  readonly effectOn: string | null;
  /** First day on which the report may be filed ahead; null where nobody could file ahead that day. */
  readonly opensOn: string | null;
  /** Until when a report with proof still counts from the day itself; null where the day itself is the last one. */
  readonly proofUntil: string | null;
  /** Whether the report would count from the day itself if the proof came with it. */
  readonly proofMissing: boolean;
  /** False where a day depends on an office calendar that is not known yet. */
  readonly certain: boolean;
  /** The rule of the window that was used; null where there was none. */
  readonly window: AheadWindow | null;
}

/**
 * From when a report of enrolment or withdrawal has effect (勞保條例11; 勞保細則14). Reported on the first day of work, cover
 * begins with that day; later, with the day after the report; a first day on a day off, after 17:00 or in a typhoon may be
 * reported on the next working day with proof. Cover ends at 24:00 of the last day of work. Filing ahead changes none of it.
 */
export function answerFiledAhead(
  windows: readonly AheadWindow[],
  calendar: OfficeCalendar,
  { act, on, reportOn, afterHours, proof }: AheadQuestion,
): AheadAnswer {
  const found = windows.findLast(({ from }) => from <= reportOn) ?? null;
  const opensOn = found === null ? null : addDays(on, -found.daysAhead);
  const excused = afterHours || !calendar.isWorkingDay(on);
  const proofUntil = excused ? addWorkingDays(calendar, on, 1) : null;
  const certain = calendar.isAnnounced(on) && calendar.isAnnounced(proofUntil ?? on);
  const held = { opensOn, proofUntil, proofMissing: false, certain, window: found };
  if (reportOn < on) {
    const early = opensOn === null || reportOn < opensOn;
    return { ...held, when: early ? 'tooEarly' : 'ahead', effectOn: early ? null : on };
  }
  if (reportOn === on) return { ...held, when: 'sameDay', effectOn: on };
  const inTime = proofUntil !== null && reportOn <= proofUntil;
  if (inTime && proof) return { ...held, when: 'nextWorkingDay', effectOn: on };
  const effectOn = act === 'enrol' ? addDays(reportOn, 1) : on;
  return { ...held, when: 'late', effectOn, proofMissing: inTime };
}
