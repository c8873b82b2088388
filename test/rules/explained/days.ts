/** Calendar dates for the reader of a derivation, on the platform's own UTC calendar and apart from the engine's. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const millisecondsOfDay = 86_400_000;

function instant({ year, month, day }: Day): number {
  return new Date(0).setUTCFullYear(year, month - 1, day);
}

/** Days since 1970-01-01. */
export function serial(day: Day): number {
  return instant(day) / millisecondsOfDay;
}

export function ofSerial(days: number): Day {
  const date = new Date(days * millisecondsOfDay);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

function lengthOfMonth(year: number, month: number): number {
  return ofSerial(serial({ year, month: month + 1, day: 1 }) - 1).day;
}

/** Months on; a month without that day has passed when it ends, so the day is the first of the next (民法121). */
export function addMonths({ year, month, day }: Day, months: number): Day {
  const index = year * 12 + month - 1 + months;
  const at = { year: Math.floor(index / 12), month: (index % 12) + 1 };
  return day <= lengthOfMonth(at.year, at.month)
    ? { ...at, day }
    : ofSerial(serial({ ...at, month: at.month + 1, day: 1 }));
}

/** Days in months of thirty days, both ends counted; the last day of a month completes it (細則28-1). */
export function thirtyDays(from: Day, to: Day): number {
  const last = to.day === lengthOfMonth(to.year, to.month) ? 30 : to.day;
  return (to.year - from.year) * 360 + (to.month - from.month) * 30 + last - Math.min(from.day, 30) + 1;
}

/** The day on which so many days of thirty-day months are reached, the first day counted. */
export function dayReached(from: Day, days: number): Day {
  const position = (from.year * 12 + from.month - 1) * 30 + Math.min(from.day, 30) - 1 + days - 1;
  const month = Math.floor(position / 30);
  const at = { year: Math.floor(month / 12), month: (month % 12) + 1 };
  return { ...at, day: Math.min((position % 30) + 1, lengthOfMonth(at.year, at.month)) };
}

/** `115/11/30` or `民前1/01/01` → a day; `115/11` → the first of a month. */
export function ofRoc(text: string): Day {
  const parts = /^(民前)?(\d+)\/(\d\d)(?:\/(\d\d))?$/.exec(text);
  if (parts === null) throw new Error(`no date: ${text}`);
  const year = parts[1] === undefined ? Number(parts[2]) + 1911 : 1912 - Number(parts[2]);
  return { year, month: Number(parts[3]), day: Number(parts[4] ?? '1') };
}

export function iso({ year, month, day }: Day): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
