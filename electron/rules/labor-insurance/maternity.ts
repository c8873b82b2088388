import { z } from 'zod';
import type { Step } from '../../../src/contract/answer.ts';
import { averageStep } from './average-step.ts';
import { assumedStep, estimateCaution, onceStep, statementStep } from '../benefit-steps.ts';
import { type Day, isoDay, parseDay, rocDay } from '../calendar.ts';
import { dayFact, needed, readFacts } from '../case.ts';
import { countOn, type Law, moneyOn, numberIn, tableOn } from '../law.ts';
import { daysOfSalary } from '../money.ts';
import { type Outcome, unusedFacts } from '../outcome.ts';
import { article, caution, shownMoney } from '../trace.ts';
import { laborInsuranceLimitation, claimDates, isWithinYearsAfter, lapsedWords } from '../claim-dates.ts';
import { type InsuredRecord, readInsuredRecord, recordShape } from './insured-record.ts';
import { expectedBirthCautions } from '../expected-birth.ts';

const schema = z.object({
  ...recordShape,
  deliveredOn: dayFact.nullish(),
  delivery: z.enum(['term', 'premature', 'miscarriage']).nullish(),
  children: z.int().min(1).max(12).nullish(),
  insuredDays: z.int().min(0).max(40_000).nullish(),
  leftOn: dayFact.nullish(),
  pregnantWhileInsured: z.boolean().nullish(),
  nationality: z.enum(['roc', 'foreign']).nullish(),
  rocSpouse: z.boolean().nullish(),
});
type Facts = z.output<typeof schema>;
const factNames = new Set(Object.keys(schema.shape));

const articles = {
  conditions: article('勞保20、31'),
  amount: article('勞保19、32，細則55'),
  subsidy: article('勞工生育補助要點'),
  choice: article('勞保32第3項'),
  suspended: article('勞保76-1'),
};
const subsidyName = 'laborInsurance.birthSubsidy.perChild';
/** The sum assured for a birth begins with births on this day, 115-01-01; no earlier birth asks for it. */
const subsidySince = parseDay('2026-01-01');

const obstacles = {
  'maternity.miscarriage': {
    zh: '流產的分娩費已停止發給，不能請領',
    en: 'A miscarriage gives no benefit; delivery expenses are suspended',
  },
  'maternity.tooFewInsuredDays': { zh: '生產前加保日數不足', en: 'Too few insured days before the birth' },
  'maternity.notPregnantWhileInsured': {
    zh: '不是在加保期間懷孕，退保後生產不能請領',
    en: 'Pregnancy began after leaving, so a birth after leaving gives no benefit',
  },
  'maternity.tooLongAfterLeaving': {
    zh: '退保超過1年才生產，不能請領',
    en: 'The birth came more than one year after leaving',
  },
  'claim.lapsed': lapsedWords,
} as const;
type Obstacle = keyof typeof obstacles;

function insuredDays(facts: Facts, record: InsuredRecord): number {
  const days = facts.insuredDays ?? record.calendarDaysBefore;
  if (days === undefined) throw needed('insuredDays');
  return days;
}

function obstaclesOf(law: Law, facts: Facts, record: InsuredRecord, on: Day): { found: Obstacle[]; steps: Step[] } {
  const delivery = facts.delivery ?? 'term';
  if (delivery === 'miscarriage') return { found: ['maternity.miscarriage'], steps: [] };
  const found: Obstacle[] = [];
  const leftOn = facts.leftOn ?? record.leftOn;
  if (leftOn !== undefined && leftOn < on) {
    const years = countOn(law, 'laborInsurance.maternity.yearsAfterLeaving', on);
    if (facts.pregnantWhileInsured === false) found.push('maternity.notPregnantWhileInsured');
    if (!isWithinYearsAfter(on, leftOn, years.value)) found.push('maternity.tooLongAfterLeaving');
  }
  if (found.length > 0) return { found, steps: [] };
  const table = tableOn(law, 'laborInsurance.maternity.insuredDays', on);
  const least = numberIn(table, delivery);
  const days = insuredDays(facts, record);
  if (days < least) found.push('maternity.tooFewInsuredDays');
  const label =
    delivery === 'term'
      ? { zh: `生產前加保滿${least}日`, en: `${least} insured days before the birth` }
      : { zh: `早產前加保滿${least}日`, en: `${least} insured days before a premature birth` };
  const shown = { zh: `${label.zh}：${shownMoney(days)}日`, en: `${label.en}: ${shownMoney(days)}` };
  return { found, steps: [statementStep('maternity.insuredDays', shown, articles.conditions, [table])] };
}

