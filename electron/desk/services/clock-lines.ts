import type { ServiceClock } from '../../../src/contract/services-view.ts';
import { type Clock, dueOn, spanWords } from '../../guidance/clocks.ts';
import type { OfficeCalendar } from '../../guidance/holidays.ts';
import { staffDateWithWeekday } from '../words/dates.ts';
import { whoseWords } from './words.ts';

/** A clock as a page shows it, with its last day if it ran from today. */
export function clockLine(
  clock: Clock,
  today: string,
  calendar: OfficeCalendar,
  basisOf: (keys: readonly string[]) => string,
): ServiceClock {
  const { key, zh, whose, from, at, source, note, mailed } = clock;
  const due = dueOn(clock, today, calendar);
  const notes = note === undefined ? [] : [note];
  if (due?.until === 'noon') notes.push('末日遇星期六，到次一上班日中午為止');
  if (due !== null && mailed === 'postmark') notes.push('郵寄的看郵戳');
  if (due?.certain === false) notes.push('那一年的辦公日曆還沒有收進來，遇假日會再順延，請核對');
  return {
    key,
    name: zh,
    whose,
    whoseName: whoseWords[whose],
    rule: due === null ? spanWords(clock).zh : `從${from.zh}起，${spanWords(clock).zh}`,
    due: due === null ? '' : staffDateWithWeekday(due.on),
    notes,
    basis: [basisOf(at), source ?? ''].filter((one) => one !== '').join('、'),
  };
}
