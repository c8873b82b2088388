import type { CallOutput } from '../../../src/contract/calls.ts';
import type { KioskLanguage, Lane, PriorityReason } from '../../../src/contract/hall-terms.ts';
import { LANES, lanesOf } from '../../hall/lanes.ts';
import { waitingIn } from '../../hall/state.ts';
import { qrPath } from '../../receipts/index.ts';
import { ticketNumber } from '../../records/index.ts';
import { actorOf, type DeskContext, now } from '../context.ts';
import { refused } from '../words/faults.ts';
import { catalogueOf } from '../services/read-catalogue.ts';
import { timeOf } from '../words/dates.ts';
import { waitingBands } from './bands.ts';
import { drawNumber, hallToday } from './hall-today.ts';
import { hallDeskFaults } from './words.ts';
import { hallWishes } from './wishes.ts';

/** Who acts at the machine at the door, as the log has it. */
const KIOSK = 'kiosk';
/** Papers a ticket names at most; the clerk says the rest. */
const MOST_PAPERS = 5;

/** A number for what brings somebody here. @throws FaultError `hall.wishUnknown` */
export function drawAtDoor(
  desk: DeskContext,
  asked: { wish: string; language: KioskLanguage; priority: PriorityReason | null },
): CallOutput<'kiosk.draw'> {
  const wish = hallWishes(desk).find(({ key }) => key === asked.wish);
  if (wish === undefined) throw refused(hallDeskFaults.wishUnknown);
  const { lane, name } = wish;
  const said = { lane, wish: name.zh, brought: '', priority: asked.priority, language: asked.language };
  return drawn(desk, said, KIOSK, papersOf(desk, wish.services));
}

/** A number from the greeter, with what was said and seen at the door. */
export function drawByGreeter(
  desk: DeskContext,
  asked: { lane: Lane; wish: string; brought: string; priority: PriorityReason | null },
): CallOutput<'hall.draw'> {
  return drawn(desk, { ...asked, language: 'zh' }, actorOf(desk), []);
}

function drawn(
  desk: DeskContext,
  said: Parameters<typeof drawNumber>[1],
  actor: string,
  papers: readonly string[],
): CallOutput<'kiosk.draw'> {
  const lane = said.priority === null ? said.lane : 'priority';
  const band = waitingBands(desk)[lane];
  const ahead = waitingIn(hallToday(desk).state, rivals(lane)).length;
  const number = ticketNumber(drawNumber(desk, said, actor));
  const at = now(desk);
  const code = qrPath(`${desk.office.code} ${at.slice(0, 10)} ${number}`);
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

/** The lanes of those who may be called before somebody of this lane. */
function rivals(lane: Lane): Lane[] {
  return LANES.filter((other) => other === lane || lanesOf('full').slice(0, 2).includes(other));
}

function papersOf(desk: DeskContext, services: readonly string[]): string[] {
  const { services: all, documents } = catalogueOf(desk);
  const names = services.flatMap((key) =>
    (all.get(key)?.documents ?? [])
      .filter(({ need }) => need !== 'agent')
      .flatMap(({ document }) => documents.get(document)?.zh ?? []),
  );
  return [...new Set(names)].slice(0, MOST_PAPERS);
}
