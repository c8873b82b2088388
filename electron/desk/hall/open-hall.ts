import type { HallAnswer, HallMembers, Member } from '../../hall/line.ts';
import type { DeskContext } from '../context.ts';
import type { DeskOptions } from '../desk.ts';
import { hostHall, type HallHost } from './hall-host.ts';
import { type JoinedHall, joinedHall } from './hall-joined.ts';
import { singleHall } from './hall-single.ts';
import { chooseWay } from './hall-way.ts';
import { lineFaults } from './line-faults.ts';
import { ownList } from './own-list.ts';

/** The hall of this machine, as whoever carries the office's line sees it. */
export interface OpenHall {
  /** Others may join from now on; null ends it. Nothing happens on a machine that joined another itself. */
  serve(members: HallMembers | null): void;
  receive(member: Member, ask: unknown): Promise<HallAnswer>;
  /** Joins the hall host this line leads to; absent: the hall is this machine's own again. */
  follow(dial: DeskOptions['hallLine']): void;
  close(): void;
}

/**
 * Opens the hall: joined to a host where the options have a line to it, by itself otherwise.
 * @param happened told when the screens have something new to show
 */
export function openHall(desk: DeskContext, happened: () => void, report: (error: unknown) => void): OpenHall {
  const list = ownList(desk);
  let host: HallHost | null = null;
  let joined: JoinedHall | null = null;

  function follow(dial: DeskOptions['hallLine']): void {
    joined?.close();
    joined = dial === undefined ? null : joinedHall(desk, dial, happened, report);
    chooseWay(desk, joined ?? host ?? singleHall(desk, list));
  }
  follow(desk.options.hallLine);
  return {
    follow,
    serve(members) {
      if (joined !== null) return;
      host = members === null ? null : hostHall(desk, list, members, happened, report);
      chooseWay(desk, host ?? singleHall(desk, list));
      happened();
    },
    receive: async (member, ask) =>
      host?.receive(member, ask) ?? { ok: false, from: 0, events: [], words: [], fault: lineFaults.notHost },
    close: () => joined?.close(),
  };
}
