import type { Caution, Step } from '../../../src/contract/answer.ts';
import { lackingStep, monthlyStep, statementStep } from '../benefit-steps.ts';
import { isoDay, rocDay } from '../calendar.ts';
import { halfUp } from '../expression.ts';
import { isKnownOn, type Law, lawUnknown, rateIn, tableOn } from '../law.ts';
import type { Rate } from '../money.ts';
import { article, caution, shownMoney, step } from '../trace.ts';
import { estimateMonthly } from './monthly-estimate.ts';
import type { WithdrawalFacts } from './withdrawal-facts.ts';

const source = article('勞退23、24，細則31、40');
const earlySource = article('勞退24-2');
const basisName = 'laborPension.monthlyPensionBasis';
const basisTitle = { zh: '月退休金計算基礎', en: 'Basis of the monthly pension' };
/** Said to a citizen instead of the name of the parameter. */
const basisWords = {
  zh: '每月領多少，要看官方的平均餘命和利率，這裡還查不到',
  en: 'The monthly sum rests on official figures for life expectancy and interest that are not known here',
};

/** Present value of one NT$ at the start of each quarter, to six decimals: an annuity due at a fourth of the yearly rate. */
function factorExpression(years: number, percent: number): string {
  const quarters = `${years} × 4`;
  if (percent === 0) return quarters;
  const rate = `${percent}% ÷ 4`;
  const worth = `(1 − (1 ÷ (1 + ${rate})) ^ (${quarters})) × (1 + ${rate}) ÷ (${rate})`;
  return `${halfUp(`${worth} × 1,000,000`)} ÷ 1,000,000`;
}

interface MonthlyPart {
  options: Record<string, object>;
  steps: Step[];
  cautions: Caution[];
}

/** The yearly interest as given, or as the Bureau announced it; undefined where neither is known. */
function interestOf(law: Law, facts: WithdrawalFacts): Rate | undefined {
  if (facts.interestPercent !== undefined && facts.interestPercent !== null) return facts.interestPercent;
  if (!isKnownOn(law, basisName, facts.on)) return undefined;
  const basis = tableOn(law, basisName, facts.on);
  if (basis.used.standing === 'C') return undefined;
  const rate = rateIn(basis, 'interest');
  return { num: rate.num * 100, den: rate.den };
}

function shownFactor(millionths: bigint): string {
  const text = String(millionths).padStart(7, '0');
  return `${text.slice(0, -6)}.${text.slice(-6)}`;
}

/**
 * The monthly pension 月退休金 over the life expectancy or, claimed early, over the years chosen. The life table and mostly
 * the rate are not in the tables, so it has a figure only on assumptions that the facts give.
 * @throws RuleFault `law.unknown` where the monthly form is asked for and its basis is not known
 */
export function monthlyPension(law: Law, facts: WithdrawalFacts, balance: number): MonthlyPart {
  const early = facts.severelyDisabled === true;
  const years = early ? facts.payoutYears : facts.lifeExpectancyYears;
  const interest = interestOf(law, facts);
  if (years == null || interest === undefined) {
    if (facts.form === 'monthly') throw lawUnknown(basisName, basisTitle, facts.on, 'unknown');
    const words = {
      zh: `月退休金的計算基礎（${basisName}）在 ${rocDay(facts.on)} 沒有可以查證的數值；要試算請提供平均餘命和年利率`,
      en: `The basis of the monthly pension (${basisName}) is not known on ${isoDay(facts.on)}; give life expectancy and interest`,
    };
    return {
      options: {},
      steps: [
        statementStep('laborPension.withdrawal.basisUnknown', words, source, [], basisWords),
        ...(years == null
          ? [lackingStep('laborPension.withdrawal', early ? 'payoutYears' : 'lifeExpectancyYears', source)]
          : []),
        ...(interest === undefined ? [lackingStep('laborPension.withdrawal', 'interestPercent', source)] : []),
      ],
      cautions: [],
    };
  }
  const { factorMillionths, amount } = estimateMonthly(balance, years, interest);
  const factor = shownFactor(factorMillionths);
  const percent = interest.num / interest.den;
  return {
    options: { monthly: { years, amount, per: 'month' } },
    steps: [
      step(
        'laborPension.withdrawal.years',
        { zh: '發給年數', en: 'Years of payment' },
        '',
        String(years),
        'year',
        early ? earlySource : source,
      ),
      step(
        'laborPension.withdrawal.factor',
        {
          zh: `${years}年、年利率${percent}%，每季初領1元的現值`,
          en: `Worth of NT$1 at the start of each quarter, ${years} years at ${percent}% a year`,
        },
        factorExpression(years, percent),
        factor,
        'none',
        source,
        facts.interestPercent == null ? [tableOn(law, basisName, facts.on)] : [],
        {
          zh: `每季先領1元、領${years}年，現在值${factor}元`,
          en: `NT$1 at the start of each quarter for ${years} years is worth NT$${factor} today`,
        },
      ),
      monthlyStep(
        'laborPension.withdrawal.monthly',
        { zh: '月退休金試算', en: 'Monthly pension, estimated' },
        `${shownMoney(balance)} ÷ ${factor} ÷ 3`,
        amount,
        early ? earlySource : source,
      ),
    ],
    cautions: [
      caution(
        'laborPension.withdrawal.assumedBasis',
        {
          zh: `月退休金是以${years}年、年利率${percent}%假設的試算；實際的年金生命表、利率和公式以勞保局公告為準。`,
          en: `The monthly pension assumes ${years} years and ${percent}% a year; life table, rate and formula of the Bureau count.`,
        },
        source,
      ),
      caution(
        'laborPension.withdrawal.quarterly',
        {
          zh: '每3個月發一次，從申請的次月起；計算基礎每3年調整，以後的金額會變。',
          en: 'Paid each quarter from the month after the claim; the basis is reviewed each three years.',
        },
        source,
      ),
    ],
  };
}
