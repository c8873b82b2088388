import type { Caution, Step } from '../../../src/contract/answer.ts';
import type { Text } from '../../../src/contract/text.ts';
import type { AverageSalary } from '../average-salary.ts';
import { aboveTopCaution, averageOfSixStep } from '../average-of-six.ts';
import { assumedStep, estimateCaution, monthlyStep, onceStep, statementStep } from '../benefit-steps.ts';
import { isoDay, parseDay, rocDay } from '../calendar.ts';
import { type Law, tableOn } from '../law.ts';
import { article, caution, shownMoney, step } from '../trace.ts';
import type { ParentalFacts } from './parental-facts.ts';
import type { ParentalPay } from './parental-leave.ts';
import { payOf, subsidyPercent } from './parental-pay.ts';
import type { ParentalPeriod } from './parental-periods.ts';

export const parentalArticles = {
  conditions: article('就保11', 'Employment Insurance Act 11'),
  amount: article('就保19-2', 'Employment Insurance Act 19-2'),
  subsidy: article('育嬰留職停薪薪資補助要點', 'Directions for the salary subsidy of parental leave'),
  periods: article('就保19-2，細則19-2', 'Employment Insurance Act 19-2; Enforcement Rules 19-2'),
};

const byDaysSince = parseDay('2026-01-01');
const ruling = { from: parseDay('2018-08-01'), to: parseDay('2018-08-31') };

function span(period: ParentalPeriod): Text {
  return {
    zh: `${rocDay(period.from)}–${rocDay(period.to)}`,
    en: `${isoDay(period.from)} – ${isoDay(period.to)}`,
  };
}

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

function periodSteps(law: Law, average: AverageSalary, pay: ParentalPay): Step[] {
  const steps = pay.periods.map((one, index) => {
    const { allowance, subsidy } = payOf(law, average.amount, pay.percent, one);
    return step(
      'parentalLeave.period',
      { zh: `第${index + 1}期 ${span(one).zh}`, en: `Period ${index + 1}, ${span(one).en}` },
      `${shownMoney(allowance)} + ${shownMoney(subsidy)}`,
      shownMoney(allowance + subsidy),
      'dollar',
      parentalArticles.periods,
    );
  });
  for (const one of pay.withheld) {
    const words = {
      zh: `${span(one).zh} 父母同時留停，當時的規定不能請領`,
      en: `${span(one).en}: both parents on leave, not payable by the rule of that time`,
    };
    steps.push(statementStep('parentalLeave.withheld', words, parentalArticles.periods));
  }
  return steps;
}

/** The derivation of a parental leave allowance. */
export function parentalSteps(law: Law, facts: ParentalFacts, average: AverageSalary, pay: ParentalPay): Step[] {
  const rules = tableOn(law, 'employmentInsurance.parentalLeave', facts.leaveFrom);
  const single = facts.singleDays ?? 0;
  const salary = shownMoney(average.amount);
  return [
    assumed(facts),
    averageOfSixStep('parentalLeave', average, parentalArticles.amount),
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
            `${salary} × ${pay.subsidyPercent}%`,
            pay.subsidy,
            parentalArticles.subsidy,
            [subsidyPercent(law, pay.periods[0]?.to ?? facts.leaveTo)],
          ),
        ]),
    ...periodSteps(law, average, pay),
    onceStep(
      'parentalLeave.total',
      { zh: '全部期間', en: 'All periods' },
      single > 0 ? `${salary} × (${pay.percent}% + ${pay.subsidyPercent}%) ÷ 30 × ${pay.thirtieths}` : '',
      pay.total,
      parentalArticles.amount,
    ),
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
