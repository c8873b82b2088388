import { beforeEach, expect, test } from 'vitest';
import type { HallScreens } from '../../electron/shell/hall-screens.ts';
import { setHallMenu } from '../../electron/shell/menu.ts';
import { windowOptions } from '../../electron/shell/window-options.ts';
import { type CounterWindows, openWindows } from '../../electron/shell/windows.ts';
import {
  BrowserWindow,
  Menu,
  app,
  appEvents,
  appState,
  display,
  displays,
  menuState,
  screen,
  screenEvents,
  windows,
} from '../fake/electron.ts';

let opened: CounterWindows<BrowserWindow>;
let counts: [string, number][];
let kept: HallScreens[];

function window(kind: 'staff' | 'customer' | 'display' | 'kiosk'): BrowserWindow {
  const found = windows.findLast((each) => each.address.startsWith(`counter://${kind}/`));
  if (found === undefined) throw new Error(`no ${kind} window`);
  return found;
}

function openAll(hall: HallScreens = { display: false, kiosk: false, turn: 0 }): void {
  counts = [];
  kept = [];
  opened = openWindows({
    app,
    screen,
    create: (options) => new BrowserWindow(options),
    settings: (kind) => windowOptions('/app/preload.cjs', true, kind),
    hall,
    keep: (screens) => kept.push(screens),
    count: (kind, open) => counts.push([kind, open]),
  });
}

beforeEach(() => {
  displays.splice(0, displays.length, display(1, 0), display(2, 1920));
  openAll();
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

test('the board comes up on a display of its own, fills it, and goes again', () => {
  displays.push(display(3, 3840));
  opened.openHall('display', true);
  const board = window('display');
  expect(board.address).toBe('counter://display/display/index.html');
  expect([window('customer').bounds.x, board.bounds.x]).toEqual([1920, 3840]);
  expect([window('customer').kiosk, board.kiosk]).toEqual([true, true]);
  expect(opened.windowOf(board.webContents.id)).toBe('display');
  expect(counts.at(-1)).toEqual(['display', 1]);
  opened.openHall('display', false);
  expect(board.destroyed).toBe(true);
  expect(opened.windowOf(board.webContents.id)).toBeNull();
  expect(counts.at(-1)).toEqual(['display', 0]);
  expect(kept).toEqual([
    { display: true, kiosk: false, turn: 0 },
    { display: false, kiosk: false, turn: 0 },
  ]);
});

test('a window that came to a wrong display is moved on', () => {
  displays.push(display(3, 3840));
  opened.openHall('display', true);
  opened.turn();
  expect([window('customer').bounds.x, window('display').bounds.x]).toEqual([3840, 1920]);
  expect(kept.at(-1)).toEqual({ display: true, kiosk: false, turn: 1 });
});

test('what was open last is open again, and each hears its own', () => {
  openAll({ display: true, kiosk: true, turn: 0 });
  opened.send('kiosk', 'counter:event', 'kiosk.view', {});
  expect(window('kiosk').webContents.sent).toHaveLength(1);
  expect(window('display').webContents.sent).toEqual([]);
  expect(counts.map(([kind]) => kind)).toEqual(['staff', 'customer', 'display', 'kiosk']);
});

test('nobody at the machine at the door closes it or finds a menu; the board alone sounds by itself', () => {
  openAll({ display: true, kiosk: true, turn: 0 });
  setHallMenu(Menu, 'linux', window('staff'), {
    screens: { display: true, kiosk: true, turn: 0 },
    open: (kind, open) => opened.openHall(kind, open),
    turn: () => opened.turn(),
  });
  const kiosk = window('kiosk');
  let stopped = 0;
  kiosk.events.emit('close', { preventDefault: () => (stopped += 1) });
  expect(stopped).toBe(1);
  expect([kiosk.menu, window('display').menu]).toEqual([[], []]);
  expect(['staff', 'customer', 'display', 'kiosk'].map((kind) => soundOf(kind))).toEqual([false, false, true, false]);
  const items = viewItems(window('staff').menu);
  expect(items.map(({ label, checked }) => [label, checked])).toEqual([
    ['叫號看板', true],
    ['抽號機', true],
    [undefined, undefined],
    ['各畫面換螢幕', undefined],
  ]);
  Reflect.apply(items[1]?.click ?? (() => {}), undefined, [{ checked: false }]);
  expect(kiosk.destroyed).toBe(true);
  expect(kept.at(-1)).toEqual({ display: true, kiosk: false, turn: 0 });
});

test('on macOS the menu is the program’s', () => {
  setHallMenu(Menu, 'darwin', window('staff'), {
    screens: { display: false, kiosk: false, turn: 0 },
    open: (kind, open) => opened.openHall(kind, open),
    turn: () => opened.turn(),
  });
  expect(window('staff').menu).toEqual([]);
  expect(menuState.application?.map(({ role, label }) => role ?? label)).toEqual(['appMenu', 'editMenu', '檢視']);
});

function soundOf(kind: string): boolean {
  const found = windows.findLast((each) => each.address.startsWith(`counter://${kind}/`));
  return found?.options.webPreferences?.autoplayPolicy === 'no-user-gesture-required';
}

function viewItems(menu: BrowserWindow['menu']): BrowserWindow['menu'] {
  const items = menu.find(({ label }) => label === '檢視')?.submenu;
  return Array.isArray(items) ? items : [];
}
