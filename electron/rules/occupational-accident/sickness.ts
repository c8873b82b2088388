import { z } from 'zod';
import type { Caution, Step } from '../../../src/contract/answer.ts';
import type { Text } from '../../../src/contract/text.ts';
import { aboveTopCaution, averageOfSix, averageOfSixShape, averageOfSixStep } from '../average-of-six.ts';
import { assumedStep, countStep, estimateCaution, lackingStep, onceStep, statementStep } from '../benefit-steps.ts';
import type { Day } from '../calendar.ts';
import { dayFact, needed, readFacts } from '../case.ts';
import { checkHappened, lapsedWords } from '../claim-dates.ts';
import { smallest } from '../expression.ts';
import { invalidFact } from '../fault.ts';
import { type Law, moneyOn, numberIn, tableOn } from '../law.ts';
import { exactProduct, roundToDollar } from '../money.ts';
import { type Outcome, unusedFacts } from '../outcome.ts';
import { article, caution, shownMoney } from '../trace.ts';
import {
  averageArticle,
  claimLapsed,
  limitationArticle,
  limitationCautions,
  outsideRecordCautions,
  transitionCaution,
  underOldAct,
} from './accident-act.ts';

const schema = z.object({
  ...averageOfSixShape,
  accidentOn: dayFact.nullish(),
  eventOn: dayFact.nullish(),
  applyOn: dayFact.nullish(),
  daysUnable: z.int().min(0).max(36_500),
  wardDays: z.int().min(0).max(36_500).nullish(),
});
const factNames = new Set(Object.keys(schema.shape));
const newSource = article('職保42，職保細則2');
const oldSource = article('勞保34、36');
const careSource = article('職保津貼補助辦法');

/** What the benefit of a stretch of days comes to. */
interface SicknessPay {
  days: number;
  first: number;
  later: number;
  amount: number;
}

/** Paid days from the fourth on, at the first rate and then at the later one, rounded once. */
function payOf(salary: number, unable: number, rules: ReturnType<typeof tableOn>): SicknessPay {
  const days = Math.min(Math.max(0, unable - numberIn(rules, 'waitingDays')), numberIn(rules, 'mostDays'));
  const first = Math.min(days, numberIn(rules, 'firstDays'));
  const later = days - first;
  const weighed = first * numberIn(rules, 'firstPercent') + later * numberIn(rules, 'laterPercent');
  return { days, first, later, amount: roundToDollar(exactProduct(salary, weighed), 3_000) };
}

function expressionOf(salary: number, pay: SicknessPay, rules: ReturnType<typeof tableOn>): string {
  const daily = `${shownMoney(salary)} ÷ 30`;
  const firstPercent = `${numberIn(rules, 'firstPercent')}%`;
  if (pay.later === 0) return `${daily} × ${shownMoney(pay.days)} × ${firstPercent}`;
  const firstDays = numberIn(rules, 'firstDays');
  const later = `(${shownMoney(pay.days)} − ${firstDays}) × ${numberIn(rules, 'laterPercent')}%`;
  return `${daily} × (${firstDays} × ${firstPercent} + ${later})`;
}

function daysStep(days: number, unable: number, rules: ReturnType<typeof tableOn>, source: Text): Step {
  const counted = `${shownMoney(unable)} − ${numberIn(rules, 'waitingDays')}`;
  const most = numberIn(rules, 'mostDays');
  return countStep(
    'occupationalSickness.days',
    { zh: '給付日數，從第4日起', en: 'Days paid, from the fourth' },
    shownMoney(days),
    'day',
    source,
    [rules],
    days === most ? smallest(counted, String(most)) : counted,
  );
}

function cautionsOf(law: Law, pay: SicknessPay, unable: number, salary: number, on: Day): Caution[] {
  const found = [estimateCaution('occupationalSickness'), ...transitionCaution(on)];
  if (unable > 365) {
    found.push(
      caution(
        'occupationalSickness.years',
        {
          zh: '1年以365日、2年以730日計，沒有看到規定。',
          en: 'A year is read as 365 days and two as 730; no text was seen.',
        },
        underOldAct(on) ? oldSource : newSource,
      ),
    );
  }
  if (pay.days > 0) {
    found.push(
      caution('occupationalSickness.otherPay', {
        zh: '假設不能工作期間沒有領到全部薪資，而且正在治療。',
        en: 'Assumes that full pay was not received and treatment is going on.',
      }),
    );
  }
  const table = underOldAct(on) ? 'laborInsurance.salaryGrades' : 'occupationalAccident.salaryGrades';
  return [...found, ...aboveTopCaution(law, table, salary, on)];
}

