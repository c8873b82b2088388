import { z } from 'zod';
import { countStep } from '../benefit-steps.ts';
import { anniversary, type Day, isoDay, parseDay, rocDay, serialDay } from '../calendar.ts';
import { checkBirth, dayFact, moneyFact, readFacts, salaryFact, seniorityFact } from '../case.ts';
import { largest } from '../expression.ts';
import { countOn, type Law, moneyOn, rateOn } from '../law.ts';
import { type Outcome, unusedFacts } from '../outcome.ts';
import { daysOfDeclared } from '../seniority.ts';
import { declaredDays } from '../seniority-steps.ts';
import { article, caution, shownMoney, step } from '../trace.ts';
import { yearlyPart } from './yearly-part.ts';

const schema = z.object({
  birthDate: dayFact,
  coverage: seniorityFact,
  applyOn: dayFact.nullish(),
  monthlyAmount: salaryFact.nullish(),
  floorAddition: moneyFact.nullish(),
  barredFromA: z.boolean().nullish(),
  paidLate: z.boolean().nullish(),
});
const factNames = new Set(Object.keys(schema.shape));
const source = article('國民年金法30，細則6-1');
const ageSource = article('國民年金法29');

/** The National Pension began on 97-10-01. */
const began = parseDay('2008-10-01');
/** A draft to raise the addition was sent to parliament on this day; its outcome is not known. */
const draftOn = parseDay('2026-01-22');

