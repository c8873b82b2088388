import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { checkFile } from '../../../electron/desk/seal/check-file.ts';
import { setTimestampServer, timestampServer } from '../../../electron/desk/seal/timestamp-server.ts';
import { askForTimestamps } from '../../../electron/desk/seal/timestamps.ts';
import { sha256 } from '../../../electron/receipts/index.ts';
import { timestampRequest } from '../../../electron/receipts/seal/timestamp.ts';
import {
  completeReceipt,
  listAudit,
  openStore,
  openVisit,
  reserveReceipt,
  type Store,
  timestampOf,
  waitingTimestamps,
} from '../../../electron/records/index.ts';
import { type Authority, createAuthority, hasOpenssl } from '../../receipts/seal/authority.ts';
import { handClock, type HandClock } from '../counter.ts';
import { temporaryStore } from '../../records/temporary-store.ts';

const SINCE = '2026-11-30T14:00:00+08:00';
const by = { actor: 'T0217', at: '2026-11-30T14:25:00+08:00' };
const pdf = Buffer.from('%PDF-1.7 a sealed file');

/** A receipt in the store; its file matters only by its hash. */
function seal(store: Store, number: string, bytes = pdf): void {
  const visitId = `visit-${number}`;
  openVisit(store, { id: visitId, ticket: '', step: 'identity', draft: {}, ...by });
  reserveReceipt(store, { visitId, office: '01', day: by.at.slice(0, 10), numberOf: () => number, ...by });
  completeReceipt(store, {
    number,
    visitId,
    idempotencyKey: visitId,
    personId: null,
    name: '張正文',
    identifier: 'A123456789',
    kind: 'paper',
    choice: '',
    shown: '{}',
    shownHash: sha256(Buffer.from('{}')),
    strokes: null,
    pdf: { bytes, sha256: sha256(bytes) },
    ...by,
  });
}

describe.skipIf(!hasOpenssl)('trusted times (left out where openssl is missing)', () => {
  let authority: Authority;
  let store: Store;
  let file: string;
  let key: Buffer;
  let clock: HandClock;
  let server: Server | null = null;
  let asked = 0;
  const stop = new AbortController();

  beforeAll(() => {
    authority = createAuthority();
  });
  afterAll(() => authority.dispose());
  beforeEach(() => {
    ({ store, file, key } = temporaryStore());
    clock = handClock('2026-11-30T14:26:00+08:00');
    asked = 0;
  });
  afterEach(() => {
    server?.closeAllConnections();
    server?.close();
  });

  /** A server that answers as told, and set as the office's. */
  async function serve(answer: (question: Buffer) => Buffer | number | null): Promise<void> {
    const listener: RequestListener = (request, response) => {
      asked += 1;
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        const given = answer(Buffer.concat(parts));
        if (given === null) return;
        response.writeHead(typeof given === 'number' ? given : 200, { 'content-type': 'application/timestamp-reply' });
        response.end(typeof given === 'number' ? undefined : given);
      });
    };
    const listening = createServer(listener);
    server = listening;
    await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
    const { port } = listening.address() as AddressInfo;
    setServer(`http://127.0.0.1:${port}/tsr`);
  }
  function setServer(url: string): void {
    setTimestampServer(store, { url, certificates: authority.root }, { actor: 'seal', at: SINCE });
  }
  function round(): Promise<number> {
    return askForTimestamps(store, () => clock.now(), stop.signal);
  }

  test('without a server nothing is asked and nothing waits', async () => {
    seal(store, '1');
    expect(await round()).toBe(0);
    expect(waitingTimestamps(store)).toEqual({ count: 0, fault: '' });
  });

  test('are kept beside the receipt with the event, told by the check, and asked for once', async () => {
    await serve((question) => authority.stamp(question));
    seal(store, '1');
    expect(await round()).toBe(1);
    expect(await round()).toBe(0);
    expect(asked).toBe(1);
    expect(timestampOf(store, '1')).toMatchObject({ number: '1', sha256: sha256(pdf) });
    expect(listAudit(store).at(-1)).toMatchObject({ type: 'receipt.timestamped', subject: '1', actor: 'system' });
    expect(checkFile(store, pdf, by).timestamp?.zh).toMatch(/^時戳：民國\d+年/);
    // A server that is no longer asked has stamped what it has stamped.
    setTimestampServer(store, null, { actor: 'seal', at: SINCE });
    expect(timestampServer(store)).toBeNull();
    expect(checkFile(store, pdf, by).timestamp?.zh).toMatch(/^時戳：民國\d+年/);
  });

  test('of a server that cannot be reached wait, longer each time, over a restart, until it answers', async () => {
    setServer('http://127.0.0.1:9/tsr');
    seal(store, '1');
    seal(store, '2', Buffer.from('%PDF-1.7 another'));
    expect(await round()).toBe(0);
    expect(waitingTimestamps(store)).toEqual({ count: 2, fault: 'timestamp.unreachable' });
    expect(checkFile(store, pdf, by).timestamp?.zh).toContain('稍後會自動再試');
    store.close();
    store = openStore({ file, key, office: 'training', at: clock.now() });
    await serve((question) => authority.stamp(question));
    expect(await round()).toBe(0);
    expect(asked).toBe(0);
    clock.advance(1);
    expect(await round()).toBe(2);
    expect(waitingTimestamps(store)).toEqual({ count: 0, fault: '' });
  });

  test.each([
    ['timestamp.garbage', (): Buffer => Buffer.from('<html>busy</html>')],
    ['timestamp.garbage', (): Buffer => Buffer.alloc(300_000, 0x30)],
    ['timestamp.refused', (): number => 503],
  ] as const)('%s: an answer that is none is not kept', async (fault, answer) => {
    await serve(answer);
    seal(store, '1');
    expect(await round()).toBe(0);
    expect(waitingTimestamps(store)).toEqual({ count: 1, fault });
  });

  test('of a lying server are not kept: another file, an old answer, another authority', async () => {
    const stranger = createAuthority();
    const old = authority.stamp(timestampRequest(sha256(pdf), Buffer.alloc(8, 7)));
    const lies = [
      ['timestamp.otherFile', () => authority.stamp(timestampRequest('0'.repeat(64), Buffer.alloc(8, 7)))],
      ['timestamp.nonce', () => old],
      ['timestamp.stranger', (question: Buffer) => stranger.stamp(question)],
    ] as const;
    let lie: (question: Buffer) => Buffer = lies[0][1];
    await serve((question) => lie(question));
    seal(store, '1');
    for (const [fault, answer] of lies) {
      lie = answer;
      clock.advance(400);
      expect(await round()).toBe(0);
      expect(waitingTimestamps(store)).toEqual({ count: 1, fault });
    }
    stranger.dispose();
    lie = (question) => authority.stamp(question);
    clock.advance(400);
    expect(await round()).toBe(1);
  });

  test('a server that never answers is left after five seconds, or at once when the counter closes', async () => {
    await serve(() => null);
    seal(store, '1');
    const closing = new AbortController();
    const waiting = askForTimestamps(store, () => clock.now(), closing.signal);
    closing.abort();
    expect(await waiting).toBe(0);
    expect(waitingTimestamps(store)).toEqual({ count: 1, fault: '' });
    expect(await round()).toBe(0);
    expect(waitingTimestamps(store)).toEqual({ count: 1, fault: 'timestamp.unreachable' });
  }, 20_000);
});
