import type { Step } from '../../../src/contract/answer.ts';
import type { Text } from '../../../src/contract/text.ts';
import type { AverageSalary } from '../average-salary.ts';
import { countStep, onceStep, statementStep } from '../benefit-steps.ts';
import { dayBefore, isoDay, type Month, monthOf, monthsAfter, rocDay, rocMonth } from '../calendar.ts';
import { halfUp, smallest } from '../expression.ts';
import { type Dated, type Law, numberIn, type Table, tableOn } from '../law.ts';
import { shownHundredths, shownMoney, step } from '../trace.ts';
import { claimLimitArticle } from './claim-limit.ts';
import { parentalArticles } from './parental-articles.ts';
import type { ParentalFacts } from './parental-facts.ts';
import type { ParentalPay } from './parental-leave.ts';
import { payOf, subsidySince, subsidyPercent } from './parental-pay.ts';
import { daysIn, type ParentalPeriod } from './parental-periods.ts';

function span(period: ParentalPeriod): Text {
  return {
    zh: `${rocDay(period.from)}–${rocDay(period.to)}`,
    en: `${isoDay(period.from)} – ${isoDay(period.to)}`,
  };
}

/** The last day that counts, where the child turns three before the leave ends. */
export function untilThreeStep(facts: ParentalFacts, rules: Dated<Table>): Step[] {
  const { leave, childBornOn, leaveTo } = facts;
  if (leave === undefined || childBornOn == null || leave.to === leaveTo) return [];
  return [
    step(
      'parentalLeave.untilThree',
      { zh: '子女滿3歲的前一日', en: 'The eve of the third birthday' },
      `${rocDay(childBornOn)} + ${numberIn(rules, 'childAge')}年 − 1日`,
      isoDay(leave.to),
      'date',
      parentalArticles.periods,
      [rules],
      {
        zh: `只算到子女滿3歲的前一天，${rocDay(leave.to)}`,
        en: `Counted to the eve of the third birthday, ${isoDay(leave.to)}`,
      },
    ),
  ];
}

function crosses(period: ParentalPeriod): boolean {
  return period.from < subsidySince && period.to >= subsidySince;
}

/** `115/01/29 + (115/04 − 115/01)個月`: the first day of the period that a month of the leave holds. */
function firstDayIn(facts: ParentalFacts, month: Month, less: number): string {
  const from = facts.leave?.from ?? facts.leaveFrom;
  const months = `${rocMonth(month)} − ${rocMonth(monthOf(from))}`;
  if (month === monthOf(from)) return rocDay(from);
  return `${rocDay(from)} + (${less === 0 ? months : `${months} − ${less}`})個月`;
}

/** The subsidy of a period; of one that runs across 110-07-01 only its days from then on. */
export function subsidyExpression(
  salary: string,
  percent: number,
  facts: ParentalFacts,
  period: ParentalPeriod,
): string {
  const whole = `${salary} × ${percent}%`;
  if (crosses(period))
    return `${whole} × (${firstDayIn(facts, monthOf(subsidySince), 0)} − ${rocDay(subsidySince)}) ÷ 30`;
  return period.thirtieths === 30 ? whole : `${whole} × ${period.thirtieths} ÷ 30`;
}

/** Place of a period in its leave, counted in months from the first day. */
function placeOf(facts: ParentalFacts, period: ParentalPeriod): number {
  const from = facts.leave?.from ?? facts.leaveFrom;
  let place = 0;
  while (monthsAfter(from, place) < period.from) place += 1;
  return place;
}

