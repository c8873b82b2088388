import type { Step } from '../../../src/contract/answer.ts';
import { anniversary, isoDay, rocDay, rocMonth, monthOf } from '../calendar.ts';
import { countOn, type Law, moneyOn, rateOn, tableOn } from '../law.ts';
import { roundSeniority } from '../money.ts';
import { shownHundredths, shownMoney, shownMonths, step } from '../trace.ts';
import type { AverageSalary } from '../average-salary.ts';
import { articles } from './articles.ts';
import type { LumpSumGate } from './old-age-conditions.ts';
import type { OldAgeFacts } from './old-age-facts.ts';
import { type LumpSumOption, type OldAgeEstimate, yearsAround60 } from './old-age.ts';

function seniorityStep(facts: OldAgeFacts): Step {
  const years = shownHundredths(roundSeniority(facts.months));
  const spoken = shownMonths(facts.months);
  const expression = facts.history === undefined ? spoken.zh : `${shownMoney(facts.history.days)} ÷ 30 → ${spoken.zh}`;
  return step(
    'oldAge.seniority',
    { zh: '保險年資', en: 'Seniority' },
    expression,
    years,
    'year',
    articles.seniority,
    [],
    {
      zh: `您的勞保年資是${spoken.zh}`,
      en: `You have ${spoken.en} of labor insurance`,
    },
  );
}

function averageStep(code: string, zh: string, en: string, average: AverageSalary): Step {
  const expression =
    average.levels.length === 0
      ? ''
      : `(${average.levels.map((level) => `${shownMoney(level.salary)} × ${level.months}`).join(' + ')}) ÷ ${average.months}`;
  return step(code, { zh, en }, expression, shownMoney(average.amount), 'dollar', articles.averageSalary, [], {
    zh: `您的平均投保薪資是${shownMoney(average.amount)}元`,
    en: `Your average insured salary is NT$${shownMoney(average.amount)}`,
  });
}

function statutoryAgeStep(estimate: OldAgeEstimate): Step {
  const { statutoryAge, statutoryDay } = estimate.conditions;
  return step(
    'oldAge.statutoryAge',
    { zh: '法定請領年齡', en: 'Statutory age' },
    `${rocDay(estimate.facts.birth)} + ${statutoryAge.value}`,
    isoDay(statutoryDay),
    'date',
    articles.statutoryAge,
    [statutoryAge],
    { zh: `您滿${statutoryAge.value}歲可以領全額`, en: `From ${statutoryAge.value} you get the full amount` },
  );
}

function adjustmentStep(law: Law, estimate: OldAgeEstimate, percent: string): Step | undefined {
  const route = estimate.conditions.annuity;
  if (route === undefined) return undefined;
  const { applyOn } = estimate.facts;
  if (route.route === 'hazardous') {
    const years = countOn(law, 'laborInsurance.oldAge.hazardousYears', applyOn);
    const age = countOn(law, 'laborInsurance.oldAge.hazardousAge', applyOn);
    const label = { zh: '危險或堅強體力工作，不增減', en: 'Hazardous work, no adjustment' };
    return step('oldAge.adjustment', label, '', '0', 'percent', articles.hazardous, [years, age]);
  }
  if (route.route === 'combined') {
    const age = countOn(law, 'laborInsurance.oldAge.combinedAge', applyOn);
    const label = { zh: '國保勞保年資併計，不增減', en: 'Joined with National Pension years, no adjustment' };
    return step('oldAge.adjustment', label, '', '0', 'percent', articles.combined, [age], {
      zh: '勞保加國保滿15年，每月領',
      en: 'With National Pension years you reach 15 and get it monthly',
    });
  }
  const months = Math.abs(route.offset);
  const rate = rateOn(law, 'laborInsurance.oldAge.adjustmentRate', applyOn);
  const cap = countOn(law, 'laborInsurance.oldAge.adjustmentMonths', applyOn);
  const early = route.offset < 0;
  const label =
    months === 0
      ? { zh: '不提前也不延後', en: 'Neither early nor deferred' }
      : { zh: `${early ? '提前' : '延後'}${months}個月`, en: `${months} months ${early ? 'early' : 'deferred'}` };
  const years = shownHundredths(roundSeniority(months));
  const expression = months === 0 ? '' : `${years} × ${rate.used.value}`;
  const plain = early
    ? {
        zh: `早${shownMonths(months).zh}領，每月少一些`,
        en: `Starting ${shownMonths(months).en} early gives less each month`,
      }
    : {
        zh: `晚${shownMonths(months).zh}領，每月多一些`,
        en: `Starting ${shownMonths(months).en} later gives more each month`,
      };
  return step(
    'oldAge.adjustment',
    label,
    expression,
    percent,
    'percent',
    articles.adjustment,
    [rate, cap],
    months === 0 ? undefined : plain,
  );
}

