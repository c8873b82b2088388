import { lastDayOf, plusDays } from './dates.ts';
import { greatest, rounded } from './exact.ts';
import type { Expected } from './old-age.ts';
import { inForce, maternityPay } from './tables.ts';

export interface MaternityFacts {
  deliveredOn: string;
  delivery: 'term' | 'premature' | 'miscarriage';
  insuredDays: number;
  averageSalary6: number;
  children?: number;
  leftOn?: string;
  pregnantWhileInsured?: boolean;
  nationality?: 'roc' | 'foreign';
  rocSpouse?: boolean;
}

/** Maternity benefit 生育給付 (勞工保險條例 20, 31, 32) and the subsidy up to 100,000 a child for births from 2026. */
export function maternity(facts: MaternityFacts): Expected {
  const needed = facts.delivery === 'term' ? 280 : 181;
  const afterLeaving = facts.leftOn !== undefined && facts.deliveredOn > facts.leftOn;
  // 20: a year from the day after the last insured day.
  const inTime =
    !afterLeaving ||
    (facts.pregnantWhileInsured !== false && facts.deliveredOn <= lastDayOf(plusDays(facts.leftOn ?? '', 1), 12));
  const eligible = facts.delivery !== 'miscarriage' && facts.insuredDays >= needed && inTime;
  const pay = inForce(maternityPay, facts.deliveredOn);
  if (!eligible || pay === undefined) return { eligible: false, options: {} };

  const children = BigInt(facts.children ?? 1);
  const benefit = rounded(BigInt(facts.averageSalary6) * pay.days * (pay.eachChild ? children : 1n), 30n);
  const options: Expected['options'] = { maternity: { amount: Number(benefit), per: 'once' } };
  const atHome = (facts.nationality ?? 'roc') === 'roc' || facts.rocSpouse === true;
  const subsidized = facts.deliveredOn >= '2026-01-01' && atHome;
  const subsidy = subsidized ? greatest(0n, children * 100_000n - benefit) : 0n;
  if (subsidized) options['birthSubsidy'] = { amount: Number(subsidy), per: 'once' };
  options['total'] = { amount: Number(subsidy + benefit), per: 'once' };
  return { eligible, options };
}
