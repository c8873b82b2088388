import { z } from 'zod';
import { certificateFacts, createOfficeSeal, type KnownSeal, type OfficeSeal } from '../../receipts/index.ts';
import { keepOfficeSeal, readSetting, type Store, writeSecret } from '../../records/index.ts';

const KEY = 'office.seal';
const certificates = { certificate: z.string(), chain: z.array(z.string()).default([]) };
const stored = z.strictObject({
  ...certificates,
  privateKey: z.string(),
  /** Certificates that sealed before, without their keys: what they sealed stays checkable. */
  former: z.array(z.strictObject(certificates)).default([]),
});
type Stored = z.infer<typeof stored>;

/** The office's seal from the encrypted store; made once, at the first start. */
export function officeSealOf(store: Store, office: string, at: string): OfficeSeal {
  const held = read(store);
  if (held !== null) return sealOf(held);
  const seal = createOfficeSeal({ office, from: at });
  writeSecret(store, { key: KEY, value: { ...seal, chain: [...seal.chain] }, actor: 'system', at });
  return seal;
}

/** Every certificate this counter has sealed with, the present one first. */
export function knownSeals(store: Store): KnownSeal[] {
  const held = read(store);
  return held === null ? [] : [held, ...held.former];
}

/**
 * Puts another seal in the place of the present one, whose key is forgotten and whose certificate is kept.
 * @returns false where it is the present one already
 */
export function replaceOfficeSeal(store: Store, seal: OfficeSeal, act: { actor: string; at: string }): boolean {
  const held = read(store);
  if (held?.certificate === seal.certificate) return false;
  const former = held === null ? [] : [{ certificate: held.certificate, chain: held.chain }, ...held.former];
  const others = former.filter(({ certificate }) => certificate !== seal.certificate);
  const { fingerprint, until } = certificateFacts(seal.certificate);
  const value = { ...seal, chain: [...seal.chain], former: others };
  keepOfficeSeal(store, { key: KEY, value, fingerprint, until, ...act });
  return true;
}

/** Null before the first start. What cannot be read is never taken for nothing: its key would be lost. */
function read(store: Store): Stored | null {
  const value = readSetting(store, KEY);
  return value === undefined ? null : stored.parse(value);
}

function sealOf({ privateKey, certificate, chain }: Stored): OfficeSeal {
  return { privateKey, certificate, chain };
}
