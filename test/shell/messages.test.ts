import { expect, test } from 'vitest';
import type { Counter } from '../../src/contract/counter.ts';
import { sendEvents } from '../../electron/shell/events.ts';
import { exposeCounter } from '../../electron/shell/expose.ts';
import { lockWithComputer } from '../../electron/shell/lock-with-computer.ts';
import { isFirst } from '../../electron/shell/single.ts';
import { app, appEvents, appState, powerEvents, powerMonitor } from '../fake/electron.ts';
import { fakeDesk } from '../host/fake-desk.ts';

test('each window hears its own events only', () => {
  const desk = fakeDesk();
  const sent: unknown[][] = [];
  const stop = sendEvents(desk, (...values) => sent.push(values));
  desk.push('staff', 'staff.view', { revision: 1 });
  desk.push('customer', 'staff.view', { revision: 2 });
  desk.push('display', 'staff.view', { revision: 3 });
  desk.push('display', 'display.view', { revision: 5 });
  stop();
  desk.push('staff', 'staff.view', { revision: 4 });
  expect(sent).toEqual([
    ['staff', 'counter:event', 'staff.view', { revision: 1 }],
    ['display', 'counter:event', 'display.view', { revision: 5 }],
  ]);
});

test('a page gets one frozen object: it can call and listen, nothing else', async () => {
  const exposed = new Map<string, Counter>();
  const listeners = new Set<(...values: unknown[]) => void>();
  const invoked: unknown[][] = [];
  exposeCounter(
    { exposeInMainWorld: (name: string, api: Counter) => void exposed.set(name, api) },
    {
      invoke: (...values: unknown[]) => Promise.resolve(invoked.push(values)),
      on(_channel: string, listener: (...values: never[]) => void): never {
        listeners.add((...values) => Reflect.apply(listener, undefined, values));
        return undefined!;
      },
      removeListener(): never {
        listeners.clear();
        return undefined!;
      },
    },
  );
  const counter = exposed.get('counter');
  expect([...exposed.keys()]).toEqual(['counter']);
  expect(Object.isFrozen(counter)).toBe(true);
  expect(Object.keys(counter ?? {}).toSorted()).toEqual(['call', 'on']);
  await counter?.call('staff.view', {});
  expect(invoked).toEqual([['counter:call', { name: 'staff.view', input: {} }]]);
  const heard: unknown[] = [];
  const stop = counter?.on('staff.view', (view) => heard.push(view));
  const say = (...values: unknown[]) => listeners.forEach((listener) => listener({ sender: 'secret' }, ...values));
  say('customer.view', 1);
  say('staff.view', 2);
  stop?.();
  say('staff.view', 3);
  expect(heard).toEqual([2]);
});

test.each(['lock-screen', 'suspend', 'shutdown', 'user-did-resign-active'])('%s locks the desk', (event) => {
  const desk = fakeDesk();
  lockWithComputer(powerMonitor, desk);
  powerEvents.emit(event);
  expect(desk.received).toEqual([{ sender: 'staff', message: { name: 'session.lock', input: {} } }]);
});

test('a second start shows the first one and ends', () => {
  let focused = 0;
  expect(isFirst(app, () => (focused += 1))).toBe(true);
  appEvents.emit('second-instance');
  expect(focused).toBe(1);
  appState.isFirst = false;
  expect(isFirst(app, () => {})).toBe(false);
  appState.isFirst = true;
});
