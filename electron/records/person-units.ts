import type { InsuredCategory, Person } from './person.ts';
import type { Connection } from './store.ts';

/** Cover through one unit; both days insured, `to: null` = still insured. */
export interface RosterSpell {
  readonly scheme: 'laborInsurance' | 'employmentInsurance' | 'occupationalAccident' | 'laborPension' | 'farmers';
  readonly from: string;
  readonly to: string | null;
  /** Insured salary or contribution wage, NT$ a month; null where the scheme has none of its own. */
  readonly salary: number | null;
  readonly category: InsuredCategory | null;
}

/** Stands for the last day of whoever is still insured. */
const OPEN_END = '9999-12-31';

/** Every stretch of cover of a person, with the unit it ran through. */
export function unitSpells(person: Person): (RosterSpell & { readonly unit: string })[] {
  const { laborInsurance, employmentInsurance, occupationalAccident, laborPension, farmers } = person;
  const bare = { salary: null, category: null };
  return [
    ...laborInsurance.map((spell) => ({ ...spell, scheme: 'laborInsurance' as const })),
    ...employmentInsurance.map((spell) => ({ ...spell, ...bare, scheme: 'employmentInsurance' as const })),
    ...occupationalAccident.map((spell) => ({ ...spell, category: null, scheme: 'occupationalAccident' as const })),
    ...laborPension.spells.map(({ wage, ...spell }) => ({
      ...spell,
      salary: wage,
      category: null,
      scheme: 'laborPension' as const,
    })),
    ...farmers.map((spell) => ({ ...spell, ...bare, scheme: 'farmers' as const })),
  ];
}

/** Notes through which units a person is insured, and until when. */
export function indexUnits(connection: Connection, personId: number, person: Person): void {
  const lastDays = new Map<string, string>();
  for (const { unit, to } of unitSpells(person)) {
    const last = to ?? OPEN_END;
    if (last > (lastDays.get(unit) ?? '')) lastDays.set(unit, last);
  }
  const add = connection.prepare('INSERT INTO unit_person (unit, last_day, person_id) VALUES (?, ?, ?)');
  for (const [unit, lastDay] of lastDays) add.run(unit, lastDay, personId);
}
