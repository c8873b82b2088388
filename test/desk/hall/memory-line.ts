import {
  type HallAnswer,
  hallAnswer,
  hallAsk,
  type HallLine,
  type HallLineListener,
  type HallMembers,
  hallTold,
  type Member,
} from '../../../electron/hall/line.ts';
import type { Desk } from '../../../electron/desk/desk.ts';

/** What goes wrong with the next thing that is said over a line. */
export type Loss = 'none' | 'ask' | 'answer' | 'told';

interface Wire {
  readonly member: Member;
  listener: HallLineListener | null;
  isUp: boolean;
  /** Counts the dials: nothing said over a former one arrives. */
  dialled: number;
  loses: Loss;
}

/** The office's lines in one process: they can be cut, lose a question, an answer or a word of the host's. */
export interface MemoryOffice {
  /** What a joined desk dials with. */
  lineOf(member: Member): (listener: HallLineListener) => HallLine;
  readonly members: HallMembers;
  /** The host's desk, also after it was closed and opened again; every line is cut then. */
  hostIs(desk: Desk): void;
  cut(member: Member): void;
  /** Dials again, and waits until whatever that leads to has been said. */
  restore(member: Member): Promise<void>;
  lose(member: Member, loss: Loss): void;
  isUp(member: Member): boolean;
  settled(): Promise<void>;
}

export function memoryOffice(): MemoryOffice {
  const wires = new Map<string, Wire>();
  let host: Desk | null = null;
  let underWay = 0;

  function wireOf(member: Member): Wire {
    const key = `${member.role} ${member.number}`;
    const wire = wires.get(key) ?? { member, listener: null, isUp: false, dialled: 0, loses: 'none' };
    wires.set(key, wire);
    return wire;
  }
  function down(wire: Wire): void {
    if (!wire.isUp) return;
    wire.isUp = false;
    wire.dialled += 1;
    wire.listener?.down();
    host?.memberGone(wire.member);
  }
  function takes(wire: Wire, loss: Loss): boolean {
    if (wire.loses !== loss) return false;
    wire.loses = 'none';
    return true;
  }
  async function ask(wire: Wire, asked: unknown): Promise<HallAnswer> {
    const { dialled } = wire;
    if (!wire.isUp || host === null || takes(wire, 'ask')) throw new Error('The hall host does not answer.');
    const answer = await host.receiveMember(wire.member, structuredClone(hallAsk.parse(asked)));
    if (takes(wire, 'answer') || !wire.isUp || wire.dialled !== dialled) throw new Error('The answer was lost.');
    return structuredClone(hallAnswer.parse(answer));
  }
  async function counted<Result>(work: Promise<Result>): Promise<Result> {
    underWay += 1;
    try {
      return await work;
    } finally {
      underWay -= 1;
    }
  }
  async function settled(): Promise<void> {
    let quiet = 0;
    while (quiet < 5) {
      await new Promise(setImmediate);
      quiet = underWay === 0 ? quiet + 1 : 0;
    }
  }
  return {
    lineOf: (member) => (listener) => {
      const wire = wireOf(member);
      wire.listener = listener;
      return {
        role: member.role,
        connected: () => wire.isUp,
        ask: (asked) => counted(ask(wire, asked)),
        cut: () => down(wire),
        close() {
          wire.listener = null;
          down(wire);
        },
      };
    },
    members: {
      present: () => [...wires.values()].filter(({ isUp }) => isUp).map(({ member }) => member),
      async tell(member, told) {
        const wire = wireOf(member);
        await Promise.resolve();
        if (!wire.isUp || wire.listener === null) return null;
        if (takes(wire, 'told')) {
          down(wire);
          return null;
        }
        return wire.listener.told(structuredClone(hallTold.parse(told)));
      },
    },
    hostIs(desk) {
      for (const wire of wires.values()) down(wire);
      host = desk;
    },
    cut: (member) => down(wireOf(member)),
    async restore(member) {
      const wire = wireOf(member);
      if (wire.isUp || wire.listener === null) return;
      wire.isUp = true;
      wire.listener.up();
      host?.memberCame(member);
      await settled();
    },
    lose(member, loss) {
      wireOf(member).loses = loss;
    },
    isUp: (member) => wireOf(member).isUp,
    settled,
  };
}
