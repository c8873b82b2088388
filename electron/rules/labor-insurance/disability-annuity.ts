import type { Caution, Step } from '../../../src/contract/answer.ts';
import { monthlyStep } from '../benefit-steps.ts';
import type { Day } from '../calendar.ts';
import { largest } from '../expression.ts';
import { type Law, moneyOn, numberIn, rateOn, tableOn } from '../law.ts';
import { daysOfSalary, roundSeniority, shareOf, yearlyShare } from '../money.ts';
import { yearlyPart } from '../national-pension/yearly-part.ts';
import { supplementExpression, supplementPercent, withSupplement } from '../supplement.ts';
import { daysOfDeclared, type DeclaredSeniority } from '../seniority.ts';
import { declaredDays } from '../seniority-steps.ts';
import { article, caution, shownHundredths, shownMoney, step } from '../trace.ts';

const articles = {
  annuity: article('勞保53，細則45、55'),
  floor: article('勞保53第2、3項，細則70'),
  combined: article('勞保53第3項，細則70'),
  dependants: article('勞保54-2'),
  former: article('勞保55第2項，細則75'),
};

/** Disability annuity 失能年金給付, NT$ a month. */
interface DisabilityAnnuity {
  /** Before the supplement, raised to the floor. */
  base: number;
  /** What is paid each month, at first where an earlier lump sum is recovered. */
  amount: number;
  per: 'month';
  /** The part of the National Pension, where its years are joined. */
  nationalPension?: number;
  /** What is paid each month once half of the earlier lump sum is recovered. */
  afterRecovery?: number;
}

/** What the annuity depends on. */
export interface AnnuityFacts {
  on: Day;
  average: number;
  months: number;
  /** National Pension seniority; undefined where there is none. */
  nationalPension: DeclaredSeniority | undefined;
  dependants: number;
  previousGrade: number | undefined;
  average6: number | undefined;
}

function nationalPensionPart(
  law: Law,
  facts: AnnuityFacts,
  declared: DeclaredSeniority,
): { amount: number; step: Step } {
  const monthly = moneyOn(law, 'nationalPension.monthlyAmount', facts.on);
  const rate = rateOn(law, 'nationalPension.disability.rate', facts.on);
  const amount = yearlyPart(monthly.value, daysOfDeclared(declared), rate.value);
  return {
    amount,
    step: step(
      'disability.nationalPension',
      { zh: '國民年金年資的部分', en: 'The part of National Pension years' },
      `${shownMoney(monthly.value)} × (${declaredDays(declared)}) ÷ 360 × ${rate.used.value}`,
      shownMoney(amount),
      'dollarPerMonth',
      articles.combined,
      [monthly, rate],
      {
        zh: `國保年資的部分，每月${shownMoney(amount)}元`,
        en: `National Pension years give NT$${shownMoney(amount)} a month`,
      },
    ),
  };
}

/** While half of the lump sum of an earlier disability is recovered 80 % is paid, never below the floor (勞保55 II). */
function whileRecovering(
  law: Law,
  facts: AnnuityFacts,
  grade: number,
  full: number,
): { amount: number; steps: Step[] } {
  const share = rateOn(law, 'laborInsurance.disability.shareDuringRecovery', facts.on);
  const floor = moneyOn(law, 'laborInsurance.disability.annuityFloor', facts.on);
  const recovered = rateOn(law, 'laborInsurance.disability.recoveredShare', facts.on);
  const reduced = shareOf(full, share.value);
  const least = Math.min(full, floor.value);
  const amount = Math.max(reduced, least);
  const table = tableOn(law, 'laborInsurance.disability.days', facts.on);
  const days = numberIn(table, String(grade));
  const steps = [
    step(
      'disability.whileRecovering',
      { zh: '原已局部失能，扣減期間每月', en: 'A month while the earlier lump sum is recovered' },
      reduced < least
        ? largest(`${shownMoney(full)} × ${share.used.value}`, shownMoney(least))
        : `${shownMoney(full)} × ${share.used.value}`,
      shownMoney(amount),
      'dollarPerMonth',
      articles.former,
      [share, floor],
      {
        zh: `先每月領${shownMoney(amount)}元，扣完以後每月領${shownMoney(full)}元`,
        en: `First NT$${shownMoney(amount)} a month, later NT$${shownMoney(full)}`,
      },
    ),
  ];
  if (facts.average6 !== undefined) {
    const earlier = daysOfSalary(facts.average6, days);
    const half = shareOf(earlier, recovered.value);
    steps.push(
      step(
        'disability.earlierLumpSum',
        { zh: `原失能一次金，第${grade}等級`, en: `The earlier lump sum, grade ${grade}` },
        `${shownMoney(facts.average6)} ÷ 30 × ${shownMoney(days)}`,
        shownMoney(earlier),
        'dollar',
        articles.former,
        [table],
        {
          zh: `原來的失能以${shownMoney(days)}天計，是${shownMoney(earlier)}元`,
          en: `The earlier disability at ${shownMoney(days)} days: NT$${shownMoney(earlier)}`,
        },
      ),
      step(
        'disability.toRecover',
        { zh: '要扣減的總額，原失能一次金的半數', en: 'To be recovered: half of the earlier lump sum' },
        `${shownMoney(earlier)} × ${recovered.used.value}`,
        shownMoney(half),
        'dollar',
        articles.former,
        [recovered],
        {
          zh: `要從年金裡慢慢扣回一半，共${shownMoney(half)}元`,
          en: `Half of it is taken back from the annuity: NT$${shownMoney(half)}`,
        },
      ),
    );
  }
  return { amount, steps };
}

