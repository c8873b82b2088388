import type { Step } from '../../../src/contract/answer.ts';
import { anniversary, type Day, isoDay, rocDay } from '../calendar.ts';
import { roundedDown, smallest } from '../expression.ts';
import { type Law, countOn } from '../law.ts';
import { roundSeniority } from '../money.ts';
import { declaredMonths, type SenioritySource, senioritySteps, stretchesFrom } from '../seniority-steps.ts';
import { shownHundredths, shownMoney, shownMonths, step } from '../trace.ts';
import { articles } from './articles.ts';
import type { OldAgeFacts } from './old-age-facts.ts';
import { type OldAgeEstimate, type SeniorityAround60, yearsAround60 } from './old-age.ts';

/** The age at which 勞保59 parts the years. */
const partedAt = 60;

/** The whole seniority. */
export function seniorityStepsOf(facts: OldAgeFacts): Step[] {
  const from: SenioritySource = facts.history ?? { declared: facts.declared.coverage };
  return senioritySteps(from, {
    code: { scope: 'oldAge', ending: '' },
    label: { zh: '保險年資', en: 'Seniority' },
    plain: (spoken) => ({ zh: `您的勞保年資是${spoken.zh}`, en: `You have ${spoken.en} of labor insurance` }),
    source: articles.seniority,
  });
}

/** Someone with seniority after the sixtieth birthday. */
export interface AfterSixty extends SeniorityAround60 {
  /** Prefix of the codes of the steps. */
  scope: string;
  /** Undefined where it is not known. */
  birth: Day | undefined;
  /** Where the part after the sixtieth birthday is known from. */
  from: SenioritySource;
}

/** The seniority after the sixtieth birthday of the person at the counter. */
export function ownAfterSixty(facts: OldAgeFacts): AfterSixty {
  const { applyOn, months, monthsAfter60, birth, history, declared } = facts;
  const from: SenioritySource =
    history === undefined
      ? { declared: declared.coverageAfter60 }
      : { stretches: stretchesFrom(history.stretches, anniversary(birth, partedAt)), days: history.daysAfter60 };
  return { scope: 'oldAge', applyOn, months, monthsAfter60, birth, from };
}

/** The part of the seniority from the sixtieth birthday on, and both parts in years as 勞保59 counts them. */
export function seniorityAfter60Steps(law: Law, person: AfterSixty): Step[] {
  const { scope, months, monthsAfter60, birth } = person;
  if (monthsAfter60 === 0) return [];
  const cap = countOn(law, 'laborInsurance.oldAge.yearsAfter60', person.applyOn);
  const { before, after } = yearsAround60(law, person);
  const upTo60 = `${shownMoney(months)} − ${shownMoney(monthsAfter60)}`;
  const held = smallest(shownMoney(monthsAfter60), `${cap.value} × 12`);
  const sixtieth = birth === undefined ? undefined : anniversary(birth, partedAt);
  const steps: Step[] = [];
  if (birth !== undefined && sixtieth !== undefined) {
    const plain = {
      zh: `${rocDay(sixtieth)}滿60歲，前後分開算`,
      en: `Sixty on ${isoDay(sixtieth)}: years before and after are counted apart`,
    };
    steps.push(
      step(
        `${scope}.sixtieth`,
        { zh: '滿60歲', en: 'Sixtieth birthday' },
        `${rocDay(birth)} + ${partedAt}年`,
        isoDay(sixtieth),
        'date',
        articles.lumpSumMonths,
        [],
        plain,
      ),
    );
  }
  const on = sixtieth === undefined ? '' : `（${rocDay(sixtieth)}）`;
  return [
    ...steps,
    ...senioritySteps(
      person.from,
      {
        code: { scope, ending: 'After60' },
        label: { zh: `滿60歲${on}以後`, en: 'From the sixtieth birthday' },
        plain: (spoken) => ({ zh: `滿60歲以後的年資是${spoken.zh}`, en: `Seniority after 60: ${spoken.en}` }),
        source: articles.seniority,
      },
      months,
    ),
    step(
      `${scope}.yearsBefore60`,
      { zh: '滿60歲以前的年資', en: 'Years before the sixtieth birthday' },
      `(${upTo60}) ÷ 12`,
      shownHundredths(before),
      'year',
      articles.lumpSumMonths,
      [],
      { zh: `滿60歲以前，有${shownHundredths(before)}年`, en: `Before 60: ${shownHundredths(before)} years` },
    ),
    step(
      `${scope}.yearsCounted`,
      { zh: `計入的年資，60歲以後最多${cap.value}年`, en: `Years counted, at most ${cap.value} of them after 60` },
      `(${upTo60} + ${held}) ÷ 12`,
      shownHundredths(before + after),
      'year',
      articles.lumpSumMonths,
      [cap],
      {
        zh: `60歲以後最多算${cap.value}年，合計${shownHundredths(before + after)}年`,
        en: `After 60 at most ${cap.value} years count: ${shownHundredths(before + after)} in all`,
      },
    ),
  ];
}

/** Labor insurance and National Pension years together (勞保74-2). */
export function combinedYearsSteps(estimate: OldAgeEstimate): Step[] {
  const { facts, conditions } = estimate;
  if (conditions.annuity?.route !== 'combined') return [];
  const months = Math.floor(facts.nationalPensionDays / 30);
  const declared = facts.declared.nationalPension;
  const counted = declaredMonths(declared);
  const spoken = shownMonths(facts.months + months);
  return [
    step(
      'oldAge.nationalPensionMonths',
      { zh: '國保年資月數', en: 'National Pension months' },
      (declared.days ?? 0) > 0 ? roundedDown(counted) : counted,
      shownMoney(months),
      'month',
      articles.combined,
      [],
      { zh: `國保年資有${shownMoney(months)}個月`, en: `National Pension: ${shownMoney(months)} months` },
    ),
    step(
      'oldAge.combinedYears',
      { zh: '加計國保年資，合計滿15年', en: 'With National Pension years, 15 years in all' },
      `(${shownMoney(facts.months)} + ${shownMoney(months)}) ÷ 12`,
      shownHundredths(roundSeniority(facts.months + months)),
      'year',
      articles.combined,
      [conditions.annuityYears],
      { zh: `勞保加國保一共${spoken.zh}，滿15年`, en: `Together ${spoken.en}, so 15 years are reached` },
    ),
  ];
}
