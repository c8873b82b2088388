import { formulaSteps } from './annuity-steps.ts';
import { averageStep } from './average-step.ts';
import { onceStep, statementStep } from '../benefit-steps.ts';

import { needed } from '../case.ts';
import { countOn, type Law, rateOn, tableOn } from '../law.ts';
import { monthsOfSalary, roundSeniority, shareOf } from '../money.ts';
import { caution, shownHundredths, shownMoney, step } from '../trace.ts';
import { lapsedWords, laborInsuranceLimitation } from '../claim-dates.ts';
import type { DeathPart } from './death.ts';
import { deathArticles } from './death-articles.ts';
import type { DeathFacts } from './death-facts.ts';
import { lumpSumGate } from './old-age-conditions.ts';
import { seniorityAfter60Steps } from './old-age-seniority-steps.ts';
import { annuityFormulas, lumpSumMonths } from './old-age.ts';
import { lumpSumMonthsSteps } from './paid-once-steps.ts';
import { recordSenioritySteps } from './record-seniority-steps.ts';
import { annuityOfSurvivors, halfWords } from './survivor-annuity.ts';

function refused(code: string, zh: string, en: string): DeathPart {
  return {
    options: {},
    steps: [statementStep(code, { zh, en }, deathArticles.unclaimed)],
    cautions: [],
    missing: [],
    reasons: [code],
  };
}

/** Whether one of the conditions of the lump sum was met on the day of death; silent ages count as reached. */
function conditionMet(law: Law, facts: DeathFacts, months: number): boolean {
  if (facts.birth === undefined) return true;
  const gates = tableOn(law, 'laborInsurance.oldAge.lumpSumGates', facts.on);
  const { sameUnitYears, hazardousYears, birth, on } = facts;
  return lumpSumGate(gates, { birth, applyOn: on, months, sameUnitYears, hazardousYears }, facts.isWoman) !== undefined;
}

function halfOfOldAge(law: Law, facts: DeathFacts, months: number, survivors: number): DeathPart {
  const { average60 } = facts.record;
  if (average60 === undefined) {
    return { options: {}, steps: [], cautions: [], missing: ['averageSalary60'], reasons: [] };
  }
  const share = rateOn(law, 'laborInsurance.survivorAnnuity.share', facts.on);
  const { a, b } = annuityFormulas(law, average60.amount, roundSeniority(months), facts.on);
  const oldAge = Math.max(a, b);
  const half = shareOf(oldAge, share.value);
  const part = annuityOfSurvivors(law, half, survivors, facts.on);
  part.steps.unshift(
    averageStep(
      'death.averageSalary60',
      { zh: '最高60個月平均月投保薪資', en: 'Average of the highest 60 months' },
      average60,
      'deceased',
    ),
    ...formulaSteps(law, 'death', average60.amount, months, { a, b }, facts.on),
    step(
      'death.half',
      { zh: '老年年金的半數', en: 'Half of the old-age annuity' },
      `${shownMoney(oldAge)} × ${share.used.value}`,
      shownMoney(half),
      'dollarPerMonth',
      deathArticles.amount,
      [share],
      halfWords(half),
    ),
  );
  part.cautions.push(
    caution(
      'death.oldAgeUnadjusted',
      {
        zh: '以未提前、未展延的老年年金計算，這一點還要確認。',
        en: 'Computed from the old-age annuity without early or deferred adjustment, to be confirmed.',
      },
      deathArticles.unclaimed,
    ),
  );
  return part;
}

