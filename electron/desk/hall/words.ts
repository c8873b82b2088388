import { PRIORITY_REASONS, type PriorityReason } from '../../../src/contract/hall-terms.ts';
import type { ReservationList } from '../../../src/contract/hall-reservations.ts';
import type { Text } from '../../../src/contract/text.ts';
import { type HallCounterKind, type Lane, LANES } from '../../hall/lanes.ts';

export const LANE_NAMES: Readonly<Record<Lane, Text>> = {
  priority: { zh: '愛心', en: 'Priority' },
  reservation: { zh: '預約', en: 'Reservation' },
  full: { zh: '一般', en: 'General' },
  express: { zh: '快速', en: 'Express' },
  slipReprint: { zh: '補單', en: 'Payment slips' },
};

/** A kind of counter in the hall, as the clerk reads it. */
export const KIND_NAMES: Readonly<Record<HallCounterKind, string>> = {
  full: '全功能',
  express: '快速',
  reservation: '預約取件',
  slipReprint: '補單',
  priority: '愛心',
};

export const RESERVATION_STATES: Readonly<Record<ReservationList['rows'][number]['state'], string>> = {
  prepared: '已備妥',
  late: '逾時未到',
  arrived: '已報到',
  handedOver: '已交付',
  missed: '未取',
};

/** The lane of this name; whatever has another name waits in the general one. */
export function laneNamed(name: string): Lane {
  return LANES.find((lane) => LANE_NAMES[lane].zh === name) ?? 'full';
}

export function priorityNamed(name: string): PriorityReason | null {
  return PRIORITY_REASONS.find((reason) => reason === name) ?? null;
}

export const hallDeskFaults = {
  wishUnknown: {
    code: 'hall.wishUnknown',
    message: {
      zh: '抽號機沒有這個項目。請重新整理畫面，或請服務人員幫忙。',
      en: 'The machine has no such item. Reload the page or ask a member of staff.',
    },
  },
  numberUnknown: {
    code: 'hall.numberUnknown',
    message: { zh: '今天沒有這一號。請核對號碼牌。', en: 'No such number was drawn today. Check the ticket.' },
  },
  recordOpen: {
    code: 'hall.recordOpen',
    message: {
      zh: '這位的資料已經打開，不能記成沒有來。請結束這次辦理。',
      en: 'The record of this customer is open; they did come. End the visit instead.',
    },
  },
  listTooLong: {
    code: 'reservation.tooMany',
    message: {
      zh: '清單超過500列。請只匯出當天的預約。',
      en: 'The list has more than 500 lines. Export one day only.',
    },
  },
  noReservation: {
    code: 'reservation.unknown',
    message: {
      zh: '今天的清單沒有這個預約編號。請核對編號，或先匯入清單。',
      en: 'Today has no such reservation. Check its number, or import the list first.',
    },
  },
  alreadyHere: {
    code: 'reservation.alreadyHere',
    message: {
      zh: '這一筆已經報到、交付，或已記為未取。請看清單上的狀態。',
      en: 'This reservation has arrived, was handed over or was marked as missed. Look at its state in the list.',
    },
  },
  slotNotOver: {
    code: 'reservation.slotNotOver',
    message: { zh: '時段還沒結束，先不要記未取。', en: 'The slot is not over yet; do not mark it as missed.' },
  },
  notArrived: {
    code: 'reservation.notHere',
    message: { zh: '這一筆還沒報到。請先按報到，再交付。', en: 'Nobody has arrived for it. Mark the arrival first.' },
  },
  notHandedOver: {
    code: 'reservation.notHandedOver',
    message: {
      zh: '這一筆還沒交付，沒有簽收單可以補印。請先交付。',
      en: 'Its papers were not handed over, so there is no sheet to print again. Hand them over first.',
    },
  },
  otherPerson: {
    code: 'reservation.otherPerson',
    message: {
      zh: '輸入的證號和預約的人不同，沒有交付。請照證件再打一次，或看是不是另一筆。',
      en: 'The number is not that of the reservation; nothing was handed over. Type it again from the card.',
    },
  },
} as const;
