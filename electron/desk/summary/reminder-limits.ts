/**
 * From when on something in a record is worth a second look (提醒門檻). Working settings of the counter, not law: the Bureau
 * does not publish its own. They choose what a clerk is reminded of and never decide a case.
 */
interface ReminderLimits {
  /** First day these settings are used, `YYYY-MM-DD`. */
  readonly from: string;
  /** A rise of the insured salary in one unit, in whole percent, and how many months back it is looked for. */
  readonly salaryRisePercent: number;
  readonly salaryRiseMonths: number;
  /** Times somebody was enrolled anew within twelve months. */
  readonly enrolmentsInYear: number;
  /** Days before an age that opens a right. */
  readonly ageDays: number;
  /** Days before a period to pay or to claim runs out. */
  readonly deadlineDays: number;
  /** Days two insured salaries must run side by side before they are added (勞保19 II: 連續加保未滿三十日). */
  readonly concurrentDays: number;
}

const settings: readonly ReminderLimits[] = [
  {
    from: '1950-01-01',
    salaryRisePercent: 20,
    salaryRiseMonths: 6,
    enrolmentsInYear: 4,
    ageDays: 90,
    deadlineDays: 180,
    concurrentDays: 30,
  },
];

/** The settings of a day. */
export function limitsOn(day: string): Omit<ReminderLimits, 'from'> {
  const found = settings.findLast((one) => one.from <= day);
  if (found === undefined) throw new RangeError(`No reminder settings on ${day}.`);
  return found;
}
