import type { Step } from '../../../src/contract/answer.ts';
import { isoDay, monthOf, rocDay, rocMonth, thirtyDayCount } from '../calendar.ts';
import { smallest } from '../expression.ts';
import { countOn, type Law, rateOn, textOn } from '../law.ts';
import { roundSeniority } from '../money.ts';
import { shownHundredths, shownMonths, step } from '../trace.ts';
import { articles } from './articles.ts';
import type { OldAgeEstimate } from './old-age.ts';

/** The day on which the years of an annuity were complete, counted on from the first day of its stretch of cover. */
function yearsCompleteStep(law: Law, estimate: OldAgeEstimate): Step[] {
  const { history, annuityYearsOn, applyOn } = estimate.facts;
  if (history === undefined || annuityYearsOn === undefined) return [];
  const { annuityYears } = estimate.conditions;
  const february = countOn(law, 'coverage.februaryLastDayLeave', applyOn).value;
  // Odd days count as one month, so the last month is complete with its first day (勞保19 IV).
  let expression = `${annuityYears.value} × 360 − 29`;
  let left = annuityYears.value * 360 - 29;
  for (const { from, to } of history.stretches) {
    const length = thirtyDayCount(from, to, february);
    if (length >= left) {
      expression = `${rocDay(from)} + (${expression})投保日`;
      break;
    }
    left -= length;
    expression = `${expression} − (${rocDay(from)} – ${rocDay(to)})`;
  }
  return [
    step(
      'oldAge.annuityYearsOn',
      { zh: `年資滿${annuityYears.value}年的日子`, en: `The day on which ${annuityYears.value} years were complete` },
      expression,
      isoDay(annuityYearsOn),
      'date',
      articles.adjustment,
      [annuityYears],
      {
        zh: `到${rocDay(annuityYearsOn)}，年資滿${annuityYears.value}年`,
        en: `${annuityYears.value} years were complete on ${isoDay(annuityYearsOn)}`,
      },
    ),
  ];
}

/** Months of early claim or deferral between the claim and the month that counts as neither. */
function monthsSteps(law: Law, estimate: OldAgeEstimate, offset: number, uncapped: number): Step[] {
  const { applyOn, annuityYearsOn } = estimate.facts;
  const claim = monthOf(applyOn);
  const other = claim - uncapped;
  const cap = countOn(law, 'laborInsurance.oldAge.adjustmentMonths', applyOn);
  const early = offset < 0;
  const [to, from] = early ? [other, claim] : [claim, other];
  const difference = `${rocMonth(to)} − ${rocMonth(from)}`;
  const months = Math.abs(offset);
  const held = months === Math.abs(uncapped) ? difference : smallest(difference, String(cap.value));
  const byAge = other === monthOf(estimate.conditions.statutoryDay);
  const byYears = !byAge && annuityYearsOn !== undefined && other === monthOf(annuityYearsOn);
  // Without either, deferral runs from the day on which annuities began, 98-01-01.
  const began = byAge || byYears ? [] : [textOn(law, 'laborInsurance.oldAge.seniorityBefore', applyOn)];
  const words = early ? { zh: '提前', en: 'early' } : { zh: '延後', en: 'deferred' };
  return [
    ...(byYears ? yearsCompleteStep(law, estimate) : []),
    step(
      'oldAge.adjustmentMonths',
      { zh: `${words.zh}月數，最多${cap.value}個月`, en: `Months ${words.en}, at most ${cap.value}` },
      held,
      String(months),
      'month',
      articles.adjustment,
      [cap, ...began],
      {
        zh: `您${early ? '早' : '晚'}了${months}個月申請`,
        en: `Your claim is ${months} months ${early ? 'before' : 'after'} that month`,
      },
    ),
    step(
      'oldAge.adjustmentYears',
      { zh: `${words.zh}年數`, en: `Years ${words.en}` },
      `${months} ÷ 12`,
      shownHundredths(roundSeniority(months)),
      'year',
      articles.adjustment,
      [],
      {
        zh: `換成年數是${shownHundredths(roundSeniority(months))}年`,
        en: `In years, to two decimals: ${shownHundredths(roundSeniority(months))}`,
      },
    ),
  ];
}

/** How an early or deferred claim changes the annuity: months, years, percent (勞保58-2, 細則79). */
export function adjustmentSteps(law: Law, estimate: OldAgeEstimate, percent: string): Step[] {
  const route = estimate.conditions.annuity;
  if (route === undefined) return [];
  const { applyOn } = estimate.facts;
  if (route.route === 'hazardous') {
    const years = countOn(law, 'laborInsurance.oldAge.hazardousYears', applyOn);
    const age = countOn(law, 'laborInsurance.oldAge.hazardousAge', applyOn);
    const label = { zh: '危險或堅強體力工作，不增減', en: 'Hazardous work, no adjustment' };
    return [
      step('oldAge.adjustment', label, '', '0', 'percent', articles.hazardous, [years, age], {
        zh: '危險或粗重的工作，不增也不減',
        en: 'Hazardous work: from 55, neither more nor less',
      }),
    ];
  }
  if (route.route === 'combined') {
    const age = countOn(law, 'laborInsurance.oldAge.combinedAge', applyOn);
    const label = { zh: '國保勞保年資併計，不增減', en: 'Joined with National Pension years, no adjustment' };
    return [
      step('oldAge.adjustment', label, '', '0', 'percent', articles.combined, [age], {
        zh: '勞保加國保滿15年，每月領',
        en: 'With National Pension years you reach 15 and get it monthly',
      }),
    ];
  }
  const { offset, offsetUncapped } = route;
  const months = Math.abs(offset);
  const rate = rateOn(law, 'laborInsurance.oldAge.adjustmentRate', applyOn);
  const early = offset < 0;
  if (months === 0) {
    return [
      step(
        'oldAge.adjustment',
        { zh: '不提前也不延後', en: 'Neither early nor deferred' },
        '',
        percent,
        'percent',
        articles.adjustment,
        [rate],
        { zh: '沒有提前也沒有延後，不增也不減', en: 'Neither early nor late, so neither more nor less' },
      ),
    ];
  }
  const spoken = shownMonths(months);
  return [
    ...monthsSteps(law, estimate, offset, offsetUncapped),
    step(
      'oldAge.adjustment',
      {
        zh: `${early ? '提前' : '延後'}${months}個月，每年${early ? '減' : '增'}${rate.used.value}`,
        en: `${months} months ${early ? 'early' : 'deferred'}, ${rate.used.value} a year`,
      },
      `${early ? '−' : ''}${shownHundredths(roundSeniority(months))} × ${rate.used.value}`,
      percent,
      'percent',
      articles.adjustment,
      [rate],
      early
        ? { zh: `早${spoken.zh}領，每月少一些`, en: `Starting ${spoken.en} early gives less each month` }
        : { zh: `晚${spoken.zh}領，每月多一些`, en: `Starting ${spoken.en} later gives more each month` },
    ),
  ];
}
