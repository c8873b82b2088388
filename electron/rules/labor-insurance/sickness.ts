import { z } from 'zod';
import { assumedStep, countStep, estimateCaution, lackingStep, onceStep, statementStep } from '../benefit-steps.ts';
import type { Day } from '../calendar.ts';
import { needed, readFacts } from '../case.ts';
import { smallest } from '../expression.ts';
import { type Law, numberIn, rateOn, tableOn } from '../law.ts';
import { exactProduct, roundToDollar } from '../money.ts';
import { type Outcome, unusedFacts } from '../outcome.ts';
import { article, caution, shownMoney } from '../trace.ts';
import { afterCover } from './after-cover.ts';
import { averageStep } from './average-step.ts';
import { laborInsuranceLimitation, claimDates, lapsedWords } from '../claim-dates.ts';
import { readInsuredRecord, recordShape } from './insured-record.ts';

const schema = z.object({
  ...recordShape,
  hospitalDays: z.int().min(0).max(36_500),
  insuredMonthsBefore: z.int().min(0).max(1_200).nullish(),
  continuation: z.enum(['laidOff', 'occupational']).nullish(),
});
const factNames = new Set(Object.keys(schema.shape));
const source = article('勞保33、35，細則55');

const obstacles = {
  'sickness.continuation': {
    zh: '裁減資遣或職災續保的人，沒有普通傷病給付',
    en: 'Continued cover after a lay-off or an occupational accident has no sickness benefit',
  },
  'sickness.notHospitalised': { zh: '沒有住院，不能請領普通傷病給付', en: 'No stay in hospital, so no benefit' },
  'sickness.withinWaitingDays': {
    zh: '從住院第4日起發給，住院3日以內沒有給付',
    en: 'Paid from the fourth day in hospital; three days or fewer give nothing',
  },
  'claim.lapsed': lapsedWords,
} as const;
type Obstacle = keyof typeof obstacles;

/** Sickness benefit of ordinary risk 普通傷病給付: half of the daily salary from the fourth day in hospital (勞保33, 35). */
export function answerSickness(law: Law, given: Record<string, unknown>, asOf: Day): Outcome {
  const facts = readFacts(schema, given);
  const on = facts.eventOn ?? asOf;
  const record = readInsuredRecord(law, facts, on, asOf);
  const dates = claimDates(law, on, facts.applyOn, asOf, laborInsuranceLimitation);
  const limits = tableOn(law, 'laborInsurance.sickness.limits', on);
  const rate = rateOn(law, 'laborInsurance.sickness.rate', on);
  const waiting = numberIn(limits, 'waitingDays');
  const found: Obstacle[] = [];
  if (facts.continuation != null) found.push('sickness.continuation');
  if (facts.hospitalDays === 0) found.push('sickness.notHospitalised');
  else if (facts.hospitalDays <= waiting) found.push('sickness.withinWaitingDays');
  if (dates.lapsed) found.push('claim.lapsed');
  const assumed = assumedStep(
    'sickness.assumed',
    {
      zh: '普通傷病住院、不能工作、沒有領到全薪、保費繳清',
      en: 'in hospital for an ordinary illness, unable to work, without full pay, premiums paid',
    },
    source,
  );
  const after = afterCover(record, on, true);
  const cautions = [estimateCaution('sickness'), ...dates.cautions, ...record.cautions, ...after.cautions];
  const reasons = [...found, ...after.reasons];
  if (reasons.length > 0) {
    const statements = found.map((code) => statementStep(code, obstacles[code], source, [limits]));
    const steps = [assumed, ...statements, ...after.steps];
    return {
      eligible: false,
      options: {},
      reasons,
      steps,
      cautions: [...cautions, ...unusedFacts(given, factNames)],
    };
  }
  const average = record.average6;
  if (average === undefined) throw needed('averageSalary6');
  const insured = facts.insuredMonthsBefore ?? record.months;
  const longer = insured !== undefined && insured >= numberIn(limits, 'insuredMonths');
  const maxMonths = numberIn(limits, longer ? 'monthsAfterAYear' : 'months');
  const counted = facts.hospitalDays - waiting;
  const days = Math.min(counted, maxMonths * 30);
  if (insured === undefined && counted > days) throw needed('insuredMonthsBefore');
  const amount = roundToDollar(exactProduct(average.amount, days, rate.value.num), 30 * rate.value.den);
  const limit = {
    zh: `事故前加保${longer ? '滿' : '未滿'}1年，給付期限`,
    en: `Insured ${longer ? 'a year or more' : 'less than a year'} before: the limit`,
  };
  return {
    eligible: true,
    options: { sickness: { days, amount, per: 'once', ...(insured === undefined ? {} : { maxMonths }) } },
    reasons: [],
    steps: [
      assumed,
      averageStep(
        'sickness.averageSalary6',
        { zh: '最近6個月平均月投保薪資', en: 'Average of the latest 6 months' },
        average,
      ),
      insured === undefined
        ? lackingStep('sickness', 'insuredMonthsBefore', source)
        : countStep('sickness.limit', limit, `${maxMonths}`, 'month', source, [limits]),
      countStep(
        'sickness.days',
        { zh: '給付日數，第4日起算', en: 'Days paid, from the fourth' },
        shownMoney(days),
        'day',
        source,
        [limits],
        days < counted
          ? smallest(`${shownMoney(facts.hospitalDays)} − ${waiting}`, `${maxMonths} × 30`)
          : `${shownMoney(facts.hospitalDays)} − ${waiting}`,
      ),
      onceStep(
        'sickness.amount',
        { zh: `普通傷病給付${days}日`, en: `Sickness benefit, ${days} days` },
        `${shownMoney(average.amount)} ÷ 30 × ${rate.used.value} × ${shownMoney(days)}`,
        amount,
        source,
        [rate, limits],
      ),
    ],
    cautions: [
      ...cautions,
      ...(days < counted
        ? [
            caution(
              'sickness.monthsInDays',
              {
                zh: `已達給付上限；${maxMonths}個月以每月30日計，這一點還要確認。`,
                en: `The limit is reached; ${maxMonths} months are counted as 30 days each, to be confirmed.`,
              },
              source,
            ),
          ]
        : []),
      ...unusedFacts(given, factNames),
    ],
  };
}
