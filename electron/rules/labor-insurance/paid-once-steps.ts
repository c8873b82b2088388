import type { Step } from '../../../src/contract/answer.ts';
import { countOn, type Law, moneyOn, tableOn } from '../law.ts';
import { shownHundredths, shownMoney, step } from '../trace.ts';
import { articles } from './articles.ts';
import type { LumpSumGate } from './old-age-conditions.ts';
import type { OldAgeFacts } from './old-age-facts.ts';
import { type LumpSumOption, type OldAgeEstimate, yearsAround60 } from './old-age.ts';

const gateWords: Record<LumpSumGate, { zh: string; en: string }> = {
  insured: { zh: '年資滿1年、滿60歲（女性55歲）', en: '1 year insured and age 60 (women 55)' },
  fifteen: { zh: '年資滿15年、滿55歲', en: '15 years insured and age 55' },
  sameUnit: { zh: '同一單位年資滿25年', en: '25 years insured in one unit' },
  twentyFive: { zh: '年資滿25年、滿50歲', en: '25 years insured and age 50' },
  hazardous: { zh: '危險工作滿5年、滿55歲', en: '5 years of hazardous work and age 55' },
};

function paidOnceSteps(
  code: string,
  zh: string,
  en: string,
  salary: number,
  option: LumpSumOption,
  law: Law,
  facts: OldAgeFacts,
): Step[] {
  const months = shownHundredths(Math.round(option.months * 100));
  const expression = `${shownMoney(salary)} × ${months}`;
  const steps = [
    step(`oldAge.${code}`, { zh, en }, expression, shownMoney(option.amount), 'dollar', articles.rounding, [], {
      zh: `一次領${shownMoney(option.amount)}元`,
      en: `NT$${shownMoney(option.amount)} once`,
    }),
  ];
  if (facts.loan > 0) {
    const shown = `${shownMoney(option.amount)} − ${shownMoney(facts.loan)}`;
    const floor = moneyOn(law, 'laborInsurance.loan.annuityFloor', facts.applyOn);
    steps.push(
      step(
        `oldAge.loan.${code}`,
        { zh: '扣還貸款後', en: 'After the loan is repaid' },
        shown,
        shownMoney(option.net),
        'dollar',
        articles.loan,
        [floor],
      ),
    );
  }
  return steps;
}

/** The derivation of the one-time benefit 老年一次金. */
export function oneTimeSteps(law: Law, estimate: OldAgeEstimate): Step[] {
  const { facts, options } = estimate;
  if (options.oneTime === undefined || facts.highest === undefined) return [];
  const cap = countOn(law, 'laborInsurance.oldAge.yearsAfter60', facts.applyOn);
  const { before, after } = yearsAround60(law, facts);
  const expression = after === 0 ? shownHundredths(before) : `${shownHundredths(before)} + ${shownHundredths(after)}`;
  const label = { zh: '老年一次金月數，每年1個月', en: 'Months of the one-time benefit, one a year' };
  const months = step(
    'oldAge.oneTimeMonths',
    label,
    expression,
    shownHundredths(before + after),
    'month',
    articles.lumpSumMonths,
    [cap],
  );
  return [
    months,
    ...paidOnceSteps(
      'oneTime',
      '老年一次金',
      'Old-age one-time benefit',
      facts.highest.amount,
      options.oneTime,
      law,
      facts,
    ),
  ];
}

/** The derivation of the lump sum 一次請領老年給付: its condition, its months, the loan. */
export function lumpSumSteps(law: Law, estimate: OldAgeEstimate): Step[] {
  const { facts, options, conditions } = estimate;
  const option = options.lumpSum;
  if (option === undefined || facts.latest === undefined || conditions.lumpSum === undefined) return [];
  const gates = tableOn(law, 'laborInsurance.oldAge.lumpSumGates', facts.applyOn);
  const table = tableOn(law, 'laborInsurance.oldAge.lumpSumMonths', facts.applyOn);
  const cap = countOn(law, 'laborInsurance.oldAge.yearsAfter60', facts.applyOn);
  const gate = gateWords[conditions.lumpSum];
  const { before, after } = yearsAround60(law, facts);
  const parts = after === 0 ? shownHundredths(before) : `${shownHundredths(before)} + ${shownHundredths(after)}`;
  return [
    step(
      'oldAge.lumpSumCondition',
      { zh: `一次請領條件：${gate.zh}`, en: `Condition of the lump sum: ${gate.en}` },
      '',
      '',
      'none',
      articles.lumpSumConditions,
      [gates],
    ),
    step(
      'oldAge.lumpSumMonths',
      { zh: '一次請領月數，前15年1個月、超過2個月', en: 'Months of the lump sum, one a year to 15 years, two beyond' },
      parts,
      shownHundredths(Math.round(option.months * 100)),
      'month',
      articles.lumpSumMonths,
      [table, cap],
    ),
    ...paidOnceSteps(
      'lumpSum',
      '一次請領老年給付',
      'Lump-sum old-age benefit',
      facts.latest.amount,
      option,
      law,
      facts,
    ),
  ];
}
