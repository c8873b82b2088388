/** The only file that loads Electron's main process; every other file takes what it needs as an argument. */
import { BrowserWindow, type BrowserWindowConstructorOptions } from 'electron';

export {
  app,
  dialog,
  ipcMain,
  Menu,
  powerMonitor,
  protocol,
  safeStorage,
  screen,
  session,
  utilityProcess,
} from 'electron';

export type { BrowserWindow, SaveDialogOptions, SaveDialogReturnValue } from 'electron';

export function createWindow(options: BrowserWindowConstructorOptions): BrowserWindow {
  return new BrowserWindow(options);
}
