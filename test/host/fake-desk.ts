import type { EventName } from '../../src/contract/events.ts';
import type { Reply } from '../../src/contract/fault.ts';
import type { WindowKind } from '../../src/contract/roles.ts';
import { testDoor } from '../office-network/two-sides.ts';
import type { Desk, Push } from '../../electron/desk/desk.ts';

/** A desk that only remembers what reached it: the shells are tested by what they let through. */
export interface FakeDesk extends Desk {
  readonly received: { readonly sender: WindowKind; readonly message: unknown }[];
  readonly counts: { readonly window: WindowKind; readonly count: number }[];
  readonly closed: () => boolean;
  reply: (message: unknown) => Promise<Reply<unknown>>;
  push(window: WindowKind, name: EventName, payload: unknown): void;
}

export function fakeDesk(): FakeDesk {
  const pushes = new Set<Push>();
  let closed = false;
  const desk: FakeDesk = {
    received: [],
    counts: [],
    closed: () => closed,
    reply: () => Promise.resolve({ ok: true, output: { revision: 1 } }),
    receive(sender, message) {
      desk.received.push({ sender, message });
      return desk.reply(message);
    },
    onPush(push) {
      pushes.add(push);
      return () => pushes.delete(push);
    },
    windowsOpen: (window, count) => void desk.counts.push({ window, count }),
    serveDownloads: () => {},
    fetchDownload: () => Promise.resolve({ outcome: 'unknown' }),
    hallDoor: testDoor(),
    serveHall: () => {},
    receiveMember: () => Promise.resolve({ ok: true, from: 0, events: [], words: [] }),
    memberCame: () => {},
    memberGone: () => {},
    close: () => {
      closed = true;
    },
    push(window, name, payload) {
      for (const push of pushes) push(window, name, JSON.parse(JSON.stringify(payload)));
    },
  };
  return desk;
}
