import { z } from 'zod';
import { averageOfSixShape } from '../average-of-six.ts';
import { anniversary, dayBefore } from '../calendar.ts';
import { dayFact, readFacts, seniorityFact } from '../case.ts';
import { invalidFact } from '../fault.ts';
import { countOn, type Law, numberIn, tableOn } from '../law.ts';
import { daysOfDeclared } from '../seniority.ts';
import { employmentInsuredDays, lastEmploymentInsuredDay } from './insured-days.ts';
import { daysIn, type Span } from './parental-periods.ts';

const schema = z.object({
  ...averageOfSixShape,
  leaveFrom: dayFact,
  leaveTo: dayFact,
  childBornOn: dayFact.nullish(),
  coverage: seniorityFact.nullish(),
  otherParent: z.object({ from: dayFact, to: dayFact, sameChild: z.boolean().nullish() }).nullish(),
  singleDays: z.int().min(0).max(366).nullish(),
  applyOn: dayFact.nullish(),
});
export const parentalFactNames: ReadonlySet<string> = new Set([
  ...Object.keys(schema.shape),
  'birthDate',
  'eventOn',
  'dependants',
]);

export interface ParentalFacts extends z.output<typeof schema> {
  /** The leave up to the eve of the third birthday; undefined where the child is three before it begins. */
  leave: Span | undefined;
  /** Employment insurance in days of thirty a month; undefined where nothing tells. */
  insuredDays: number | undefined;
  /** The history shows that cover ended before the eve of the leave. */
  leftBefore: boolean;
}

/**
 * Reads the facts of a parental leave question.
 * @throws RuleFault `facts.missing`, `facts.invalid`, `law.unknown` for leave before 98-05-01
 */
export function readParentalFacts(law: Law, given: Record<string, unknown>): ParentalFacts {
  const facts = readFacts(schema, given);
  const { leaveFrom, leaveTo, childBornOn, otherParent, singleDays } = facts;
  if (leaveTo < leaveFrom) {
    throw invalidFact('facts.leaveTo', {
      zh: '育嬰留停訖日早於起日。請核對兩個日期。',
      en: 'The leave ends before it begins. Check both days.',
    });
  }
  if (childBornOn != null && childBornOn > leaveFrom) {
    throw invalidFact('facts.childBornOn', {
      zh: '子女出生日晚於育嬰留停起日。請核對兩個日期。',
      en: 'The child is born after the leave begins. Check both days.',
    });
  }
  if (otherParent != null && otherParent.to < otherParent.from) {
    throw invalidFact('facts.otherParent.to', {
      zh: '配偶留停訖日早於起日。請核對兩個日期。',
      en: 'The leave of the other parent ends before it begins. Check both days.',
    });
  }
  const childAge = numberIn(tableOn(law, 'employmentInsurance.parentalLeave', leaveFrom), 'childAge');
  const third = childBornOn == null ? undefined : anniversary(childBornOn, childAge);
  const last = third === undefined ? leaveTo : Math.min(leaveTo, dayBefore(third));
  const leave = last < leaveFrom ? undefined : { from: leaveFrom, to: last };
  if (singleDays != null && singleDays > 0) {
    // Leave by the day began on 115-01-01; a stretch that begins before it and ends after it may hold such days.
    const most = countOn(law, 'employmentInsurance.parentalSingleDays', leaveTo).value;
    if (singleDays > most || singleDays > daysIn({ from: leaveFrom, to: leaveTo })) {
      throw invalidFact('facts.singleDays', {
        zh: `單日請假每位家長最多${most}日，也不能多過起訖之間的日數。請核對日數。`,
        en: `Leave by the day is ${most} days a parent at most, and no more than the days between. Check the days.`,
      });
    }
  }
  const insuredDays =
    facts.coverage == null
      ? employmentInsuredDays(law, facts.salaryHistory, leaveFrom)
      : daysOfDeclared(facts.coverage);
  const lastInsured = lastEmploymentInsuredDay(facts.salaryHistory, leaveFrom);
  const leftBefore = lastInsured !== undefined && lastInsured < dayBefore(leaveFrom);
  return { ...facts, leave, insuredDays, leftBefore };
}
