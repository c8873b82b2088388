/** A golden case moved along the calendar: every day in it by the same number of days. */

const dayLength = 86_400_000;
const isDay = /^\d{4}-\d{2}-\d{2}$/;

function numberOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / dayLength;
}

export function movedDay(day: string, by: number): string {
  return new Date((numberOf(day) + by) * dayLength).toISOString().slice(0, 10);
}

export function daysBetween(from: string, to: string): number {
  return numberOf(to) - numberOf(from);
}

/** Every day in a value, once. */
export function daysIn(value: unknown): string[] {
  if (typeof value === 'string') return isDay.test(value) ? [value] : [];
  if (value === null || typeof value !== 'object') return [];
  return [...new Set(Object.values(value).flatMap(daysIn))];
}

/** The value with every day moved. */
export function moved(value: unknown, by: number): unknown {
  if (typeof value === 'string') return isDay.test(value) ? movedDay(value, by) : value;
  if (Array.isArray(value)) return value.map((one) => moved(one, by));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, moved(one, by)]));
}