/** The lump sum of old age that survivors may take instead, with seniority before 98-01-01 (勞保63-1 IV, 59). */
function lumpSumOfOldAge(law: Law, facts: DeathFacts, months: number): DeathPart {
  const part: DeathPart = { options: {}, steps: [], cautions: [], missing: [], reasons: [] };
  if (!facts.record.insuredBefore2009 || !facts.anySurvivor) return part;
  if (facts.dates.lapsed) {
    part.reasons.push('claim.lapsed');
    part.steps.push(statementStep('claim.lapsed', lapsedWords, laborInsuranceLimitation.source));
    return part;
  }
  const { average36 } = facts.record;
  if (average36 === undefined) {
    part.missing.push('averageSalary36');
    return part;
  }
  const monthsAfter60 = Math.min(facts.record.after60.months, months);
  const around60 = { applyOn: facts.on, months, monthsAfter60 };
  const hundredths = lumpSumMonths(law, around60);
  const amount = monthsOfSalary(average36.amount, hundredths);
  part.options['lumpSum'] = { months: hundredths / 100, amount, per: 'once' };
  part.steps.push(
    averageStep(
      'death.averageSalary36',
      { zh: '最近36個月平均月投保薪資', en: 'Average of the latest 36 months' },
      average36,
      'deceased',
    ),
    ...seniorityAfter60Steps(law, {
      ...around60,
      scope: 'death',
      birth: facts.birth,
      from: facts.record.after60.seniority,
    }),
    ...lumpSumMonthsSteps(law, 'death', around60),
    onceStep(
      'death.lumpSum',
      { zh: '一次請領老年給付', en: 'Lump-sum old-age benefit' },
      `${shownMoney(average36.amount)} × ${shownHundredths(hundredths)}`,
      amount,
      deathArticles.unclaimed,
      [tableOn(law, 'laborInsurance.oldAge.lumpSumMonths', facts.on)],
    ),
  );
  return part;
}

/**
 * Death after cover had ended, with fifteen years and a condition of 勞保58 II met, before any old-age benefit was
 * claimed: half of the old-age annuity, or the lump sum (勞保63-1 III, IV).
 * @throws RuleFault `facts.missing` without the seniority, `law.unknown` before 2009-01-01
 */
export function unclaimedOldAge(law: Law, facts: DeathFacts): DeathPart {
  const years = countOn(law, 'laborInsurance.oldAge.annuityYears', facts.on);
  const { months } = facts.record;
  if (months === undefined) throw needed('coverage');
  if (months < years.value * 12) {
    return refused(
      'death.fewerThan15YearsAfterLeaving',
      '退保後死亡，年資未滿15年，沒有遺屬年金',
      'Died after leaving with fewer than 15 years: no survivor annuity',
    );
  }
  if (!conditionMet(law, facts, months)) {
    return refused(
      'death.oldAgeConditionsUnmet',
      '退保後死亡，死亡時不符合一次請領老年給付的任何一項條件',
      'Died after leaving without having met any condition of the lump sum of old age',
    );
  }
  const lump = lumpSumOfOldAge(law, facts, months);
  const { survivors } = facts;
  let annuity: DeathPart;
  if (survivors === undefined || survivors === 0) {
    annuity = refused(
      'death.noQualifiedSurvivor',
      '沒有符合條件的遺屬，不能領遺屬年金',
      'No survivor meets the conditions',
    );
    if (survivors === undefined) annuity = { ...annuity, steps: [], reasons: [], missing: ['survivors'] };
  } else annuity = halfOfOldAge(law, facts, months, survivors);
  const met =
    facts.birth === undefined
      ? {
          zh: '沒有出生日期，假設死亡時已符合勞保58第2項的條件',
          en: 'No day of birth: assumed to have met a condition of 58 II',
        }
      : {
          zh: '年資滿15年，死亡時符合勞保58第2項的條件',
          en: 'Fifteen years, and a condition of 58 II met on the day of death',
        };
  return {
    options: { ...annuity.options, ...lump.options },
    steps: [
      ...recordSenioritySteps('death', facts.record, 'deceased'),
      statementStep('death.unclaimedOldAge', met, deathArticles.unclaimed, [years]),
      ...annuity.steps,
      ...lump.steps,
    ],
    cautions: [
      ...(facts.birth === undefined ? [caution('death.birthAssumed', met, deathArticles.unclaimed)] : []),
      ...annuity.cautions,
      ...lump.cautions,
    ],
    missing: [...annuity.missing, ...lump.missing],
    reasons: [...annuity.reasons, ...lump.reasons],
  };
}
