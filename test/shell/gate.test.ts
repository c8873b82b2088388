import { beforeEach, expect, test } from 'vitest';
import { answerCalls, senderOf } from '../../electron/shell/gate.ts';
import { handlers, ipcMain } from '../fake/electron.ts';
import { type FakeDesk, fakeDesk } from '../host/fake-desk.ts';

const STAFF = 'counter://staff/staff/index.html';
const KIOSK = 'counter://kiosk/kiosk/index.html';
const CUSTOMER = 'counter://customer/customer/index.html';

function windowOf(id: number): 'staff' | 'customer' | 'kiosk' | null {
  if (id === 1) return 'staff';
  if (id === 4) return 'kiosk';
  return id === 2 ? 'customer' : null;
}

function event(id: number, url: string | null, parent: object | null = null) {
  return { sender: { id }, senderFrame: url === null ? null : { url, parent } };
}

test.each([
  ['the clerk', event(1, STAFF), 'staff'],
  ['the customer', event(2, CUSTOMER), 'customer'],
  ['the machine at the door', event(4, KIOSK), 'kiosk'],
  ['the machine at the door with the clerk’s page', event(4, STAFF), null],
  ['a window we did not make', event(3, STAFF), null],
  ['a frame inside the page', event(1, STAFF, {}), null],
  ['a frame that is gone', event(1, null), null],
  ['another page in the window', event(1, 'https://evil.example/'), null],
  ['a page of the same origin', event(1, 'counter://staff/assets/other.html'), null],
  ['a page with an address that only begins alike', event(1, `${STAFF}.evil`), null],
  ["the customer's window showing the clerk's page", event(2, STAFF), null],
  ['a file', event(1, 'file:///staff/index.html'), null],
])('%s', (_who, sent, kind) => {
  expect(senderOf(sent, windowOf)).toBe(kind);
});

let desk: FakeDesk;
beforeEach(() => {
  desk = fakeDesk();
  answerCalls(ipcMain, desk, windowOf);
});

function send(sent: ReturnType<typeof event>, message: unknown): unknown {
  const handler = handlers.get('counter:call');
  return handler === undefined ? undefined : Reflect.apply(handler, undefined, [sent, message]);
}

test('what the customer window sends comes from the customer, whatever it says', async () => {
  const reply = await send(event(2, CUSTOMER), { name: 'visit.callNext', input: {}, role: 'staff' });
  expect(reply).toEqual({ ok: true, output: { revision: 1 } });
  expect(desk.received.map((each) => each.sender)).toEqual(['customer']);
});

test('nobody reaches the desk from elsewhere', async () => {
  const reply = await send(event(1, 'https://evil.example/'), { name: 'staff.view', input: {} });
  expect(reply).toMatchObject({ ok: false, fault: { code: 'call.notAllowed' } });
  expect(desk.received).toEqual([]);
});
