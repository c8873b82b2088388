import { afterEach, beforeEach, expect, test } from 'vitest';
import type { OfficeNetworkView } from '../../../src/contract/office-network-view.ts';
import { FaultError } from '../../../src/contract/fault.ts';
import { LINE_VERSION } from '../../../electron/hall/line.ts';
import { pairWith } from '../../../electron/office-network/pair-with.ts';
import { serveHall } from '../../../electron/cli/serve-hall.ts';
import type { ServedHall } from '../../../electron/office-network/serve-members.ts';
import { databaseFile, keepGrade, listAudit, listOpenVisits, openStore } from '../../../electron/records/index.ts';
import { type Opening, openCounter, type OpenCounter, signIn } from '../counter.ts';

let host: OpenCounter;
let served: ServedHall | null;
const others: OpenCounter[] = [];

beforeEach(async () => {
  host = await openCounter();
  served = await serveHall(host.desk, { address: '127.0.0.1', port: 0 });
  await signIn(host, 'T0101', '010100');
});
afterEach(async () => {
  await served?.close();
  for (const each of [...others.splice(0), host]) each.dispose();
});

async function member(given: Opening = {}): Promise<OpenCounter> {
  const made = await openCounter({ counter: 3, clock: host.clock, ...given });
  others.push(made);
  return made;
}

const read = (counter: OpenCounter): Promise<OfficeNetworkView> => counter.send('network.read', {});

async function codeFor(number: number, role: 'counter' | 'kiosk' | 'board' = 'counter'): Promise<string> {
  await host.send('network.offer', { role, number });
  return (await read(host)).offer?.groups.join('-') ?? '';
}

async function refusal(counter: OpenCounter, name: string, input: object): Promise<string> {
  const reply = await counter.attempt('staff', { name, input });
  return reply.ok ? 'done' : reply.fault.code;
}

/** The types of the audit chain about the office network. */
function logOf(counter: OpenCounter): string[] {
  const { key, folder } = counter;
  const store = openStore({ file: databaseFile(folder), key, office: 'training', at: counter.clock.now() });
  const lines = listAudit(store).filter(({ type }) => /^hall\.(member|host)/.test(type));
  store.close();
  return lines.map(({ type, actor, subject }) => `${type} ${actor} ${subject}`);
}

/** A machine that asks for a key, without a program of its own behind it. */
async function asked(code: string, given: Partial<Parameters<typeof pairWith>[1]> = {}): Promise<string> {
  const self = { version: LINE_VERSION, office: '01', counter: 3, holds: 'training' as const, ...given };
  return pairWith(code, self).then(
    ({ role, number }) => `${role} ${number}`,
    (error: unknown) => (error instanceof FaultError ? error.code : 'unforeseen'),
  );
}

test('a code joins one machine, once, and the key outlives both programs', async () => {
  const code = await codeFor(3);
  expect(code).toMatch(/^([0-9A-Z]{5}-){10}[0-9A-Z]{5}$/);
  const third = await member({ joinCode: code });
  await expect
    .poll(async () => (await read(host)).members)
    .toMatchObject([{ role: 'counter', number: 3, present: true }]);
  expect((await read(host)).offer).toBeNull();
  await signIn(third, 'T0101', '010100');
  await expect.poll(async () => (await read(third)).joined).toMatchObject({ number: 3, by: 'system', standing: 'up' });
  expect(await asked(code)).toBe('pairing.unknown');

  third.desk.close();
  const { folder, key } = third;
  await expect(member({ folder, key, counter: 4 })).rejects.toThrow('network.counterChanged');
  // The same start again, with the code that was used: it is the same host.
  await member({ folder, key, joinCode: code });
  await expect.poll(async () => (await read(host)).members).toMatchObject([{ present: true }]);
  expect(logOf(host)).toEqual(['hall.memberPaired T0101 counter:3', 'hall.memberRefused system hall']);
  expect(logOf(third)).toEqual(['hall.hostJoined system hall.host']);
});

test('what does not fit is refused with words, and the code still works for what it was made for', async () => {
  const code = await codeFor(3);
  expect(await asked(code, { counter: 5 })).toBe('pairing.number');
  expect(await asked(code, { office: '02' })).toBe('pairing.office');
  expect(await asked(code, { holds: 'real' })).toBe('pairing.kind');
  expect(await asked(code, { version: LINE_VERSION + 1 })).toBe('pairing.version');
  expect(await asked(`${code.slice(0, -1)}${code.endsWith('0') ? '1' : '0'}`)).toBe('pairing.group');
  expect(await asked(code)).toBe('counter 3');

  expect(await refusal(host, 'network.offer', { role: 'counter', number: 3 })).toBe('network.alreadyPaired');
  expect(await refusal(host, 'network.offer', { role: 'counter', number: 7 })).toBe('network.ownNumber');
  expect(await refusal(host, 'network.join', { code })).toBe('network.isHost');
  expect(await refusal(host, 'network.leave', {})).toBe('network.notJoined');
  // A machine at the door has a number of its own.
  expect(await asked(await codeFor(3, 'kiosk'), { counter: 9 })).toBe('kiosk 3');

  const former = await codeFor(4);
  const late = await codeFor(5);
  expect(await asked(former, { counter: 4 })).toBe('pairing.unknown');
  host.clock.advance(11);
  expect(await asked(late, { counter: 5 })).toBe('pairing.unknown');
  await signIn(host, 'T0101', '010100');
  expect((await read(host)).offer).toBeNull();
});

