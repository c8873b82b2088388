import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Host, startHost } from '../../electron/host/host.ts';
import { readPages } from '../../electron/pages/pages.ts';
import { contentSecurityPolicy } from '../../electron/pages/policy.ts';
import { ask } from './ask.ts';
import { type FakeDesk, fakeDesk } from './fake-desk.ts';

const FONT = Buffer.from([0, 1, 0, 0, 255, 254, 13, 10]);

let folder: string;
let host: Host;
let desk: FakeDesk;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'host-'));
  for (const name of ['staff', 'customer', 'assets']) await mkdir(join(folder, 'renderer', name), { recursive: true });
  await writeFile(join(folder, 'renderer/staff/index.html'), '<title>承辦</title>');
  await writeFile(join(folder, 'renderer/customer/index.html'), '<title>民眾</title>');
  await writeFile(join(folder, 'renderer/assets/face.ttf'), FONT);
  await writeFile(join(folder, 'secret.txt'), 'outside');
  desk = fakeDesk();
  host = await startHost({ desk, pages: await readPages(join(folder, 'renderer')), address: '127.0.0.1', port: 0 });
});

afterEach(async () => {
  await host.close();
  await rm(folder, { recursive: true });
});

function path(window: 'staff' | 'customer', rest = ''): string {
  return new URL(rest === '' ? '' : `../${rest}`, host.url(window)).pathname;
}

function own(): { origin: string; 'content-type': string } {
  return { origin: `http://127.0.0.1:${host.port}`, 'content-type': 'application/json' };
}

function call(window: 'staff' | 'customer', name: string, headers = {}) {
  return ask(host.port, path(window, 'call'), {
    method: 'POST',
    headers: { ...own(), ...headers },
    body: JSON.stringify({ name, input: {} }),
  });
}

describe('pages', () => {
  test('each window has its page under its own secret, with the policy and never stored', async () => {
    const page = await ask(host.port, path('staff'));
    expect(page.status).toBe(200);
    expect(page.body).toBe('<title>承辦</title>');
    expect(page.headers['content-security-policy']).toBe(contentSecurityPolicy);
    expect(page.headers['cache-control']).toBe('no-store');
    expect(page.headers['x-content-type-options']).toBe('nosniff');
    expect(page.headers['referrer-policy']).toBe('no-referrer');
    expect(page.headers['cross-origin-opener-policy']).toBe('same-origin');
  });

  test('the microphone is for the clerk’s page alone, and only of a counter that has an ear', async () => {
    const policy = async (window: 'staff' | 'customer') =>
      (await ask(host.port, path(window))).headers['permissions-policy'];
    expect(await policy('staff')).toContain('microphone=()');
    await host.close();
    const pages = await readPages(join(folder, 'renderer'));
    host = await startHost({ desk, pages, address: '127.0.0.1', port: 0, microphone: true });
    expect(await policy('staff')).toContain('microphone=(self)');
    expect(await policy('customer')).toContain('microphone=()');
  });

  test('assets are the built bytes', async () => {
    const address = new URL('../assets/face.ttf', host.url('customer'));
    const bytes = Buffer.from(await (await fetch(address)).arrayBuffer());
    expect(bytes.equals(await readFile(join(folder, 'renderer/assets/face.ttf')))).toBe(true);
  });

  test('the secrets are new, long and different', () => {
    const [staff, customer] = [path('staff'), path('customer')].map((address) => address.split('/')[1] ?? '');
    expect(staff).toMatch(/^[\w-]{43}$/);
    expect(customer).toMatch(/^[\w-]{43}$/);
    expect(staff).not.toBe(customer);
  });
});

describe('strangers', () => {
  test.each(['/', '/staff/', '/favicon.ico', `/${'A'.repeat(43)}/staff/`, `/${'A'.repeat(43)}/assets/face.ttf`])(
    'without the secret %s is a page that says what to do',
    async (address) => {
      const page = await ask(host.port, address);
      expect(page.status).toBe(404);
      expect(page.body).toContain('請用主機印出的網址打開');
      expect(page.headers['content-security-policy']).toBe(contentSecurityPolicy);
    },
  );

  test('a call without the secret reaches nobody', async () => {
    const answer = await ask(host.port, `/${'A'.repeat(43)}/call`, { method: 'POST', headers: own(), body: '{}' });
    expect(answer.status).toBe(404);
    expect(desk.received).toEqual([]);
  });

  test('the secret of one window does not open the other', async () => {
    const secret = path('customer').split('/')[1];
    expect((await ask(host.port, `/${secret}/staff/`)).status).toBe(404);
    expect((await ask(host.port, `/${secret}/staff/index.html`)).status).toBe(404);
  });

  test.each(['%2e%2e/secret.txt', '..%2fsecret.txt', '..%5csecret.txt', 'assets/../../secret.txt', 'assets/%00'])(
    'the address %s leads nowhere',
    async (rest) => {
      const answer = await ask(host.port, `/${path('staff').split('/')[1]}/${rest}`);
      expect(answer.status).toBe(404);
      expect(answer.body).not.toContain('outside');
    },
  );

  test.each(['evil.example', 'evil.example:4180', '127.0.0.1.evil.example', '127.0.0.1:1', '[::1'])(
    'a page of another name (%j) is refused before anything is looked up',
    async (name) => {
      const answer = await ask(host.port, path('staff'), { headers: { host: name } });
      expect([400, 403]).toContain(answer.status);
      expect(answer.body).not.toContain('承辦</title>');
    },
  );

  test('loopback has three names', async () => {
    for (const name of ['127.0.0.1', 'localhost', '[::1]']) {
      const answer = await ask(host.port, path('staff'), { headers: { host: `${name}:${host.port}` } });
      expect(answer.status).toBe(200);
    }
  });

  test.each([
    { origin: 'http://evil.example' },
    { origin: 'null' },
    { origin: undefined },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
  ])('a call from elsewhere (%j) is refused', async (headers) => {
    const given: Record<string, string> = { ...own() };
    for (const [name, value] of Object.entries(headers)) {
      if (value === undefined) delete given[name];
      else given[name] = value;
    }
    const answer = await ask(host.port, path('staff', 'call'), { method: 'POST', headers: given, body: '{}' });
    expect(answer.status).toBe(403);
    expect(desk.received).toEqual([]);
  });

  test.each(['PUT', 'DELETE', 'PATCH', 'GET', 'OPTIONS'])('%s is not a way to call', async (method) => {
    const answer = await ask(host.port, path('staff', 'call'), { method, headers: own() });
    expect([404, 405]).toContain(answer.status);
    expect(desk.received).toEqual([]);
  });
});

