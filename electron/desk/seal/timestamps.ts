import { randomBytes } from 'node:crypto';
import { FaultError } from '../../../src/contract/fault.ts';
import { LARGEST_TIMESTAMP, readTimestamp, timestampFault, timestampRequest } from '../../receipts/index.ts';
import {
  dueTimestamps,
  keepTimestamp,
  postponeTimestamp,
  queueTimestamps,
  type Store,
  type WaitingTimestamp,
} from '../../records/index.ts';
import { taipeiMomentAfter } from '../clock.ts';
import { type TimestampServer, timestampServer } from './timestamp-server.ts';

const TIMEOUT = 5_000;
/** Asked in one round at most; the next round comes with the next look at the clock. */
const AT_ONCE = 5;
const FIRST_PAUSE_MINUTES = 1;
const LONGEST_PAUSE_MINUTES = 360;

/**
 * Asks for the trusted times that wait: everything sealed since the server was set, those of before a restart too. A
 * receipt never waits for any of it. What is not answered is asked again after a pause that doubles.
 * @returns how many were kept
 */
export async function askForTimestamps(store: Store, now: () => string, stop: AbortSignal): Promise<number> {
  const server = timestampServer(store);
  if (server === null) return 0;
  queueTimestamps(store, { since: server.since, at: now() });
  let kept = 0;
  for (const waiting of dueTimestamps(store, now(), AT_ONCE)) {
    const fault = await ask(store, server, waiting, now, stop);
    if (stop.aborted) return kept;
    if (fault === null) kept += 1;
    else {
      const pause = Math.min(FIRST_PAUSE_MINUTES * 2 ** waiting.tries, LONGEST_PAUSE_MINUTES);
      postponeTimestamp(store, { number: waiting.number, nextAt: taipeiMomentAfter(now(), pause), fault });
    }
  }
  return kept;
}

/** Looks after the queue beside the counter's work: one round at a time, none after the counter was closed. */
export function keepTimestamps(
  store: Store,
  now: () => string,
  report: (error: unknown) => void,
): { look: () => void; stop: () => void } {
  const stop = new AbortController();
  let asking = false;
  async function round(): Promise<void> {
    asking = true;
    try {
      await askForTimestamps(store, now, stop.signal);
    } catch (error) {
      if (!stop.signal.aborted) report(error);
    } finally {
      asking = false;
    }
  }
  return {
    look: () => {
      if (!asking && !stop.signal.aborted) void round();
    },
    stop: () => stop.abort(),
  };
}

/** Null where a token was kept, else the code of why not. */
async function ask(
  store: Store,
  { url, trusted }: TimestampServer,
  { number, sha256 }: WaitingTimestamp,
  now: () => string,
  stop: AbortSignal,
): Promise<string | null> {
  try {
    const nonce = randomBytes(8);
    const answer = await send(url, timestampRequest(sha256, nonce), stop);
    if (stop.aborted) return null;
    const { token, at: stampedAt, signer } = readTimestamp(answer, { sha256, nonce, trusted });
    keepTimestamp(store, { number, sha256, token, stampedAt, signer }, { actor: 'system', at: now() });
    return null;
  } catch (error) {
    if (error instanceof FaultError) return error.code;
    throw error;
  }
}

/** One question to the server (RFC 3161, 3.4). @throws FaultError `timestamp.unreachable`, `timestamp.garbage` */
async function send(url: string, question: Buffer, stop: AbortSignal): Promise<Buffer> {
  let answer: Response;
  const parts: Uint8Array[] = [];
  try {
    answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/timestamp-query' },
      body: new Uint8Array(question),
      redirect: 'error',
      signal: AbortSignal.any([stop, AbortSignal.timeout(TIMEOUT)]),
    });
    let length = 0;
    for await (const part of answer.body ?? []) {
      length += part.length;
      if (length > LARGEST_TIMESTAMP) break;
      parts.push(part);
    }
  } catch {
    throw timestampFault('timestamp.unreachable');
  }
  if (!answer.ok) throw timestampFault('timestamp.refused');
  return Buffer.concat(parts);
}
