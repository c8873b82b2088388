import { z } from 'zod';
import { createOfficeSeal, type OfficeSeal } from '../receipts/index.ts';
import { readSetting, type Store, writeSecret } from '../records/index.ts';

const KEY = 'office.seal';
const stored = z.strictObject({ privateKey: z.string(), certificate: z.string() });

/** The office's seal from the encrypted store; made once, at the first start. */
export function officeSealOf(store: Store, office: string, at: string): OfficeSeal {
  const held = stored.safeParse(readSetting(store, KEY));
  if (held.success) return held.data;
  const seal = createOfficeSeal({ office, from: at });
  writeSecret(store, { key: KEY, value: { ...seal }, actor: 'system', at });
  return seal;
}
