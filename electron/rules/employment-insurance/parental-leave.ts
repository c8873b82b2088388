import type { Text } from '../../../src/contract/text.ts';
import { averageOfSix } from '../average-of-six.ts';
import { statementStep } from '../benefit-steps.ts';
import { type Day, isoDay } from '../calendar.ts';
import { needed } from '../case.ts';
import { type Law, numberIn, tableOn, textOn } from '../law.ts';
import { type Outcome, unusedFacts } from '../outcome.ts';
import { claimLapsed, claimLapsedWords } from './claim-limit.ts';
import { conflicts } from './parental-overlap.ts';
import { type ParentalFacts, parentalFactNames, readParentalFacts } from './parental-facts.ts';
import { payOf, shareOfMonth, subsidyPercent } from './parental-pay.ts';
import { daysIn, type ParentalPeriod, parentalPeriods } from './parental-periods.ts';
import { parentalArticles } from './parental-articles.ts';
import { parentalCautions, parentalSteps } from './parental-steps.ts';

const obstacles = {
  'parentalLeave.childThree': {
    zh: '留停開始時子女已滿3歲',
    en: 'The child has turned three when the leave begins',
  },
  'parentalLeave.tooFewInsuredMonths': {
    zh: '就業保險年資未滿1年',
    en: 'Less than one year of employment insurance',
  },
  'parentalLeave.bothParents': {
    zh: '當時的規定不准父母同時請領',
    en: 'By the rule of that time both parents may not draw at once',
  },
  'claim.lapsed': claimLapsedWords,
} as const satisfies Record<string, Text>;
type Obstacle = keyof typeof obstacles;

/** What is paid for a leave. */
export interface ParentalPay {
  percent: number;
  subsidyPercent: number;
  periods: readonly ParentalPeriod[];
  /** Periods left out because both parents would draw at once. */
  withheld: readonly ParentalPeriod[];
  /** Periods for which the claim comes more than two years after their first day. */
  lapsed: readonly ParentalPeriod[];
  /** Thirtieths of a month paid in all. */
  thirtieths: number;
  /** Of the first period, a month. */
  allowance: number;
  subsidy: number;
  total: number;
}

function partMonthRule(law: Law, on: Day): 'wholeMonth' | 'days' {
  return textOn(law, 'employmentInsurance.parentalPartMonth', on).value === 'days' ? 'days' : 'wholeMonth';
}

/** Pay of leave taken day by day: only those days, within the same six months. */
function payOfDays(law: Law, salary: number, facts: ParentalFacts, percent: number, days: number): ParentalPay {
  const rate = subsidyPercent(law, facts.leaveTo).value;
  return {
    percent,
    subsidyPercent: rate,
    periods: [],
    withheld: [],
    lapsed: [],
    thirtieths: days,
    allowance: shareOfMonth(salary, percent, 30),
    subsidy: shareOfMonth(salary, rate, 30),
    total: shareOfMonth(salary, percent, days) + shareOfMonth(salary, rate, days),
  };
}

function payOfPeriods(law: Law, salary: number, facts: ParentalFacts, percent: number, months: number): ParentalPay {
  const leave = facts.leave ?? { from: facts.leaveFrom, to: facts.leaveTo };
  const all = parentalPeriods(leave, months, partMonthRule(law, facts.leaveFrom));
  const other = facts.otherParent;
  // Days that a part month runs on beyond the leave are no leave of this parent.
  const clashes = (one: ParentalPeriod) =>
    other != null && conflicts(law, { from: one.from, to: Math.min(one.to, leave.to) }, other);
  // The allowance of a period is paid at its start, so the right to it begins there (就保24).
  const lapses = (one: ParentalPeriod) => claimLapsed(law, one.from, facts.applyOn);
  const periods = all.filter((one) => !clashes(one) && !lapses(one));
  const first = periods[0];
  let total = 0;
  let thirtieths = 0;
  for (const one of periods) {
    const pay = payOf(law, salary, percent, one);
    total += pay.allowance + pay.subsidy;
    thirtieths += one.thirtieths;
  }
  const monthly =
    first === undefined ? { allowance: 0, subsidy: 0 } : payOf(law, salary, percent, { ...first, thirtieths: 30 });
  return {
    percent,
    subsidyPercent: subsidyPercent(law, first?.to ?? leave.from).value,
    periods,
    withheld: all.filter(clashes),
    lapsed: all.filter((one) => lapses(one) && !clashes(one)),
    thirtieths,
    ...monthly,
    total,
  };
}

function obstaclesOf(facts: ParentalFacts, insuredMonths: number): Obstacle[] {
  const found: Obstacle[] = [];
  if (facts.leave === undefined) found.push('parentalLeave.childThree');
  if (facts.insuredDays !== undefined && facts.insuredDays < insuredMonths * 30) {
    found.push('parentalLeave.tooFewInsuredMonths');
  }
  return found;
}

/** Parental leave allowance 育嬰留職停薪津貼 with the salary subsidy 薪資補助 (就保11, 19-2). */
export function answerParentalLeave(law: Law, given: Record<string, unknown>, _asOf: Day): Outcome {
  const facts = readParentalFacts(law, given);
  const rules = tableOn(law, 'employmentInsurance.parentalLeave', facts.leaveFrom);
  const reasons = obstaclesOf(facts, numberIn(rules, 'insuredMonths'));
  const average = averageOfSix(law, facts, facts.leaveFrom, true);
  const salary = average?.amount ?? 0;
  const percent = numberIn(rules, 'percent');
  const single = facts.singleDays ?? 0;
  const pay =
    single > 0
      ? payOfDays(law, salary, facts, percent, Math.min(single, facts.leave === undefined ? 0 : daysIn(facts.leave)))
      : payOfPeriods(law, salary, facts, percent, numberIn(rules, 'months'));
  if (single > 0 && claimLapsed(law, facts.leaveTo, facts.applyOn)) reasons.push('claim.lapsed');
  if (reasons.length === 0 && single === 0 && pay.periods.length === 0) {
    reasons.push(pay.lapsed.length > 0 ? 'claim.lapsed' : 'parentalLeave.bothParents');
  }
  const cautions = [...parentalCautions(law, facts, pay, salary), ...unusedFacts(given, parentalFactNames)];
  if (reasons.length > 0) {
    const steps = reasons.map((code) => statementStep(code, obstacles[code], parentalArticles.conditions, [rules]));
    return { eligible: false, options: {}, reasons, steps, cautions };
  }
  if (average === undefined) throw needed('averageSalary6');
  return {
    eligible: true,
    options: {
      parentalLeave: {
        allowance: pay.allowance,
        subsidy: pay.subsidy,
        amount: pay.allowance + pay.subsidy,
        per: 'month',
        periods: pay.periods.map((one) => [isoDay(one.from), isoDay(one.to)]),
        monthsPaid: Math.round((pay.thirtieths * 100) / 30) / 100,
        total: pay.total,
      },
    },
    reasons: [],
    steps: parentalSteps(law, facts, average, pay),
    cautions,
  };
}
