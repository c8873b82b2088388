import { rounded } from './exact.ts';
import type { Expected } from './old-age.ts';

export interface OccupationalSicknessFacts {
  accidentOn: string;
  averageSalary6: number;
  daysUnable: number;
  wardDays?: number;
}

/**
 * Occupational sickness benefit 職災傷病給付, from the fourth day and for two years at most: 災保法 42 in full for 60 days and then
 * 70 %, before 2022-05-01 勞工保險條例 36 with 70 % in the first year and 50 % in the second; 1,200 a ward day of care 住院照護補助.
 */
export function occupationalSickness(facts: OccupationalSicknessFacts): Expected {
  const current = facts.accidentOn >= '2022-05-01';
  const days = Math.min(730, Math.max(0, facts.daysUnable - 3));
  if (days === 0) return { eligible: false, options: {} };
  const turn = current ? 60 : 365;
  const [first, later] = current ? [100n, 70n] : [70n, 50n];
  const percentDays = BigInt(Math.min(days, turn)) * first + BigInt(Math.max(0, days - turn)) * later;
  const amount = rounded(BigInt(facts.averageSalary6) * percentDays, 3_000n);
  const options: Expected['options'] = { sickness: { days, amount: Number(amount), per: 'once' } };
  const wardDays = facts.wardDays ?? 0;
  if (current && wardDays > 0) options['care'] = { amount: wardDays * 1_200, per: 'once' };
  return { eligible: true, options };
}
