/** Figures and dates as the paper writes them: half-width figures, 民國 years, units after the figure. */

const taipei = 8 * 3_600_000;

/** `2026-11-30` → `民國115年11月30日` */
export function longDate(date: string): string {
  return `民國${shortDate(date)}`;
}

/** `2026-11-30` → `115年11月30日` */
export function shortDate(date: string): string {
  return `${month(date)}${Number(date.slice(8, 10))}日`;
}

/** `2026-11` or a date in it → `115年11月` */
export function month(date: string): string {
  return `${rocYear(Number(date.slice(0, 4)))}年${Number(date.slice(5, 7))}月`;
}

/** 1962 → `51`; 1911 → `前1`, read after 民國. */
export function rocYear(year: number): string {
  return year > 1911 ? String(year - 1911) : `前${1912 - year}`;
}

/** The day of a moment at the counter, in Taiwan's time. */
export function dayOf(moment: string): string {
  return atCounter(moment).slice(0, 10);
}

/** The clock of a moment in Taiwan's time: `14時38分07秒` */
export function clockOf(moment: string): string {
  const clock = atCounter(moment);
  return `${clock.slice(11, 13)}時${clock.slice(14, 16)}分${clock.slice(17, 19)}秒`;
}

/** The clock of a moment, after its day where that is not `day`: a visit may be put aside and go on on another day. */
export function clockSince(day: string, moment: string): string {
  const own = dayOf(moment);
  return own === day ? clockOf(moment) : `${shortDate(own)}${clockOf(moment)}`;
}

function atCounter(moment: string): string {
  return new Date(Date.parse(moment) + taipei).toISOString();
}

const figures = new Intl.NumberFormat('en-US');

/** 2182828 → `2,182,828`; negative figures carry U+2212. */
export function figure(amount: number): string {
  return figures.format(amount).replace('-', '\u2212');
}

/** 770 months → `64歲2個月` */
export function age(months: number): string {
  const rest = months % 12;
  return rest === 0 ? `${months / 12}歲` : `${(months - rest) / 12}歲${rest}個月`;
}

/** A hash in groups of eight, as it can be compared by eye. */
export function grouped(hash: string, size = 8): string {
  return (hash.match(new RegExp(`.{1,${size}}`, 'g')) ?? []).join(' ');
}

/** Masks an identifier: the last four characters are hidden on every paper that leaves the desk (發資字第1031501471號). */
export function masked(identifier: string): string {
  const characters = Array.from(identifier);
  return characters.length <= 4 ? '****' : `${characters.slice(0, -4).join('')}****`;
}

/** By when a missing paper is to come; no article gives every paper a day. */
export function untilWhen(due: string | null): string {
  return due === null ? '請儘快補來' : `請在${shortDate(due)}前補來`;
}

/** Words with their full stop, once. */
export function sentence(words: string): string {
  return words.endsWith('。') ? words : `${words}。`;
}
