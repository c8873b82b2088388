import { z } from 'zod';
import type { Caution, Step } from '../../../src/contract/answer.ts';
import type { AverageSalary } from '../average-salary.ts';
import { assumedStep, countStep, estimateCaution, lackingStep, onceStep, statementStep } from '../benefit-steps.ts';
import type { Day } from '../calendar.ts';
import { needed, readFacts, seniorityFact } from '../case.ts';
import { combineGrades } from '../disability-grades.ts';
import { gradeSteps } from '../disability-grade-steps.ts';
import { invalidFact } from '../fault.ts';
import { type Law, numberIn, tableOn } from '../law.ts';
import { daysOfSalary } from '../money.ts';
import { type Outcome, unusedFacts } from '../outcome.ts';
import { article, caution, shownMoney } from '../trace.ts';
import { afterCover } from './after-cover.ts';
import { averageStep } from './average-step.ts';
import { laborInsuranceLimitation, claimDates, lapsedWords } from '../claim-dates.ts';
import { disabilityAnnuity } from './disability-annuity.ts';
import { type InsuredRecord, readInsuredRecord, recordShape } from './insured-record.ts';
import { recordSenioritySteps } from './record-seniority-steps.ts';

const gradeFact = z.int().min(1).max(15);
const schema = z.object({
  ...recordShape,
  grades: z.array(gradeFact).min(1).max(50).nullish(),
  previousGrade: gradeFact.nullish(),
  permanentIncapacity: z.boolean().nullish(),
  dependants: z.int().min(0).max(50).nullish(),
  nationalPension: z.object({ coverage: seniorityFact }).nullish(),
});
type Facts = z.output<typeof schema>;
const factNames = new Set(Object.keys(schema.shape));

const articles = {
  conditions: article('勞保53、54'),
  grades: article('失能給付標準5、6'),
  former: article('勞保55第1項'),
  choice: article('勞保53第4項'),
  leaving: article('勞保57'),
};

/** Options, their derivation and what is missing or in the way, while an answer is put together. */
interface Answering {
  options: Record<string, object>;
  steps: Step[];
  cautions: Caution[];
  missing: string[];
  reasons: string[];
}

function sixMonths(average: AverageSalary): Step {
  const words = { zh: '最近6個月平均月投保薪資', en: 'Average of the latest 6 months' };
  return averageStep('disability.averageSalary6', words, average);
}

/** The lump sum by grade: the days of all items together, less those of an earlier disability (勞保55 I). */
function addLumpSum(law: Law, facts: Facts, record: InsuredRecord, on: Day, into: Answering): void {
  const table = tableOn(law, 'laborInsurance.disability.days', on);
  const grades = facts.grades;
  if (grades == null) {
    into.missing.push('grades');
    return;
  }
  const { grade, days: full, heldToSum } = combineGrades(grades, table);
  const before = facts.previousGrade == null ? 0 : numberIn(table, String(facts.previousGrade));
  const days = full - before;
  into.steps.push(...gradeSteps('disability', grades, { grade, days: full, heldToSum }, table, articles.grades));
  if (days <= 0) {
    into.reasons.push('disability.notAggravated');
    const words = {
      zh: '失能程度沒有比原來加重，沒有差額',
      en: 'Not more severe than before, so no difference is due',
    };
    into.steps.push(statementStep('disability.notAggravated', words, articles.former));
    return;
  }
  const average = record.average6;
  if (average === undefined) {
    into.missing.push('averageSalary6');
    return;
  }
  const amount = daysOfSalary(average.amount, days);
  into.options['lumpSum'] = { grade, days, amount, per: 'once' };
  into.steps.push(
    ...(into.steps.some((one) => one.code === 'disability.averageSalary6') ? [] : [sixMonths(average)]),
    ...(before === 0
      ? []
      : [
          countStep(
            'disability.furtherDays',
            { zh: '扣除原有失能後的日數', en: 'Days beyond the earlier disability' },
            shownMoney(days),
            'day',
            articles.former,
            [table],
            `${shownMoney(full)} − ${shownMoney(before)}`,
          ),
        ]),
    onceStep(
      'disability.lumpSum',
      { zh: '失能一次金', en: 'Disability lump sum' },
      `${shownMoney(average.amount)} ÷ 30 × ${shownMoney(days)}`,
      amount,
      before === 0 ? articles.grades : articles.former,
      [table],
    ),
  );
}