/** Births from 115-01-01 of nationals and of spouses of nationals (勞工生育補助要點). */
function subsidyOpen(facts: Facts, on: Day): boolean {
  if (on < subsidySince) return false;
  return (facts.nationality ?? 'roc') === 'roc' || facts.rocSpouse === true;
}

/**
 * Maternity benefit 生育給付 and, for births from 115-01-01, the birth subsidy 生育補助 that lifts it to the sum assured
 * for each child (勞保31, 32; 勞工生育補助要點).
 */
export function answerMaternity(law: Law, given: Record<string, unknown>, asOf: Day): Outcome {
  const facts = readFacts(schema, given);
  const on = facts.deliveredOn ?? facts.eventOn ?? asOf;
  const record = readInsuredRecord(law, facts, on, asOf);
  const dates = claimDates(law, on, facts.applyOn, Math.max(on, asOf), laborInsuranceLimitation);
  const table = tableOn(law, 'laborInsurance.maternity.days', on);
  const { found, steps: conditionSteps } = obstaclesOf(law, facts, record, on);
  if (dates.lapsed) found.push('claim.lapsed');
  const steps: Step[] = [
    assumedStep(
      'maternity.assumed',
      { zh: '普通事故、保費繳清、照規定申請', en: 'ordinary risk, premiums paid, application in order' },
      articles.conditions,
    ),
    ...conditionSteps,
  ];
  const cautions = [
    estimateCaution('maternity'),
    ...expectedBirthCautions(on, asOf),
    ...dates.cautions,
    ...record.cautions,
    ...unusedFacts(given, factNames),
  ];
  if (found.length > 0) {
    for (const code of found) {
      const source = code === 'maternity.miscarriage' ? articles.suspended : articles.conditions;
      steps.push(statementStep(code, obstacles[code], source));
    }
    return { eligible: false, options: {}, reasons: found, steps, cautions };
  }
  const average = record.average6;
  if (average === undefined) throw needed('averageSalary6');
  const children = facts.children ?? 1;
  const days = numberIn(table, 'days');
  const counted = numberIn(table, 'eachChild') === 1 ? children : 1;
  const amount = daysOfSalary(average.amount, days * counted);
  const each = children === 1 ? '' : ` × ${counted}`;
  steps.push(
    averageStep(
      'maternity.averageSalary6',
      { zh: '最近6個月平均月投保薪資', en: 'Average of the latest 6 months' },
      average,
    ),
    onceStep(
      'maternity.amount',
      { zh: '生育給付', en: 'Maternity benefit' },
      `${shownMoney(average.amount)} ÷ 30 × ${days}${each}`,
      amount,
      articles.amount,
      [table],
    ),
  );
  const options: Record<string, object> = { maternity: { amount, per: 'once' } };
  let total = amount;
  if (subsidyOpen(facts, on)) {
    const assured = moneyOn(law, subsidyName, on);
    const subsidy = Math.max(0, assured.value * children - amount);
    if (subsidy > 0) {
      total += subsidy;
      options['birthSubsidy'] = { amount: subsidy, per: 'once' };
      steps.push(
        onceStep(
          'maternity.birthSubsidy',
          { zh: '生育補助', en: 'Birth subsidy' },
          `${shownMoney(assured.value)} × ${children} − ${shownMoney(amount)}`,
          subsidy,
          articles.subsidy,
          [assured],
        ),
      );
      cautions.push(
        caution(
          'maternity.birthSubsidySource',
          {
            zh: '補助要點全文沒有看到，金額依主管機關發布的新聞；不必另外申請。',
            en: 'The directions were not seen; the sum is from press releases of the authority. No claim of its own is needed.',
          },
          articles.subsidy,
        ),
      );
    }
  } else if (on >= subsidySince) {
    steps.push(
      statementStep(
        'maternity.noBirthSubsidy',
        {
          zh: '生育補助限本國人，或本國人的配偶',
          en: 'The birth subsidy is for nationals and spouses of nationals',
        },
        articles.subsidy,
      ),
    );
  }
  options['total'] = { amount: total, per: 'once' };
  steps.push(
    onceStep(
      'maternity.total',
      { zh: '合計', en: 'In all' },
      total === amount ? '' : `${shownMoney(amount)} + ${shownMoney(total - amount)}`,
      total,
      articles.amount,
    ),
    statementStep(
      'maternity.oneInsurance',
      {
        zh: `${rocDay(on)} 的生產，各社會保險只能擇一請領，農保除外`,
        en: `For the birth of ${isoDay(on)} only one social insurance pays, farmers' insurance apart`,
      },
      articles.choice,
    ),
  );
  return { eligible: true, options, reasons: [], steps, cautions };
}
