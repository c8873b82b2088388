import { createHash, randomBytes } from 'node:crypto';
import type { HostIdentity, HallDoor } from '../../electron/office-network/door.ts';
import type { LineStanding } from '../../src/contract/hall-terms.ts';
import { type DialledLine, dialHost, type HostPlace } from '../../electron/office-network/dial-host.ts';
import { type ServedHall, serveMembers } from '../../electron/office-network/serve-members.ts';
import type { CounterOpinions, PairingAnswer, PairingAsk } from '../../electron/office-network/wire.ts';
import type { HallAnswer, HallTold, HallToldAnswer, Member } from '../../electron/hall/line.ts';
import { certificateFacts, createOfficeSeal } from '../../electron/receipts/index.ts';

export function identity(): HostIdentity {
  const { privateKey, certificate } = createOfficeSeal({ office: '臺北市辦事處', from: '2026-11-30T08:00:00+08:00' });
  return { privateKey, certificate, fingerprint: certificateFacts(certificate).fingerprint };
}

export const COUNTER_3: Member = { role: 'counter', number: 3 };
export const NOTHING_NEW: HallAnswer = { ok: true, from: 0, events: [], words: [] };

export function hashOf(key: string): string {
  return createHash('sha256').update(Buffer.from(key, 'base64url')).digest('hex');
}

/** A door that knows whoever it was told of and writes down what happened at it. */
export interface TestDoor extends HallDoor {
  readonly members: Map<string, Member>;
  readonly came: (member: Member) => void;
  readonly log: string[];
  readonly open: string[];
  readonly asked: unknown[];
  answer: (ask: unknown) => Promise<HallAnswer>;
  pairing: (asked: PairingAsk) => Promise<PairingAnswer>;
}

export function testDoor(known: HostIdentity = identity()): TestDoor {
  const door: TestDoor = {
    members: new Map(),
    log: [],
    open: [],
    asked: [],
    answer: () => Promise.resolve(NOTHING_NEW),
    pairing: () => Promise.reject(new Error('nobody is paired here')),
    identity: () => known,
    memberWith: (hash) => door.members.get(hash) ?? null,
    pair: (asked) => door.pairing(asked),
    refused: (count) => void door.log.push(`refused ${count}`),
    receive(_member, ask) {
      door.asked.push(ask);
      return door.answer(ask);
    },
    came: ({ role, number }) => void door.log.push(`came ${role} ${number}`),
    opened: () => {},
    opinions: ({ number }, { low }) => void door.open.push(`${number}: ${low.length}`),
    gone: ({ role, number }) => void door.log.push(`gone ${role} ${number}`),
  };
  return door;
}

export interface TestHost {
  readonly door: TestDoor;
  readonly served: ServedHall;
  /** What a member of this host keeps; the key is known at the door. */
  readonly place: (member?: Member) => HostPlace;
}

export async function testHost(door = testDoor(), port = 0): Promise<TestHost> {
  const served = await serveMembers(door, { address: '127.0.0.1', port });
  return {
    door,
    served,
    place(member = COUNTER_3) {
      const key = randomBytes(32).toString('base64url');
      door.members.set(hashOf(key), member);
      return { address: '127.0.0.1', port: served.port, fingerprint: door.identity().fingerprint, key };
    },
  };
}

export interface TestMember {
  readonly line: DialledLine;
  readonly heard: string[];
  readonly told: HallTold[];
  readonly standings: LineStanding[];
  toldAnswer: () => HallToldAnswer;
  opinions: () => CounterOpinions;
  /** Until this was heard so many times. */
  readonly hears: (what: 'up' | 'down', times?: number) => Promise<void>;
  readonly stands: (standing: LineStanding) => Promise<void>;
}

export function testMember(place: HostPlace): TestMember {
  const heard: string[] = [];
  const told: HallTold[] = [];
  const standings: LineStanding[] = [];
  const watchers = new Set<() => void>();
  const look = () => {
    for (const watcher of watchers) watcher();
  };
  const until = (is: () => boolean) =>
    new Promise<void>((resolve) => {
      const watcher = () => {
        if (!is()) return;
        watchers.delete(watcher);
        resolve();
      };
      watchers.add(watcher);
      watcher();
    });
  const listener = {
    up: () => {
      heard.push('up');
      look();
    },
    down: () => {
      heard.push('down');
      look();
    },
    told: (one: HallTold) => {
      told.push(one);
      return member.toldAnswer();
    },
  };
  const line = dialHost(place, listener, {
    stands(standing) {
      standings.push(standing);
      look();
    },
    opinions: () => member.opinions(),
  });
  const member: TestMember = {
    line,
    heard,
    told,
    standings,
    toldAnswer: () => ({ released: true }),
    opinions: () => ({ low: [], complaints: [] }),
    hears: (what, times = 1) => until(() => heard.filter((one) => one === what).length >= times),
    stands: (standing) => until(() => standings.at(-1) === standing || standings.includes(standing)),
  };
  return member;
}