function addAnnuity(law: Law, facts: Facts, record: InsuredRecord, on: Day, into: Answering): void {
  if (record.months === undefined) into.missing.push('coverage');
  if (record.average60 === undefined) into.missing.push('averageSalary60');
  if (record.months === undefined || record.average60 === undefined) return;
  const { coverage } = facts.nationalPension ?? {};
  const part = disabilityAnnuity(law, {
    on,
    average: record.average60.amount,
    months: record.months,
    nationalPension: coverage,
    dependants: facts.dependants ?? 0,
    previousGrade: facts.previousGrade ?? undefined,
    average6: record.average6?.amount,
  });
  const words = { zh: '最高60個月平均月投保薪資', en: 'Average of the highest 60 months' };
  into.options['annuity'] = part.option;
  into.steps.push(
    ...recordSenioritySteps('disability', record, 'own'),
    averageStep('disability.averageSalary60', words, record.average60),
    ...(facts.previousGrade == null || record.average6 === undefined ? [] : [sixMonths(record.average6)]),
    ...part.steps,
  );
  into.cautions.push(
    ...part.cautions,
    caution(
      'disability.leavesCover',
      {
        zh: '終身無工作能力者，從診斷失能日起退保；年金從申請當月起發，以後的物價調整沒有算進去。',
        en: 'Cover ends on the day of the diagnosis; the annuity runs from the month of claim, later price adjustments apart.',
      },
      articles.leaving,
    ),
  );
}

function checkPrevious(facts: Facts): void {
  if (facts.previousGrade == null || facts.previousGrade !== 1 || facts.permanentIncapacity === true) return;
  throw invalidFact('facts.previousGrade', {
    zh: '原有失能已是第1等級，不能再加重。請核對原有失能等級。',
    en: 'The grade before is already grade 1 and cannot become more severe. Check the grade before.',
  });
}

/**
 * Disability benefits of ordinary risk 普通傷病失能給付: a lump sum by grade, or for permanent incapacity for work
 * 終身無工作能力 an annuity, with the lump sum as an irrevocable choice for those insured before 98-01-01 (勞保53–55).
 */
export function answerDisability(law: Law, given: Record<string, unknown>, asOf: Day): Outcome {
  const facts = readFacts(schema, given);
  const on = facts.eventOn ?? asOf;
  const record = readInsuredRecord(law, facts, on, asOf);
  const dates = claimDates(law, on, facts.applyOn, asOf, laborInsuranceLimitation);
  checkPrevious(facts);
  tableOn(law, 'laborInsurance.disability.days', on);
  const answering: Answering = { options: {}, steps: [], cautions: [], missing: [], reasons: [] };
  const lifelong = facts.permanentIncapacity === true;
  const after = afterCover(record, on, true);
  answering.reasons.push(...after.reasons);
  answering.steps.push(...after.steps);
  answering.cautions.push(...after.cautions);
  if (dates.lapsed) {
    answering.reasons.push('claim.lapsed');
    answering.steps.push(statementStep('claim.lapsed', lapsedWords, laborInsuranceLimitation.source));
  } else if (after.reasons.length === 0) {
    if (lifelong) addAnnuity(law, facts, record, on, answering);
    if (!lifelong || record.insuredBefore2009) addLumpSum(law, facts, record, on, answering);
  }
  const open = Object.keys(answering.options).length > 0;
  const first = answering.missing[0];
  if (!open && first !== undefined) throw needed(first);
  if (lifelong && answering.options['lumpSum'] !== undefined) {
    const words = {
      zh: '年金和一次金只能選一種，勞保局付款以後就不能再改。',
      en: 'Annuity or lump sum, not both; once the Bureau has paid, the choice cannot be changed.',
    };
    answering.cautions.push(caution('disability.irrevocable', words, articles.choice));
  }
  return {
    eligible: open,
    options: answering.options,
    reasons: open ? [] : answering.reasons,
    steps: [
      assumedStep(
        'disability.assumed',
        { zh: '普通傷病、保費繳清、照規定申請', en: 'ordinary illness or injury, premiums paid, application in order' },
        articles.conditions,
      ),
      ...answering.steps,
      ...answering.missing.map((fact) => lackingStep('disability', fact, articles.conditions)),
    ],
    cautions: [
      estimateCaution('disability'),
      ...dates.cautions,
      ...record.cautions,
      ...answering.cautions,
      ...unusedFacts(given, factNames),
    ],
  };
}
