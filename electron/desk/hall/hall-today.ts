import type { KioskLanguage, PriorityReason } from '../../../src/contract/hall-terms.ts';
import type { HallCommand } from '../../hall/command.ts';
import type { Lane } from '../../hall/lanes.ts';
import { type Ticket, ticketsOfDay } from '../../records/index.ts';
import type { DeskContext } from '../context.ts';
import { type HallToday, type Said, wayOf } from './hall-way.ts';
import { LANE_NAMES } from './words.ts';

/** The hall as it stands; read once a day, then kept beside the store. */
export function hallToday(desk: DeskContext): HallToday {
  return wayOf(desk).today();
}

/**
 * Makes something happen: decided on the hall as it stands, kept, and only then true.
 * @throws FaultError `hall.*` where it cannot
 */
export async function happen(
  desk: DeskContext,
  command: Exclude<HallCommand, { type: 'issue' }>,
  actor: string,
): Promise<void> {
  await wayOf(desk).happen(command, actor, null);
}

/** What somebody said at the door. */
export interface Wish {
  readonly lane: Lane;
  readonly wish: string;
  readonly brought: string;
  readonly priority: PriorityReason | null;
  readonly language: KioskLanguage;
  /** When the slot of a reservation begins, in milliseconds. */
  readonly preferredFrom?: number;
}

/** Draws the next number. @throws FaultError `hall.aloneNoNumber` where the hall host cannot be reached */
export async function drawNumber(desk: DeskContext, asked: Wish, actor: string): Promise<number> {
  const lane = asked.priority === null ? asked.lane : 'priority';
  const { wish, brought, priority, language, preferredFrom } = asked;
  const said: Said = { wish, brought, lane: LANE_NAMES[lane].zh, hint: '', priority: priority ?? '', language };
  const slot = preferredFrom === undefined ? {} : { preferredFrom };
  const events = await wayOf(desk).happen({ type: 'issue', lane, ...slot }, actor, said);
  const issued = events.find((event) => event.type === 'issued');
  if (issued === undefined) throw new Error('A number was granted and not drawn.');
  return issued.ticket;
}

/** What was said when each number of today was drawn, by number. */
export function wordsOfTickets(desk: DeskContext): ReadonlyMap<number, Ticket> {
  return new Map(ticketsOfDay(desk.store, hallToday(desk).day).map((ticket) => [Number(ticket.number), ticket]));
}
