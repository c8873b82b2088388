import { createHash, randomBytes } from 'node:crypto';
import { qrPath } from '../../receipts/index.ts';
import { fetchReceipt, logOffer, StoreError } from '../../records/index.ts';
import { actorOf, currentVisit, type DeskContext, now } from '../context.ts';
import { taipeiTimeAfter } from '../clock.ts';
import { refused } from '../words/faults.ts';
import { receiptFaults } from './words.ts';

/** Bytes of the secret in a path: nobody guesses 128 bits. */
const SECRET_BYTES = 16;
/** Minutes in which a receipt can be fetched after the citizen asked. */
const MINUTES = 15;
/** A telephone may open the address once to look at it and once more to keep it. */
const MOST_FETCHES = 3;
/** Offers remembered, so that one that ended is told from one that never was. */
const MOST_OFFERS = 500;

interface Offer {
  readonly number: string;
  readonly visitId: string;
  readonly actor: string;
  /** Milliseconds since 1970, and the time of day it is at the counter then. */
  readonly until: number;
  readonly untilTime: string;
  readonly address: string;
  fetched: number;
  ended: boolean;
}

/**
 * What citizens asked to fetch by telephone. Lives in memory only: after a restart every address is unknown, and whoever
 * still wants the file asks again.
 */
export interface Downloads {
  /** Where this office serves them, such as `http://10.1.2.3:4181`; null while it does not. */
  base: string | null;
  /** By the SHA-256 of the secret. */
  readonly offers: Map<string, Offer>;
}

export function createDownloads(): Downloads {
  return { base: null, offers: new Map() };
}

function digest(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/**
 * Offers the receipt of the visit at the counter at an address nobody can guess, because the citizen asked for it. Asking
 * again while it can be fetched changes nothing.
 * @throws FaultError `receipt.downloadsOff`, `receipt.nothingToDownload`
 */
export function offerDownload(desk: DeskContext): void {
  const { base, offers } = desk.downloads;
  const { draft } = currentVisit(desk);
  if (base === null) throw refused(receiptFaults.downloadsOff);
  if (draft.receipt === null) throw refused(receiptFaults.nothingToDownload);
  if (openOffer(desk, draft.receipt.number) !== null) return;
  const { number } = draft.receipt;
  const actor = actorOf(desk);
  const at = now(desk);
  const until = Date.parse(at) + MINUTES * 60_000;
  const untilTime = taipeiTimeAfter(at, MINUTES);
  logOffer(desk.store, { number, visitId: draft.id, actor, at, until: untilTime });
  const secret = randomBytes(SECRET_BYTES).toString('base64url');
  const [oldest] = offers.keys();
  if (oldest !== undefined && offers.size >= MOST_OFFERS) offers.delete(oldest);
  const address = `${base}/${secret}`;
  offers.set(digest(secret), { number, visitId: draft.id, actor, until, untilTime, address, fetched: 0, ended: false });
}

/** Ends every offer of a receipt: it was voided, or the citizen has it. */
export function endDownload(desk: DeskContext, number: string): void {
  for (const offer of desk.downloads.offers.values()) if (offer.number === number) offer.ended = true;
}

function isOpen(desk: DeskContext, offer: Offer): boolean {
  return !offer.ended && offer.fetched < MOST_FETCHES && Date.parse(now(desk)) < offer.until;
}

function openOffer(desk: DeskContext, number: string): Offer | null {
  const offers = [...desk.downloads.offers.values()];
  return offers.find((offer) => offer.number === number && isOpen(desk, offer)) ?? null;
}

/** The code the customer's screen shows, and until when it works; null where nothing is offered. */
export function offeredCode(
  desk: DeskContext,
  number: string,
): { size: number; path: string; address: string; until: string } | null {
  const offer = openOffer(desk, number);
  if (offer === null || desk.downloads.base === null) return null;
  const { size, d } = qrPath(offer.address);
  return { size, path: d, address: offer.address, until: offer.untilTime };
}

export type Fetched =
  | { readonly outcome: 'file'; readonly fileName: string; readonly bytes: Uint8Array }
  | { readonly outcome: 'gone' }
  | { readonly outcome: 'unknown' };

/** What a path's secret opens: the sealed file, or nothing any more, or nothing ever. */
export function fetchOffered(desk: DeskContext, secret: string): Fetched {
  const offer = desk.downloads.offers.get(digest(secret));
  if (offer === undefined) return { outcome: 'unknown' };
  if (desk.downloads.base === null || !isOpen(desk, offer)) return { outcome: 'gone' };
  const { number, visitId, actor } = offer;
  try {
    const bytes = fetchReceipt(desk.store, { number, visitId, actor, at: now(desk), count: offer.fetched + 1 });
    offer.fetched += 1;
    return { outcome: 'file', fileName: `${number}.pdf`, bytes };
  } catch (error) {
    if (error instanceof StoreError) return { outcome: 'gone' };
    throw error;
  }
}
