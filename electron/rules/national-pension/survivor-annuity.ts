import type { Step } from '../../../src/contract/answer.ts';
import { monthlyStep, statementStep } from '../benefit-steps.ts';
import type { Day } from '../calendar.ts';
import { type Dated, type Law, moneyOn, numberIn, rateIn, type Table, tableOn } from '../law.ts';
import { exactProduct, roundToDollar } from '../money.ts';
import { daysOfDeclared } from '../seniority.ts';
import { declaredDays } from '../seniority-steps.ts';
import { supplementPercent, withSupplement } from '../supplement.ts';
import { article, shownMoney, step } from '../trace.ts';
import type { DeathFacts, DeathRoute } from './death.ts';
import { yearlyPart } from './yearly-part.ts';

const source = article('國民年金法42、54-1，細則6-1');

/** What the annuity gives, or what is missing or in the way. */
interface AnnuityPart {
  options: Record<string, object>;
  steps: Step[];
  missing: string[];
  reasons: string[];
}

/** Half of a pension drawn, of years unclaimed, or the whole by years (國民年金法42 I). */
function computedOf(
  law: Law,
  facts: DeathFacts,
  route: Exclude<DeathRoute, 'notInsured'>,
  rules: Dated<Table>,
  asOf: Day,
): { computed: number; step: Step } | undefined {
  const half = numberIn(rules, 'halfPercent');
  if (route === 'pensioner') {
    const drawn = facts.pensionerMonthly ?? 0;
    const computed = roundToDollar(exactProduct(drawn, half), 100);
    const label = { zh: '原領年金的半數', en: 'Half of the pension drawn' };
    const expression = `${shownMoney(drawn)} × ${half}%`;
    const line = step('nationalPension.death.half', label, expression, shownMoney(computed), 'dollarPerMonth', source, [
      rules,
    ]);
    return { computed, step: line };
  }
  if (facts.coverage == null) return undefined;
  const days = daysOfDeclared(facts.coverage);
  const row = facts.monthlyAmount == null ? moneyOn(law, 'nationalPension.monthlyAmount', asOf) : undefined;
  const monthly = facts.monthlyAmount ?? row?.value ?? 0;
  const rate = rateIn(rules, 'yearlyRate');
  const percent = route === 'unclaimed' ? half : 100;
  const computed = yearlyPart(monthly, days, { num: rate.num * percent, den: rate.den * 100 });
  const expression = `${shownMoney(monthly)} × (${declaredDays(facts.coverage)}) ÷ 360 × ${(rate.num * 100) / rate.den}%${percent === 100 ? '' : ` × ${percent}%`}`;
  return {
    computed,
    step: step(
      'nationalPension.death.byYears',
      percent === 100
        ? { zh: '依年資計算', en: 'By years of seniority' }
        : { zh: '依年資計算的半數', en: 'Half of the sum by years' },
      expression,
      shownMoney(computed),
      'dollarPerMonth',
      source,
      row === undefined ? [rules] : [row, rules],
    ),
  };
}

/**
 * The survivor annuity 遺屬年金, raised to the floor first, then 25 % for each further survivor of the same rank, 50 % at
 * most (國民年金法42). Amounts are those of the day of the question (19 II).
 */
export function nationalPensionSurvivorAnnuity(
  law: Law,
  facts: DeathFacts,
  route: Exclude<DeathRoute, 'notInsured'>,
  survivors: number | undefined,
  asOf: Day,
): AnnuityPart {
  const part: AnnuityPart = { options: {}, steps: [], missing: [], reasons: [] };
  if (survivors === undefined) return { ...part, missing: ['survivors'] };
  if (survivors === 0) {
    const code = 'nationalPension.death.noQualifiedSurvivor';
    const words = { zh: '沒有符合條件的遺屬，不能領遺屬年金', en: 'No survivor meets the conditions of the annuity' };
    return { ...part, steps: [statementStep(code, words, source)], reasons: [code] };
  }
  const rules = tableOn(law, 'nationalPension.survivor.rules', asOf);
  const found = computedOf(law, facts, route, rules, asOf);
  if (found === undefined) return { ...part, missing: ['coverage'] };
  const floor = moneyOn(law, 'nationalPension.survivor.floor', asOf);
  const base = Math.max(found.computed, floor.value);
  const amount = withSupplement(rules, base, survivors - 1);
  const percent = supplementPercent(rules, survivors - 1);
  const steps = [found.step];
  if (found.computed < floor.value) {
    const label = { zh: '未達最低金額，提高到最低金額', en: 'Raised to the floor' };
    const code = 'nationalPension.death.floor';
    steps.push(step(code, label, '', shownMoney(base), 'dollarPerMonth', source, [floor]));
  }
  steps.push(
    monthlyStep(
      'nationalPension.death.survivorAnnuity',
      { zh: '國保遺屬年金', en: 'National Pension survivor annuity' },
      percent === 0 ? '' : `${shownMoney(base)} × (100% + ${percent}%)`,
      amount,
      source,
      [rules],
    ),
  );
  return { ...part, options: { survivorAnnuity: { base, amount, per: 'month' } }, steps };
}