/** National Pension old-age annuity 國民年金老年年金給付 (question `nationalPension.oldAge`). */
export function answerNationalPensionOldAge(law: Law, given: Record<string, unknown>, asOf: Day): Outcome {
  const facts = readFacts(schema, given);
  const applyOn = facts.applyOn ?? asOf;
  checkBirth(facts.birthDate, applyOn);
  const age = countOn(law, 'nationalPension.oldAge.age', applyOn);
  const rateA = rateOn(law, 'nationalPension.oldAge.formulaARate', asOf);
  const rateB = rateOn(law, 'nationalPension.oldAge.formulaBRate', asOf);
  const days = daysOfDeclared(facts.coverage);
  const barred = facts.barredFromA === true;
  const reasons: string[] = [];
  if (applyOn < anniversary(facts.birthDate, age.value)) reasons.push('nationalPension.oldAge.belowAge');
  if (days === 0) reasons.push('nationalPension.oldAge.noSeniority');
  const ageStep = step(
    'nationalPension.oldAge.age',
    { zh: `滿${age.value}歲`, en: `Age ${age.value}` },
    `${rocDay(facts.birthDate)} + ${age.value}年`,
    isoDay(anniversary(facts.birthDate, age.value)),
    'date',
    ageSource,
    [age],
    { zh: `國保老年年金，滿${age.value}歲才能領`, en: `The National Pension is paid from ${age.value}` },
  );
  const daysStep = countStep(
    'nationalPension.oldAge.insuredDays',
    { zh: '國保年資日數', en: 'National Pension seniority in days' },
    shownMoney(days),
    'day',
    source,
    [],
    declaredDays(facts.coverage),
  );
  if (reasons.length > 0) {
    return {
      eligible: false,
      options: {},
      reasons,
      steps: [ageStep],
      cautions: unusedFacts(given, factNames),
    };
  }
  const monthlyRow = facts.monthlyAmount == null ? moneyOn(law, 'nationalPension.monthlyAmount', asOf) : undefined;
  const additionRow =
    facts.floorAddition == null && !barred ? moneyOn(law, 'nationalPension.oldAge.floorAddition', asOf) : undefined;
  const monthly = facts.monthlyAmount ?? monthlyRow?.value ?? 0;
  const addition = facts.floorAddition ?? additionRow?.value ?? 0;
  const formulaB = yearlyPart(monthly, days, rateB.value);
  const formulaA = yearlyPart(monthly, days, rateA.value) + addition;
  const amount = barred ? formulaB : Math.max(formulaA, formulaB);
  // Who paid arrears only after notice in the year before 65 has formula B for the first three months (國民年金法30 III).
  const late = facts.paidLate === true && amount > formulaB ? { firstThreeMonths: formulaB } : {};
  const annuity = { ...(barred ? {} : { formulaA }), formulaB, amount, per: 'month', ...late };
  const years = `${shownMoney(days)} ÷ 360`;
  const dated = monthlyRow === undefined ? [] : [monthlyRow];
  const a = `${shownMoney(monthly)} × ${years} × ${rateA.used.value} + ${shownMoney(addition)}`;
  const b = `${shownMoney(monthly)} × ${years} × ${rateB.used.value}`;
  const formulaAStep = step(
    'nationalPension.oldAge.formulaA',
    { zh: 'A式', en: 'Formula A' },
    a,
    shownMoney(formulaA),
    'dollarPerMonth',
    source,
    additionRow === undefined ? [rateA, ...dated] : [rateA, additionRow, ...dated],
    { zh: `第一種算法，每月是${shownMoney(formulaA)}元`, en: `The first way gives NT$${shownMoney(formulaA)} a month` },
  );
  return {
    eligible: true,
    options: { annuity },
    reasons: [],
    steps: [
      ageStep,
      daysStep,
      ...(barred
        ? [
            step(
              'nationalPension.oldAge.barred',
              { zh: '不得採A式', en: 'Formula A is barred' },
              '',
              '',
              'none',
              source,
              [],
              { zh: '依規定，您只能用第二種算法', en: 'By law only the second way is open to you' },
            ),
          ]
        : [formulaAStep]),
      step(
        'nationalPension.oldAge.formulaB',
        { zh: 'B式', en: 'Formula B' },
        b,
        shownMoney(formulaB),
        'dollarPerMonth',
        source,
        [rateB, ...dated],
        {
          zh: `第二種算法，每月是${shownMoney(formulaB)}元`,
          en: `The second way gives NT$${shownMoney(formulaB)} a month`,
        },
      ),
      step(
        'nationalPension.oldAge.annuity',
        { zh: '國保老年年金，每月', en: 'National Pension annuity a month' },
        barred ? '' : largest(shownMoney(formulaA), shownMoney(formulaB)),
        shownMoney(amount),
        'dollarPerMonth',
        source,
        [],
        {
          zh: `國保每月領${shownMoney(amount)}元`,
          en: `NT$${shownMoney(amount)} each month from the National Pension`,
        },
      ),
    ],
    cautions: [
      caution(
        'nationalPension.premiumsPaid',
        { zh: '假設保費都繳清，沒有逾10年的欠費。', en: 'Assumes premiums paid and no arrears over 10 years.' },
        source,
      ),
      ...(additionRow !== undefined && asOf >= draftOn
        ? [
            caution(
              'nationalPension.additionDraft',
              {
                zh: '115年1月有提高加計金額的草案，結果沒有查證。',
                en: 'A draft of January 2026 would raise the addition; its outcome is not known.',
              },
              source,
            ),
          ]
        : []),
      ...(days > serialDay(applyOn) - serialDay(began)
        ? [
            caution('nationalPension.longerThanScheme', {
              zh: '年資比國保開辦至今還長，請核對。',
              en: 'The seniority is longer than the scheme has existed; check it.',
            }),
          ]
        : []),
      ...(facts.paidLate === true && amount > formulaB
        ? [
            caution(
              'nationalPension.oldAge.paidLate',
              {
                zh: `經通知才補繳保費，前3個月只能用B式，每月${shownMoney(formulaB)}元。`,
                en: `Premiums paid only after notice: formula B for three months, NT$${shownMoney(formulaB)} a month.`,
              },
              source,
            ),
          ]
        : []),
      ...unusedFacts(given, factNames),
    ],
  };
}
