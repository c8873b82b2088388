import { events } from '../../src/contract/events.ts';
import type { Desk } from '../desk/desk.ts';
import { type ShellWindow, isShellWindow } from './addresses.ts';
import { EVENT_CHANNEL } from './channels.ts';

/** Each window hears the events of its own kind and nothing else. Returns a function that stops them. */
export function sendEvents(
  desk: Pick<Desk, 'onPush'>,
  send: (window: ShellWindow, channel: string, ...values: unknown[]) => void,
): () => void {
  return desk.onPush((window, name, payload) => {
    if (isShellWindow(window) && events[name].window === window) send(window, EVENT_CHANNEL, name, payload);
  });
}