/** Numbers and moments of what visitors were not content with; their words stay at the counter. */
async function opinionsReachTheHost(third: OpenCounter): Promise<void> {
  const store = openStore({
    file: databaseFile(third.folder),
    key: third.key,
    office: 'training',
    at: third.clock.now(),
  });
  keepGrade(store, { visitId: listOpenVisits(store)[0]?.id ?? '', at: third.clock.now(), grade: 1 });
  store.close();
  const what = '叫號聽不到，沒有人理我';
  await third.send('complaint.add', { way: 'counter', about: 'service', what, reach: '0912345678' });
  const alerts = async () => {
    const { alerts: all } = await host.send('live.read', {});
    return all.map(({ title }) => title).filter((title) => title.startsWith('3號櫃檯'));
  };
  await expect.poll(alerts).toEqual(['3號櫃檯有民眾不滿意，1件還沒處理。', '3號櫃檯收到陳情，1件還沒回覆。']);
  expect(JSON.stringify([await host.send('live.read', {}), host.staff()])).not.toMatch(/沒有人理我|0912345678/);
  const [complaint] = (await third.send('opinion.list', {})).complaints;
  await third.send('complaint.answer', { id: complaint?.id ?? 0, answer: '當面說明，叫號聲音調大' });
  await expect.poll(alerts).toHaveLength(1);
}

async function keptForThird(): Promise<number> {
  return (await host.send('hall.view', {})).tickets.filter(({ keeper }) => keeper === 3).length;
}

/** What was kept for a counter waits for anybody again when it leaves. */
async function keptNumbersAreFreed(third: OpenCounter): Promise<void> {
  await third.send('counter.setMode', { mode: 'full' });
  await expect.poll(keptForThird).toBeGreaterThan(0);
  await third.send('network.leave', {});
  await expect.poll(keptForThird).toBe(0);
}

test('a machine joins and leaves from its own screen; one that was unpaired hears it; only leaders may', async () => {
  const third = await member();
  await signIn(third);
  expect(await refusal(third, 'network.read', {})).toBe('call.notAllowed');
  await third.send('session.signOut', {});
  await signIn(third, 'T0101', '010100');
  expect((await read(third)).joined).toBeNull();
  expect(await refusal(third, 'network.offer', { role: 'counter', number: 5 })).toBe('network.notServing');
  await third.send('network.join', { code: await codeFor(3) });
  await expect.poll(async () => (await read(third)).joined?.standing).toBe('up');
  expect(await refusal(third, 'network.join', { code: await codeFor(4) })).toBe('network.alreadyJoined');
  await expect(serveHall(third.desk, { address: '127.0.0.1', port: 0 })).rejects.toThrow('network.joinedElsewhere');

  await host.send('network.unpair', { role: 'counter', number: 3 });
  expect(await refusal(host, 'network.unpair', { role: 'counter', number: 3 })).toBe('network.notPaired');
  await expect.poll(async () => (await read(third)).joined?.standing).toBe('notPaired');
  expect(third.staff().notices.find(({ key }) => key === 'hallAlone')?.detail).toContain('不認得這台');
  await third.send('visit.walkIn', { identifier: 'A123456789' });
  expect(await refusal(third, 'network.leave', {})).toBe('network.visitFirst');
  await third.send('visit.putAside', {});
  await third.send('network.leave', {});
  expect((await read(third)).joined).toBeNull();
  await third.send('network.join', { code: await codeFor(3) });
  await expect.poll(async () => (await read(third)).joined?.standing).toBe('up');
  await opinionsReachTheHost(third);
  await keptNumbersAreFreed(third);
  expect(logOf(third).map((line) => line.split(' ')[0])).toEqual([
    'hall.hostJoined',
    'hall.hostLeft',
    'hall.hostJoined',
    'hall.hostLeft',
  ]);
});

test('a machine at the door draws from the host’s numbers and calls nobody; a board shows what others call', async () => {
  const door = await member({ counter: 8, joinCode: await codeFor(1, 'kiosk') });
  const board = await member({ counter: 9, joinCode: await codeFor(1, 'board') });
  await expect.poll(async () => (await read(host)).members.map(({ present }) => present)).toEqual([true, true]);
  const draw = () =>
    door.attempt('kiosk', {
      name: 'kiosk.draw',
      input: { wish: 'unemployment', language: 'vi', priority: 'pregnancy' },
    });
  await expect.poll(async () => (await draw()).ok).toBe(true);
  expect((await host.send('hall.view', {})).tickets.map(({ number }) => number)).toContain('093');
  expect(
    await board.attempt('kiosk', {
      name: 'kiosk.draw',
      input: { wish: 'unemployment', language: 'zh', priority: null },
    }),
  ).toMatchObject({
    ok: false,
    fault: { code: 'line.notForMember' },
  });
  await signIn(door);
  expect(await refusal(door, 'visit.callNext', {})).toBe('line.notForMember');
  await host.send('visit.callNext', {});
  await expect
    .poll(async () => {
      const shown = await board.attempt('display', { name: 'display.view', input: {} });
      return JSON.stringify(shown.ok ? shown.output : null);
    })
    .toContain('"number":"093","counter":7');
});
