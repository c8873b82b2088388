import type { Step } from '../../../src/contract/answer.ts';
import { largest, smallest } from '../expression.ts';
import { type Law, numberIn, tableOn } from '../law.ts';
import { shownHundredths, shownMoney, step } from '../trace.ts';
import { articles } from './articles.ts';
import type { LumpSumGate } from './old-age-conditions.ts';
import type { OldAgeFacts } from './old-age-facts.ts';
import {
  lumpSumMonths,
  type LumpSumOption,
  type OldAgeEstimate,
  type SeniorityAround60,
  yearsAround60,
} from './old-age.ts';

const gateWords: Record<LumpSumGate, { zh: string; en: string }> = {
  insured: { zh: '年資滿1年、滿60歲（女性55歲）', en: '1 year insured and age 60 (women 55)' },
  fifteen: { zh: '年資滿15年、滿55歲', en: '15 years insured and age 55' },
  sameUnit: { zh: '同一單位年資滿25年', en: '25 years insured in one unit' },
  twentyFive: { zh: '年資滿25年、滿50歲', en: '25 years insured and age 50' },
  hazardous: { zh: '危險工作滿5年、滿55歲', en: '5 years of hazardous work and age 55' },
};

interface PaidOnce {
  code: 'oneTime' | 'lumpSum';
  zh: string;
  en: string;
}

function paidOnceSteps({ code, zh, en }: PaidOnce, salary: number, option: LumpSumOption, facts: OldAgeFacts): Step[] {
  const months = shownHundredths(Math.round(option.months * 100));
  const steps = [
    step(
      `oldAge.${code}`,
      { zh, en },
      `${shownMoney(salary)} × ${months}`,
      shownMoney(option.amount),
      'dollar',
      articles.rounding,
      [],
      { zh: `一次領${shownMoney(option.amount)}元`, en: `NT$${shownMoney(option.amount)} once` },
    ),
  ];
  if (facts.loan > 0) {
    const left = `${shownMoney(option.amount)} − ${shownMoney(facts.loan)}`;
    steps.push(
      step(
        `oldAge.loan.${code}`,
        { zh: '扣還貸款後', en: 'After the loan is repaid' },
        facts.loan > option.amount ? largest(left, '0') : left,
        shownMoney(option.net),
        'dollar',
        articles.loan,
        [],
        {
          zh: `先還貸款，剩下${shownMoney(option.net)}元`,
          en: `The loan is repaid first; NT$${shownMoney(option.net)} is left`,
        },
      ),
    );
  }
  return steps;
}

/** What is owed of the relief loan, with its interest. */
export function loanOwedStep(facts: OldAgeFacts): Step[] {
  const { principal, interest } = facts.declared.loan;
  if (facts.loan === 0) return [];
  return [
    step(
      'oldAge.loan.owed',
      { zh: '尚欠貸款本息', en: 'Loan and interest owed' },
      interest === 0 ? '' : `${shownMoney(principal)} + ${shownMoney(interest)}`,
      shownMoney(facts.loan),
      'dollar',
      articles.loan,
      [],
      { zh: `紓困貸款還欠${shownMoney(facts.loan)}元`, en: `NT$${shownMoney(facts.loan)} of the relief loan is owed` },
    ),
  ];
}

/** The derivation of the one-time benefit 老年一次金. */
export function oneTimeSteps(law: Law, estimate: OldAgeEstimate): Step[] {
  const { facts, options } = estimate;
  if (options.oneTime === undefined || facts.highest === undefined) return [];
  const { before, after } = yearsAround60(law, facts);
  const years = shownHundredths(before + after);
  return [
    step(
      'oldAge.oneTimeMonths',
      { zh: '老年一次金月數，每年1個月', en: 'Months of the one-time benefit, one a year' },
      `${years} × 1`,
      years,
      'month',
      articles.lumpSumMonths,
      [],
      { zh: `每1年給1個月，共${years}個月`, en: `One month for each year: ${years}` },
    ),
    ...paidOnceSteps(
      { code: 'oneTime', zh: '老年一次金', en: 'Old-age one-time benefit' },
      facts.highest.amount,
      options.oneTime,
      facts,
    ),
  ];
}