function annuitySteps(law: Law, estimate: OldAgeEstimate): Step[] {
  const option = estimate.options.annuity;
  const salary = estimate.facts.highest?.amount;
  if (option === undefined || salary === undefined) return [];
  const { applyOn, months } = estimate.facts;
  const years = shownHundredths(roundSeniority(months));
  const rateA = rateOn(law, 'laborInsurance.oldAge.formulaARate', applyOn);
  const rateB = rateOn(law, 'laborInsurance.oldAge.formulaBRate', applyOn);
  const addition = moneyOn(law, 'laborInsurance.oldAge.formulaAAddition', applyOn);
  const a = `${shownMoney(salary)} × ${years} × ${rateA.used.value} + ${addition.used.value}`;
  const b = `${shownMoney(salary)} × ${years} × ${rateB.used.value}`;
  const larger = option.formulaA > option.formulaB ? 'A' : 'B';
  const percent = shownHundredths(Math.round(option.adjustmentPercent * 100));
  const sign = option.adjustmentPercent < 0 ? '' : '+ ';
  const steps = [
    step(
      'oldAge.formulaA',
      { zh: 'A式', en: 'Formula A' },
      a,
      shownMoney(option.formulaA),
      'dollarPerMonth',
      articles.formula,
      [rateA, addition],
    ),
    step(
      'oldAge.formulaB',
      { zh: 'B式', en: 'Formula B' },
      b,
      shownMoney(option.formulaB),
      'dollarPerMonth',
      articles.formula,
      [rateB],
    ),
    step(
      'oldAge.base',
      { zh: `${larger}式較高，採用`, en: `Formula ${larger} is higher and used` },
      '',
      shownMoney(option.base),
      'dollarPerMonth',
      articles.formula,
      [],
      { zh: '兩種算法，取比較多的', en: 'Of the two ways, the higher counts' },
    ),
  ];
  const adjustment = adjustmentStep(law, estimate, percent);
  if (adjustment !== undefined) steps.push(adjustment);
  const expression =
    option.adjustmentPercent === 0 ? '' : `${shownMoney(option.base)} × (1 ${sign}${percent.replace('−', '− ')}%)`;
  steps.push(
    step(
      'oldAge.annuity',
      {
        zh: `老年年金，${rocMonth(monthOf(applyOn))}起每月`,
        en: `Old-age annuity a month from ${isoDay(applyOn).slice(0, 7)}`,
      },
      expression,
      shownMoney(option.amount),
      'dollarPerMonth',
      articles.adjustment,
      [],
      {
        zh: `每月領${shownMoney(option.amount)}元，領一輩子`,
        en: `NT$${shownMoney(option.amount)} each month for life`,
      },
    ),
  );
  if (option.deduction !== undefined && option.net !== undefined) {
    const share = rateOn(law, 'laborInsurance.loan.annuityShare', applyOn);
    const floor = moneyOn(law, 'laborInsurance.loan.annuityFloor', applyOn);
    const shown = `${shownMoney(option.amount)} − ${shownMoney(option.deduction)}`;
    steps.push(
      step(
        'oldAge.loan.annuity',
        { zh: '扣還貸款後每月', en: 'A month while the loan is repaid' },
        shown,
        shownMoney(option.net),
        'dollarPerMonth',
        articles.loan,
        [share, floor],
        {
          zh: `還清貸款前，每月領${shownMoney(option.net)}元`,
          en: `Until the loan is repaid, NT$${shownMoney(option.net)} each month`,
        },
      ),
    );
  }
  return steps;
}

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

