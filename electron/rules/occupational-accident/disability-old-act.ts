import { countStep, onceStep, statementStep } from '../benefit-steps.ts';
import type { Day } from '../calendar.ts';
import { disabilityAnnuity } from '../labor-insurance/disability-annuity.ts';
import { averageStep } from '../labor-insurance/average-step.ts';
import { readInsuredRecord } from '../labor-insurance/insured-record.ts';
import { recordSenioritySteps } from '../labor-insurance/record-seniority-steps.ts';
import { countOn, type Law } from '../law.ts';
import { monthsOfSalary } from '../money.ts';
import { article, shownMoney } from '../trace.ts';
import type { DisabilityFacts, DisabilityPart } from './disability.ts';

const average60Words = { zh: '最高60個月平均月投保薪資', en: 'Average of the highest 60 months' };
const source = article('勞保54');

/**
 * Accidents before 111-05-01: for permanent incapacity the annuity of the Labor Insurance Act by years of seniority and,
 * once, twenty months of salary 職業傷病失能補償一次金 (勞保54 II). Lower levels have no annuity there.
 */
export function oldActAnnuity(
  law: Law,
  facts: DisabilityFacts,
  salary: number | undefined,
  on: Day,
  asOf: Day,
): DisabilityPart {
  const months = countOn(law, 'occupationalAccident.disability.compensationMonths', on);
  if (facts.level !== 'total') {
    const words = {
      zh: '舊制只有終身無工作能力才有年金',
      en: 'The old Act has an annuity for permanent incapacity only',
    };
    const code = 'occupationalDisability.noAnnuityInOldAct';
    return { options: {}, steps: [statementStep(code, words, source)], missing: [], reasons: [code] };
  }
  const record = readInsuredRecord(law, facts, on, asOf);
  const options: Record<string, object> = {};
  const steps: DisabilityPart['steps'][number][] = [];
  const missing: string[] = [];
  if (record.months === undefined) missing.push('coverage');
  if (record.average60 === undefined) missing.push('averageSalary60');
  if (record.months !== undefined && record.average60 !== undefined) {
    const part = disabilityAnnuity(law, {
      on,
      average: record.average60.amount,
      months: record.months,
      nationalPension: undefined,
      dependants: facts.dependants ?? 0,
      previousGrade: facts.previousGrade ?? undefined,
      average6: salary,
    });
    options['annuity'] = part.option;
    steps.push(
      ...recordSenioritySteps('occupationalDisability', record, 'own'),
      averageStep('occupationalDisability.averageSalary60', average60Words, record.average60),
      ...part.steps,
    );
  }
  if (salary === undefined) missing.push('averageSalary6');
  else {
    const amount = monthsOfSalary(salary, months.value * 100);
    options['compensation'] = { months: months.value, amount, per: 'once' };
    steps.push(
      countStep(
        'occupationalDisability.compensationMonths',
        { zh: '補償一次金月數', en: 'Months of the compensation' },
        `${months.value}`,
        'month',
        source,
        [months],
      ),
      onceStep(
        'occupationalDisability.compensation',
        { zh: '職業傷病失能補償一次金', en: 'Compensation paid once' },
        `${shownMoney(salary)} × ${months.value}`,
        amount,
        source,
        [months],
      ),
    );
  }
  return { options, steps, missing, reasons: [] };
}
