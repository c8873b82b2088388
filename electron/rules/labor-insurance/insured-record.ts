import { z } from 'zod';
import type { Caution } from '../../../src/contract/answer.ts';
import {
  type AverageSalary,
  declaredAverage,
  highestAverage,
  latestAverage,
  monthlySalaries,
} from '../average-salary.ts';
import { anniversary, type Day, monthOf, parseDay, serialDay } from '../calendar.ts';
import { checkBirth, dayFact, salaryFact, seniorityFact } from '../case.ts';
import { invalidFact } from '../fault.ts';
import { countOn, type Law, numberIn, tableOn, textOn } from '../law.ts';
import { historyUntil, readSalaryHistory, type SalaryHistory } from '../salary-history.ts';
import { daysOfDeclared, monthsOfDays, seniorityOf } from '../seniority.ts';
import { type SenioritySource, stretchesFrom } from '../seniority-steps.ts';
import { historyCautions, statedAverageCautions } from './history-cautions.ts';

/** Facts about the cover of a person that every benefit of the scheme may read. */
export const recordShape = {
  birthDate: dayFact.nullish(),
  eventOn: dayFact.nullish(),
  applyOn: dayFact.nullish(),
  coverage: seniorityFact.nullish(),
  coverageAfter60: seniorityFact.nullish(),
  averageSalary60: salaryFact.nullish(),
  averageSalary36: salaryFact.nullish(),
  averageSalary6: salaryFact.nullish(),
  insuredBefore2009: z.boolean().nullish(),
  salaryHistory: z.unknown().optional(),
};
const schema = z.object(recordShape);

/** The cover of a person up to the day of an event. */
export interface InsuredRecord {
  /** Months of seniority, odd days counted as one month (勞保19 IV); undefined where nothing tells. */
  months: number | undefined;
  /** The same seniority in days (month 30, year 360). */
  days: number | undefined;
  insuredBefore2009: boolean;
  /** The part of the seniority after the sixtieth birthday, and where it is known from (勞保59). */
  after60: { months: number; seniority: SenioritySource };
  /** Where the seniority is known from. */
  seniority: SenioritySource | undefined;
  /** Average of the highest 60 months, of the latest 36, of the latest 6. */
  average60: AverageSalary | undefined;
  average36: AverageSalary | undefined;
  average6: AverageSalary | undefined;
  /** The last insured day, where a history shows that cover ended before the event. */
  leftOn: Day | undefined;
  /** Calendar days insured before the day of the event; only a history counts them. */
  calendarDaysBefore: number | undefined;
  cautions: readonly Caution[];
}

const noBirth = parseDay('1800-01-01');

/** Calendar days insured before a day; overlapping spells count once. */
function calendarDaysBefore(history: SalaryHistory, day: Day): number {
  const end = serialDay(day);
  let counted = 0;
  let reached = 0;
  for (let row = 0; row < history.count; row += 1) {
    const from = Math.max(serialDay(history.from[row] ?? 0), reached);
    const to = Math.min(serialDay(history.to[row] ?? 0) + 1, end);
    if (to > from) counted += to - from;
    reached = Math.max(reached, to);
  }
  return counted;
}

/** Refuses a seniority longer than the life up to the event. */
function checkSeniority(months: number | undefined, birth: Day | undefined, on: Day): void {
  if (months === undefined || birth === undefined || months <= monthOf(on) - monthOf(birth)) return;
  throw invalidFact('facts.coverage', {
    zh: '保險年資比年齡還長。請核對年資和出生日期。',
    en: 'The seniority is longer than the life so far. Check the seniority and the day of birth.',
  });
}

/**
 * Reads what is known of a person's cover on the day of an event. Where a salary history is given, seniority and averages
 * are derived from it, counted back from the month of the event or, after cover has ended, from the month of leaving.
 * @param asOf the day of the question; a history may run on to it
 * @throws RuleFault `facts.invalid`, `law.unknown`
 */
export function readInsuredRecord(law: Law, declared: z.output<typeof schema>, on: Day, asOf: Day): InsuredRecord {
  if (declared.birthDate != null) checkBirth(declared.birthDate, on);
  const days = declared.coverage == null ? undefined : daysOfDeclared(declared.coverage);
  const months = days === undefined ? undefined : monthsOfDays(days);
  checkSeniority(months, declared.birthDate ?? undefined, on);
  const before2009 = declared.insuredBefore2009 ?? false;
  const statedAfter60 = {
    months: declared.coverageAfter60 == null ? 0 : monthsOfDays(daysOfDeclared(declared.coverageAfter60)),
    seniority: { declared: declared.coverageAfter60 ?? {} },
  };
  if (declared.salaryHistory == null) {
    const average60 = declaredAverage(declared.averageSalary60);
    const average36 = declaredAverage(declared.averageSalary36);
    const average6 = declaredAverage(declared.averageSalary6);
    return {
      months,
      days,
      seniority: declared.coverage == null ? undefined : { declared: declared.coverage },
      insuredBefore2009: before2009,
      after60: statedAfter60,
      average60,
      average36,
      average6,
      cautions: statedAverageCautions(law, [average60, average36, average6], on),
      leftOn: undefined,
      calendarDaysBefore: undefined,
    };
  }
  const until = Math.max(on, asOf);
  const whole = readSalaryHistory(declared.salaryHistory, 'facts.salaryHistory', declared.birthDate ?? noBirth, until);
  const history = historyUntil(whole, on);
  if (history.count === 0) {
    throw invalidFact('facts.salaryHistory', {
      zh: '事故日以前沒有投保紀錄。請核對事故日和投保歷史。',
      en: 'There is no cover before the event. Check the day of the event and the history.',
    });
  }
  const averaged = tableOn(law, 'laborInsurance.averageSalary.months', on);
  const february = countOn(law, 'coverage.februaryLastDayLeave', on).value;
  const boundary = parseDay(textOn(law, 'laborInsurance.oldAge.seniorityBefore', on).value);
  const sixtieth = declared.birthDate == null ? undefined : anniversary(declared.birthDate, 60);
  const seniority = seniorityOf(history, sixtieth ?? on, boundary, 1, february);
  const monthly = monthlySalaries(law, history, on);
  const last = Math.max(...history.to);
  const average60 = highestAverage(monthly, numberIn(averaged, 'annuity'));
  const average36 = latestAverage(monthly, numberIn(averaged, 'lumpSum'));
  const average6 = latestAverage(monthly, numberIn(averaged, 'other'));
  return {
    months: monthsOfDays(seniority.days),
    days: seniority.days,
    seniority: { stretches: seniority.stretches, days: seniority.days },
    insuredBefore2009: before2009 || seniority.coveredBefore,
    after60:
      sixtieth === undefined
        ? statedAfter60
        : {
            months: monthsOfDays(seniority.daysAfter60),
            seniority: { stretches: stretchesFrom(seniority.stretches, sixtieth), days: seniority.daysAfter60 },
          },
    average60,
    average36,
    average6,
    cautions: historyCautions(law, history, monthly, [average60, average36, average6]),
    leftOn: last < on ? last : undefined,
    calendarDaysBefore: calendarDaysBefore(history, on),
  };
}
