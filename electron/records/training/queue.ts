import type { Ticket } from '../tickets.ts';
import { journeys } from './journeys/journeys.ts';

/** Who waits when a training day begins: number, minutes since arrival, journey, what was brought, lane. */
const waiting: readonly (readonly [number: string, minutes: number, journey: string, brought: string, lane: string])[] =
  [
    ['086', 11, 'J1', '帶了身分證、存摺', '一般'],
    ['087', 10, 'J3P', '帶了公司填好的申請書', '一般'],
    ['088', 8, 'J10', '帶了身分證', '一般'],
    ['089', 6, 'J2', '帶了身分證、國保繳款單', '一般'],
    ['090', 5, 'J4', '帶了離職證明', '一般'],
    ['091', 3, 'J9', '帶了死亡證明、戶口名簿', '一般'],
    ['092', 1, 'J12', '帶了委託書', '一般'],
  ];

/** The training queue of a day. @param at ISO moment with offset, the beginning of the training day */
export function trainingQueue(at: string): Ticket[] {
  return waiting.flatMap(([number, minutes, key, brought, lane]) => {
    const journey = journeys.find((each) => each.key === key);
    if (journey === undefined) return [];
    const hint = journey.persons[0]?.identifiers[0]?.value ?? '';
    return [{ number, wish: journey.wish, brought, lane, arrivedAt: minutesBefore(at, minutes), hint }];
  });
}

/** In Taipei's time, UTC+8 all year round. */
function minutesBefore(moment: string, minutes: number): string {
  const local = Date.parse(moment) + 8 * 3_600_000 - minutes * 60_000;
  return `${new Date(local).toISOString().slice(0, 19)}+08:00`;
}
