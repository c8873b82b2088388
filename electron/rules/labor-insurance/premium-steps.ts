import type { Caution, Step } from '../../../src/contract/answer.ts';
import type { Text } from '../../../src/contract/text.ts';
import { isKnownOn, type Law, listOn } from '../law.ts';
import type { Rate } from '../money.ts';
import { article, caution, shownMoney, step } from '../trace.ts';
import type { CoverPremium, Premium } from './premium.ts';
import { categoryWords, type Cover, type Party } from './premium-categories.ts';

const articles = {
  shares: article('勞保15，就保40、41，職保19'),
  days: article('細則28-1，職保細則28'),
  salary: article('勞保14，職保17'),
};

const coverWords: Readonly<Record<Cover, { name: Text; source: Text }>> = {
  ordinary: {
    name: { zh: '勞保普通事故', en: 'Ordinary' },
    source: article('勞保13、15'),
  },
  employment: {
    name: { zh: '就業保險', en: 'Employment insurance' },
    source: article('就保8、40'),
  },
  occupational: {
    name: { zh: '職災保險', en: 'Occupational accidents' },
    source: article('職保16、19'),
  },
};

const partyWords: Readonly<Record<Party, Text>> = {
  insured: { zh: '個人負擔', en: 'insured person' },
  unit: { zh: '投保單位負擔', en: 'unit' },
  government: { zh: '政府或基金負擔', en: 'government or fund' },
};

const payers: Readonly<Record<Party, Text>> = {
  insured: { zh: '您', en: 'the insured person' },
  unit: { zh: '公司', en: 'the unit' },
  government: { zh: '政府', en: 'the government' },
};

/** `11.5%` of a fraction that is a short decimal. */
function percent(rate: Rate): string {
  return `${(rate.num * 1_000_000) / rate.den / 10_000}%`;
}

function coverSteps(premium: Premium, one: CoverPremium): Step[] {
  const { name, source } = coverWords[one.cover];
  const steps: Step[] = [];
  if (one.held !== undefined) {
    const salary = shownMoney(one.salary);
    steps.push(
      step(
        `premium.${one.cover}.salary`,
        { zh: `${name.zh}，計費的投保薪資`, en: `${name.en}, salary charged` },
        one.held.expression,
        salary,
        'dollarPerMonth',
        articles.salary,
        [one.held.row],
        {
          zh: `這項保險的投保薪資有上下限，以${salary}元計費`,
          en: `This insurance holds the salary to its table: NT$${salary}`,
        },
      ),
    );
  }
  for (const party of ['insured', 'unit', 'government'] as const) {
    const share = one.shares[party];
    if (share.num === 0) continue;
    const days = premium.days === premium.monthDays.value ? '' : ` × ${premium.days} ÷ ${premium.monthDays.value}`;
    steps.push(
      step(
        `premium.${one.cover}.${party}`,
        { zh: `${name.zh}，${partyWords[party].zh}`, en: `${name.en}, ${partyWords[party].en}` },
        `${shownMoney(one.salary)}${days} × ${percent(one.rate)} × ${percent(share)}`,
        shownMoney(one.parts[party]),
        'dollarPerMonth',
        source,
        one.rateRow === undefined ? [premium.shareRow] : [one.rateRow, premium.shareRow],
        {
          zh: `${name.zh}保險費，${payers[party].zh}要付${shownMoney(one.parts[party])}元`,
          en: `${name.en}: ${payers[party].en} pays NT$${shownMoney(one.parts[party])}`,
        },
      ),
    );
  }
  return steps;
}

function totalStep(premium: Premium, party: Party): Step {
  const parts = premium.covers.map((one) => shownMoney(one.parts[party]));
  const amount = shownMoney(premium.total[party]);
  return step(
    `premium.total.${party}`,
    { zh: `合計，${partyWords[party].zh}`, en: `Total, ${partyWords[party].en}` },
    parts.join(' + '),
    amount,
    'dollarPerMonth',
    articles.shares,
    [],
    party === 'insured'
      ? { zh: `您這個月要繳${amount}元`, en: `You pay NT$${amount} for this month` }
      : { zh: `${payers[party].zh}這個月要付${amount}元`, en: `For this month ${payers[party].en} pays NT$${amount}` },
  );
}

/** The derivation of a premium: every rounded part, then the sums. */
export function premiumSteps(premium: Premium): Step[] {
  const { category } = premium.facts;
  const words = categoryWords[category ?? 'employee'];
  return [
    step(
      'premium.category',
      category == null
        ? { zh: `假設類別：${words.zh}`, en: `Assumed category: ${words.en}` }
        : { zh: `類別：${words.zh}`, en: `Category: ${words.en}` },
      '',
      '',
      'none',
      articles.shares,
      [premium.shareRow],
    ),
    step(
      'premium.days',
      { zh: '計費日數，每月以30日計', en: 'Days charged, a month of 30 days' },
      '',
      String(premium.days),
      'day',
      articles.days,
      [premium.monthDays],
      {
        zh: `這個月算${premium.days}天的保險費，整個月算30天`,
        en: `${premium.days} days are charged; a whole month is 30`,
      },
    ),
    ...premium.covers.flatMap((one) => coverSteps(premium, one)),
    totalStep(premium, 'insured'),
    totalStep(premium, 'unit'),
    totalStep(premium, 'government'),
  ];
}

function gradesKnown(law: Law, premium: Premium): number[] {
  const names = [
    'laborInsurance.salaryGrades',
    'laborInsurance.salaryGradesBelowBasicWage',
    'laborInsurance.salaryGradesPartTime',
    'laborInsurance.salaryGradesSheltered',
    'occupationalAccident.salaryGrades',
  ];
  return names.flatMap((name) => (isKnownOn(law, name, premium.on) ? listOn(law, name, premium.on).value : []));
}

/** What the figures rest on. */
export function premiumCautions(law: Law, premium: Premium): Caution[] {
  const { facts, covers } = premium;
  const found: Caution[] = [];
  const grades = gradesKnown(law, premium);
  if (grades.length > 0 && !grades.includes(facts.insuredSalary)) {
    found.push(
      caution(
        'premium.notAGrade',
        {
          zh: '投保薪資不在當時的分級表上，請核對。',
          en: 'The salary is no grade of the table of that day; check it.',
        },
        articles.salary,
      ),
    );
  }
  if (covers.some((one) => one.salary !== facts.insuredSalary)) {
    found.push(
      caution(
        'premium.salaryHeld',
        {
          zh: '投保薪資超出分級表上下限的部分，以上下限計算。',
          en: 'Where the salary lies outside a table, the first or top grade of that table was charged.',
        },
        articles.salary,
      ),
    );
  }
  if (facts.occupationalRate == null && premium.shareRow.value['oai'] != null) {
    found.push(
      caution(
        'premium.withoutOccupational',
        {
          zh: '沒有給職災費率，職災保險費沒有算進去。',
          en: 'No occupational rate was given; that premium is left out.',
        },
        coverWords.occupational.source,
      ),
    );
  }
  if (facts.employmentInsurance === true && !covers.some((one) => one.cover === 'employment')) {
    found.push(
      caution(
        'premium.noEmploymentInsurance',
        { zh: '這個類別不參加就業保險。', en: 'This category carries no employment insurance.' },
        coverWords.employment.source,
      ),
    );
  }
  if (premium.total.government > 0) {
    found.push(
      caution(
        'premium.governmentRounding',
        {
          zh: '政府負擔也逐項四捨五入，沒有看到官方例子。',
          en: 'The part of the government is rounded by cover as well; no official example was seen.',
        },
        articles.shares,
      ),
    );
  }
  return found;
}
