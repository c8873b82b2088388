import { articles } from './articles.ts';
import { averageStep } from './average-step.ts';
import { countStep, onceStep, statementStep } from '../benefit-steps.ts';
import { parseDay } from '../calendar.ts';
import { largest } from '../expression.ts';
import { countOn, type Dated, type Law, numberIn, type Table, tableOn } from '../law.ts';
import { monthsOfSalary } from '../money.ts';
import { caution, shownMoney } from '../trace.ts';
import { lapsedWords, laborInsuranceLimitation } from '../claim-dates.ts';
import type { DeathPart } from './death.ts';
import { deathArticles } from './death-articles.ts';
import type { DeathFacts } from './death-facts.ts';
import { recordSenioritySteps } from './record-seniority-steps.ts';

/** Before the law of annuities, 98-01-01, the allowance was the only choice of survivors. */
const annuitiesSince = parseDay('2009-01-01');

/** The allowance is open to survivors of those with seniority before 98-01-01, whatever their age and income. */
function allowanceOpen(facts: DeathFacts): boolean {
  return facts.anySurvivor && (facts.on < annuitiesSince || facts.record.insuredBefore2009);
}

function funeralMonths(law: Law, facts: DeathFacts): Dated<number> {
  const none = !facts.anySurvivor || (facts.survivors === 0 && !allowanceOpen(facts));
  return countOn(law, `laborInsurance.death.funeralMonths${none ? 'WithoutSurvivors' : ''}`, facts.on);
}

function allowanceMonths(table: Dated<Table>, months: number): number {
  if (months < 12) return numberIn(table, 'underOneYear');
  return numberIn(table, months < 24 ? 'underTwoYears' : 'twoYears');
}

/** Funeral grant, survivor allowance and their total less a family grant already paid for the same death (勞保63-2 I). */
export function paidOnceOnDeath(law: Law, facts: DeathFacts): DeathPart {
  const part: DeathPart = { options: {}, steps: [], cautions: [], missing: [], reasons: [] };
  if (facts.dates.lapsed) {
    part.reasons.push('claim.lapsed');
    part.steps.push(statementStep('claim.lapsed', lapsedWords, laborInsuranceLimitation.source));
    return part;
  }
  const average = facts.record.average6;
  const months = funeralMonths(law, facts);
  const open = allowanceOpen(facts);
  if (average === undefined) {
    part.missing.push('averageSalary6');
    return part;
  }
  const salary = average.amount;
  const funeral = monthsOfSalary(salary, months.value * 100);
  part.options['funeral'] = { months: months.value, amount: funeral, per: 'once' };
  part.steps.push(
    averageStep(
      'death.averageSalary6',
      { zh: '最近6個月平均月投保薪資', en: 'Average of the latest 6 months' },
      average,
      'deceased',
    ),
    countStep(
      'death.funeralMonths',
      { zh: '喪葬津貼月數', en: 'Months of the funeral grant' },
      `${months.value}`,
      'month',
      deathArticles.amount,
      [months],
    ),
    onceStep(
      'death.funeral',
      { zh: '喪葬津貼', en: 'Funeral grant' },
      `${shownMoney(salary)} × ${months.value}`,
      funeral,
      deathArticles.amount,
      [months],
    ),
  );
  let allowance = 0;
  if (open) {
    const seniority = facts.record.months;
    if (seniority === undefined) {
      part.missing.push('coverage');
      return part;
    }
    const table = tableOn(law, 'laborInsurance.death.allowanceMonths', facts.on);
    const count = allowanceMonths(table, seniority);
    allowance = monthsOfSalary(salary, count * 100);
    part.options['survivorAllowance'] = { months: count, amount: allowance, per: 'once' };
    part.steps.push(
      ...(facts.survivors === undefined || facts.survivors === 0
        ? recordSenioritySteps('death', facts.record, 'deceased')
        : []),
      countStep(
        'death.allowanceMonths',
        { zh: '遺屬津貼月數', en: 'Months of the survivor allowance' },
        `${count}`,
        'month',
        deathArticles.amount,
        [table],
      ),
      onceStep(
        'death.survivorAllowance',
        { zh: '遺屬津貼', en: 'Survivor allowance' },
        `${shownMoney(salary)} × ${count}`,
        allowance,
        deathArticles.amount,
        [table],
      ),
    );
    if (facts.record.days !== undefined && allowanceMonths(table, Math.floor(facts.record.days / 30)) !== count) {
      part.cautions.push(
        caution(
          'death.oddDays',
          {
            zh: '未滿30日以1個月計，年資因此跨過一級；這樣計級還要向承辦單位確認。',
            en: 'Odd days count as one month and so reach the next tier; that tiers are counted so is to be confirmed.',
          },
          articles.seniority,
        ),
      );
    }
    part.cautions.push(
      caution(
        'death.allowanceIrrevocable',
        {
          zh: '遺屬津貼和遺屬年金只能選一種，勞保局付款以後就不能再改。',
          en: 'Allowance or annuity, not both; once the Bureau has paid, the choice cannot be changed.',
        },
        deathArticles.insured,
      ),
    );
  }
  const paid = facts.familyGrantPaid;
  const total = Math.max(0, allowance + funeral - paid);
  part.options['total'] = { amount: total, per: 'once' };
  const sum = open ? `${shownMoney(allowance)} + ${shownMoney(funeral)}` : shownMoney(funeral);
  part.steps.push(
    onceStep(
      'death.total',
      { zh: '津貼合計', en: 'Grants in all' },
      paid === 0 ? sum : total === 0 ? largest(`${sum} − ${shownMoney(paid)}`, '0') : `${sum} − ${shownMoney(paid)}`,
      total,
      paid === 0 ? deathArticles.amount : deathArticles.familyGrant,
    ),
  );
  if (facts.survivors === undefined) {
    part.cautions.push(
      caution(
        'death.survivorsSilent',
        {
          zh: '沒有填符合條件的遺屬人數，喪葬津貼先以有合格遺屬計算。',
          en: 'The number of qualified survivors is not given; the funeral grant assumes that there are some.',
        },
        deathArticles.amount,
      ),
    );
  }
  return part;
}
