import { createHash, randomBytes } from 'node:crypto';
import { FaultError } from '../../../src/contract/fault.ts';
import type { CallInput } from '../../../src/contract/calls.ts';
import type { OfficeNetworkView } from '../../../src/contract/office-network-view.ts';
import { FINGERPRINT_BYTES, SECRET_BYTES, writePairingCode } from '../../office-network/pairing-code.ts';
import { shownPlace } from '../../office-network/place.ts';
import { listHallMembers, unpairHallMember } from '../../records/index.ts';
import { actorOf, type DeskContext, now } from '../context.ts';
import { happen, hallToday } from '../hall/hall-today.ts';
import { dateOf, staffDate, timeOf } from '../words/dates.ts';
import { refused } from '../words/faults.ts';
import { hostIdentity } from './identity.ts';
import { joinedHost, joinHost, leaveHost } from './joined.ts';
import { lineTo } from './joined-line.ts';
import { passed } from './state.ts';
import { networkFaults } from './words.ts';

const MINUTE = 60_000;
/** A pairing code can be used for so long, and once. */
const MINUTES = 10;

/** 連線櫃檯, as a leader sees it on the hall host or on a machine that joined it. */
export function officeNetworkOf(desk: DeskContext): OfficeNetworkView {
  const { served, offer, standing } = desk.officeNetwork;
  const present = new Set((served?.present() ?? []).map(({ role, number }) => `${role} ${number}`));
  const joined = joinedHost(desk.store);
  const left = offer === null ? 0 : Math.ceil((offer.until - passed(desk)) / MINUTE);
  return {
    served:
      served === null
        ? null
        : {
            address: shownPlace(served),
            fingerprint: shownFingerprint(hostIdentity(desk.store, now(desk)).fingerprint),
          },
    members: listHallMembers(desk.store).map(({ role, number, pairedAt, pairedBy, seenAt }) => ({
      role,
      number,
      paired: momentOf(pairedAt),
      pairedBy,
      present: present.has(`${role} ${number}`),
      seen: momentOf(seenAt),
    })),
    offer:
      offer === null || left <= 0
        ? null
        : { role: offer.role, number: offer.number, groups: [...offer.groups], minutesLeft: left },
    joined:
      joined === null
        ? null
        : {
            address: shownPlace(joined),
            fingerprint: shownFingerprint(joined.fingerprint),
            role: joined.role,
            number: joined.number,
            since: momentOf(joined.since),
            by: joined.by,
            standing: standing ?? 'dialling',
          },
  };
}

/**
 * Makes a pairing code for one machine; a former one that was not used is worth nothing from now on.
 * @throws FaultError `network.notServing`, `network.ownNumber`, `network.alreadyPaired`
 */
export function offerPairing(desk: DeskContext, { role, number }: CallInput<'network.offer'>): void {
  const { served } = desk.officeNetwork;
  if (served === null) throw refused(networkFaults.notServing);
  if (role === 'counter' && number === desk.options.counter) throw refused(networkFaults.ownNumber(number));
  if (listHallMembers(desk.store).some((one) => one.role === role && one.number === number)) {
    throw refused(networkFaults.alreadyPaired(role, number));
  }
  const secret = randomBytes(SECRET_BYTES);
  const { fingerprint } = hostIdentity(desk.store, now(desk));
  desk.officeNetwork.offer = {
    role,
    number,
    by: actorOf(desk),
    groups: writePairingCode({
      address: served.address,
      port: served.port,
      fingerprintBegin: fingerprint.slice(0, FINGERPRINT_BYTES * 2),
      secret: secret.toString('hex'),
    }),
    secretHash: createHash('sha256').update(secret).digest(),
    until: passed(desk) + MINUTES * MINUTE,
  };
}

/** Its key opens nothing from now on. @throws FaultError `network.notPaired` */
export function unpair(desk: DeskContext, { role, number }: CallInput<'network.unpair'>): void {
  if (!unpairHallMember(desk.store, { role, number, actor: actorOf(desk), at: now(desk) })) {
    throw refused(networkFaults.notPaired);
  }
  desk.officeNetwork.served?.cut({ role, number });
  if (role === 'counter') desk.officeNetwork.opinions.delete(number);
}

/**
 * From now on the hall host's list is this machine's.
 * @throws FaultError `network.isHost`, `network.visitFirst`, `network.alreadyJoined`, `pairing.*`
 */
export async function join(desk: DeskContext, { code }: CallInput<'network.join'>): Promise<void> {
  const { officeNetwork, options, state, store } = desk;
  if (officeNetwork.served !== null) throw refused(networkFaults.isHost);
  if (state.visit !== null) throw refused(networkFaults.visitFirst);
  if (joinedHost(store) !== null) throw refused(networkFaults.alreadyJoined);
  const host = await joinHost(store, code, options, { actor: actorOf(desk), at: now(desk) });
  officeNetwork.follow(await lineTo(host, officeNetwork));
}

/**
 * The counter closes at the hall host first, so that numbers kept for it are free again; where the host cannot be reached
 * somebody takes them back there.
 * @throws FaultError `network.notJoined`, `network.visitFirst`
 */
export async function leave(desk: DeskContext): Promise<void> {
  if (desk.state.visit !== null) throw refused(networkFaults.visitFirst);
  await closeCounter(desk);
  leaveHost(desk.store, { actor: actorOf(desk), at: now(desk) });
  desk.officeNetwork.standing = null;
  desk.officeNetwork.follow(undefined);
}

async function closeCounter(desk: DeskContext): Promise<void> {
  const { counter } = desk.options;
  if (joinedHost(desk.store)?.role !== 'counter') return;
  if (hallToday(desk).state.counters.get(counter)?.open !== true) return;
  try {
    await happen(desk, { type: 'closeCounter', counter }, actorOf(desk));
  } catch (error) {
    // Whatever the hall says to it, the machine leaves.
    if (!(error instanceof FaultError)) throw error;
  }
}

/** Sixteen groups of four, to be compared by eye. */
function shownFingerprint(fingerprint: string): string {
  return (fingerprint.toUpperCase().match(/.{4}/g) ?? []).join(' ');
}

function momentOf(moment: string): string {
  return `${staffDate(dateOf(moment))} ${timeOf(moment)}`;
}
