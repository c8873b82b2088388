import { createHash } from 'node:crypto';
import type { Fault } from '../../../src/contract/fault.ts';
import type { HallCommand } from '../../hall/command.ts';
import type { HallEvent } from '../../hall/event.ts';
import { type HallAnswer, type HallAsk, LINE_VERSION, type Member } from '../../hall/line.ts';
import { canonicalJson, ticketNumber, ticketsOfDay } from '../../records/index.ts';
import type { DeskContext } from '../context.ts';
import type { HallToday } from './hall-way.ts';
import { lineFaults } from './line-faults.ts';

/** The events of today that follow the first `from` ones, with what was said when the numbers among them were drawn. */
export function eventsSince(
  desk: DeskContext,
  { day, events }: HallToday,
  from: number,
): Pick<HallAnswer, 'from' | 'events' | 'words'> {
  const since = events.slice(from);
  const drawn = new Set(since.flatMap((event) => (event.type === 'issued' ? [ticketNumber(event.ticket)] : [])));
  const said = drawn.size === 0 ? [] : ticketsOfDay(desk.store, day).filter(({ number }) => drawn.has(number));
  return { from, events: since, words: said.map((one) => ({ priority: '', language: 'zh', ...one })) };
}

/** What two machines compare to see whether they speak of the same list. */
export function seenOf(events: readonly HallEvent[]): string {
  return createHash('sha256').update(canonicalJson(events)).digest('hex');
}

/** Why the host will not hear this at all; null where it will. */
export function refusalOf(
  desk: DeskContext,
  { day, events }: HallToday,
  { role, number }: Member,
  ask: HallAsk,
): Fault | null {
  if (ask.type === 'join' && ask.version !== LINE_VERSION) return lineFaults.otherVersion;
  if (ask.day !== day) return lineFaults.otherDay(day, ask.day);
  if (role === 'counter' && number === desk.options.counter) return lineFaults.numberTaken;
  if (ask.known > events.length) return lineFaults.otherList;
  if (ask.type === 'join' && ask.seen !== seenOf(events.slice(0, ask.known))) return lineFaults.otherList;
  if (ask.type === 'do' && ask.command.type === 'issue' && ask.said === null) return lineFaults.malformed;
  const isAllowed = role === 'counter' || (role === 'kiosk' && ask.type === 'do' && ask.command.type === 'issue');
  return ask.type === 'do' && !isAllowed ? lineFaults.notForMember : null;
}

/** A counter acts for itself only, whatever number it says. */
export function asMember(command: HallCommand, { number }: Member): HallCommand {
  return 'counter' in command ? { ...command, counter: number } : command;
}
