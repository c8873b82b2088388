import { request } from 'node:http';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type DownloadListener, startDownloads } from '../../electron/host/downloads.ts';
import { fingerprint } from '../desk/receipts/fingerprint.ts';
import { identifyJ1, leadTo, openCounter, type OpenCounter, sign } from '../desk/counter.ts';
import { qrPath } from '../../electron/receipts/index.ts';

let counter: OpenCounter;
let listener: DownloadListener;
let number: string;

beforeEach(async () => {
  counter = await openCounter();
  listener = await startDownloads({ desk: counter.desk, address: '127.0.0.1', port: 0 });
  await identifyJ1(counter);
  await leadTo(counter, 'sign');
  await sign(counter);
  number = counter.staff().visit?.receipt?.number ?? '';
});
afterEach(async () => {
  await listener.close();
  counter.dispose();
});

interface Answer {
  readonly status: number;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly body: Buffer;
}

function get(address: string, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request(address, { method, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    });
    asked.on('error', reject);
    asked.end();
  });
}

async function offered(): Promise<string> {
  await counter.send('receipt.offerDownload', {});
  const view = counter.customer();
  if (view.screen !== 'thanks' || view.download === null) throw new Error('No code is shown.');
  const { address, path, size } = view.download;
  expect({ d: path, size }).toEqual(qrPath(address));
  return address;
}

test('nothing is there until a citizen asks, then the sealed file and nothing else', async () => {
  const view = counter.customer();
  expect(view.screen === 'thanks' && view.download).toBe(null);
  const address = await offered();
  expect(address).toMatch(new RegExp(`^${listener.base}/[A-Za-z0-9_-]{22}$`));
  const fetched = await get(address);
  expect(fetched).toMatchObject({
    status: 200,
    headers: { 'content-type': 'application/pdf', 'cache-control': 'no-store' },
  });
  expect(fetched.headers['content-disposition']).toBe(`attachment; filename="${number}.pdf"`);
  expect(fingerprint(fetched.body)).toBe((await counter.send('receipt.read', { number })).sha256);
  for (const path of [
    '',
    '/',
    '/staff/',
    '/customer/',
    '/index.html',
    `/${number}`,
    `/${number}.pdf`,
    '/..%2f',
    `/${'A'.repeat(22)}`,
  ]) {
    const answer = await get(`${listener.base}${path}`);
    expect(answer.status, path).toBe(404);
    expect(answer.body.toString()).not.toContain('張正文');
  }
  expect((await get(address, 'POST')).status).toBe(405);
  const { events } = await counter.send('receipt.life', { number });
  expect(events.map((one) => one.what)).toEqual(expect.arrayContaining(['民眾要用手機下載', '民眾用手機下載了']));
});

test('an address ends after fifteen minutes, after three fetches, and with the receipt itself', async () => {
  const first = await offered();
  for (const _ of [1, 2, 3]) expect((await get(first)).status).toBe(200);
  expect((await get(first)).status).toBe(410);
  const second = await offered();
  expect(second).not.toBe(first);
  counter.clock.advance(15);
  expect((await get(second)).status).toBe(410);
  const third = await offered();
  await counter.send('receipt.void', { number, cause: 'rethought', note: '', approval: null });
  expect((await get(third)).status).toBe(410);
});

test('guessing is slowed down', async () => {
  const answers = [];
  for (let tries = 0; tries < 25; tries += 1) answers.push((await get(`${listener.base}/${'B'.repeat(22)}`)).status);
  expect(answers.slice(0, 20).every((status) => status === 404)).toBe(true);
  expect(answers.slice(20).every((status) => status === 429)).toBe(true);
});

test('switched off, there is no listener, no code and no way to ask', async () => {
  const address = await offered();
  await listener.close();
  await expect(get(address)).rejects.toThrow('ECONNREFUSED');
  const reply = await counter.attempt('staff', { name: 'receipt.offerDownload', input: {} });
  expect(reply).toMatchObject({ ok: false, fault: { code: 'receipt.downloadsOff' } });
  listener = await startDownloads({ desk: counter.desk, address: '127.0.0.1', port: 0 });
});
