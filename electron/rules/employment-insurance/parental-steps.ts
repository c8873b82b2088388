import type { Caution, Step } from '../../../src/contract/answer.ts';
import type { AverageSalary } from '../average-salary.ts';
import { aboveTopCaution, averageOfSixStep } from '../average-of-six.ts';
import { assumedStep, estimateCaution, monthlyStep } from '../benefit-steps.ts';
import { parseDay } from '../calendar.ts';
import { type Law, tableOn } from '../law.ts';
import { caution, shownMoney } from '../trace.ts';
import { parentalArticles } from './parental-articles.ts';
import type { ParentalFacts } from './parental-facts.ts';
import type { ParentalPay } from './parental-leave.ts';
import { subsidyPercent } from './parental-pay.ts';
import { periodSteps, singleDaySteps, subsidyExpression, untilThreeStep } from './parental-period-steps.ts';

const byDaysSince = parseDay('2026-01-01');
const ruling = { from: parseDay('2018-08-01'), to: parseDay('2018-08-31') };

function assumed(facts: ParentalFacts): Step {
  const zh = ['任職滿6個月，依性別平等工作法請育嬰留停'];
  const en = ['six months in the job, leave under the Gender Equality in Employment Act'];
  if (facts.insuredDays === undefined) {
    zh.push('就保年資滿1年');
    en.push('one year of employment insurance');
  }
  if (facts.childBornOn == null) {
    zh.push('子女未滿3歲');
    en.push('a child below three');
  }
  return assumedStep('parentalLeave.assumed', { zh: zh.join('、'), en: en.join('; ') }, parentalArticles.conditions);
}

/** The derivation of a parental leave allowance. */
export function parentalSteps(law: Law, facts: ParentalFacts, average: AverageSalary, pay: ParentalPay): Step[] {
  const rules = tableOn(law, 'employmentInsurance.parentalLeave', facts.leaveFrom);
  const salary = shownMoney(average.amount);
  const first = pay.periods[0];
  return [
    assumed(facts),
    averageOfSixStep('parentalLeave', average, parentalArticles.amount),
    ...untilThreeStep(facts, rules),
    monthlyStep(
      'parentalLeave.allowance',
      { zh: '育嬰留職停薪津貼', en: 'Parental leave allowance' },
      `${salary} × ${pay.percent}%`,
      pay.allowance,
      parentalArticles.amount,
      [rules],
    ),
    ...(pay.subsidyPercent === 0
      ? []
      : [
          monthlyStep(
            'parentalLeave.subsidy',
            { zh: '薪資補助', en: 'Salary subsidy' },
            first === undefined
              ? `${salary} × ${pay.subsidyPercent}%`
              : subsidyExpression(salary, pay.subsidyPercent, facts, { ...first, thirtieths: 30 }),
            pay.subsidy,
            parentalArticles.subsidy,
            [subsidyPercent(law, first?.to ?? facts.leaveTo)],
          ),
          monthlyStep(
            'parentalLeave.monthly',
            { zh: '津貼和補助合計', en: 'Allowance and subsidy together' },
            `${shownMoney(pay.allowance)} + ${shownMoney(pay.subsidy)}`,
            pay.allowance + pay.subsidy,
            parentalArticles.amount,
          ),
        ]),
    ...(first === undefined ? singleDaySteps(law, facts, average, pay) : periodSteps(law, facts, average, pay)),
  ];
}

/** What the figures rest on. */
export function parentalCautions(law: Law, facts: ParentalFacts, pay: ParentalPay, salary: number): Caution[] {
  const found = [estimateCaution('parentalLeave')];
  const partMonth = pay.thirtieths % 30 !== 0;
  if (partMonth) {
    found.push(
      caution(
        'parentalLeave.divisor',
        {
          zh: '按日發給以每月除以30計，沒有看到條文。',
          en: 'Days are paid at a thirtieth of the month each; the text was not seen.',
        },
        parentalArticles.periods,
      ),
    );
  }
  if (facts.leftBefore) {
    found.push(
      caution(
        'parentalLeave.leftBefore',
        {
          zh: '紀錄上留停開始以前就退保了。離職的人不能請領；接著前一次留停而沒有續保的人可以，請核對是否仍受僱。',
          en: 'By the record cover ended before the leave began. Who has left the job has no claim; whose earlier leave ran on without cover has. Check the employment.',
        },
        parentalArticles.conditions,
      ),
    );
  }
  if (facts.leaveFrom < byDaysSince && facts.leaveTo >= byDaysSince) {
    found.push(
      caution(
        'parentalLeave.transition2026',
        {
          zh: '115年1月1日前開始的留停，最後未滿1個月仍以1個月計；過渡規定沒有查證。',
          en: 'Leave begun before 2026 keeps the whole last month; the rule of transition was not seen.',
        },
        parentalArticles.periods,
      ),
    );
  }
  if (facts.otherParent != null && facts.leaveFrom <= ruling.to && facts.leaveTo >= ruling.from) {
    found.push(
      caution(
        'parentalLeave.rulingDay',
        {
          zh: '父母照顧不同子女可以同時請領，從107年8月起；確切日期沒有查證。',
          en: 'Both parents may draw for different children from August 2018; the exact day is not confirmed.',
        },
        parentalArticles.amount,
      ),
    );
  }
  if (pay.withheld.length > 0) {
    found.push(
      caution(
        'parentalLeave.oneOfBoth',
        { zh: '同時留停的期間，只能由其中一人請領。', en: 'For the months in common only one parent may draw.' },
        parentalArticles.amount,
      ),
    );
  }
  if (facts.leave !== undefined && facts.leave.to < facts.leaveTo) {
    found.push(
      caution(
        'parentalLeave.untilThree',
        { zh: '只算到子女滿3歲的前一日。', en: 'Counted to the eve of the third birthday.' },
        parentalArticles.periods,
      ),
    );
  }
  return [...found, ...aboveTopCaution(law, 'laborInsurance.salaryGrades', salary, facts.leaveFrom)];
}
