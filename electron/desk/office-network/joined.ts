import { z } from 'zod';
import { MEMBER_ROLES } from '../../../src/contract/hall-terms.ts';
import { LINE_VERSION } from '../../hall/line.ts';
import { readPairingCode } from '../../office-network/pairing-code.ts';
import { keepHallHost, readSetting, type Store } from '../../records/index.ts';
import type { DeskOptions } from '../desk.ts';
import { refused } from '../words/faults.ts';
import { networkFaults } from './words.ts';

const KEY = 'hall.host';
const stored = z.strictObject({
  address: z.string(),
  port: z.int(),
  fingerprint: z.string(),
  key: z.string(),
  role: z.enum(MEMBER_ROLES),
  number: z.int(),
  since: z.string(),
  by: z.string(),
});
/** The hall host this machine joined, when, and on whose word. */
export type JoinedHost = z.infer<typeof stored>;

/** Null where this machine joined none. */
export function joinedHost(store: Store): JoinedHost | null {
  const held = readSetting(store, KEY);
  return held === undefined || held === null ? null : stored.parse(held);
}

type Self = Pick<DeskOptions, 'office' | 'counter' | 'holds'>;

/**
 * Joins the hall host of a pairing code and keeps where it is. A code of the host that was joined already changes nothing:
 * whatever starts the program may go on naming it.
 * @throws FaultError `network.alreadyJoined`, `pairing.*`
 */
export async function joinHost(
  store: Store,
  code: string,
  { office, counter, holds }: Self,
  { actor, at }: { readonly actor: string; readonly at: string },
): Promise<JoinedHost> {
  const { address, port, fingerprintBegin } = readPairingCode(code);
  const held = joinedHost(store);
  if (held !== null) {
    if (held.address === address && held.port === port && held.fingerprint.startsWith(fingerprintBegin)) return held;
    throw refused(networkFaults.alreadyJoined);
  }
  const { pairWith } = await import('../../office-network/pair-with.ts');
  const paired = await pairWith(code, { version: LINE_VERSION, office, counter, holds });
  const value = { ...paired, since: at, by: actor };
  keepHallHost(store, { key: KEY, value, fingerprint: paired.fingerprint, actor, at });
  return value;
}

/** @throws FaultError `network.notJoined` */
export function leaveHost(store: Store, { actor, at }: { readonly actor: string; readonly at: string }): void {
  const held = joinedHost(store);
  if (held === null) throw refused(networkFaults.notJoined);
  keepHallHost(store, { key: KEY, value: null, fingerprint: held.fingerprint, actor, at });
}
