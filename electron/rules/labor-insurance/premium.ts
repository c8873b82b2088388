import { z } from 'zod';
import type { Step } from '../../../src/contract/answer.ts';
import type { Day } from '../calendar.ts';
import { dayFact, needed, readFacts, salaryFact } from '../case.ts';
import { largest, smallest } from '../expression.ts';
import { countOn, type Dated, type Law, listOn, moneyOn, rateOn, type Table } from '../law.ts';
import { exactProduct, type Rate, rateOfDecimal, roundToDollar } from '../money.ts';
import { type Outcome, unusedFacts } from '../outcome.ts';
import { type Cover, type Party, premiumCategories, premiumShares, type Shares } from './premium-categories.ts';
import { shownMoney } from '../trace.ts';
import { premiumCautions, premiumSteps } from './premium-steps.ts';

/** A rate of 10 % or less as a plain decimal, so that `0.14` meant as percent is refused. */
const occupationalRateFact = z
  .number()
  .min(0)
  .max(0.1)
  .transform((rate) => rateOfDecimal(String(rate)))
  .refine((rate) => rate !== undefined);

const schema = z.object({
  insuredSalary: salaryFact,
  days: z.int().min(0).max(30).nullish(),
  category: z.enum(premiumCategories).nullish(),
  continuationYear: z.int().min(1).max(50).nullish(),
  employmentInsurance: z.boolean().nullish(),
  occupationalRate: occupationalRateFact.nullish(),
  eventOn: dayFact.nullish(),
});
const factNames = new Set(Object.keys(schema.shape));
export type PremiumFacts = z.output<typeof schema>;

/** What each party pays, whole NT$. */
type Parts = Record<Party, number>;
const nothing: Parts = { insured: 0, unit: 0, government: 0 };

/** One cover of a premium with what it was computed from. */
export interface CoverPremium {
  cover: Cover;
  /** The salary charged, NT$ a month, held to the table of this cover. */
  salary: number;
  /** How the salary was held to that table; undefined where it lies within. */
  held: { expression: string; row: Dated<number> | Dated<readonly number[]> } | undefined;
  rate: Rate;
  rateRow: Dated<Rate> | undefined;
  shares: Shares;
  parts: Parts;
}

/** A premium of a month with its covers, for the derivation. */
export interface Premium {
  facts: PremiumFacts;
  on: Day;
  days: number;
  monthDays: Dated<number>;
  shareRow: Dated<Table>;
  covers: readonly CoverPremium[];
  total: Parts;
}

/** The occupational table has its own top and, unlike the ordinary one, no grade below the first (職保17, from 111-05-01). */
const ownOccupationalTable = 'occupationalAccident.salaryGrades';

function salaryFor(law: Law, cover: Cover, given: number, on: Day): Pick<CoverPremium, 'salary' | 'held'> {
  const table = law.parameters.get(ownOccupationalTable);
  if (cover === 'occupational' && on >= (table?.rows[0]?.from ?? 0)) {
    const row = listOn(law, ownOccupationalTable, on);
    const first = row.value[0] ?? 0;
    const top = row.value.at(-1) ?? given;
    if (given < first) {
      return { salary: first, held: { expression: largest(shownMoney(given), shownMoney(first)), row } };
    }
    if (given <= top) return { salary: given, held: undefined };
    return { salary: top, held: { expression: smallest(shownMoney(given), shownMoney(top)), row } };
  }
  const row = moneyOn(law, 'laborInsurance.topInsuredSalary', on);
  if (given <= row.value) return { salary: given, held: undefined };
  return { salary: row.value, held: { expression: smallest(shownMoney(given), row.used.value), row } };
}

/** One part, rounded to whole NT$ on its own: salary × days ÷ 30 × rate × share. */
function part(salary: number, days: number, monthDays: number, rate: Rate, share: Rate): number {
  const numerator = exactProduct(exactProduct(salary, days, rate.num), share.num);
  return roundToDollar(numerator, exactProduct(monthDays, rate.den, share.den));
}

function coverPremium(law: Law, facts: PremiumFacts, cover: Cover, shares: Shares, on: Day): CoverPremium | undefined {
  if (cover === 'employment' && facts.employmentInsurance === false) return undefined;
  const names = {
    ordinary: 'laborInsurance.ordinaryPremiumRate',
    employment: 'employmentInsurance.premiumRate',
  };
  const rateRow = cover === 'occupational' ? undefined : rateOn(law, names[cover], on);
  const rate = rateRow?.value ?? facts.occupationalRate ?? undefined;
  if (rate === undefined) return undefined;
  const { salary, held } = salaryFor(law, cover, facts.insuredSalary, on);
  const monthDays = countOn(law, 'premium.monthDays', on).value;
  const of = (share: Rate) => part(salary, facts.days ?? monthDays, monthDays, rate, share);
  const parts = { insured: of(shares.insured), unit: of(shares.unit), government: of(shares.government) };
  return { cover, salary, held, rate, rateRow, shares, parts };
}

function premiumOf(law: Law, facts: PremiumFacts, asOf: Day): Premium {
  const on = facts.eventOn ?? asOf;
  const category = facts.category ?? 'employee';
  if (category === 'occupationalContinuation' && facts.continuationYear == null) throw needed('continuationYear');
  if (category === 'pensionerOccupationalOnly' && facts.occupationalRate == null) throw needed('occupationalRate');
  const { row, shares } = premiumShares(law, category, facts.continuationYear ?? 1, on);
  const covers: CoverPremium[] = [];
  const total = { ...nothing };
  for (const cover of ['ordinary', 'employment', 'occupational'] as const) {
    const share = shares[cover];
    const one = share === undefined ? undefined : coverPremium(law, facts, cover, share, on);
    if (one === undefined) continue;
    covers.push(one);
    total.insured += one.parts.insured;
    total.unit += one.parts.unit;
    total.government += one.parts.government;
  }
  const monthDays = countOn(law, 'premium.monthDays', on);
  return { facts, on, days: facts.days ?? monthDays.value, monthDays, shareRow: row, covers, total };
}

/**
 * Premium of a month 保險費 with the part of each party (勞保13–15, 就保8, 職保16–19): every part of every cover is rounded
 * on its own and then added; a month has thirty days (細則28-1). A cover that is not carried costs nothing.
 */
export function answerPremium(law: Law, given: Record<string, unknown>, asOf: Day): Outcome {
  const premium = premiumOf(law, readFacts(schema, given), asOf);
  const partsOf = (cover: Cover) => premium.covers.find((one) => one.cover === cover)?.parts ?? nothing;
  const steps: Step[] = premiumSteps(premium);
  return {
    eligible: true,
    options: {
      premium: {
        ...premium.total,
        ordinary: partsOf('ordinary'),
        employment: partsOf('employment'),
        occupational: partsOf('occupational'),
        amount: premium.total.insured,
        per: 'month',
      },
    },
    reasons: [],
    steps,
    cautions: [...premiumCautions(law, premium), ...unusedFacts(given, factNames)],
  };
}
