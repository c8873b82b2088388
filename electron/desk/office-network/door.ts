import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { LINE_VERSION, type Member } from '../../hall/line.ts';
import type { HallDoor } from '../../office-network/door.ts';
import type { PairingAnswer, PairingAsk } from '../../office-network/wire.ts';
import { listHallMembers, logHallRefusals, pairHallMember, sawHallMember } from '../../records/index.ts';
import { type DeskContext, now } from '../context.ts';
import type { Desk } from '../desk.ts';
import type { Fault } from '../../../src/contract/fault.ts';
import { refused } from '../words/faults.ts';
import { hostIdentity } from './identity.ts';
import { joinedHost } from './joined.ts';
import { type Offer, passed } from './state.ts';
import { networkFaults } from './words.ts';

const KEY_BYTES = 32;

/** What the office network may ask of this machine: who is paired, who may be, and the hall behind it. */
export function hallDoorOf(
  desk: DeskContext,
  hall: Pick<Desk, 'receiveMember' | 'memberCame' | 'memberGone' | 'serveHall'>,
): HallDoor {
  const saw = (member: Member) => sawHallMember(desk.store, { ...member, at: now(desk) });
  return {
    identity: () => hostIdentity(desk.store, now(desk)),
    memberWith(keyHash) {
      const given = Buffer.from(keyHash, 'hex');
      let found: Member | null = null;
      // Every key is compared, and each in the same time.
      for (const { role, number, keyHash: known } of listHallMembers(desk.store)) {
        if (timingSafeEqual(given, Buffer.from(known, 'hex'))) found = { role, number };
      }
      return found;
    },
    pair: (asked) => Promise.resolve(pair(desk, asked)),
    refused: (count) => logHallRefusals(desk.store, { count, at: now(desk) }),
    receive: (member, ask) => hall.receiveMember(member, ask),
    opinions({ role, number }, open) {
      if (role !== 'counter') return;
      desk.officeNetwork.opinions.set(number, open);
      desk.officeNetwork.changed();
    },
    came(member) {
      saw(member);
      hall.memberCame(member);
    },
    gone(member) {
      saw(member);
      hall.memberGone(member);
    },
    opened(served) {
      if (served !== null && joinedHost(desk.store) !== null) throw refused(networkFaults.joinedElsewhere);
      desk.officeNetwork.served = served;
      hall.serveHall(served);
    },
  };
}

/** Gives the machine a key of its own where it has the code's secret and is what the code is for; the code is then used. */
function pair(desk: DeskContext, asked: PairingAsk): PairingAnswer {
  const { offer } = desk.officeNetwork;
  if (offer === null || !opens(desk, offer, asked.secret)) return refuse(networkFaults.unknownCode);
  const wrong = differenceOf(desk, offer, asked);
  if (wrong !== null) return refuse(wrong);
  desk.officeNetwork.offer = null;
  const key = randomBytes(KEY_BYTES);
  const { role, number, by } = offer;
  const keyHash = createHash('sha256').update(key).digest('hex');
  pairHallMember(desk.store, { role, number, keyHash, actor: by, at: now(desk) });
  return { ok: true, role, number, key: key.toString('base64url') };
}

function opens(desk: DeskContext, { secretHash, until }: Offer, secret: string): boolean {
  const given = createHash('sha256').update(Buffer.from(secret, 'hex')).digest();
  return timingSafeEqual(given, secretHash) && passed(desk) < until;
}

/** Why a machine with the right secret cannot be what the code is for; null where it can. */
function differenceOf({ options }: DeskContext, { role, number }: Offer, asked: PairingAsk): Fault | null {
  if (asked.version !== LINE_VERSION) return networkFaults.otherVersion;
  if (asked.office !== options.office) return networkFaults.otherOffice(options.office, asked.office);
  if (asked.holds !== options.holds) return networkFaults.otherKind;
  return role === 'counter' && asked.counter !== number ? networkFaults.otherNumber(number, asked.counter) : null;
}

function refuse(fault: Fault): PairingAnswer {
  return { ok: false, fault };
}
