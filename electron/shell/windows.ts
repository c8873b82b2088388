import type { App, BrowserWindow, BrowserWindowConstructorOptions, Screen, WebContents } from 'electron';
import { type HallWindow, type ShellWindow, hallWindows, pageAddress } from './addresses.ts';
import type { WindowOf } from './gate.ts';
import type { HallScreens } from './hall-screens.ts';
import { type Place, type Placed, place } from './placement.ts';

/** What the counter uses of a window. */
export type CounterWindow = Pick<
  BrowserWindow,
  | 'destroy'
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
  | 'showInactive'
> & { readonly webContents: Pick<WebContents, 'id' | 'on' | 'send'> };

export interface WindowsOptions<Window extends CounterWindow> {
  readonly app: Pick<App, 'on' | 'quit'>;
  readonly screen: Displays;
  readonly create: (options: BrowserWindowConstructorOptions) => Window;
  readonly settings: (window: ShellWindow) => BrowserWindowConstructorOptions;
  /** What of the hall this computer showed last. */
  readonly hall: HallScreens;
  /** Told whenever that changed. */
  readonly keep: (hall: HallScreens) => void;
  /** Told whenever a page came up or went away. */
  readonly count: (window: ShellWindow, open: number) => void;
}

type Displays = Pick<Screen, 'on'> & {
  getAllDisplays(): readonly Place[];
  getPrimaryDisplay(): Place;
};

export interface CounterWindows<Window extends CounterWindow> {
  readonly windowOf: WindowOf;
  readonly staff: Window;
  send(window: ShellWindow, channel: string, ...values: unknown[]): void;
  focus(): void;
  /** Opens or closes a window of the hall and remembers it. */
  openHall(window: HallWindow, open: boolean): void;
  /** Hands the displays out in another order and remembers it. */
  turn(): void;
}

const titles: Readonly<Record<ShellWindow, string>> = {
  staff: '數位服務櫃檯　承辦',
  customer: '數位服務櫃檯　民眾',
  display: '數位服務櫃檯　叫號看板',
  kiosk: '數位服務櫃檯　抽號機',
};

/** Opens the clerk's window, the customer's and those of the hall that were open last, and keeps each on its display. */
export function openWindows<Window extends CounterWindow>(options: WindowsOptions<Window>): CounterWindows<Window> {
  const { app, screen, create, settings, keep, count } = options;
  const windows = new Map<ShellWindow, Window>();
  let { hall } = options;
  let quitting = false;
  app.on('before-quit', () => {
    quitting = true;
  });

  function open(kind: ShellWindow): Window {
    const window = create({ ...settings(kind), title: titles[kind] });
    windows.set(kind, window);
    // Nobody but the clerk closes a window; with the clerk's the counter ends.
    if (kind === 'staff') window.on('closed', () => app.quit());
    else {
      window.on('close', (event) => {
        if (!quitting) event.preventDefault();
      });
    }
    return window;
  }
  function arrangeAll(): void {
    arrange(windows, screen, hall);
  }
  function remember(changed: HallScreens): void {
    hall = changed;
    keep(hall);
    arrangeAll();
  }

  const staff = open('staff');
  open('customer');
  for (const kind of hallWindows) if (hall[kind]) open(kind);
  arrangeAll();
  screen.on('display-added', arrangeAll);
  screen.on('display-removed', arrangeAll);
  screen.on('display-metrics-changed', arrangeAll);
  for (const [kind, window] of windows) keepOpen(kind, window, count);
  return {
    staff,
    windowOf(contentsId) {
      for (const [kind, window] of windows) {
        if (!window.isDestroyed() && window.webContents.id === contentsId) return kind;
      }
      return null;
    },
    send(kind, channel, ...values) {
      const window = windows.get(kind);
      if (window !== undefined && !window.isDestroyed()) window.webContents.send(channel, ...values);
    },
    focus() {
      if (staff.isMinimized()) staff.restore();
      staff.focus();
    },
    openHall(kind, wanted) {
      const shown = windows.get(kind);
      if (wanted === (shown !== undefined)) return;
      if (shown === undefined) {
        const window = open(kind);
        remember({ ...hall, [kind]: true });
        keepOpen(kind, window, count);
      } else {
        windows.delete(kind);
        shown.destroy();
        count(kind, 0);
        remember({ ...hall, [kind]: false });
      }
    },
    turn: () => remember({ ...hall, turn: hall.turn + 1 }),
  };
}

function arrange(windows: ReadonlyMap<ShellWindow, CounterWindow>, screen: Displays, hall: HallScreens): void {
  const open = hallWindows.filter((kind) => windows.has(kind));
  const placement = place(screen.getAllDisplays(), screen.getPrimaryDisplay(), open, hall.turn);
  for (const [kind, window] of windows) {
    if (kind === 'staff') window.setBounds(placement.staff);
    else settle(window, placement[kind]);
  }
}

/** A kiosk window ignores where it is put, so it leaves the kiosk first. */
function settle(window: CounterWindow, { bounds, kiosk }: Placed): void {
  if (window.isKiosk()) window.setKiosk(false);
  window.setBounds(bounds);
  window.setKiosk(kiosk);
}

/** A page that crashed comes back by itself: the main process knows where it was. */
function keepOpen(kind: ShellWindow, window: CounterWindow, count: (window: ShellWindow, open: number) => void): void {
  // The keyboard stays with the clerk when a window of the hall comes up.
  window.once('ready-to-show', () => (kind === 'display' || kind === 'kiosk' ? window.showInactive() : window.show()));
  window.webContents.on('did-finish-load', () => count(kind, 1));
  window.webContents.on('render-process-gone', () => {
    if (window.isDestroyed()) return;
    count(kind, 0);
    void window.loadURL(pageAddress(kind));
  });
  void window.loadURL(pageAddress(kind));
}