function onePeriod(
  law: Law,
  facts: ParentalFacts,
  average: AverageSalary,
  pay: ParentalPay,
  one: ParentalPeriod,
  number: number,
): Step[] {
  const { allowance, subsidy } = payOf(law, average.amount, pay.percent, one);
  const salary = shownMoney(average.amount);
  const place = placeOf(facts, one);
  const steps: Step[] = [];
  if (one.thirtieths !== 30) {
    const last = monthOf(one.to);
    const less = last - monthOf(facts.leave?.from ?? facts.leaveFrom) - place;
    const days = `${rocDay(one.to)} − (${place === 0 ? rocDay(one.from) : firstDayIn(facts, last, less)}) + 1`;
    steps.push(
      countStep(
        'parentalLeave.partDays',
        { zh: `第${number}期的日數`, en: `Days of period ${number}` },
        String(one.thirtieths),
        'day',
        parentalArticles.periods,
        [],
        daysIn(one) > 30 ? smallest(days, '30') : days,
      ),
    );
  }
  const rate = subsidyPercent(law, one.to);
  const whole = `${salary} × ${pay.percent}%`;
  const parts = [
    one.thirtieths === 30 ? shownMoney(allowance) : halfUp(`${whole} × ${one.thirtieths} ÷ 30`),
    ...(rate.value === 0
      ? []
      : [
          subsidy === pay.subsidy && pay.subsidyPercent !== 0
            ? shownMoney(subsidy)
            : halfUp(subsidyExpression(salary, rate.value, facts, one)),
        ]),
  ];
  const rules = tableOn(law, 'employmentInsurance.parentalLeave', facts.leaveFrom);
  const sum = shownMoney(allowance + subsidy);
  steps.push(
    step(
      'parentalLeave.period',
      { zh: `第${number}期 ${span(one).zh}`, en: `Period ${number}, ${span(one).en}` },
      parts.join(' + '),
      sum,
      'dollar',
      parentalArticles.periods,
      [rules, rate],
      { zh: `第${number}期可以領${sum}元`, en: `Period ${number} gives NT$${sum}` },
    ),
  );
  return steps;
}

/** Months at two decimals from their thirtieths. */
function monthsPaidStep(thirtieths: number, parts: readonly string[]): Step {
  const hundredths = Math.round((thirtieths * 100) / 30);
  const days = parts.length === 1 ? (parts[0] ?? '') : `(${parts.join(' + ')})`;
  const exact = (thirtieths * 100) % 30 === 0;
  return countStep(
    'parentalLeave.monthsPaid',
    { zh: '領取月數', en: 'Months paid' },
    shownHundredths(hundredths),
    'month',
    parentalArticles.periods,
    [],
    exact ? `${days} ÷ 30` : `${halfUp(`${days} ÷ 30 × 100`)} ÷ 100`,
  );
}

/** Every period, what is withheld, and all together. */
export function periodSteps(law: Law, facts: ParentalFacts, average: AverageSalary, pay: ParentalPay): Step[] {
  const steps = pay.periods.flatMap((one, index) => onePeriod(law, facts, average, pay, one, index + 1));
  for (const one of pay.withheld) {
    const words = {
      zh: `${span(one).zh} 父母同時留停，當時的規定不能請領`,
      en: `${span(one).en}: both parents on leave, not payable by the rule of that time`,
    };
    steps.push(statementStep('parentalLeave.withheld', words, parentalArticles.periods));
  }
  for (const one of pay.lapsed) {
    const words = {
      zh: `${span(one).zh} 從期初起超過2年才申請，這一期不能請領`,
      en: `${span(one).en}: claimed more than two years after its first day, not payable`,
    };
    steps.push(statementStep('parentalLeave.lapsed', words, claimLimitArticle));
  }
  const sums = steps.filter((one) => one.code === 'parentalLeave.period').map((one) => one.value);
  return [
    ...steps,
    monthsPaidStep(
      pay.thirtieths,
      pay.periods.map((one) => String(one.thirtieths)),
    ),
    onceStep(
      'parentalLeave.total',
      { zh: '全部期間', en: 'All periods' },
      sums.length === 1 ? '' : sums.join(' + '),
      pay.total,
      parentalArticles.amount,
    ),
  ];
}

/** Leave taken day by day: its days, and both parts rounded apart. */
export function singleDaySteps(law: Law, facts: ParentalFacts, average: AverageSalary, pay: ParentalPay): Step[] {
  const rules = tableOn(law, 'employmentInsurance.parentalLeave', facts.leaveFrom);
  const rate = subsidyPercent(law, facts.leaveTo);
  const days = String(pay.thirtieths);
  const salary = shownMoney(average.amount);
  const last = facts.leave?.to ?? dayBefore(facts.leaveFrom);
  const part = (percent: number) => halfUp(`${salary} × ${percent}% × ${days} ÷ 30`);
  return [
    countStep(
      'parentalLeave.days',
      { zh: '單日請假的日數', en: 'Days taken one by one' },
      days,
      'day',
      parentalArticles.periods,
      [],
      (facts.singleDays ?? 0) > pay.thirtieths ? `${rocDay(last)} − ${rocDay(facts.leaveFrom)} + 1` : '',
    ),
    monthsPaidStep(pay.thirtieths, [days]),
    onceStep(
      'parentalLeave.total',
      { zh: '全部期間', en: 'All periods' },
      pay.subsidyPercent === 0 ? part(pay.percent) : `${part(pay.percent)} + ${part(pay.subsidyPercent)}`,
      pay.total,
      parentalArticles.amount,
      [rules, rate],
    ),
  ];
}
