import type { App, BrowserWindow, BrowserWindowConstructorOptions, Screen, WebContents } from 'electron';
import { type ShellWindow, pageAddress, shellWindows } from './addresses.ts';
import type { WindowOf } from './gate.ts';
import { type Place, place } from './placement.ts';

/** What the counter uses of a window. */
export type CounterWindow = Pick<
  BrowserWindow,
  | 'focus'
  | 'isDestroyed'
  | 'isKiosk'
  | 'isMinimized'
  | 'loadURL'
  | 'on'
  | 'once'
  | 'restore'
  | 'setBounds'
  | 'setKiosk'
  | 'show'
> & { readonly webContents: Pick<WebContents, 'id' | 'on' | 'send'> };

export interface WindowsOptions<Window extends CounterWindow> {
  readonly app: Pick<App, 'on' | 'quit'>;
  readonly screen: Displays;
  readonly create: (options: BrowserWindowConstructorOptions) => Window;
  readonly settings: BrowserWindowConstructorOptions;
  /** Told whenever a page came up or went away. */
  readonly count: (window: ShellWindow, open: number) => void;
}

type Displays = Pick<Screen, 'on'> & {
  getAllDisplays(): readonly Place[];
  getPrimaryDisplay(): Place;
};
type Both = Readonly<Record<ShellWindow, CounterWindow>>;

export interface CounterWindows<Window extends CounterWindow> {
  readonly windowOf: WindowOf;
  readonly staff: Window;
  send(window: ShellWindow, channel: string, ...values: unknown[]): void;
  focus(): void;
}

const titles: Readonly<Record<ShellWindow, string>> = {
  staff: '數位服務櫃檯　承辦',
  customer: '數位服務櫃檯　民眾',
};

/** Opens the clerk's window and the customer's, and keeps each on its display. */
export function openWindows<Window extends CounterWindow>(options: WindowsOptions<Window>): CounterWindows<Window> {
  const { app, screen, create, settings } = options;
  const windows: Readonly<Record<ShellWindow, Window>> = {
    staff: create({ ...settings, title: titles.staff }),
    customer: create({ ...settings, title: titles.customer }),
  };
  arrange(windows, screen);
  screen.on('display-added', () => arrange(windows, screen));
  screen.on('display-removed', () => arrange(windows, screen));
  screen.on('display-metrics-changed', () => arrange(windows, screen));
  for (const kind of shellWindows) keepOpen(kind, windows[kind], options.count);
  closeTogether(windows, app);
  return {
    staff: windows.staff,
    windowOf: (contentsId) =>
      shellWindows.find((kind) => !windows[kind].isDestroyed() && windows[kind].webContents.id === contentsId) ?? null,
    send(kind, channel, ...values) {
      if (!windows[kind].isDestroyed()) windows[kind].webContents.send(channel, ...values);
    },
    focus() {
      if (windows.staff.isMinimized()) windows.staff.restore();
      windows.staff.focus();
    },
  };
}

function arrange(windows: Both, screen: Displays): void {
  const { staff, customer } = place(screen.getAllDisplays(), screen.getPrimaryDisplay());
  windows.staff.setBounds(staff);
  // A kiosk window ignores where it is put, so it leaves the kiosk first.
  if (windows.customer.isKiosk()) windows.customer.setKiosk(false);
  windows.customer.setBounds(customer.bounds);
  windows.customer.setKiosk(customer.kiosk);
}

/** A page that crashed comes back by itself: the main process knows where it was. */
function keepOpen(kind: ShellWindow, window: CounterWindow, count: (window: ShellWindow, open: number) => void): void {
  window.once('ready-to-show', () => window.show());
  window.webContents.on('did-finish-load', () => count(kind, 1));
  window.webContents.on('render-process-gone', () => {
    count(kind, 0);
    void window.loadURL(pageAddress(kind));
  });
  void window.loadURL(pageAddress(kind));
}

/** The customer's window cannot be closed by itself; with the clerk's window the counter ends. */
function closeTogether(windows: Both, app: Pick<App, 'on' | 'quit'>): void {
  let quitting = false;
  app.on('before-quit', () => {
    quitting = true;
  });
  windows.customer.on('close', (event) => {
    if (!quitting) event.preventDefault();
  });
  windows.staff.on('closed', () => app.quit());
}
