import { z } from 'zod';
import type { OwnPremium } from '../../../src/contract/summary-view.ts';
import type { PersonRecord } from '../../records/index.ts';
import { answerCase, isRefusal, type Law } from '../../rules/index.ts';
import { CASE_CATEGORIES } from '../old-age/case-facts.ts';
import { ageOnDate } from '../words/dates.ts';
import { dollars } from '../words/money.ts';
import type { Spell } from './insured-time.ts';

type Labor = PersonRecord['person']['laborInsurance'][number];

const amountOf = z.object({ amount: z.int() });

/** Figure of a premium question; null where the law of the day cannot say. */
function ask(law: Law, on: string, name: string, option: string, facts: Record<string, unknown>): number | null {
  const answer = answerCase(law, { id: name, ask: name, asOf: on, facts: { ...facts, eventOn: on } });
  if (isRefusal(answer)) return null;
  return amountOf.safeParse(answer.options[option]).data?.amount ?? null;
}

function openOn<One extends Spell>(spells: readonly One[], day: string): One[] {
  return spells.filter((spell) => spell.from <= day && (spell.to === null || spell.to >= day));
}

/** Members of a union or the like pay everything themselves through it; employers through the unit they run (勞保15). */
function categoryOf({ category }: Labor): string {
  return category === 'employer' ? 'employee' : CASE_CATEGORIES[category];
}

function laborPremium(law: Law, today: string, record: PersonRecord, spell: Labor): OwnPremium {
  const { person, units } = record;
  const hasEmployment = openOn(person.employmentInsurance, today).some((one) => one.unit === spell.unit);
  const year = ageOnDate(spell.from, today).years + 1;
  const amount = ask(law, today, 'laborInsurance.premium', 'premium', {
    insuredSalary: spell.salary,
    category: categoryOf(spell),
    employmentInsurance: hasEmployment,
    ...(spell.category === 'occupationalContinued' ? { continuationYear: Math.min(year, 50) } : {}),
  });
  // Members of unions and the like pay a part of the accident insurance too, at the rate of their unit (職保19).
  const pays = spell.category === 'union' || spell.category === 'fishery' || spell.category === 'seafarer';
  const ownAccident = pays && openOn(person.occupationalAccident, today).some((one) => one.unit === spell.unit);
  const covers = hasEmployment ? '勞保、就保' : '勞保';
  return {
    key: `labor-${spell.unit}`,
    label: covers,
    amount,
    note: `${units[spell.unit]?.name ?? spell.unit}，投保薪資${dollars(spell.salary)}元${ownAccident ? '；職保費率看單位，未計入' : ''}`,
  };
}

/**
 * What the person pays a month now (每月保險費試算): a whole month at the rates of today, each unit by itself. What employers
 * pay into the pension account costs the person nothing and is said as a note.
 */
export function ownPremiumsOf(record: PersonRecord, law: Law, today: string): OwnPremium[] {
  const { person } = record;
  const lines = openOn(person.laborInsurance, today).map((spell) => laborPremium(law, today, record, spell));
  for (const spell of openOn(person.laborPension.spells, today)) {
    const paid = ask(law, today, 'laborPension.contribution', 'contribution', { monthlyWage: spell.wage });
    if (paid === null) continue;
    const note = `雇主每月提繳${dollars(paid)}元（6%），不從薪水扣`;
    lines.push({ key: `pension-${spell.unit}`, label: '勞退', amount: 0, note });
  }
  if (openOn(person.nationalPension, today).length > 0) {
    const amount = ask(law, today, 'nationalPension.premium', 'premium', {});
    lines.push({ key: 'nationalPension', label: '國保', amount, note: '一般身分，兩個月寄一次單' });
  }
  if (openOn(person.farmers, today).length > 0) {
    lines.push({ key: 'farmers', label: '農保', amount: null, note: '櫃檯不試算農保保險費' });
  }
  return lines;
}
