import { EventEmitter } from 'node:events';
import type {
  App,
  BrowserWindowConstructorOptions,
  Dialog,
  Display,
  IpcMain,
  MenuItemConstructorOptions,
  PowerMonitor,
  Protocol,
  Rectangle,
  SafeStorage,
  Screen,
  Session,
} from 'electron';

/**
 * The one fake of Electron. It does what the counter relies on and records what would be seen on a screen; a member that
 * Electron renames or retypes fails the type check here.
 */

/** An emitter whose `on` fits any of Electron's overloads. */
function emitter() {
  const events = new EventEmitter();
  // One program listens once; a test file starts several.
  events.setMaxListeners(0);
  function on(name: string, listener: (...values: never[]) => void): never;
  function on(name: string, listener: (...values: never[]) => void): unknown {
    return events.on(name, (...values) => Reflect.apply(listener, undefined, values));
  }
  function once(name: string, listener: (...values: never[]) => void): never;
  function once(name: string, listener: (...values: never[]) => void): unknown {
    return events.once(name, (...values) => Reflect.apply(listener, undefined, values));
  }
  return { on, once, emit: (name: string, ...values: unknown[]) => events.emit(name, ...values) };
}

type Handler = (...values: never[]) => unknown;

export const appEvents = emitter();
export const appState = { isFirst: true, exitCode: null as number | null, quits: 0, userData: '', switches: [''] };

export const app = {
  on: appEvents.on,
  isPackaged: false,
  getAppPath: () => process.cwd(),
  setPath(_name: string, path: string) {
    appState.userData = path;
  },
  requestSingleInstanceLock: () => appState.isFirst,
  enableSandbox: () => {},
  commandLine: { appendSwitch: (name: string) => void appState.switches.push(name) },
  whenReady: () => Promise.resolve(),
  quit() {
    appState.quits += 1;
    appEvents.emit('before-quit');
    appEvents.emit('will-quit');
  },
  exit(code = 0) {
    appState.exitCode = code;
  },
} satisfies Partial<Record<keyof App, unknown>> &
  Pick<App, 'on' | 'isPackaged' | 'getAppPath' | 'requestSingleInstanceLock' | 'enableSandbox' | 'whenReady' | 'quit'>;

function fakeContents(id: number) {
  const events = emitter();
  return {
    id,
    ...events,
    sent: [] as unknown[][],
    printed: [] as object[],
    printers: [] as { name: string }[],
    openHandler: null as null | (() => { action: string }),
    send(...values: unknown[]) {
      this.sent.push(values);
    },
    setWindowOpenHandler(handler: () => { action: string }) {
      this.openHandler = handler;
    },
    getPrintersAsync() {
      return Promise.resolve(this.printers);
    },
    print(options: object, done: (success: boolean) => void) {
      this.printed.push(options);
      done(this.printed.length > 0);
    },
  };
}

export const windows: BrowserWindow[] = [];

export class BrowserWindow {
  readonly webContents = fakeContents(windows.length + 1);
  readonly options: BrowserWindowConstructorOptions;
  readonly events = emitter();
  readonly on = this.events.on;
  readonly once = this.events.once;
  address = '';
  bounds: Rectangle = { x: 0, y: 0, width: 0, height: 0 };
  kiosk = false;
  menu: MenuItemConstructorOptions[] = [];
  focused = 0;
  destroyed = false;

  constructor(options: BrowserWindowConstructorOptions) {
    this.options = options;
    windows.push(this);
    appEvents.emit('web-contents-created', {}, this.webContents);
  }

  loadURL(address: string): Promise<void> {
    this.address = address;
    this.webContents.emit('did-finish-load');
    return Promise.resolve();
  }
  setBounds(bounds: Rectangle): void {
    if (!this.kiosk) this.bounds = bounds;
  }
  isKiosk(): boolean {
    return this.kiosk;
  }
  setKiosk(kiosk: boolean): void {
    this.kiosk = kiosk;
  }
  isMinimized(): boolean {
    return false;
  }
  isDestroyed(): boolean {
    return this.destroyed;
  }
  destroy(): void {
    this.destroyed = true;
  }
  show(): void {}
  showInactive(): void {}
  setMenu(menu: { template: MenuItemConstructorOptions[] } | null): void {
    this.menu = menu?.template ?? [];
  }
  restore(): void {}
  focus(): void {
    this.focused += 1;
  }
}

export const handlers = new Map<string, Handler>();
export const ipcMain = {
  handle: (channel: string, handler: Handler) => void handlers.set(channel, handler),
} satisfies Pick<IpcMain, 'handle'>;