/** Months of salary of the lump sum: one for each of the first fifteen years, two beyond, held to both caps (勞保59). */
export function lumpSumMonthsSteps(law: Law, scope: string, facts: SeniorityAround60): Step[] {
  const table = tableOn(law, 'laborInsurance.oldAge.lumpSumMonths', facts.applyOn);
  const single = numberIn(table, 'singleYears');
  const capBefore60 = numberIn(table, 'capBefore60');
  const cap = numberIn(table, 'cap');
  const { before, after } = yearsAround60(law, facts);
  const counted = before + after;
  const monthsOf = (years: number) => {
    const shown = shownHundredths(years);
    return years > single * 100 ? `${single} + (${shown} − ${single}) × 2` : shown;
  };
  const monthsBefore = Math.min(before + Math.max(0, before - single * 100), capBefore60 * 100);
  const added =
    before >= single * 100
      ? `(${shownHundredths(counted)} − ${shownHundredths(before)}) × 2`
      : counted <= single * 100
        ? `${shownHundredths(counted)} − ${shownHundredths(before)}`
        : `${single} − ${shownHundredths(before)} + (${shownHundredths(counted)} − ${single}) × 2`;
  const months = shownHundredths(lumpSumMonths(law, facts));
  const words = {
    zh: `一次請領月數，前${single}年1個月、超過2個月`,
    en: `Months of the lump sum, one a year to ${single} years, two beyond`,
  };
  const plain = {
    zh: `前${single}年每年1個月，之後2個月，共${months}個月`,
    en: `One month a year for ${single} years, two beyond: ${months} months`,
  };
  if (after === 0) {
    const held = before > single * 100 ? smallest(monthsOf(before), String(capBefore60)) : monthsOf(before);
    return [step(`${scope}.lumpSumMonths`, words, held, months, 'month', articles.lumpSumMonths, [table], plain)];
  }
  return [
    step(
      `${scope}.lumpSumMonthsBefore60`,
      { zh: `滿60歲以前的月數，最多${capBefore60}個月`, en: `Months before 60, at most ${capBefore60}` },
      smallest(monthsOf(before), String(capBefore60)),
      shownHundredths(monthsBefore),
      'month',
      articles.lumpSumMonths,
      [table],
      {
        zh: `60歲以前給${shownHundredths(monthsBefore)}個月，最多${capBefore60}個月`,
        en: `Years before 60 give ${shownHundredths(monthsBefore)} months, at most ${capBefore60}`,
      },
    ),
    step(
      `${scope}.lumpSumMonths`,
      words,
      smallest(`${shownHundredths(monthsBefore)} + ${added}`, String(cap)),
      months,
      'month',
      articles.lumpSumMonths,
      [table],
      {
        zh: `加60歲以後共${months}個月，最多${cap}個月`,
        en: `With the years after 60: ${months} months, at most ${cap}`,
      },
    ),
  ];
}

/** The derivation of the lump sum 一次請領老年給付: its condition, its months, the loan. */
export function lumpSumSteps(law: Law, estimate: OldAgeEstimate): Step[] {
  const { facts, options, conditions } = estimate;
  const option = options.lumpSum;
  if (option === undefined || facts.latest === undefined || conditions.lumpSum === undefined) return [];
  const gates = tableOn(law, 'laborInsurance.oldAge.lumpSumGates', facts.applyOn);
  const gate = gateWords[conditions.lumpSum];
  return [
    step(
      'oldAge.lumpSumCondition',
      { zh: `一次請領條件：${gate.zh}`, en: `Condition of the lump sum: ${gate.en}` },
      '',
      '',
      'none',
      articles.lumpSumConditions,
      [gates],
      { zh: `可以一次領：${gate.zh}`, en: `You may take it at once: ${gate.en}` },
    ),
    ...lumpSumMonthsSteps(law, 'oldAge', facts),
    ...paidOnceSteps(
      { code: 'lumpSum', zh: '一次請領老年給付', en: 'Lump-sum old-age benefit' },
      facts.latest.amount,
      option,
      facts,
    ),
  ];
}
