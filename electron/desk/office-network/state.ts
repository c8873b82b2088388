import type { LineStanding, MemberRole } from '../../../src/contract/hall-terms.ts';
import type { CounterOpinions } from '../../office-network/wire.ts';
import type { ServedHall } from '../../office-network/serve-members.ts';
import type { DeskContext } from '../context.ts';
import type { DeskOptions } from '../desk.ts';

/** A pairing code that was made and not used yet. */
export interface Offer {
  readonly role: MemberRole;
  readonly number: number;
  readonly by: string;
  readonly groups: readonly string[];
  /** SHA-256 of its secret. */
  readonly secretHash: Buffer;
  /** Milliseconds of `passed`. */
  readonly until: number;
}

/** What the machine knows of the office network while it runs; what lasts is in the store. */
export interface OfficeNetwork {
  /** The listener others join at, where this machine is the hall host. */
  served: ServedHall | null;
  offer: Offer | null;
  /** How the way to the hall host stands; null where none was dialled since the start. */
  standing: LineStanding | null;
  /** Lets the hall of this machine follow a hall host from now on, or be its own again. */
  follow: (dial: DeskOptions['hallLine']) => void;
  /** What the joined counters said is open there, by their number. */
  readonly opinions: Map<number, CounterOpinions>;
  /** What is open here, for the hall host. */
  ownOpinions: () => CounterOpinions;
  /** Says it to the hall host where it changed. */
  sayOpinions: () => void;
  /** Draws the screens anew. */
  changed: () => void;
}

export function createOfficeNetwork(): OfficeNetwork {
  return {
    served: null,
    offer: null,
    standing: null,
    follow: () => {},
    opinions: new Map(),
    ownOpinions: () => ({ low: [], complaints: [] }),
    sayOpinions: () => {},
    changed: () => {},
  };
}

/** Milliseconds since some moment; ten minutes are ten minutes however fast a training day runs. */
export function passed({ options }: DeskContext): number {
  return options.clock.elapsed?.() ?? Date.parse(options.clock.now());
}
