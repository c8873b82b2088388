import { describe, expect, it } from 'vitest';
import { answerCase, isRefusal } from '../../../electron/rules/index.ts';
import { law } from '../law-under-test.ts';
import { goldenCases } from './known-facts.ts';

type Facts = Record<string, unknown>;

/** Sums of money of an answer by option; a subsidy up to a fixed sum falls where the benefit rises, so the total stands for both. */
function sums(ask: string, asOf: string, facts: Facts): Map<string, number> {
  const answer = answerCase(law, { id: 'growth', ask, asOf, facts });
  const found = new Map<string, number>();
  if (isRefusal(answer)) return found;
  for (const [option, figures] of Object.entries(answer.options)) {
    const amount: unknown = Reflect.get(figures, 'total') ?? Reflect.get(figures, 'amount');
    if (typeof amount === 'number' && option !== 'birthSubsidy') found.set(option, amount);
  }
  return found;
}

/** Grows a fact of every golden case that has it; gives what fell. */
function fallen(grow: (facts: Facts) => Facts | undefined): string[] {
  const found: string[] = [];
  let compared = 0;
  for (const { ask, asOf, facts } of goldenCases) {
    // 就業保險法 17 deducts income only once income and benefit reach the basic wage: there a greater benefit can leave less.
    const grown = facts['workIncome'] === undefined ? grow(facts) : undefined;
    if (grown === undefined) continue;
    const before = sums(ask, asOf, facts);
    for (const [option, amount] of sums(ask, asOf, grown)) {
      const was = before.get(option);
      if (was === undefined) continue;
      compared += 1;
      if (amount < was) found.push(`${ask} ${option} ${was} → ${amount} ${asOf} ${JSON.stringify(grown)}`);
    }
  }
  expect(compared).toBeGreaterThan(0);
  return found;
}

const salaries = [
  'averageSalary60',
  'averageSalary36',
  'averageSalary6',
  'insuredSalary',
  'averageWage',
  'monthlyWage',
];

function raised(by: number): (facts: Facts) => Facts | undefined {
  return (facts) => {
    const changed = salaries.flatMap((name) => {
      const value = facts[name];
      return typeof value === 'number' ? [[name, value + by] as const] : [];
    });
    return changed.length === 0 ? undefined : { ...facts, ...Object.fromEntries(changed) };
  };
}

function counted(name: string, by: number): (facts: Facts) => Facts | undefined {
  return (facts) => {
    const value = facts[name];
    return typeof value === 'number' ? { ...facts, [name]: value + by } : undefined;
  };
}

describe('no sum of a golden case falls', () => {
  it.each([1, 20, 100, 1_500])('where every salary is NT$%i greater', (by) => {
    expect(fallen(raised(by))).toEqual([]);
  });

  it.each([1, 7, 12, 60])('where the seniority is %i months longer', (months) => {
    const grow = (facts: Facts): Facts | undefined => {
      const coverage = facts['coverage'];
      if (coverage === null || typeof coverage !== 'object') return undefined;
      const more = Number(Reflect.get(coverage, 'months') ?? 0) + months;
      return { ...facts, coverage: { ...coverage, months: more } };
    };
    expect(fallen(grow)).toEqual([]);
  });

  it.each(['dependants', 'children', 'daysUnable', 'hospitalDays', 'fullMonths', 'unpaidMonths', 'daysLate', 'days'])(
    'where %s is one more',
    (name) => {
      expect(fallen(counted(name, 1))).toEqual([]);
    },
  );
});