/** Care allowance 住院照護補助 for days in a ward within the benefit period; unknown to the old Act. */
function addCare(law: Law, wardDays: number, pay: SicknessPay, on: Day, options: Record<string, object>): Step[] {
  if (wardDays === 0) return [];
  if (underOldAct(on)) {
    const words = {
      zh: '111年5月1日以前的事故，沒有住院照護補助',
      en: 'No care allowance for events before 2022-05-01',
    };
    return [statementStep('occupationalSickness.noCare', words, careSource)];
  }
  if (wardDays > pay.days) {
    throw invalidFact('facts.wardDays', {
      zh: `住院照護日數比給付日數（${pay.days}日）還多。請核對日數。`,
      en: `More days of care than the ${pay.days} days of benefit. Check the days.`,
    });
  }
  const daily = moneyOn(law, 'occupationalAccident.careDaily', on);
  const amount = exactProduct(daily.value, wardDays);
  options['care'] = { days: wardDays, amount, per: 'once' };
  return [
    countStep(
      'occupationalSickness.careDays',
      { zh: '住院照護日數', en: 'Days of care' },
      shownMoney(wardDays),
      'day',
      careSource,
      [],
    ),
    onceStep(
      'occupationalSickness.care',
      { zh: '住院照護補助', en: 'Care allowance' },
      `${shownMoney(daily.value)} × ${shownMoney(wardDays)}`,
      amount,
      careSource,
      [daily],
    ),
  ];
}

/** Occupational sickness benefit 職災傷病給付 and the care allowance (職保42; before 111-05-01 勞保34, 36). */
export function answerOccupationalSickness(law: Law, given: Record<string, unknown>, asOf: Day): Outcome {
  const facts = readFacts(schema, given);
  const on = facts.accidentOn ?? facts.eventOn ?? asOf;
  checkHappened('accidentOn', facts.accidentOn, asOf);
  const source = underOldAct(on) ? oldSource : newSource;
  const rules = tableOn(law, 'occupationalAccident.sickness', on);
  const average = averageOfSix(law, facts, on, false);
  const pay = payOf(average?.amount ?? 0, facts.daysUnable, rules);
  const cautions = [
    ...cautionsOf(law, pay, facts.daysUnable, average?.amount ?? 0, on),
    ...outsideRecordCautions(average, on),
    ...limitationCautions(law, on, facts.applyOn, asOf),
    ...unusedFacts(given, factNames),
  ];
  const lapsed = claimLapsed(law, on, facts.applyOn);
  if (lapsed || pay.days === 0) {
    const reason = lapsed ? 'claim.lapsed' : 'occupationalSickness.waitingDays';
    const waiting = { zh: '第4日起才給付，前3日不給付', en: 'Paid from the fourth day; the first three give nothing' };
    const steps = [statementStep(reason, lapsed ? lapsedWords : waiting, lapsed ? limitationArticle : source, [rules])];
    return { eligible: false, options: {}, reasons: [reason], steps, cautions };
  }
  const options: Record<string, object> = {};
  const care = addCare(law, facts.wardDays ?? 0, pay, on, options);
  if (average === undefined && options['care'] === undefined) throw needed('averageSalary6');
  const steps: Step[] = [
    assumedStep(
      'occupationalSickness.assumed',
      { zh: '職業傷害或職業病，在加保期間發生', en: 'an occupational injury or disease while insured' },
      source,
    ),
  ];
  if (average === undefined) steps.push(lackingStep('occupationalSickness', 'averageSalary6', averageArticle));
  else {
    options['sickness'] = { days: pay.days, amount: pay.amount, per: 'once' };
    steps.push(
      averageOfSixStep('occupationalSickness', average, averageArticle),
      daysStep(pay.days, facts.daysUnable, rules, source),
      onceStep(
        'occupationalSickness.amount',
        { zh: '職災傷病給付', en: 'Occupational sickness benefit' },
        expressionOf(average.amount, pay, rules),
        pay.amount,
        source,
        [rules],
      ),
    );
  }
  return { eligible: true, options, reasons: [], steps: [...steps, ...care], cautions };
}
