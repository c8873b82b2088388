import type { CallInput, CallOutput } from '../../../src/contract/calls.ts';
import type { KioskLanguage, Lane, PriorityReason } from '../../../src/contract/hall-terms.ts';
import { LANES, lanesOf } from '../../hall/lanes.ts';
import { waitingIn } from '../../hall/state.ts';
import { qrPath } from '../../receipts/index.ts';
import { type ReservedPapers, ticketNumber } from '../../records/index.ts';
import { actorOf, type DeskContext, now } from '../context.ts';
import { refused } from '../words/faults.ts';
import { catalogueOf } from '../services/read-catalogue.ts';
import { dateOf, timeOf } from '../words/dates.ts';
import { waitingBand } from './bands.ts';
import { drawNumber, hallToday } from './hall-today.ts';
import { notedAtDoor } from './quiet-room.ts';
import { hallDeskFaults } from './words.ts';
import { hallWishes } from './wishes.ts';

/** Who acts at the machine at the door, as the log has it. */
const KIOSK = 'kiosk';
/** Papers a ticket names at most; the clerk says the rest. */
const MOST_PAPERS = 5;
/** What a reservation is to the counter. */
const FETCH = '網路預約取件';
/** What whoever fetches reserved papers must have. */
export const RESERVATION_PAPERS = ['身分證件', '代領的話：委託書和雙方證件'];

/** A number for what brings somebody here. @throws FaultError `hall.wishUnknown` */
export async function drawAtDoor(
  desk: DeskContext,
  asked: { wish: string; language: KioskLanguage; priority: PriorityReason | null },
): Promise<CallOutput<'kiosk.draw'>> {
  const wish = hallWishes(desk).find(({ key }) => key === asked.wish);
  if (wish === undefined) throw refused(hallDeskFaults.wishUnknown);
  const { lane, name } = wish;
  const said = { lane, wish: name.zh, brought: '', priority: asked.priority, language: asked.language };
  return drawn(desk, said, KIOSK, papersOf(desk, wish.services, asked.language));
}

/** A number from the greeter, with what was said and seen at the door. */
export async function drawByGreeter(
  desk: DeskContext,
  { service, quiet = false, ...asked }: CallInput<'hall.draw'>,
): Promise<CallOutput<'hall.draw'>> {
  const said = { ...asked, brought: notedAtDoor(asked.brought, quiet), language: 'zh' } as const;
  return drawn(desk, said, actorOf(desk), papersOf(desk, service === '' ? [] : [service]));
}

/** A number for somebody whose papers lie ready; it goes first from the start of the slot. */
export async function drawForReservation(
  desk: DeskContext,
  { day, slotFrom, papers }: Pick<ReservedPapers, 'day' | 'slotFrom' | 'papers'>,
): Promise<CallOutput<'hall.draw'>> {
  const preferredFrom = Date.parse(`${day}T${slotFrom}:00+08:00`);
  const said = {
    lane: 'reservation',
    wish: FETCH,
    brought: papers,
    priority: null,
    language: 'zh',
    preferredFrom,
  } as const;
  return drawn(desk, said, actorOf(desk), RESERVATION_PAPERS);
}

async function drawn(
  desk: DeskContext,
  said: Parameters<typeof drawNumber>[1],
  actor: string,
  papers: readonly string[],
): Promise<CallOutput<'kiosk.draw'>> {
  const lane = said.priority === null ? said.lane : 'priority';
  // Before the slot of a reservation its number waits like any other.
  const early = (said.preferredFrom ?? 0) > Date.parse(now(desk));
  const band = waitingBand(desk, early ? 'full' : lane);
  const ahead = waitingIn(hallToday(desk).state, early ? LANES : rivals(lane)).length;
  const number = ticketNumber(await drawNumber(desk, said, actor));
  const at = now(desk);
  const code = qrPath(ticketCode(desk, number));
  return {
    number,
    lane,
    at: timeOf(at),
    ahead,
    band,
    papers: [...papers],
    code: { path: code.d, size: code.size },
  };
}

/** What the code of a number says: office, day, number; nothing of a person. */
export function ticketCode(desk: DeskContext, number: string): string {
  return `${desk.office.code} ${dateOf(now(desk))} ${number}`;
}

/** The lanes of those who may be called before somebody of this lane. */
export function rivals(lane: Lane): Lane[] {
  return LANES.filter((other) => other === lane || lanesOf('full').slice(0, 2).includes(other));
}

/** What to have ready for these services: in Chinese, and for whoever chose another language with the English beside it. */
export function papersOf(desk: DeskContext, services: readonly string[], language: KioskLanguage = 'zh'): string[] {
  const { services: all, documents } = catalogueOf(desk);
  const names = services.flatMap((key) =>
    (all.get(key)?.documents ?? [])
      .filter(({ need }) => need !== 'agent')
      .flatMap(({ document }) => documents.get(document) ?? [])
      .map(({ zh, en }) => (language === 'zh' ? zh : `${zh}　${en}`)),
  );
  return [...new Set(names)].slice(0, MOST_PAPERS);
}
