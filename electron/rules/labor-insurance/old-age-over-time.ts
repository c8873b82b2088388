import {
  anniversary,
  dayOf,
  isoMonth,
  lastDayOfMonth,
  type Month,
  monthOf,
  noDay,
  parseDay,
  parseMonth,
} from '../calendar.ts';
import { invalidFact } from '../fault.ts';
import { countOn, type Law } from '../law.ts';
import { continuedHistory } from '../salary-history.ts';
import {
  annuityStream,
  type Indexation,
  indexationOf,
  overtakingMonth,
  type PaymentStream,
  sumPaidOnce,
  totalBefore,
} from './annuity-stream.ts';
import { type OldAgeFacts, readOldAgeFacts, withHistory } from './old-age-facts.ts';
import { estimateOldAge, type OldAgeEstimate } from './old-age.ts';
import { checkAssumptions, greatestAge, overTimeCautions } from './over-time-assumptions.ts';
import type {
  AgeInMonths,
  ClaimMonth,
  Crossing,
  OldAgeOverTime,
  OneOff,
  OverTimeAssumptions,
  Total,
  TotalsToAge,
} from './over-time-types.ts';

export type * from './over-time-types.ts';

/** Ages to which totals are always given. */
export const agesShown = [75, 80, 85, 90] as const;

function ageInMonths(months: number): AgeInMonths {
  return { years: Math.floor(months / 12), months: months % 12 };
}

/** The person on the last day of a month, still holding today's record or having worked on to that day. */
function factsIn(law: Law, facts: OldAgeFacts, month: Month, assumptions: OverTimeAssumptions): OldAgeFacts {
  const applyOn = Math.max(lastDayOfMonth(month), facts.applyOn);
  const left = { ...facts, applyOn, stillInsured: false };
  const added = month - monthOf(facts.applyOn);
  if (!assumptions.keepsWorking) return left;
  if (facts.history !== undefined) {
    const last = facts.history.monthly.salaries.at(-1) ?? 0;
    const spells = continuedHistory(facts.history.spells, applyOn, assumptions.salary ?? last);
    return { ...withHistory(law, left, spells, applyOn), stillInsured: false };
  }
  const sixtieth = monthOf(anniversary(facts.birth, 60));
  const addedAfter60 = Math.max(0, month - Math.max(sixtieth, monthOf(facts.applyOn)));
  // Years that are completed only while working on begin deferral then, not at the statutory age.
  const lacking = countOn(law, 'laborInsurance.oldAge.annuityYears', facts.applyOn).value * 12 - facts.months;
  return {
    ...left,
    months: facts.months + added,
    monthsAfter60: facts.monthsAfter60 + addedAfter60,
    annuityYearsOn: lacking > 0 ? dayOf(monthOf(facts.applyOn) + lacking, 1) : undefined,
  };
}

interface Choice {
  name: string;
  start: Month;
  stream: PaymentStream;
}

function overtakes(one: Choice, other: Choice, birth: Month): number | undefined {
  const last = birth + greatestAge * 12;
  const month = overtakingMonth(one.stream, other.stream, last);
  return month === undefined ? undefined : month - birth;
}

function claimRow(month: Month, estimate: OldAgeEstimate, first: number, birth: Month): ClaimMonth | undefined {
  const { annuity } = estimate.options;
  if (annuity === undefined) return undefined;
  return {
    month: isoMonth(month),
    age: ageInMonths(month - birth),
    insuredYears: annuity.insuredYears,
    adjustmentPercent: annuity.adjustmentPercent,
    amount: annuity.amount,
    differenceToFirst: annuity.amount - first,
    totals: [],
    overtakesOnce: {},
  };
}

interface Series {
  rows: ClaimMonth[];
  plain: Choice[];
  indexed: Choice[];
  /** The first month in which anything can be claimed, also a sum paid once. */
  opens?: Month;
}

/** Claim months from the first that is open to the one in which the adjustment reaches its cap. */
function series(
  law: Law,
  facts: OldAgeFacts,
  assumptions: OverTimeAssumptions,
  indexation: Indexation | undefined,
): Series {
  const birth = monthOf(facts.birth);
  const found: Series = { rows: [], plain: [], indexed: [] };
  const cap = countOn(law, 'laborInsurance.oldAge.adjustmentMonths', facts.applyOn).value;
  const combinedAge = countOn(law, 'laborInsurance.oldAge.combinedAge', facts.applyOn).value;
  const lacking = countOn(law, 'laborInsurance.oldAge.annuityYears', facts.applyOn).value * 12 - facts.months;
  // The last month that can matter: by then every route is open, the years are complete and deferral has ended.
  const complete = assumptions.keepsWorking ? monthOf(facts.applyOn) + Math.max(0, lacking) : 0;
  const qualified = Math.max(birth + combinedAge * 12, complete, monthOf(facts.annuityYearsOn ?? 0));
  const end = Math.max(monthOf(facts.applyOn), qualified + cap);
  let first: number | undefined;
  for (let month = monthOf(facts.applyOn); month <= end; month += 1) {
    const estimate = estimateOldAge(law, factsIn(law, facts, month, assumptions));
    if (Object.keys(estimate.options).length > 0) found.opens ??= month;
    const row = claimRow(month, estimate, first ?? estimate.options.annuity?.amount ?? 0, birth);
    if (row === undefined) continue;
    first ??= row.amount;
    found.rows.push(row);
    const choice = { name: row.month, start: month };
    found.plain.push({ ...choice, stream: annuityStream(month, row.amount) });
    if (indexation !== undefined) {
      found.indexed.push({ ...choice, stream: annuityStream(month, row.amount, indexation) });
    }
    const route = estimate.conditions.annuity;
    if (route === undefined || route.route === 'combined' || route.offsetUncapped >= cap) break;
  }
  return found;
}

