import type { App } from 'electron';

/** A second start brings the first one's window to the front and ends. Returns false in that second one. */
export function isFirst(app: Pick<App, 'requestSingleInstanceLock' | 'on'>, focus: () => void): boolean {
  if (!app.requestSingleInstanceLock()) return false;
  app.on('second-instance', focus);
  return true;
}
