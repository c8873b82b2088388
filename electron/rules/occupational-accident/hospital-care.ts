import { z } from 'zod';
import { assumedStep, estimateCaution, onceStep, statementStep } from '../benefit-steps.ts';
import type { Day } from '../calendar.ts';
import { dayFact, readFacts } from '../case.ts';
import { checkHappened, lapsedWords } from '../claim-dates.ts';
import { invalidFact } from '../fault.ts';
import { type Law, moneyOn, numberIn, tableOn } from '../law.ts';
import { exactProduct } from '../money.ts';
import { type Outcome, unusedFacts } from '../outcome.ts';
import { article, shownMoney, step } from '../trace.ts';
import { claimLapsed, limitationArticle, transitionCaution, underOldAct } from './accident-act.ts';

const schema = z.object({
  accidentOn: dayFact.nullish(),
  eventOn: dayFact.nullish(),
  applyOn: dayFact.nullish(),
  hospitalDays: z.int().min(0).max(36_500),
  daysUnableBefore: z.int().min(0).max(36_500).nullish(),
  intensiveCareDays: z.int().min(0).max(36_500).nullish(),
});
const factNames = new Set(Object.keys(schema.shape));
const source = article('職保42，職保津貼補助辦法');

const obstacles = {
  'hospitalCare.oldAct': {
    zh: '111年5月1日以前的事故，沒有住院照護補助',
    en: 'No care allowance in hospital for accidents before 2022-05-01',
  },
  'hospitalCare.noDays': {
    zh: '扣除前3日、加護和隔離病房以後，沒有可以補助的日數',
    en: 'Without the first three days, intensive care and isolation no day is left',
  },
  'claim.lapsed': lapsedWords,
} as const;

/**
 * Care allowance in hospital 住院照護補助: so much a day from the fourth day of incapacity, for days entitled to the sickness
 * benefit on which a doctor states the need of care; days in intensive care or isolation are left out.
 */
export function answerHospitalCare(law: Law, given: Record<string, unknown>, asOf: Day): Outcome {
  const facts = readFacts(schema, given);
  const on = facts.accidentOn ?? facts.eventOn ?? asOf;
  checkHappened('accidentOn', facts.accidentOn, asOf);
  const lapsed = claimLapsed(law, on, facts.applyOn);
  const rules = tableOn(law, 'occupationalAccident.sickness', on);
  const waiting = Math.max(0, numberIn(rules, 'waitingDays') - (facts.daysUnableBefore ?? 0));
  const excluded = facts.intensiveCareDays ?? 0;
  const counted = Math.min(Math.max(0, facts.hospitalDays - waiting), numberIn(rules, 'mostDays'));
  if (excluded > counted) {
    throw invalidFact('facts.intensiveCareDays', {
      zh: `第4日起只住院${counted}日，加護或隔離病房的日數比它多。請核對日數。`,
      en: `Only ${counted} days in hospital from the fourth on, fewer than those in intensive care. Check the days.`,
    });
  }
  const days = counted - excluded;
  const cautions = [estimateCaution('hospitalCare'), ...transitionCaution(on), ...unusedFacts(given, factNames)];
  const reason = underOldAct(on)
    ? 'hospitalCare.oldAct'
    : lapsed
      ? 'claim.lapsed'
      : days === 0
        ? 'hospitalCare.noDays'
        : undefined;
  if (reason !== undefined) {
    const steps = [statementStep(reason, obstacles[reason], lapsed ? limitationArticle : source)];
    return { eligible: false, options: {}, reasons: [reason], steps, cautions };
  }
  const daily = moneyOn(law, 'occupationalAccident.careDaily', on);
  const amount = exactProduct(daily.value, days);
  const limited = facts.hospitalDays - waiting > counted;
  const before = (facts.daysUnableBefore ?? 0) > 0;
  return {
    eligible: true,
    options: { care: { days, amount, per: 'once' } },
    reasons: [],
    steps: [
      assumedStep(
        'hospitalCare.assumed',
        {
          zh: '職業傷病住院、合於傷病給付，醫師證明需要照護',
          en: 'in hospital for an occupational injury or disease, entitled to the sickness benefit, care certified',
        },
        source,
      ),
      ...(before
        ? [
            step(
              'hospitalCare.waiting',
              { zh: '住院日中還要扣的等待日數', en: 'Waiting days that fall into the stay' },
              `取大(0、${numberIn(rules, 'waitingDays')} − ${shownMoney(facts.daysUnableBefore ?? 0)})`,
              `${waiting}`,
              'day',
              source,
              [rules],
            ),
          ]
        : []),
      step(
        'hospitalCare.days',
        { zh: '補助日數，從不能工作的第4日起', en: 'Days paid, from the fourth day of incapacity' },
        limited
          ? `${shownMoney(numberIn(rules, 'mostDays'))} − ${shownMoney(excluded)}`
          : `${shownMoney(facts.hospitalDays)} − ${waiting} − ${shownMoney(excluded)}`,
        shownMoney(days),
        'day',
        source,
        [rules],
      ),
      onceStep(
        'hospitalCare.amount',
        { zh: '住院照護補助', en: 'Care allowance in hospital' },
        `${shownMoney(daily.value)} × ${shownMoney(days)}`,
        amount,
        source,
        [daily],
      ),
    ],
    cautions,
  };
}
