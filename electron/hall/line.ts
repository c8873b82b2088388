import { z } from 'zod';
import { MEMBER_ROLES, type MemberRole } from '../../src/contract/hall-terms.ts';
import { hallCommand } from './command.ts';
import { hallEvent } from './event.ts';

/** Version of what a hall host and those who joined it say to each other; another one is refused with words. */
export const LINE_VERSION = 1;

export { MEMBER_ROLES };
export type { MemberRole };

/** A machine of the office that joined its hall host; a counter's number is its number in the hall. */
export interface Member {
  readonly role: MemberRole;
  readonly number: number;
}

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
/** How many events of the day the member has. */
const known = z.int().min(0);
const ticket = z.int().min(1);

/** What was said when a number was drawn; it travels with the number, over the encrypted line only. */
export const ticketWords = z.strictObject({
  number: z.string().max(10),
  wish: z.string().min(1).max(500),
  brought: z.string().max(500),
  lane: z.string().max(20),
  arrivedAt: z.string().max(40),
  hint: z.string().max(20),
  priority: z.string().max(40),
  language: z.string().max(5),
});
export type TicketWords = z.infer<typeof ticketWords>;

/** What a counter did while it stood alone; `number` counts its own such events of the day from 1. */
export const aloneEvent = z.strictObject({ number: z.int().min(1), event: hallEvent });
export type AloneEvent = z.infer<typeof aloneEvent>;

/** What a member asks of the hall host. */
export const hallAsk = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('join'),
    version: z.int(),
    day,
    known,
    /** SHA-256 of the events it has, so that a list of another host, or of one restored from a copy, is not taken for this one. */
    seen: z.string().max(64),
    /** What it did alone and has not yet seen in the host's list. */
    alone: z.array(aloneEvent),
    /** Numbers it gave up and has not yet seen given up in the host's list. */
    released: z.array(ticket),
  }),
  z.strictObject({
    type: z.literal('do'),
    day,
    known,
    command: hallCommand,
    /** Who asks, as the log has it. */
    actor: z.string().max(60),
    /** With `issue`: what was said at the door. */
    said: ticketWords.omit({ number: true, arrivedAt: true }).nullable(),
  }),
  z.strictObject({ type: z.literal('catchUp'), day, known }),
]);
export type HallAsk = z.infer<typeof hallAsk>;

const happened = {
  /** The events that follow the first `from` ones of the day. */
  from: known,
  events: z.array(hallEvent),
  words: z.array(ticketWords),
};

/** What the hall host answers: what happened since, and whether what was asked is part of it. */
export const hallAnswer = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true), ...happened }),
  z.strictObject({
    ok: z.literal(false),
    ...happened,
    fault: z.strictObject({ code: z.string(), message: z.strictObject({ zh: z.string(), en: z.string() }) }),
  }),
]);
export type HallAnswer = z.infer<typeof hallAnswer>;

/** What the hall host says by itself. */
export const hallTold = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('happened'), day, ...happened }),
  /** May somebody else call this number, which is kept for you? `known` events are in the host's list when it asks. */
  z.strictObject({ type: z.literal('release'), day, known, ticket }),
]);
export type HallTold = z.infer<typeof hallTold>;

export const hallToldAnswer = z.strictObject({
  /** With `release`: given up for good, and remembered before it was said. */
  released: z.boolean(),
});
export type HallToldAnswer = z.infer<typeof hallToldAnswer>;

/** The way of a joined machine to its hall host. It dials again by itself when it was cut. */
export interface HallLine {
  /** What this machine is to the host; absent: a counter. Only a counter calls when it stands alone. */
  readonly role?: MemberRole;
  connected(): boolean;
  /** Asks and waits no longer than a clerk would. @throws when the host cannot be reached or does not answer in time */
  ask(ask: HallAsk): Promise<HallAnswer>;
  /** Cuts the line: nothing said before counts any more; it is dialled again after a moment. */
  cut(): void;
  close(): void;
}

/** What the line tells the joined machine. */
export interface HallLineListener {
  /** The host answers and knows us: time to `join`. */
  up(): void;
  down(): void;
  /** Answered at once, beside whatever else is going on. */
  told(told: HallTold): HallToldAnswer;
}

/** The hall host's way to those who joined it. */
export interface HallMembers {
  present(): readonly Member[];
  /** Null where the member is not there or does not answer in time; it is then cut off. */
  tell(member: Member, told: HallTold): Promise<HallToldAnswer | null>;
}
