import { calendarDate } from '../../../src/contract/text.ts';
import type { SuppliedSpell } from './supplied.ts';

/** Days as printed: 070/12/31, 70.12.31, 民國70年12月31日, 1981-12-31. */
const DAY = /(?:民國)?(\d{2,4})(?:[/.-]|年)(\d{1,2})(?:[/.-]|月)(\d{1,2})日?/g;
const AMOUNT = /(?<![\d,])(\d{1,3}(?:,\d{3})+|\d{4,7})(?![\d,])/g;
const SINCE_1911 = 1911;

/**
 * Text copied out of a printed list, one spell a line: two days or one, and one amount. Lines without a day are titles
 * and are passed over; a line with a day that is no spell is not guessed at.
 */
export function readSuppliedLines(text: string): { spells: SuppliedSpell[]; wrong: number[] } {
  const spells: SuppliedSpell[] = [];
  const wrong: number[] = [];
  text.split(/\r\n|\n|\r/).forEach((line, index) => {
    const days = [...line.matchAll(DAY)].map(([, year, month, day]) => isoOf(Number(year), Number(month), Number(day)));
    if (days.length === 0) return;
    const rest = line.replace(DAY, ' ');
    const amounts = [...rest.matchAll(AMOUNT)].map(([amount]) => Number(amount.replaceAll(',', '')));
    // A line with a single day and no amount is the day of printing or of birth.
    if (amounts.length === 0 && days.length === 1) return;
    const [from, to = null] = days;
    const [salary] = amounts;
    if (from === undefined || from === null || days.includes(null) || days.length > 2 || amounts.length !== 1) {
      wrong.push(index + 1);
    } else {
      const unit = rest.replace(AMOUNT, ' ').replace(/\s+/g, ' ').trim().slice(0, 60);
      spells.push({ from, to, salary: salary ?? 0, unit: unit === '' ? '單位未寫' : unit, category: 'employee' });
    }
  });
  return { spells, wrong };
}

function isoOf(year: number, month: number, day: number): string | null {
  const full = year < 1000 ? year + SINCE_1911 : year;
  const iso = [full, month, day].map((part) => String(part).padStart(2, '0')).join('-');
  return calendarDate.safeParse(iso).success ? iso : null;
}
