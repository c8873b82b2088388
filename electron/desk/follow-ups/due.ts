import { type Clock, type DueDay, dueOn } from '../../guidance/clocks.ts';
import type { OfficeCalendar } from '../../guidance/holidays.ts';
import type { Service } from '../../guidance/services.ts';
import { staffDateWithWeekday } from '../words/dates.ts';

/** Times to mend a form or bring a paper that a law sets, by their keys among the clocks. */
const LAWFUL_TERMS = ['formDefects', 'eiDocuments'] as const;

/** Days the counter gives where no law does; the Bureau's own letters may give another time. */
const OFFICE_DAYS = 10;

const officeTerm: Clock = {
  key: 'officeTerm',
  whose: 'person',
  zh: '櫃檯訂的補件期限',
  en: 'Time the counter gives',
  from: { zh: '收到補正通知', en: 'the notice' },
  span: { days: OFFICE_DAYS },
  rolls: true,
  mailed: 'postmark',
  at: ['apa:48'],
};

export interface Term {
  readonly clock: Clock;
  readonly due: DueDay;
  /** Whether a law sets the time; otherwise the counter asks for the papers by then. */
  readonly lawful: boolean;
}

/**
 * Until when missing papers have to come, told at the counter today: the day of the notice is not counted, a last day on a
 * day off moves, a Saturday to noon of the next working day (行政程序法48).
 */
export function missingTerm(
  clocks: ReadonlyMap<string, Clock>,
  service: Service,
  today: string,
  calendar: OfficeCalendar,
): Term {
  const lawful = LAWFUL_TERMS.find((key) => service.clocks.includes(key));
  const clock = (lawful === undefined ? undefined : clocks.get(lawful)) ?? officeTerm;
  const due = dueOn(clock, today, calendar);
  if (due === null) throw new Error(`the clock ${clock.key} has no day`);
  return { clock, due, lawful: clock !== officeTerm };
}

/** `115/12/10（四）`, with noon where the morning only counts. */
export function dueWords({ on, until }: Pick<DueDay, 'on' | 'until'>): string {
  return `${staffDateWithWeekday(on)}${until === 'noon' ? '中午12時' : ''}`;
}
