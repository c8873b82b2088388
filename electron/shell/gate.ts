import type { IpcMain } from 'electron';
import type { Reply } from '../../src/contract/fault.ts';
import type { Desk } from '../desk/desk.ts';
import { faults } from '../desk/words/faults.ts';
import { type ShellWindow, pageAddress } from './addresses.ts';
import { CALL_CHANNEL } from './channels.ts';

/** Which of our windows a web contents belongs to; null for anything else. */
export type WindowOf = (contentsId: number) => ShellWindow | null;

/** What Electron tells of the sender of a message. */
interface Sender {
  readonly sender: { readonly id: number };
  readonly senderFrame: { readonly url: string; readonly parent: object | null } | null;
}

/**
 * Who is asking: the top frame of one of our windows, showing exactly that window's page. A frame inside a page, a page
 * that went elsewhere and a window we did not make are nobody.
 */
export function senderOf(event: Sender, windowOf: WindowOf): ShellWindow | null {
  const window = windowOf(event.sender.id);
  const frame = event.senderFrame;
  if (window === null || frame === null || frame.parent !== null) return null;
  return frame.url === pageAddress(window) ? window : null;
}

/** Every message of every window comes through here. */
export function answerCalls(ipc: Pick<IpcMain, 'handle'>, desk: Pick<Desk, 'receive'>, windowOf: WindowOf): void {
  ipc.handle(CALL_CHANNEL, (event, message: unknown): Promise<Reply<unknown>> | Reply<unknown> => {
    const sender = senderOf(event, windowOf);
    return sender === null ? { ok: false, fault: faults.notForThisWindow } : desk.receive(sender, message);
  });
}
