import { calendarDate } from '../../src/contract/text.ts';
/** A spell of any insurance, both ends included. */
export interface Dated {
  readonly from: string;
  readonly to: string | null;
  readonly unit?: string;
}

/** What is impossible in one history: backwards, before birth, out of order, twice at once in one unit. */
export function faultsOf(spells: readonly Dated[], birthDate: string): { index: number; message: string }[] {
  const faults: { index: number; message: string }[] = [];
  const lastDay = new Map<string, string | null>();
  // A birth date that is no date is its own fault; it says nothing about the spells.
  const isBirthKnown = calendarDate.safeParse(birthDate).success;
  spells.forEach((spell, index) => {
    if (spell.to !== null && spell.to < spell.from) faults.push({ index, message: '迄日早於起日。' });
    if (isBirthKnown && spell.from < birthDate) faults.push({ index, message: '起日早於出生日。' });
    if (index > 0 && spell.from < (spells[index - 1]?.from ?? '')) {
      faults.push({ index, message: '各段要依起日先後排列。' });
    }
    const unit = spell.unit ?? '';
    const last = lastDay.get(unit);
    if (last === null || (last !== undefined && spell.from <= last)) {
      faults.push({ index, message: '同一單位的期間與前一段重疊。' });
    }
    lastDay.set(unit, spell.to);
  });
  return faults;
}
