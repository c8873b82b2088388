import type { CallOutput } from '../../../src/contract/calls.ts';
import { KIOSK_LANGUAGES } from '../../../src/contract/hall-terms.ts';
import { byArrival, waitingIn } from '../../hall/state.ts';
import { renderTicket } from '../../receipts/index.ts';
import { type DeskContext, now } from '../context.ts';
import type { Strip } from '../desk.ts';
import { refused } from '../words/faults.ts';
import { timeOf } from '../words/dates.ts';
import { waitingBand } from './bands.ts';
import { RESERVATION_PAPERS, papersOf, rivals, ticketCode } from './draw.ts';
import { hallToday, wordsOfTickets } from './hall-today.ts';
import { hallDeskFaults, LANE_NAMES } from './words.ts';
import { hallWishes } from './wishes.ts';

type Printed = CallOutput<'hall.print'>;

/** 號碼牌 on paper for whoever stands at the greeter's. @throws FaultError `hall.numberUnknown` */
export function printTicketHere(
  desk: DeskContext,
  { ticket, service }: { ticket: string; service: string },
): Promise<Printed> {
  return print(desk, ticket, papersOf(desk, service === '' ? [] : [service]), { mayAsk: true });
}

/** 號碼牌 on paper at the machine at the door, with the papers of what was chosen there. @throws FaultError `hall.numberUnknown` */
export function printTicketAtDoor(desk: DeskContext, { ticket }: { ticket: string }): Promise<Printed> {
  const said = wordsOfTickets(desk).get(Number(ticket));
  const wish = hallWishes(desk).find(({ name }) => name.zh === said?.wish);
  const language = KIOSK_LANGUAGES.find((one) => one === said?.language);
  return print(desk, ticket, papersOf(desk, wish?.services ?? [], language), { mayAsk: false });
}

async function print(desk: DeskContext, ticket: string, papers: string[], strip: Strip): Promise<Printed> {
  const { state } = hallToday(desk);
  const held = state.tickets.get(Number(ticket));
  if (held === undefined) throw refused(hallDeskFaults.numberUnknown);
  const { office, options, store } = desk;
  const ahead = waitingIn(state, rivals(held.lane)).filter((other) => byArrival(other, held) < 0).length;
  const { bytes } = await renderTicket(
    {
      training: store.office === 'training',
      agency: '勞動部勞工保險局',
      office: office.zh,
      moment: now(desk),
      number: ticket,
      lane: LANE_NAMES[held.lane],
      drawnAt: timeOf(wordsOfTickets(desk).get(held.number)?.arrivedAt ?? now(desk)),
      ahead,
      band: waitingBand(desk, held.lane),
      papers: held.lane === 'reservation' ? RESERVATION_PAPERS : papers,
      code: ticketCode(desk, ticket),
    },
    desk.fonts,
  );
  const fileName = `號碼牌-${ticket}.pdf`;
  const by = await options.paper.print(bytes, fileName, strip);
  return { by, fileName, base64: by === 'browser' ? bytes.toString('base64') : '' };
}
