import type { CallInput, CallOutput } from '../../../src/contract/calls.ts';
import { HAND_OVER_CARDS, type HandOverCard } from '../../../src/contract/hall-terms.ts';
import { closeVisit, countSheet, type KeptReservation, moveReservation } from '../../records/index.ts';
import { renderSlip } from '../../receipts/index.ts';
import { actorOf, type DeskContext, now } from '../context.ts';
import { serveAtCounter } from '../hall/at-counter.ts';
import { reservationHere } from '../hall/reservations.ts';
import { hallDeskFaults } from '../hall/words.ts';
import { maskIdentifier } from '../old-age/facts.ts';
import { dateOf, staffDate, timeOf } from '../words/dates.ts';
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
  const { account } = desk.state;
  const staff = `${account?.name ?? ''} ${account?.code ?? ''}`.trim();
  const { bytes, pages } = await renderSlip(sheetOf(desk, held, { ...asked, staff, moment: at }), desk.fonts);
  const { sighted, delegate: recipient } = asked;
  moveReservation(desk.store, held, { state: 'handedOver', recipient, sighted, actor: actorOf(desk), at });
  await serveAtCounter(desk, held.ticket);
  await endVisitOf(desk, held.ticket, at);
  countSheet(desk.store, held, { sheets: pages, recipient, actor: actorOf(desk), at });
  return print(desk, bytes, `預約取件簽收-${held.number}.pdf`);
}

/**
 * The sheet to sign once more, where the printer failed or it was lost: marked as a copy and counted like every paper.
 * @throws FaultError `reservation.unknown`, `reservation.notHandedOver`
 */
export async function printSheetAgain(
  desk: DeskContext,
  { number }: CallInput<'reservation.printAgain'>,
): Promise<CallOutput<'reservation.printAgain'>> {
  const held = reservationHere(desk, number);
  const sighted = HAND_OVER_CARDS.find((card) => card === held.sighted);
  if (held.state !== 'handedOver' || sighted === undefined) throw refused(hallDeskFaults.notHandedOver);
  const { recipient } = held;
  const given = { sighted, delegate: recipient, staff: held.actor, moment: held.at };
  const original = sheetOf(desk, held, given);
  const at = now(desk);
  const copy = {
    ...original,
    title: `${original.title}（副本）`,
    framed: [
      `副本：${staffDate(dateOf(at))} ${timeOf(at)}補印，補印人${actorOf(desk)}。${timeOf(held.at)}交付時已印過一次，請兩張一起留存。`,
    ],
  };
  const { bytes, pages } = await renderSlip(copy, desk.fonts);
  const before = countSheet(desk.store, held, { sheets: pages, recipient, actor: actorOf(desk), at });
  return print(desk, bytes, `預約取件簽收-${held.number}-副本${before}.pdf`);
}

async function print(desk: DeskContext, bytes: Buffer, fileName: string): Promise<CallOutput<'reservation.handOver'>> {
  const by = await desk.options.paper.print(bytes, fileName);
  return { by, fileName, base64: by === 'browser' ? bytes.toString('base64') : '' };
}

/** The visit that was begun when the number was called had nothing else to do. */
async function endVisitOf(desk: DeskContext, ticket: string, at: string): Promise<void> {
  const { visit } = desk.state;
  if (ticket === '' || visit?.draft.ticket !== ticket || visit.draft.personId !== null) return;
  closeVisit(desk.store, {
    id: visit.draft.id,
    state: 'finished',
    reason: '預約取件已交付',
    actor: actorOf(desk),
    at,
  });
  await putAside(desk);
}

/** How the papers changed hands: which card was seen, who took them and who gave them, when. */
interface Given {
  readonly sighted: HandOverCard;
  /** Empty = the person. */
  readonly delegate: string;
  readonly staff: string;
  readonly moment: string;
}

function sheetOf(
  desk: DeskContext,
  held: KeptReservation,
  { sighted, delegate, staff, moment }: Given,
): Parameters<typeof renderSlip>[0] {
  const { office, options, store } = desk;
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
      { label: '承辦', value: staff },
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