export const errorBoxes: string[] = [];
export const dialogState = { chosen: { canceled: true, filePath: '' } };
export const dialog = {
  showErrorBox: (_title: string, words: string) => void errorBoxes.push(words),
  showMessageBoxSync: () => 0,
  showSaveDialog: () => Promise.resolve(dialogState.chosen),
} satisfies Pick<Dialog, 'showErrorBox' | 'showMessageBoxSync' | 'showSaveDialog'>;

export const menuState = { application: null as null | MenuItemConstructorOptions[] };
/** A menu that is only what it was made of. */
export const Menu = {
  setApplicationMenu: (menu: { template: MenuItemConstructorOptions[] } | null) =>
    void (menuState.application = menu?.template ?? null),
  buildFromTemplate: (template: MenuItemConstructorOptions[]) => ({ template }),
};

export const powerEvents = emitter();
export const powerMonitor = { on: powerEvents.on } satisfies Pick<PowerMonitor, 'on'>;

export const display = (id: number, x: number): Pick<Display, 'id' | 'bounds' | 'workArea'> => ({
  id,
  bounds: { x, y: 0, width: 1920, height: 1080 },
  workArea: { x, y: 0, width: 1920, height: 1040 },
});
export const screenEvents = emitter();
export const displays = [display(1, 0), display(2, 1920)];
export const screen = {
  on: screenEvents.on,
  getAllDisplays: () => displays,
  getPrimaryDisplay: () => display(1, 0),
} satisfies Partial<Record<keyof Screen, unknown>>;

/** Seals by turning the text around, so that a sealed key never looks like the key. */
export const safeStorageState = { backend: 'gnome_libsecret' as const, available: true, shouldReEncrypt: false };
function reversed(text: string): string {
  return Buffer.from(text).reverse().toString();
}
export const safeStorage = {
  isAsyncEncryptionAvailable: () => Promise.resolve(safeStorageState.available),
  getSelectedStorageBackend: () => safeStorageState.backend,
  encryptStringAsync: (text: string) => Promise.resolve(Buffer.from(reversed(text))),
  decryptStringAsync: (sealed: Buffer) =>
    Promise.resolve({ result: reversed(sealed.toString()), shouldReEncrypt: safeStorageState.shouldReEncrypt }),
} satisfies Pick<
  SafeStorage,
  'isAsyncEncryptionAvailable' | 'getSelectedStorageBackend' | 'encryptStringAsync' | 'decryptStringAsync'
>;

type Serve = Parameters<Protocol['handle']>[1];
export const schemes: object[] = [];
function fakeProtocol() {
  const served = new Map<string, Serve>();
  return {
    served,
    handle: (scheme: string, serve: Serve) => void served.set(scheme, serve),
    registerSchemesAsPrivileged: (given: object[]) => void schemes.push(...given),
  } satisfies Pick<Protocol, 'handle' | 'registerSchemesAsPrivileged'> & { served: unknown };
}
export const protocol = fakeProtocol();

function fakeSession() {
  const events = emitter();
  const rules = {
    request: null as null | Parameters<Session['setPermissionRequestHandler']>[0],
    check: null as null | Parameters<Session['setPermissionCheckHandler']>[0],
    device: null as null | Parameters<Session['setDevicePermissionHandler']>[0],
    network: null as null | ((details: { url: string }, answer: (answer: { cancel?: boolean }) => void) => void),
  };
  return {
    ...events,
    rules,
    protocol: fakeProtocol(),
    setPermissionRequestHandler: (handler: typeof rules.request) => void (rules.request = handler),
    setPermissionCheckHandler: (handler: typeof rules.check) => void (rules.check = handler),
    setDevicePermissionHandler: (handler: typeof rules.device) => void (rules.device = handler),
    webRequest: { onBeforeRequest: (handler: typeof rules.network) => void (rules.network = handler) },
  };
}
/** Processes that were started, with what they were sent. */
export const utilities: {
  file: string;
  sent: unknown[];
  killed: boolean;
  emit: (name: string, value: unknown) => void;
}[] = [];
export const utilityProcess = {
  fork(file: string) {
    const { on, once, emit } = emitter();
    const child = { file, sent: [] as unknown[], killed: false, on, once, emit, stdout: null, stderr: null, pid: 1 };
    utilities.push(child);
    return Object.assign(child, {
      postMessage: (message: unknown) => void child.sent.push(message),
      kill: () => (child.killed = true),
    });
  },
};

export const sessions = new Map<string, ReturnType<typeof fakeSession>>();
export const session = {
  fromPartition(partition: string) {
    const found = sessions.get(partition) ?? fakeSession();
    sessions.set(partition, found);
    return found;
  },
};
