import { registerHooks } from 'node:module';
import { CALL_CHANNEL } from '../../../electron/shell/channels.ts';
import { app, appState, errorBoxes, handlers, safeStorageState, screen, windows } from '../../fake/electron.ts';

/**
 * `node --import as-electron.ts out/main/main.js …`: Node in Electron's place. Waits for the windows, calls as each of
 * them would, prints what came of it, and quits as a clerk would.
 */
const fake = new URL('../../fake/electron.ts', import.meta.url).href;
registerHooks({
  resolve: (name, context, next) => (name === 'electron' ? { url: fake, shortCircuit: true } : next(name, context)),
});
Object.assign(safeStorageState, { backend: process.env['FAKE_BACKEND'] ?? 'gnome_libsecret' });

async function callAs(index: number, name: string): Promise<unknown> {
  const window = windows[index];
  const handler = handlers.get(CALL_CHANNEL);
  if (window === undefined || handler === undefined) throw new Error('nobody answers');
  const event = { sender: window.webContents, senderFrame: { url: window.address, parent: null } };
  return Reflect.apply(handler, undefined, [event, { name, input: {} }]);
}

async function visit(): Promise<void> {
  while (windows.length < 2 && appState.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 20));
  if (appState.exitCode === null) {
    console.log(
      JSON.stringify({
        addresses: windows.map((window) => window.address),
        kiosk: windows.map((window) => window.kiosk),
        displays: screen.getAllDisplays().length,
        userData: appState.userData,
        staffView: await callAs(0, 'staff.view'),
        customerView: await callAs(1, 'customer.view'),
        customerAsStaff: await callAs(1, 'staff.view'),
        lastView: await callAs(windows.length - 1, `${new URL(windows.at(-1)?.address ?? '').host}.view`),
      }),
    );
    app.quit();
  } else {
    console.log(JSON.stringify({ exitCode: appState.exitCode, errorBoxes }));
  }
  process.exit(appState.exitCode ?? 0);
}

void visit();
