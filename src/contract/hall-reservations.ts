import { z } from 'zod';
import { HAND_OVER_CARDS, LARGEST_RESERVATION_LIST } from './hall-terms.ts';
import { slipPaper } from './hall-view.ts';

const line = z.string().min(1);

export const reservationFile = z.strictObject({
  fileName: z.string().max(255),
  base64: z.base64().max(Math.ceil(LARGEST_RESERVATION_LIST / 3) * 4),
});

/** What an import did; every line that was not understood, with the reason. */
export const reservationImport = z.strictObject({
  added: z.int().min(0),
  changed: z.int().min(0),
  same: z.int().min(0),
  problems: z.array(z.strictObject({ line: z.int().min(1), reason: line })),
});
export type ReservationImport = z.infer<typeof reservationImport>;

/** `late` is told by the clock: the slot is over and nobody came. */
export const reservationState = z.enum(['prepared', 'late', 'arrived', 'handedOver', 'missed']);

/** One line of the day's list; name and number are partly hidden, the card at the counter has them. */
const reservationRow = z.strictObject({
  number: line,
  slot: line,
  name: line,
  identifier: line,
  papers: line,
  /** Where the papers are brought to the car 免下車; empty where they are fetched at the counter. */
  place: z.string(),
  state: reservationState,
  stateName: line,
  ticket: z.string(),
  at: z.string(),
});

export const reservationList = z.strictObject({
  day: line,
  rows: z.array(reservationRow),
});
export type ReservationList = z.infer<typeof reservationList>;

export const reservationNumber = z.strictObject({ number: z.string().min(1).max(30) });

export const handOver = reservationNumber.extend({
  /** From the card, typed once more: it must be the number of the reservation. */
  identifier: z.string().trim().min(1).max(40),
  sighted: z.enum(HAND_OVER_CARDS),
  /** Who takes the papers where it is not the person; empty = in person. */
  delegate: z.string().trim().max(100),
});

/** The sheet to sign, printed. */
export const handedOver = slipPaper;
