import { z } from 'zod';
import { anniversary, type Day, isoDay, isoMonth, type Month, monthOf, parseMonth } from '../calendar.ts';
import { dayFact, readFacts, salaryFact } from '../case.ts';
import { invalidFact } from '../fault.ts';
import type { Law } from '../law.ts';
import { rateOfDecimal } from '../money.ts';
import { type Outcome, unusedFacts } from '../outcome.ts';
import { caution } from '../trace.ts';
import { sumPaidOnce, totalBefore } from './annuity-stream.ts';
import { articles } from './articles.ts';
import { oldAgeCautions } from './old-age-cautions.ts';
import { oldAgeFactNames } from './old-age-facts.ts';
import { agesShown, oldAgeOverTime } from './old-age-over-time.ts';
import { oldAgeSteps } from './old-age-steps.ts';
import { greatestAge } from './over-time-assumptions.ts';
import { overTimeSteps } from './over-time-steps.ts';
import type { AgeInMonths, ClaimMonth, OldAgeOverTime, OneOff, OverTimeAssumptions } from './over-time-types.ts';

/** Yearly growth of prices in percent, as text or as a number; -10 to 20. */
const growthFact = z
  .union([z.string(), z.number().transform(String)])
  .transform((text) => ({ text, rate: rateOfDecimal(text) }))
  .refine(({ rate }) => rate !== undefined && rate.num <= 20 * rate.den && rate.num >= -10 * rate.den)
  .transform(({ text }) => text);

const schema = z.object({
  until: z.union([z.int().min(55).max(greatestAge), dayFact.transform((day) => ({ day }))]).nullish(),
  keepsWorking: z.boolean().nullish(),
  assumedSalary: salaryFact.nullish(),
  cpiGrowthPercent: growthFact.nullish(),
});
type Asked = z.output<typeof schema>;
const factNames = new Set([...oldAgeFactNames, ...Object.keys(schema.shape)]);
const lastAgeShown = Math.max(...agesShown);

function assumptionsOf({ until, keepsWorking, assumedSalary, cpiGrowthPercent }: Asked): OverTimeAssumptions {
  return {
    keepsWorking: keepsWorking ?? false,
    ...(assumedSalary == null ? {} : { salary: assumedSalary }),
    ...(cpiGrowthPercent == null ? {} : { cpiGrowthPercent }),
    ...(typeof until === 'number' ? { chosenAge: until } : {}),
    ...(until == null || typeof until === 'number' ? {} : { throughMonth: isoMonth(monthOf(until.day)) }),
  };
}

function checkUntil(until: Asked['until'], birth: Day, applyOn: Day): void {
  if (until == null) return;
  const last = typeof until === 'number' ? anniversary(birth, until) : until.day;
  if (last > applyOn && last <= anniversary(birth, greatestAge)) return;
  throw invalidFact('facts.until', {
    zh: '要比較到的年齡或日期，必須在申請日以後、120歲以前。請更正。',
    en: 'The age or day to compare to lies after the day of application and before the age of 120. Correct it.',
  });
}

/** Ages whose totals are shown: the usual ones before the age asked for, and that age. */
function agesOf(until: Asked['until'], birth: Month): number[] {
  const last = typeof until === 'number' ? until : until == null ? lastAgeShown : (monthOf(until.day) + 1 - birth) / 12;
  const shown: number[] = agesShown.filter((age) => age <= last);
  return typeof until === 'number' && !shown.includes(until) ? [...shown, until] : shown;
}

/** Where one choice passes another: by the end of `month`, in which `age` has been reached. */
interface Overtaking {
  choice: string;
  age: AgeInMonths;
  month: string;
  indexedAge?: AgeInMonths;
}

