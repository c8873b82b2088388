import { z } from 'zod';
import type { HostIdentity } from '../../office-network/door.ts';
import { certificateFacts, selfSigned } from '../../receipts/index.ts';
import { readSetting, type Store, writeSecret } from '../../records/index.ts';

const KEY = 'hall.identity';
const stored = z.strictObject({ privateKey: z.string(), certificate: z.string() });

/** The hall host's certificate and key from the encrypted store; made once, when it is first a host. */
export function hostIdentity(store: Store, at: string): HostIdentity {
  const held = readSetting(store, KEY);
  const identity = held === undefined ? selfSigned({ name: '叫號主機', from: at }) : stored.parse(held);
  if (held === undefined) writeSecret(store, { key: KEY, value: { ...identity }, actor: 'system', at });
  return { ...identity, fingerprint: certificateFacts(identity.certificate).fingerprint };
}
