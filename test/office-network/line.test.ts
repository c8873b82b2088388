import { createServer as createPlainServer } from 'node:net';
import { once } from 'node:events';
import { createServer } from 'node:https';
import { connect } from 'node:tls';
import { assert, asyncProperty, constantFrom, json, oneof, uint8Array } from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import type { HallAsk, HallTold } from '../../electron/hall/line.ts';
import { LARGEST_FROM_MEMBER } from '../../electron/office-network/wire.ts';
import type { HostPlace } from '../../electron/office-network/dial-host.ts';
import { COUNTER_3, identity, NOTHING_NEW, testDoor, testHost, type TestMember, testMember } from './two-sides.ts';

const ends: (() => void | Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

async function host(...given: Parameters<typeof testHost>) {
  const made = await testHost(...given);
  ends.push(() => made.served.close());
  return made;
}
function member(place: HostPlace): TestMember {
  const made = testMember(place);
  ends.push(() => made.line.close());
  return made;
}

const JOIN: HallAsk = { type: 'join', version: 1, day: '2026-11-30', known: 0, seen: '', alone: [], released: [] };
const RELEASE: HallTold = { type: 'release', day: '2026-11-30', known: 0, ticket: 86 };

/** A socket as a member opens it, for saying what no member would. */
async function rawSocket({ port, key }: HostPlace): Promise<WebSocket> {
  const socket = new WebSocket(`wss://127.0.0.1:${port}/line`, {
    rejectUnauthorized: false,
    headers: { Authorization: `Bearer ${key}` },
  });
  socket.on('error', () => {});
  ends.push(() => socket.terminate());
  await once(socket, 'open');
  return socket;
}

async function statusOf(port: number, path: string, key: string): Promise<number> {
  const socket = new WebSocket(`wss://127.0.0.1:${port}${path}`, {
    rejectUnauthorized: false,
    headers: { Authorization: `Bearer ${key}` },
  });
  socket.on('error', () => {});
  const [request, response] = (await once(socket, 'unexpected-response')) as [
    { destroy(): void },
    { statusCode: number },
  ];
  request.destroy();
  return response.statusCode;
}

test('a member asks and is answered, the host tells and is answered, and both know who is there', async () => {
  const { door, served, place } = await host();
  const one = member(place());
  await one.hears('up');
  expect(await one.line.ask(JOIN)).toEqual(NOTHING_NEW);
  expect(door.asked).toEqual([JOIN]);
  expect(served.present()).toEqual([COUNTER_3]);
  expect(door.log).toEqual(['came counter 3']);
  expect(await served.tell(COUNTER_3, RELEASE)).toEqual({ released: true });
  expect(one.told).toEqual([RELEASE]);
  expect(await served.tell({ role: 'counter', number: 4 }, RELEASE)).toBeNull();
  one.line.close();
  await expect.poll(() => door.log).toEqual(['came counter 3', 'gone counter 3']);
});

test('what is open at a member is said when it comes and whenever it changed, not oftener', async () => {
  const { door, place } = await host();
  const one = member(place());
  await one.hears('up');
  await expect.poll(() => door.open).toEqual(['3: 0']);
  one.opinions = () => ({ low: [{ ticket: '086', grade: 1, at: '2026-11-30T09:10:00+08:00' }], complaints: [] });
  one.line.sayOpinions();
  one.line.sayOpinions();
  expect(await one.line.ask(JOIN)).toEqual(NOTHING_NEW);
  expect(door.open).toEqual(['3: 0', '3: 1']);
  one.line.cut();
  await one.hears('up', 2);
  await expect.poll(() => door.open).toEqual(['3: 0', '3: 1', '3: 1']);
});

test('another certificate is refused before the key is said', async () => {
  const { door, place } = await host();
  const one = member({ ...place(), fingerprint: identity().fingerprint });
  await one.stands('wrongCertificate');
  expect(one.line.connected()).toBe(false);
  expect(door.log).toEqual([]);
});

test('a key nobody has is refused, counted once for many tries, and not listened to for long', async () => {
  const { door, served, place } = await host();
  const stranger = member({ ...place(), key: 'x'.repeat(43) });
  await stranger.stands('notPaired');
  stranger.line.close();
  const statuses: number[] = [];
  for (let tries = 0; tries < 12; tries += 1) statuses.push(await statusOf(served.port, '/line', 'y'.repeat(43)));
  expect(statuses.filter((status) => status === 401).length).toBeLessThanOrEqual(9);
  expect(statuses.at(-1)).toBe(429);
  expect(door.log).toEqual(['refused 1']);
  // Whoever has a key is not kept out by those who have none.
  const right = member(place());
  await right.hears('up');
  // What is left to report is reported at the end.
  await served.close();
  expect(door.log.at(-1)).toMatch(/^refused \d+$/);
});

test('of two connections of one member the newest counts', async () => {
  const { served, door, place } = await host();
  const at = place();
  const first = member(at);
  await first.hears('up');
  const second = member(at);
  await second.hears('up');
  await first.stands('replaced');
  expect(served.present()).toEqual([COUNTER_3]);
  await served.tell(COUNTER_3, RELEASE);
  expect([first.told.length, second.told.length]).toEqual([0, 1]);
  expect(door.log).not.toContain('gone counter 3');
});

test('what is no message of ours, or too much of it, closes the connection and nothing else', async () => {
  const { door, served, place } = await host();
  const at = place();
  const good = member(place({ role: 'counter', number: 4 }));
  await good.hears('up');
  const messages = [
    'nonsense',
    '{}',
    '[]',
    'null',
    JSON.stringify({ ask: 1, content: { ...JOIN, more: 1 } }),
    JSON.stringify({ ask: 0, content: JOIN }),
    'x'.repeat(LARGEST_FROM_MEMBER + 1),
    Buffer.from([1, 2, 3]),
  ];
  for (const message of messages) {
    const raw = await rawSocket(at);
    raw.send(message);
    await once(raw, 'close');
  }
  expect(door.asked).toEqual([]);
  await expect.poll(() => served.present()).toEqual([{ role: 'counter', number: 4 }]);
  expect(await good.line.ask(JOIN)).toEqual(NOTHING_NEW);
  expect(good.heard).toEqual(['up']);
});

test('random bytes never end either side', async () => {
  const { served, place } = await host();
  const at = place();
  const good = member(place({ role: 'counter', number: 4 }));
  await good.hears('up');
  const bytes = oneof(
    uint8Array({ maxLength: 300 }).map((content) => Buffer.from(content)),
    json().map((content) => Buffer.from(content)),
  );
  await assert(
    asyncProperty(bytes, constantFrom('tls', 'text', 'binary'), async (content, how) => {
      if (how === 'tls') {
        const socket = connect({ port: served.port, host: '127.0.0.1', rejectUnauthorized: false });
        socket.on('error', () => {});
        await once(socket, 'secureConnect');
        socket.end(content);
        socket.resume();
        await once(socket, 'close');
        return;
      }
      const raw = await rawSocket(at);
      raw.send(how === 'text' ? content.toString('utf8') : content);
      await once(raw, 'close');
    }),
    { numRuns: 60 },
  );
  expect(await good.line.ask(JOIN)).toEqual(NOTHING_NEW);
});

test('random bytes of a host only cut the line, which is dialled again', async () => {
  const { privateKey, certificate, fingerprint } = identity();
  const sockets = new WebSocketServer({ noServer: true });
  const server = createServer({ key: privateKey, cert: certificate });
  let content = Buffer.alloc(0);
  server.on('upgrade', (request, stream, head) => {
    stream.on('error', () => {});
    if (content.length % 3 === 0) stream.end(content);
    else
      sockets.handleUpgrade(request, stream, head, (socket) =>
        socket.send(content, { binary: content.length % 3 === 1 }),
      );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  ends.push(
    () => void server.close(),
    () => server.closeAllConnections(),
  );
  const { port } = server.address() as { port: number };
  await assert(
    asyncProperty(uint8Array({ maxLength: 200 }), async (bytes) => {
      content = Buffer.from(bytes);
      const one = testMember({ address: '127.0.0.1', port, fingerprint, key: 'k'.repeat(43) });
      await one.stands('unreachable');
      expect(one.line.connected()).toBe(false);
      one.line.close();
    }),
    { numRuns: 40 },
  );
});

test('a member that does not answer in time is cut off, and comes back', async () => {
  const { served, place } = await host();
  const raw = await rawSocket(place());
  await expect.poll(() => served.present()).toHaveLength(1);
  expect(await served.tell(COUNTER_3, RELEASE)).toBeNull();
  await once(raw, 'close');
  await expect.poll(() => served.present()).toEqual([]);
});

test('a host that does not answer is waited for no longer than a second and a half', async () => {
  const { door, place } = await host();
  door.answer = () => new Promise(() => {});
  const one = member(place());
  await one.hears('up');
  const began = performance.now();
  await expect(one.line.ask(JOIN)).rejects.toThrow('unreachable');
  expect(performance.now() - began).toBeLessThan(2500);
  one.line.cut();
  expect(one.line.connected()).toBe(false);
  await expect(one.line.ask(JOIN)).rejects.toThrow('unreachable');
  await one.hears('up', 2);
  expect(one.heard).toEqual(['up', 'down', 'up']);
});

test('whoever accepts a connection and says nothing is not taken for the host', async () => {
  const silent = createPlainServer(() => {});
  silent.listen(0, '127.0.0.1');
  await once(silent, 'listening');
  ends.push(() => void silent.close());
  const { port } = silent.address() as { port: number };
  const one = member({ ...(await host()).place(), port });
  await one.stands('unreachable');
  expect(one.heard).toEqual([]);
});

test('a host that ends is noticed at once; when it is back the line is up again', async () => {
  const door = testDoor();
  const first = await testHost(door);
  const one = member(first.place());
  await one.hears('up');
  door.answer = () => new Promise(() => {});
  const asking = expect(one.line.ask(JOIN)).rejects.toThrow('unreachable');
  await first.served.close();
  await Promise.all([one.hears('down'), asking]);
  door.answer = () => Promise.resolve(NOTHING_NEW);
  await host(door, first.served.port);
  await one.hears('up', 2);
  expect(await one.line.ask(JOIN)).toEqual(NOTHING_NEW);
});

test('a member that was unpaired is told and keeps away', async () => {
  const { door, served, place } = await host();
  const one = member(place());
  await one.hears('up');
  door.members.clear();
  served.cut(COUNTER_3);
  await one.stands('notPaired');
  expect(served.present()).toEqual([]);
});