/**
 * The annuity of permanent incapacity for work: average × years × 1.55 %, with the part of the National Pension added,
 * raised to the floor, then 25 % for each dependant, 50 % at most (勞保53, 54-2, 55).
 */
export function disabilityAnnuity(
  law: Law,
  facts: AnnuityFacts,
): { option: DisabilityAnnuity; steps: Step[]; cautions: Caution[] } {
  const rate = rateOn(law, 'laborInsurance.disability.annuityRate', facts.on);
  const floor = moneyOn(law, 'laborInsurance.disability.annuityFloor', facts.on);
  const table = tableOn(law, 'laborInsurance.disability.supplement', facts.on);
  const years = roundSeniority(facts.months);
  const own = yearlyShare(facts.average, years, rate.value);
  const steps: Step[] = [
    step(
      'disability.annuityYears',
      { zh: '依勞保年資計算', en: 'By years of labor insurance' },
      `${shownMoney(facts.average)} × ${shownHundredths(years)} × ${rate.used.value}`,
      shownMoney(own),
      'dollarPerMonth',
      articles.annuity,
      [rate],
      {
        zh: `平均薪資乘勞保年資，再乘${rate.used.value}，是${shownMoney(own)}元`,
        en: `Average × years × ${rate.used.value} gives NT$${shownMoney(own)}`,
      },
    ),
  ];
  const cautions: Caution[] = [];
  let computed = own;
  let joined = {};
  if (facts.nationalPension !== undefined && daysOfDeclared(facts.nationalPension) > 0) {
    const part = nationalPensionPart(law, facts, facts.nationalPension);
    computed += part.amount;
    joined = { nationalPension: part.amount };
    steps.push(
      part.step,
      step(
        'disability.together',
        { zh: '勞保和國保相加', en: 'Both insurances together' },
        `${shownMoney(own)} + ${shownMoney(part.amount)}`,
        shownMoney(computed),
        'dollarPerMonth',
        articles.combined,
        [],
        {
          zh: `勞保的加上國保的，每月${shownMoney(computed)}元`,
          en: `Labor insurance and National Pension together: NT$${shownMoney(computed)} a month`,
        },
      ),
    );
    cautions.push(
      caution(
        'disability.combined',
        {
          zh: '勞保和國保分別計算再相加；眷屬補助以相加後的金額計算，這一點還要確認。',
          en: 'Both insurances are computed apart and added; that the supplement is taken of the sum is to be confirmed.',
        },
        articles.combined,
      ),
    );
  }
  const base = Math.max(computed, floor.value);
  if (computed < floor.value) {
    const label = { zh: '未達最低金額，提高到最低金額', en: 'Raised to the floor' };
    steps.push(
      step(
        'disability.floor',
        label,
        largest(shownMoney(computed), shownMoney(floor.value)),
        shownMoney(base),
        'dollarPerMonth',
        articles.floor,
        [floor],
        {
          zh: `算出來不到${shownMoney(floor.value)}元，就給${shownMoney(floor.value)}元`,
          en: `Less than NT$${shownMoney(floor.value)} is raised to it`,
        },
      ),
    );
  }
  const percent = supplementPercent(table, facts.dependants);
  const full = withSupplement(table, base, facts.dependants);
  steps.push(
    monthlyStep(
      'disability.annuity',
      { zh: '失能年金', en: 'Disability annuity' },
      supplementExpression(table, shownMoney(base), facts.dependants, String(facts.dependants)),
      full,
      percent === 0 ? articles.annuity : articles.dependants,
      [table],
    ),
  );
  if (facts.previousGrade === undefined) {
    return { option: { base, amount: full, per: 'month', ...joined }, steps, cautions };
  }
  const reduced = whileRecovering(law, facts, facts.previousGrade, full);
  cautions.push(
    caution(
      'disability.recovery',
      {
        zh: '扣減要以原失能是否領過一次金為準，扣減總額由承辦單位核算。',
        en: 'Recovery depends on whether the earlier disability was paid; the office computes the total.',
      },
      articles.former,
    ),
  );
  return {
    option: { base, amount: reduced.amount, per: 'month', ...joined, afterRecovery: full },
    steps: [...steps, ...reduced.steps],
    cautions,
  };
}
