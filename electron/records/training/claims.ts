import type { Person, RecordedClaim } from '../person.ts';
import { addDays, addMonths, earlier, later, monthsBetween } from './calendar.ts';
import type { Chance } from './chance.ts';

const retirement = new Set<RecordedClaim['benefit']>(['oldAgeAnnuity', 'oldAgeOneTime', 'oldAgeLumpSum']);

/** Whether this claim ends labor insurance and National Pension for good (勞保條例58 VI). */
export function isRetired(claim: RecordedClaim): boolean {
  return retirement.has(claim.benefit);
}

/** Benefits someone with this career may have drawn: old age after the last job, the small ones in the last five years. */
export function inventClaims(chance: Chance, person: Person, asOf: string): RecordedClaim[] {
  const claims = [...inventSmallClaims(chance, person, asOf), ...inventOldAge(chance, person, asOf)];
  return claims.sort((left, right) => (left.appliedOn < right.appliedOn ? -1 : 1));
}

function inventOldAge(chance: Chance, person: Person, asOf: string): RecordedClaim[] {
  const last = person.laborInsurance.at(-1);
  if (last === undefined || last.to === null) return [];
  const ageAtExit = Math.floor(monthsBetween(person.birthDate, last.to) / 12);
  const appliedOn = later(addDays(last.to, chance.whole(1, 90)), addMonths(person.birthDate, 61 * 12));
  if (ageAtExit < 55 || appliedOn >= (person.diedOn ?? asOf)) return [];
  const months = person.laborInsurance.reduce(
    (sum, { from, to }) => sum + monthsBetween(from, addDays(to ?? asOf, 1)),
    0,
  );
  const claims: RecordedClaim[] = [oldAge(chance, months, last.salary, appliedOn)];
  if (person.laborPension.spells.length > 0 && chance.happens(60)) {
    const amount = chance.whole(90_000, 900_000);
    claims.push(paid('laborPension', 'pensionLumpSum', appliedOn, amount, addDays(appliedOn, 28)));
  }
  return claims;
}

function oldAge(chance: Chance, months: number, salary: number, appliedOn: string): RecordedClaim {
  if (months < 180) {
    return paid(
      'laborInsurance',
      'oldAgeOneTime',
      appliedOn,
      Math.round((salary * months) / 12),
      addDays(appliedOn, 9),
    );
  }
  // The annuity came into force on 2009-01-01.
  if (appliedOn >= '2009-01-01' && chance.happens(80)) {
    const amount = Math.round((salary * months * 155) / 120_000);
    return { ...paid('laborInsurance', 'oldAgeAnnuity', appliedOn, amount, null), stage: 'beingPaid' };
  }
  const multiple = Math.min(540, months + Math.max(0, months - 180));
  return paid(
    'laborInsurance',
    'oldAgeLumpSum',
    appliedOn,
    Math.round((salary * multiple) / 12),
    addDays(appliedOn, 9),
  );
}

function inventSmallClaims(chance: Chance, person: Person, asOf: string): RecordedClaim[] {
  const day = addDays(asOf, -chance.whole(20, 1800));
  const cover = person.laborInsurance.find(({ from, to }) => from <= day && (to === null || day <= to));
  if (cover === undefined) return [];
  const age = Math.floor(monthsBetween(person.birthDate, day) / 12);
  if (person.sex === 'female' && age >= 22 && age <= 42 && chance.happens(30)) {
    return [paid('laborInsurance', 'maternity', day, cover.salary * 2, addDays(day, 9))];
  }
  if (!chance.happens(12)) return [];
  const days = chance.whole(5, 40);
  const amount = Math.round((cover.salary * days) / 60);
  return [paid('laborInsurance', 'sickness', day, amount, earlier(addDays(day, 10), asOf))];
}

function paid(
  scheme: RecordedClaim['scheme'],
  benefit: RecordedClaim['benefit'],
  appliedOn: string,
  amount: number,
  paidOn: string | null,
): RecordedClaim {
  return { scheme, benefit, appliedOn, stage: 'paid', amount, paidOn };
}
