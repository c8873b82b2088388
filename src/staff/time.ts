const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Minutes east of Greenwich as written at the end of a moment, `+08:00`. */
function offsetMinutes(moment: string): number {
  const match = /([+-])(\d{2}):(\d{2})$/.exec(moment);
  if (match === null) return 0;
  return (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3]));
}

/** `14:22` at a moment's own offset, `passed` milliseconds after it. */
export function wallClock(moment: string, passed: number): string {
  const local = Date.parse(moment) + passed + offsetMinutes(moment) * MINUTE;
  const minutes = Math.floor(local / MINUTE) % (24 * 60);
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** Milliseconds from one moment to `passed` milliseconds after another; never negative. */
export function since(start: string, now: string, passed: number): number {
  return Math.max(0, Date.parse(now) + passed - Date.parse(start));
}

/** `2分10秒`; from an hour on `1小時03分`. */
export function stayWords(milliseconds: number): string {
  if (milliseconds >= HOUR) {
    const minutes = Math.floor((milliseconds % HOUR) / MINUTE);
    return `${Math.floor(milliseconds / HOUR)}小時${String(minutes).padStart(2, '0')}分`;
  }
  const seconds = Math.floor((milliseconds % MINUTE) / 1000);
  return `${Math.floor(milliseconds / MINUTE)}分${String(seconds).padStart(2, '0')}秒`;
}
