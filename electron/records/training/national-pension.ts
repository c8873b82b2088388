import type { Arrears, Person } from '../person.ts';
import { addDays, addMonths, earlier, later } from './calendar.ts';
import type { Chance } from './chance.ts';

type Spell = Person['nationalPension'][number];

/** National Pension Act 國民年金法 in force. */
const START = '2008-10-01';

/** The insured's monthly share at the general rate, from these days on (國民年金法10–12). */
const premiums: readonly (readonly [from: string, amount: number])[] = [
  ['2008-10-01', 674],
  ['2013-01-01', 778],
  ['2015-01-01', 878],
  ['2017-01-01', 932],
  ['2019-01-01', 987],
  ['2021-01-01', 1_042],
  ['2023-01-01', 1_186],
  ['2025-01-01', 1_245],
  ['2026-01-01', 1_329],
];

interface Life {
  readonly birthDate: string;
  readonly asOf: string;
  /** Periods covered elsewhere, ordered, without overlap. */
  readonly covered: readonly { readonly from: string; readonly to: string | null }[];
  /** National Pension ends here at the latest: an old-age benefit drawn, a death. */
  readonly until: string | null;
}

/** Who is 25 to 64 and insured nowhere else is insured here; some pay late, some not at all. */
export function inventNationalPension(chance: Chance, { birthDate, asOf, covered, until }: Life): Spell[] {
  const first = later(START, addMonths(birthDate, 25 * 12));
  const last = addDays(addMonths(birthDate, 65 * 12), -1);
  const end = until === null ? last : earlier(last, until);
  const spells: Spell[] = [];
  let from = first;
  for (const spell of [...covered, { from: '9999-12-31', to: null }]) {
    const gapEnd = earlier(addDays(spell.from, -1), end);
    if (from <= gapEnd && from <= asOf) spells.push(inventPayment(chance, from, gapEnd, asOf));
    if (spell.to === null) break;
    from = later(from, addDays(spell.to, 1));
  }
  return spells;
}

function inventPayment(chance: Chance, from: string, to: string, asOf: string): Spell {
  const isOver = to < asOf;
  const shown = isOver ? to : null;
  if (chance.happens(75)) return { from, to: shown, paid: 'paid' };
  const tooLate = isOver && to < addMonths(asOf, -120);
  return { from, to: shown, paid: tooLate ? 'lapsed' : 'unpaid' };
}

/** What is still payable: ten years back at most (國民年金法17). */
export function nationalPensionArrears(spells: readonly Spell[], asOf: string): Arrears[] {
  const earliest = `${addMonths(asOf, -119).slice(0, 7)}-01`;
  const months: string[] = [];
  for (const spell of spells.filter((each) => each.paid === 'unpaid')) {
    const last = spell.to ?? asOf;
    for (let day = later(spell.from, earliest); day <= last; day = addMonths(`${day.slice(0, 7)}-01`, 1)) {
      months.push(day);
    }
  }
  const since = months[0];
  if (since === undefined) return [];
  const amount = months.reduce((sum, day) => sum + premiumOn(day), 0);
  return [{ kind: 'nationalPension', amount, months: months.length, since, recoverable: true }];
}

function premiumOn(day: string): number {
  return premiums.findLast(([from]) => from <= day)?.[1] ?? 0;
}
