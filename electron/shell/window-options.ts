import type { BrowserWindowConstructorOptions } from 'electron';
import type { ShellWindow } from './addresses.ts';

/** In memory: no cookie, cache or history of a customer is left on the disk. */
export const PAGE_PARTITION = 'counter';

/** The settings of every window; each is decided here, also where the default is the same today. */
export function windowOptions(
  preload: string,
  isPackaged: boolean,
  window: ShellWindow,
): BrowserWindowConstructorOptions {
  return {
    show: false,
    backgroundColor: '#ffffff',
    autoHideMenuBar: true,
    webPreferences: {
      preload,
      partition: PAGE_PARTITION,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      // The spelling dictionaries would be downloaded.
      spellcheck: false,
      // Shows the PDF of a receipt; since Flash is gone nothing else is a plugin.
      plugins: true,
      devTools: !isPackaged,
      // Nobody touches the board, and it must call numbers aloud.
      autoplayPolicy: window === 'display' ? 'no-user-gesture-required' : 'document-user-activation-required',
    },
  };
}