function overtakingsOf(overTime: OldAgeOverTime, name: string, birth: Month, row?: ClaimMonth): Overtaking[] {
  const found: { choice: string; age: AgeInMonths; indexedAge?: AgeInMonths }[] = overTime.crossings
    .filter((one) => one.choice === name)
    .map(({ overtakes, age, indexedAge }) => ({
      choice: overtakes,
      age,
      ...(indexedAge === undefined ? {} : { indexedAge }),
    }));
  if (row !== undefined && !overTime.keyMonths.includes(name)) {
    const first = overTime.rows[0]?.month;
    if (first !== undefined && row.overtakesFirst !== undefined) found.push({ choice: first, age: row.overtakesFirst });
    for (const { option } of overTime.once) {
      const age = row.overtakesOnce[option];
      if (age !== undefined) found.push({ choice: option, age });
    }
  }
  return found.map((one) => ({ ...one, month: isoMonth(birth + one.age.years * 12 + one.age.months) }));
}

function annuityChoice(overTime: OldAgeOverTime, row: ClaimMonth, ages: readonly number[], birth: Month): object {
  const { month, age, insuredYears, adjustmentPercent, amount, differenceToFirst, totals, through } = row;
  return {
    choice: 'annuity',
    month,
    age,
    key: overTime.keyMonths.includes(month),
    insuredYears,
    adjustmentPercent,
    amount,
    per: 'month',
    differenceToFirst,
    totals: totals.filter(
      (one, index) => ages.includes(one.age) && index === totals.findIndex((other) => other.age === one.age),
    ),
    ...(through === undefined ? {} : { through }),
    overtakes: overtakingsOf(overTime, month, birth, row),
  };
}

function onceChoice(overTime: OldAgeOverTime, once: OneOff, ages: readonly number[], birth: Month): object {
  const { facts } = overTime.first;
  const month = overTime.rows[0]?.month ?? isoMonth(monthOf(facts.applyOn));
  const stream = sumPaidOnce(parseMonth(month), once.amount);
  const { throughMonth } = overTime.assumptions;
  return {
    choice: once.option,
    month,
    months: once.months,
    amount: once.amount,
    per: 'once',
    totals: ages.map((age) => ({ age, total: totalBefore(stream, birth + age * 12) })),
    ...(throughMonth === undefined ? {} : { through: { total: totalBefore(stream, parseMonth(throughMonth) + 1) } }),
    overtakes: overtakingsOf(overTime, once.option, birth),
  };
}

/**
 * Old age over time (question `oldAge.overTime`): every month in which the annuity can start and every sum paid once, with
 * what has been received by certain ages or by the end of a month, and the month in which one choice passes another.
 * @throws RuleFault as the question `laborInsurance.oldAge` does
 */
export function answerOldAgeOverTime(law: Law, given: Record<string, unknown>, asOf: Day): Outcome {
  const asked = readFacts(schema, given);
  const overTime = oldAgeOverTime(law, { facts: given, asOf: isoDay(asOf), assumptions: assumptionsOf(asked) });
  const { first, rows, once } = overTime;
  checkUntil(asked.until, first.facts.birth, first.facts.applyOn);
  const birth = monthOf(first.facts.birth);
  const ages = agesOf(asked.until, birth);
  const options: Record<string, object> = {};
  for (const row of rows) options[row.month] = annuityChoice(overTime, row, ages, birth);
  for (const one of once) options[one.option] = onceChoice(overTime, one, ages, birth);
  const eligible = Object.keys(options).length > 0;
  return {
    eligible,
    options,
    reasons: eligible ? [] : overTime.reasons,
    steps: [...oldAgeSteps(law, first), ...overTimeSteps(overTime, birth)],
    cautions: [
      // What is assumed of prices is said by the comparison itself.
      ...oldAgeCautions(law, first).filter((one) => one.code !== 'oldAge.indexation'),
      ...overTime.cautions,
      ...(first.facts.loan === 0
        ? []
        : [
            caution(
              'overTime.loanNotDeducted',
              {
                zh: '紓困貸款的扣減沒有算進各年齡的總額。',
                en: 'The deduction of the relief loan is not in the totals.',
              },
              articles.loan,
            ),
          ]),
      ...unusedFacts(given, factNames),
    ],
  };
}