function receivedBefore(month: Month, plain: Choice, indexed: Choice | undefined): Total {
  const total = totalBefore(plain.stream, month);
  return indexed === undefined ? { total } : { total, indexed: totalBefore(indexed.stream, month) };
}

function totalsOf(birth: Month, ages: readonly number[], plain: Choice, indexed: Choice | undefined): TotalsToAge[] {
  return ages.map((age) => ({ age, ...receivedBefore(birth + age * 12, plain, indexed) }));
}

function keyMonthsOf(rows: readonly ClaimMonth[], statutory: Month): string[] {
  const first = rows[0]?.month;
  if (first === undefined) return [];
  return rows
    .filter((row, index) => {
      const month = Number(row.month.slice(0, 4)) * 12 + Number(row.month.slice(5)) - 1;
      return index === 0 || (month >= statutory && (month - statutory) % 12 === 0);
    })
    .map((row) => row.month);
}

function crossingsAmong(plain: readonly Choice[], indexed: readonly Choice[], birth: Month): Crossing[] {
  const found: Crossing[] = [];
  plain.forEach((one, index) => {
    plain.forEach((other, position) => {
      if (one === other) return;
      const age = overtakes(one, other, birth);
      if (age === undefined) return;
      const crossing: Crossing = { choice: one.name, overtakes: other.name, age: ageInMonths(age) };
      const [oneIndexed, otherIndexed] = [indexed[index], indexed[position]];
      const indexedAge =
        oneIndexed === undefined || otherIndexed === undefined ? undefined : overtakes(oneIndexed, otherIndexed, birth);
      found.push(indexedAge === undefined ? crossing : { ...crossing, indexedAge: ageInMonths(indexedAge) });
    });
  });
  return found;
}

function onceOf({ options }: OldAgeEstimate): OneOff[] {
  const once: OneOff[] = [];
  for (const option of ['lumpSum', 'oneTime'] as const) {
    const figures = options[option];
    if (figures !== undefined) once.push({ option, months: figures.months, amount: figures.amount });
  }
  return once;
}

/**
 * The same person claiming in each month from the earliest possible one to the end of deferral: what each month pays, what
 * has been received by certain ages, and the age at which one choice passes another. Payments are counted by the month;
 * a sum to an age runs through the month before that birthday's month. A person still insured is taken to leave at the
 * end of the claim month, or at once where `keepsWorking` is false.
 * @param asked the facts of `laborInsurance.oldAge`, the day asked, and what is assumed
 * @throws RuleFault as the question `laborInsurance.oldAge` does
 */
export function oldAgeOverTime(
  law: Law,
  asked: { facts: Record<string, unknown>; asOf: string; assumptions: OverTimeAssumptions },
): OldAgeOverTime {
  const { assumptions } = asked;
  checkAssumptions(assumptions);
  const asOf = parseDay(asked.asOf);
  if (asOf === noDay)
    throw invalidFact('asOf', {
      zh: '詢問日要寫成西元年月日，例如 2026-11-30。',
      en: 'The day asked is written YYYY-MM-DD.',
    });
  const facts = { ...readOldAgeFacts(law, asked.facts, asOf), stillInsured: false };
  const indexation =
    assumptions.cpiGrowthPercent === undefined
      ? undefined
      : indexationOf(law, assumptions.cpiGrowthPercent, facts.applyOn);
  const birth = monthOf(facts.birth);
  const { rows, plain, indexed, opens } = series(law, facts, assumptions, indexation);
  const start = plain[0]?.start ?? opens ?? monthOf(facts.applyOn);
  const first = estimateOldAge(law, factsIn(law, facts, start, assumptions));
  const once = onceOf(first);
  const onceChoices = once.map(
    ({ option, amount }): Choice => ({ name: option, start, stream: sumPaidOnce(start, amount) }),
  );
  const ages = assumptions.chosenAge === undefined ? agesShown : [...agesShown, assumptions.chosenAge];
  rows.forEach((row, index) => {
    const own = plain[index];
    const firstRow = plain[0];
    if (own === undefined || firstRow === undefined) return;
    row.totals = totalsOf(birth, ages, own, indexed[index]);
    if (assumptions.throughMonth !== undefined) {
      row.through = receivedBefore(parseMonth(assumptions.throughMonth) + 1, own, indexed[index]);
    }
    const passesFirst = index === 0 ? undefined : overtakes(own, firstRow, birth);
    if (passesFirst !== undefined) row.overtakesFirst = ageInMonths(passesFirst);
    once.forEach(({ option }, position) => {
      const level = onceChoices[position];
      const passes = level === undefined ? undefined : overtakes(own, level, birth);
      if (passes !== undefined) row.overtakesOnce[option] = ageInMonths(passes);
    });
  });
  const statutory = countOn(law, 'laborInsurance.oldAge.statutoryAge', facts.birth).value;
  const keyMonths = keyMonthsOf(rows, monthOf(anniversary(facts.birth, statutory)));
  const isKey = (choice: Choice) => keyMonths.includes(choice.name);
  const crossings = crossingsAmong(
    [...plain.filter(isKey), ...onceChoices],
    indexation === undefined ? [] : [...indexed.filter(isKey), ...onceChoices],
    birth,
  );
  const reasons = rows.length > 0 ? [] : first.conditions.obstacles;
  const cautions = overTimeCautions(assumptions, facts.history !== undefined);
  return { rows, keyMonths, once, first, crossings, reasons, assumptions, cautions, lawVersion: law.version };
}