function oneTimeSteps(law: Law, estimate: OldAgeEstimate): Step[] {
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

function lumpSumSteps(law: Law, estimate: OldAgeEstimate): Step[] {
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

/** What is assumed where the facts are silent. */
const ordinaryCase = step(
  'oldAge.ordinaryCase',
  {
    zh: '假設：普通事故、受僱、保費繳清、已離職退保、照規定申請',
    en: 'Assumed: ordinary risk, employee, premiums paid, every unit left, application in order',
  },
  '',
  '',
  'none',
  articles.oldAge,
);

const missingWords = {
  averageSalary60: {
    zh: '缺最高60個月平均月投保薪資，算不出年金或老年一次金',
    en: 'averageSalary60 is missing, so the annuity or one-time benefit has no figure',
  },
  averageSalary36: {
    zh: '缺最近36個月平均月投保薪資，算不出一次請領',
    en: 'averageSalary36 is missing, so the lump sum has no figure',
  },
} as const;

const obstacleWords: Readonly<Record<string, { zh: string; en: string; plain?: { zh: string; en: string } }>> = {
  'oldAge.stillInsured': {
    zh: '還在加保，要離職退保才能請領',
    en: 'Still insured; every unit must be left first',
    plain: { zh: '您還在投保，退保後才能請領', en: 'You are still insured; you can claim after leaving' },
  },
  'oldAge.noSeniority': { zh: '沒有勞保年資', en: 'No labor insurance seniority' },
  'oldAge.fewerThan15Years': { zh: '年資未滿15年，不能領年金', en: 'Fewer than 15 years, no annuity' },
  'oldAge.combinedAge': { zh: '勞保國保併計年金要滿65歲', en: 'The annuity with National Pension years begins at 65' },
  'oldAge.belowEarliestAge': { zh: '還沒到可以提前請領的年齡', en: 'Below the age of the earliest claim' },
  'oldAge.belowStatutoryAge': {
    zh: '還沒到法定請領年齡，不能領老年一次金',
    en: 'Below the statutory age, no one-time benefit',
  },
  'oldAge.lumpSumConditions': { zh: '不符合一次請領的任何一項條件', en: 'No condition of the lump sum is met' },
  'oldAge.noSeniorityBefore2009': { zh: '98年以前沒有年資，不能一次請領', en: 'No seniority before 2009, no lump sum' },
};

function obstacleSteps(estimate: OldAgeEstimate): Step[] {
  return estimate.conditions.obstacles.flatMap((code) => {
    const words = obstacleWords[code];
    return words === undefined
      ? []
      : [step(code, { zh: words.zh, en: words.en }, '', '', 'none', articles.oldAge, [], words.plain)];
  });
}

/** The derivation of an estimate, line by line, as the clerk reads it aloud. */
export function oldAgeSteps(law: Law, estimate: OldAgeEstimate): Step[] {
  const { facts, options, missing, conditions } = estimate;
  const steps: Step[] = [ordinaryCase, seniorityStep(facts), statutoryAgeStep(estimate)];
  if (facts.monthsAfter60 > 0) {
    const value = shownMonths(facts.monthsAfter60);
    const label = { zh: `60歲（${rocDay(anniversary(facts.birth, 60))}）以後年資`, en: 'Seniority after 60' };
    steps.push(
      step(
        'oldAge.seniorityAfter60',
        label,
        value.zh,
        shownHundredths(roundSeniority(facts.monthsAfter60)),
        'year',
        articles.seniority,
      ),
    );
  }
  if (conditions.annuity?.route === 'combined') {
    const days = facts.nationalPensionDays;
    const label = { zh: '加計國保年資，合計滿15年', en: 'With National Pension years, 15 years in all' };
    const shown = shownMonths(facts.months + Math.floor(days / 30));
    steps.push(
      step(
        'oldAge.combinedYears',
        label,
        `${shownMonths(facts.months).zh} + ${shownMonths(Math.floor(days / 30)).zh}`,
        shown.zh,
        'year',
        articles.combined,
        [conditions.annuityYears],
      ),
    );
  }
  if (facts.highest !== undefined && (options.annuity !== undefined || options.oneTime !== undefined)) {
    steps.push(
      averageStep(
        'oldAge.averageSalary60',
        '最高60個月平均月投保薪資',
        'Average of the highest 60 months',
        facts.highest,
      ),
    );
  }
  steps.push(...annuitySteps(law, estimate), ...oneTimeSteps(law, estimate));
  if (facts.latest !== undefined && options.lumpSum !== undefined) {
    steps.push(
      averageStep(
        'oldAge.averageSalary36',
        '最近36個月平均月投保薪資',
        'Average of the latest 36 months',
        facts.latest,
      ),
    );
  }
  steps.push(...lumpSumSteps(law, estimate));
  for (const fact of missing)
    steps.push(step(`oldAge.missing.${fact}`, missingWords[fact], '', '', 'none', articles.averageSalary));
  steps.push(...obstacleSteps(estimate));
  if (conditions.sexDecides) {
    const label = { zh: '缺性別：女性滿55歲可以一次請領', en: 'sex is missing: a woman of 55 may take the lump sum' };
    steps.push(step('oldAge.missing.sex', label, '', '', 'none', articles.lumpSumConditions));
  }
  return steps;
}
