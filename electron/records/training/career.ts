import type { InsuredCategory, Person } from '../person.ts';
import { addDays, addMonths, earlier, later } from './calendar.ts';

/** From this day on at this monthly amount. */
export type Level = readonly [from: string, amount: number];

/** One employment (or one membership of a union): when, where, for how much. */
export interface Job {
  readonly unit: string;
  readonly from: string;
  /** Last insured day; null = still there. */
  readonly to: string | null;
  /** Insured salary 投保薪資; the first level starts with the job. */
  readonly salaries: readonly Level[];
  /** Wage for pension contributions 提繳工資 and occupational accident insurance where it differs. */
  readonly wages?: readonly Level[];
  readonly category?: InsuredCategory;
}

/** Employment Insurance Act 就業保險法 in force. */
const EMPLOYMENT_INSURANCE_START = '2003-01-01';
/** Labor Pension Act 勞工退休金條例 in force. */
const LABOR_PENSION_START = '2005-07-01';
/** Occupational Accident Insurance Act 勞工職業災害保險及保護法 in force. */
const OCCUPATIONAL_ACCIDENT_START = '2022-05-01';

type Histories = Pick<Person, 'laborInsurance' | 'employmentInsurance' | 'occupationalAccident'> & {
  readonly pensionSpells: Person['laborPension']['spells'];
};

/** What each insurance recorded of these jobs, each from the day its Act came into force. */
export function recordCareer(jobs: readonly Job[], birthDate: string, asOf: string): Histories {
  const histories: Histories = {
    laborInsurance: [],
    employmentInsurance: [],
    occupationalAccident: [],
    pensionSpells: [],
  };
  for (const job of jobs) addJob(histories, job, addDays(addMonths(birthDate, 65 * 12), -1), asOf);
  for (const spells of Object.values(histories)) spells.sort((left, right) => (left.from < right.from ? -1 : 1));
  return histories;
}

function addJob(histories: Histories, job: Job, lastDayAt64: string, asOf: string): void {
  const { unit, category = 'employee' } = job;
  const wages = job.wages ?? job.salaries;
  for (const { from, to, amount } of stretches(job, job.salaries, job.from)) {
    histories.laborInsurance.push({ from, to, salary: amount, unit, category });
  }
  for (const { from, to, amount } of stretches(job, wages, OCCUPATIONAL_ACCIDENT_START)) {
    histories.occupationalAccident.push({ from, to, unit, salary: Math.min(amount, 72_800) });
  }
  if (category !== 'employee') return;
  for (const { from, to, amount } of stretches(job, wages, LABOR_PENSION_START)) {
    histories.pensionSpells.push({ from, to, unit, wage: amount });
  }
  // Covered until the day before the 65th birthday (就業保險法5).
  const from = later(job.from, EMPLOYMENT_INSURANCE_START);
  const isOver = job.to !== null || lastDayAt64 < asOf;
  const to = isOver ? earlier(job.to ?? lastDayAt64, lastDayAt64) : null;
  if (to === null || from <= to) histories.employmentInsurance.push({ from, to, unit });
}

/** The job cut at every change of the amount, as far as it lies on or after `start`. */
function stretches(job: Job, levels: readonly Level[], start: string) {
  return levels.flatMap(([levelFrom, amount], index) => {
    const next = levels[index + 1]?.[0];
    const from = later(levelFrom, start);
    const to = next === undefined ? job.to : addDays(next, -1);
    return to !== null && to < from ? [] : [{ from, to, amount }];
  });
}