describe('calls', () => {
  test('the sender is the window whose secret was used, whatever the message says', async () => {
    await call('staff', 'visit.callNext');
    await call('customer', 'visit.callNext');
    expect(desk.received.map((each) => each.sender)).toEqual(['staff', 'customer']);
  });

  test('the reply crosses as it is', async () => {
    const answer = await call('staff', 'visit.callNext');
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.body)).toEqual({ ok: true, output: { revision: 1 } });
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  test.each(['{', '', 'null', '[]', '"text"'])('a message that is no message (%j) gets an answer', async (body) => {
    desk.reply = () =>
      Promise.resolve({ ok: false, fault: { code: 'message.malformed', message: { zh: '不對', en: 'no' } } });
    const answer = await ask(host.port, path('staff', 'call'), { method: 'POST', headers: own(), body });
    expect(JSON.parse(answer.body)).toMatchObject({ ok: false, fault: { code: 'message.malformed' } });
  });

  test.each([
    ['announced', {}],
    ['chunked', { 'transfer-encoding': 'chunked' }],
  ])('more than 2 MB (%s) is refused with a clear fault', async (_name, headers) => {
    const body = JSON.stringify({ name: 'x', input: 'a'.repeat(2 * 1024 * 1024) });
    const answer = await ask(host.port, path('staff', 'call'), {
      method: 'POST',
      headers: { ...own(), ...headers },
      body,
    });
    expect(answer.status).toBe(413);
    expect(JSON.parse(answer.body)).toMatchObject({ ok: false, fault: { code: 'message.tooLarge' } });
    expect(desk.received).toEqual([]);
  });

  test('another type than JSON is refused: forms of other sites cannot call', async () => {
    expect((await call('staff', 'visit.callNext', { 'content-type': 'text/plain' })).status).toBe(415);
    expect(desk.received).toEqual([]);
  });
});

/** Reads events as a page does; `next` waits for the next event. */
async function listen(window: 'staff' | 'customer') {
  const leave = new AbortController();
  const response = await fetch(new URL('../events', host.url(window)), { signal: leave.signal });
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  return {
    leave: () => leave.abort(),
    async next(): Promise<{ event: string; data: unknown }> {
      for (;;) {
        const match = /event: (.*)\ndata: (.*)\n\n/.exec(text);
        if (match !== null) {
          text = text.slice(match.index + match[0].length);
          return { event: match[1]!, data: JSON.parse(match[2]!) };
        }
        const { value, done } = await reader.read();
        if (done) throw new Error('the stream ended');
        text += value;
      }
    },
    async ended(): Promise<boolean> {
      for (;;) if ((await reader.read()).done) return true;
    },
  };
}

describe('events', () => {
  test('each window hears its own views only', async () => {
    const staff = await listen('staff');
    const customer = await listen('customer');
    expect(await staff.next()).toEqual({ event: 'staff.view', data: { revision: 1 } });
    expect(await customer.next()).toEqual({ event: 'customer.view', data: { revision: 1 } });
    desk.push('customer', 'staff.view', { wrong: 'window' });
    desk.push('staff', 'staff.view', { revision: 2, secret: 'for the clerk' });
    desk.push('customer', 'customer.view', { revision: 3 });
    expect(await customer.next()).toEqual({ event: 'customer.view', data: { revision: 3 } });
    expect(await staff.next()).toEqual({ event: 'staff.view', data: { revision: 2, secret: 'for the clerk' } });
  });

  test('the desk knows how many of each are open, also after one left', async () => {
    const first = await listen('customer');
    const second = await listen('customer');
    await first.next();
    await second.next();
    first.leave();
    await expect.poll(() => desk.counts.at(-1)).toEqual({ window: 'customer', count: 1 });
    expect(desk.counts.map((each) => each.count)).toEqual([1, 2, 1]);
  });

  test('closing the host ends every stream and frees the port', async () => {
    const staff = await listen('staff');
    await staff.next();
    await host.close();
    expect(await staff.ended()).toBe(true);
    host = await startHost({ desk, pages: new Map(), address: '127.0.0.1', port: host.port });
  });
});

test('a port in use is said in words', async () => {
  const second = startHost({ desk, pages: new Map(), address: '127.0.0.1', port: host.port });
  await expect(second).rejects.toMatchObject({ code: 'host.portInUse' });
});

test('an address that is not ours is said in words', async () => {
  const second = startHost({ desk, pages: new Map(), address: '203.0.113.7', port: 0 });
  await expect(second).rejects.toMatchObject({ code: 'host.addressUnknown' });
});

test('windows that were not built are said in words', async () => {
  await expect(readPages(join(folder, 'nothing'))).rejects.toMatchObject({ code: 'pages.missing' });
});
