import { beforeEach, expect, test } from 'vitest';
import { windowOptions } from '../../electron/shell/window-options.ts';
import { type CounterWindows, openWindows } from '../../electron/shell/windows.ts';
import {
  BrowserWindow,
  app,
  appEvents,
  appState,
  display,
  displays,
  screen,
  screenEvents,
  windows,
} from '../fake/electron.ts';

let opened: CounterWindows<BrowserWindow>;
let counts: [string, number][];

function window(kind: 'staff' | 'customer'): BrowserWindow {
  const found = windows.findLast((each) => each.address.startsWith(`counter://${kind}/`));
  if (found === undefined) throw new Error(`no ${kind} window`);
  return found;
}

beforeEach(() => {
  displays.splice(0, displays.length, display(1, 0), display(2, 1920));
  counts = [];
  opened = openWindows({
    app,
    screen,
    create: (options) => new BrowserWindow(options),
    settings: windowOptions('/app/preload.cjs', true),
    count: (kind, open) => counts.push([kind, open]),
  });
});

test('the clerk and the customer each have their page', () => {
  expect(window('staff').address).toBe('counter://staff/staff/index.html');
  expect(window('customer').address).toBe('counter://customer/customer/index.html');
  expect(counts).toEqual([
    ['staff', 1],
    ['customer', 1],
  ]);
});

test('the customer’s display is filled, and given back when it is unplugged', () => {
  expect(window('customer').kiosk).toBe(true);
  expect(window('customer').bounds.x).toBe(1920);
  displays.pop();
  screenEvents.emit('display-removed');
  expect(window('customer').kiosk).toBe(false);
  expect(window('customer').bounds.x).toBe(960);
  displays.push(display(3, -1920));
  screenEvents.emit('display-added');
  expect(window('customer').kiosk).toBe(true);
  expect(window('customer').bounds.x).toBe(-1920);
});

test('a display that changes its size is followed', () => {
  displays[1] = { ...display(2, 1920), bounds: { x: 1920, y: 0, width: 1280, height: 800 } };
  screenEvents.emit('display-metrics-changed');
  expect(window('customer').bounds).toEqual({ x: 1920, y: 0, width: 1280, height: 800 });
});

test('a page that crashed comes back, and the desk knows it was away', () => {
  counts.length = 0;
  window('customer').webContents.emit('render-process-gone');
  expect(counts).toEqual([
    ['customer', 0],
    ['customer', 1],
  ]);
});

test('the customer’s window stays until the counter ends', () => {
  let stopped = 0;
  const close = { preventDefault: () => (stopped += 1) };
  window('customer').events.emit('close', close);
  expect(stopped).toBe(1);
  appEvents.emit('before-quit');
  window('customer').events.emit('close', close);
  expect(stopped).toBe(1);
});

test('with the clerk’s window the counter ends', () => {
  const before = appState.quits;
  window('staff').events.emit('closed');
  expect(appState.quits).toBe(before + 1);
});

test('only our own windows are known, and only while they are there', () => {
  const { id } = window('customer').webContents;
  expect(opened.windowOf(id)).toBe('customer');
  expect(opened.windowOf(id + 100)).toBeNull();
  window('customer').destroyed = true;
  expect(opened.windowOf(id)).toBeNull();
  opened.send('customer', 'counter:event', 'customer.view', {});
  expect(window('customer').webContents.sent).toEqual([]);
});

test('pages are isolated, sandboxed, without Node, tools or stored traces', () => {
  expect(window('staff').options.webPreferences).toMatchObject({
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false,
    devTools: false,
    partition: expect.not.stringMatching(/^persist:/),
  });
});
