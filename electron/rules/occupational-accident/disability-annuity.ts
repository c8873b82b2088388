import type { Step } from '../../../src/contract/answer.ts';
import { monthlyStep } from '../benefit-steps.ts';
import type { Day } from '../calendar.ts';
import { type Law, numberIn, rateOn, tableOn } from '../law.ts';
import { exactProduct, roundToDollar, shareOf } from '../money.ts';
import { supplementExpression, withSupplement } from '../supplement.ts';
import { article, shownMoney, step } from '../trace.ts';
import { besideOtherPensions } from './concurrent.ts';
import type { DisabilityFacts, DisabilityPart } from './disability.ts';

const source = article('職保43');
const dependantsSource = article('職保44');
const recoverySource = article('職保46，失能給付標準6、7');

const levelWords = {
  total: { zh: '完全失能', en: 'Total disability' },
  severe: { zh: '嚴重失能', en: 'Severe disability' },
  partial: { zh: '部分失能', en: 'Partial disability' },
} as const;

/**
 * The annuity by level 完全／嚴重／部分失能: 70, 50 or 20 % of the average of six months, whatever the seniority; 10 % more
 * for each dependant, 20 % at most (職保43, 44). Beside an earlier lump sum 80 % is paid until half of it is recovered.
 */
export function accidentAnnuity(
  law: Law,
  facts: DisabilityFacts,
  level: keyof typeof levelWords,
  salary: number | undefined,
  on: Day,
): DisabilityPart {
  const rates = tableOn(law, 'occupationalAccident.disability.percent', on);
  const supplement = tableOn(law, 'occupationalAccident.disability.supplement', on);
  if (salary === undefined) return { options: {}, steps: [], missing: ['averageSalary6'], reasons: [] };
  const percent = numberIn(rates, level);
  const base = roundToDollar(exactProduct(salary, percent), 100);
  const persons = facts.dependants ?? 0;
  const full = withSupplement(supplement, base, persons);
  const steps: Step[] = [
    step(
      'occupationalDisability.base',
      { zh: `${levelWords[level].zh}年金`, en: `${levelWords[level].en} annuity` },
      `${shownMoney(salary)} × ${percent}%`,
      shownMoney(base),
      'dollarPerMonth',
      source,
      [rates],
      {
        zh: `平均投保薪資的${percent}%，每月${shownMoney(base)}元`,
        en: `${percent}% of the average salary: NT$${shownMoney(base)} a month`,
      },
    ),
    monthlyStep(
      'occupationalDisability.annuity',
      { zh: '失能年金', en: 'Disability annuity' },
      supplementExpression(supplement, shownMoney(base), persons, String(persons)),
      full,
      dependantsSource,
      [supplement],
    ),
  ];
  const others = facts.otherPension ?? 0;
  const paid = (amount: number) => {
    if (others === 0) return amount;
    const lowered = besideOtherPensions(law, 'occupationalDisability', on, amount, others, salary);
    steps.push(lowered.step);
    return lowered.amount;
  };
  if (facts.previousGrade == null) {
    return { options: { annuity: { base, amount: paid(full), per: 'month' } }, steps, missing: [], reasons: [] };
  }
  const share = rateOn(law, 'occupationalAccident.disability.shareDuringRecovery', on);
  const amount = shareOf(full, share.value);
  steps.push(
    step(
      'occupationalDisability.whileRecovering',
      { zh: '原已領失能一次金，扣減半數期間每月', en: 'A month while half of the earlier lump sum is recovered' },
      `${shownMoney(full)} × ${share.used.value}`,
      shownMoney(amount),
      'dollarPerMonth',
      recoverySource,
      [share],
      {
        zh: `先每月領${shownMoney(amount)}元，扣完以後每月領${shownMoney(full)}元`,
        en: `First NT$${shownMoney(amount)} a month, later NT$${shownMoney(full)}`,
      },
    ),
  );
  return {
    options: { annuity: { base, amount: paid(amount), per: 'month', afterRecovery: paid(full) } },
    steps,
    missing: [],
    reasons: [],
  };
}
