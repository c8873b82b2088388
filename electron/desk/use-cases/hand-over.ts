import type { CallInput, CallOutput } from '../../../src/contract/calls.ts';
import { closeVisit, type KeptReservation, moveReservation } from '../../records/index.ts';
import { renderSlip } from '../../receipts/index.ts';
import { actorOf, type DeskContext, now } from '../context.ts';
import { serveAtCounter } from '../hall/at-counter.ts';
import { reservationHere } from '../hall/reservations.ts';
import { hallDeskFaults } from '../hall/words.ts';
import { maskIdentifier } from '../old-age/facts.ts';
import { refused } from '../words/faults.ts';
import { SIGHTED_NAMES } from '../words/staff.ts';
import { putAside } from './visits.ts';

type HandOver = CallInput<'reservation.handOver'>;

/**
 * 交付: the prepared papers go to whoever has the card with the number of the reservation; the sheet to sign is printed.
 * @throws FaultError `reservation.unknown`, `reservation.notHere`, `reservation.otherPerson`
 */
export async function handOverReservation(
  desk: DeskContext,
  asked: HandOver,
): Promise<CallOutput<'reservation.handOver'>> {
  const held = reservationHere(desk, asked.number);
  if (held.state !== 'arrived') throw refused(hallDeskFaults.notArrived);
  if (asked.identifier.toUpperCase() !== held.identifier) throw refused(hallDeskFaults.otherPerson);
  const at = now(desk);
  const { bytes } = await renderSlip(sheetOf(desk, held, asked, at), desk.fonts);
  const { sighted, delegate: recipient } = asked;
  moveReservation(desk.store, held, { state: 'handedOver', recipient, sighted, actor: actorOf(desk), at });
  serveAtCounter(desk, held.ticket);
  endVisitOf(desk, held.ticket, at);
  const fileName = `預約取件簽收-${held.number}.pdf`;
  const by = await desk.options.paper.print(bytes, fileName);
  return { by, fileName, base64: by === 'browser' ? bytes.toString('base64') : '' };
}

/** The visit that was begun when the number was called had nothing else to do. */
function endVisitOf(desk: DeskContext, ticket: string, at: string): void {
  const { visit } = desk.state;
  if (ticket === '' || visit?.draft.ticket !== ticket || visit.draft.personId !== null) return;
  closeVisit(desk.store, {
    id: visit.draft.id,
    state: 'finished',
    reason: '預約取件已交付',
    actor: actorOf(desk),
    at,
  });
  putAside(desk);
}

function sheetOf(
  desk: DeskContext,
  held: KeptReservation,
  { sighted, delegate }: HandOver,
  moment: string,
): Parameters<typeof renderSlip>[0] {
  const { office, options, store, state } = desk;
  return {
    title: '預約取件簽收單',
    training: store.office === 'training',
    head: {
      agency: '勞動部勞工保險局',
      office: { name: office.zh, code: office.code },
      counter: options.counter,
      moment,
    },
    about: `預約編號 ${held.number}`,
    subject: [
      { label: '預約人', value: `${held.name}　${maskIdentifier(held.identifier)}` },
      { label: '時段', value: `${held.slotFrom}到${held.slotTo}` },
      { label: '取件人', value: delegate === '' ? '本人' : `${delegate}（受委託人，委託書已看過）` },
      { label: '證件', value: `${SIGHTED_NAMES[sighted]}，已核對` },
      ...(held.place === '' ? [] : [{ label: '免下車', value: held.place }]),
      { label: '承辦', value: `${state.account?.name ?? ''} ${state.account?.code ?? ''}`.trim() },
    ],
    sections: [
      {
        title: '交付的資料',
        note: '',
        ticks: true,
        entries: held.papers
          .split(/[、,，;；]/)
          .flatMap((label) => (label.trim() === '' ? [] : [{ label, lines: [] }])),
      },
    ],
    notices: ['以上資料已經點收。這張簽收單由勞保局留存。'],
    signs: ['取件人簽名', '承辦人簽章'],
  };
}
