/** Calendar arithmetic on ISO dates, `YYYY-MM-DD`. */
export function addDays(date: string, days: number): string {
  return iso(Date.parse(date) + days * 86_400_000);
}

/** The same day `months` later, or the month's last day where it is shorter. */
export function addMonths(date: string, months: number): string {
  const [year, month, day] = parts(date);
  const target = year * 12 + (month - 1) + months;
  const targetYear = Math.floor(target / 12);
  const targetMonth = target - targetYear * 12;
  const lastDay = Number(iso(Date.UTC(targetYear, targetMonth + 1, 0)).slice(8));
  return iso(Date.UTC(targetYear, targetMonth, Math.min(day, lastDay)));
}

/** Whole months from one date to the other. */
export function monthsBetween(from: string, to: string): number {
  const [fromYear, fromMonth, fromDay] = parts(from);
  const [toYear, toMonth, toDay] = parts(to);
  return (toYear - fromYear) * 12 + toMonth - fromMonth - (toDay < fromDay ? 1 : 0);
}

export function later(left: string, right: string): string {
  return left > right ? left : right;
}

export function earlier(left: string, right: string): string {
  return left < right ? left : right;
}

function parts(date: string): [year: number, month: number, day: number] {
  return [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))];
}

function iso(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10);
}
