import type { Fault } from '../../../src/contract/fault.ts';
import type { HallCommand } from '../../hall/command.ts';
import type { HallEvent } from '../../hall/event.ts';
import type { HallAsk, Member } from '../../hall/line.ts';
import type { HallState } from '../../hall/state.ts';
import type { DeskContext } from '../context.ts';

/** The hall of today as this machine knows it: what happened, and what it adds up to. */
export interface HallToday {
  readonly day: string;
  readonly events: readonly HallEvent[];
  readonly state: HallState;
}

/** What was said at the door when a number is drawn. */
export type Said = Extract<HallAsk, { type: 'do' }>['said'];

/** How this machine and the others of the office stand to each other. */
export interface HallStanding {
  /** By itself; hall host of others; joined to one; joined, but the host cannot be reached. */
  readonly way: 'single' | 'host' | 'joined' | 'alone';
  /** Whether this machine calls numbers; a board and a machine at the door do not. */
  readonly calls: boolean;
  /** Machines that joined this one, also counters that are away and keep numbers. */
  readonly members: readonly (Member & { readonly present: boolean; readonly kept: number })[];
  /** Why the host will not have this machine, in words. */
  readonly refusal: Fault | null;
  /** When the host could be reached again, ISO; null where it always could, or cannot. */
  readonly backAt: string | null;
}

/** How the hall's things happen on this machine. */
export interface HallWay {
  today(): HallToday;
  /** Decided, kept, and only then true. @throws FaultError `hall.*` where it cannot */
  happen(command: HallCommand, actor: string, said: Said): Promise<readonly HallEvent[]>;
  standing(): HallStanding;
}

const ways = new WeakMap<DeskContext, HallWay>();

export function chooseWay(desk: DeskContext, way: HallWay): void {
  ways.set(desk, way);
}

export function wayOf(desk: DeskContext): HallWay {
  const way = ways.get(desk);
  if (way === undefined) throw new Error('The hall of this desk was not opened.');
  return way;
}
