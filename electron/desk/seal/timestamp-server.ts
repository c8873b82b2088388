import { X509Certificate } from 'node:crypto';
import { z } from 'zod';
import { FaultError } from '../../../src/contract/fault.ts';
import { readSetting, type Store, writeSetting } from '../../records/index.ts';

const KEY = 'timestamp.server';

const stored = z.strictObject({
  url: z.string(),
  /** PEM of the server's certificate, or of an authority above it: nobody else's word counts. */
  trusted: z.array(z.string()),
  /** Those of servers before it: what they stamped stays checkable. */
  former: z.array(z.string()),
  /** Receipts sealed from this moment on are stamped. */
  since: z.string(),
});
export type TimestampServer = z.infer<typeof stored>;

/** The server that is asked for trusted times; null where none is set. */
export function timestampServer(store: Store): TimestampServer | null {
  const held = read(store);
  return held === null || held.url === '' ? null : held;
}

/** Certificates whose trusted times count, now or then, PEM. */
export function timestampCertificates(store: Store): string[] {
  const held = read(store);
  return held === null ? [] : [...held.trusted, ...held.former];
}

function read(store: Store): TimestampServer | null {
  const held = readSetting(store, KEY);
  return held === undefined ? null : stored.parse(held);
}

/**
 * Sets the server, or takes it away.
 * @param given.certificates one or more certificates, PEM
 * @throws FaultError `timestamp.address`, `timestamp.certificate`
 */
export function setTimestampServer(
  store: Store,
  given: { readonly url: string; readonly certificates: string } | null,
  { actor, at }: { readonly actor: string; readonly at: string },
): void {
  const former = [...new Set(timestampCertificates(store))];
  const server = { url: given === null ? '' : address(given.url), since: at };
  const trusted = given === null ? [] : pemsIn(given.certificates);
  writeSetting(store, { key: KEY, value: { ...server, trusted, former }, actor, at });
}

function address(url: string): string {
  if (URL.canParse(url) && ['http:', 'https:'].includes(new URL(url).protocol)) return new URL(url).href;
  throw new FaultError('timestamp.address', {
    zh: `「${url}」不是時戳伺服器的網址。請寫完整，例如 https://tsa.example/tsr。`,
    en: `"${url}" is no address of a timestamp server. Write it whole, such as https://tsa.example/tsr.`,
  });
}

/** Every certificate of a PEM file. @throws FaultError `timestamp.certificate` where it holds none */
export function pemsIn(text: string): string[] {
  const blocks = text.match(/-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g) ?? [];
  try {
    if (blocks.length > 0) return blocks.map((block) => new X509Certificate(block).toString());
  } catch {
    // A block that is no certificate: the same advice helps.
  }
  throw new FaultError('timestamp.certificate', {
    zh: '這個檔案裡沒有憑證。請給 PEM 格式的憑證檔（-----BEGIN CERTIFICATE-----）。',
    en: 'There is no certificate in this file. Give one in PEM form (-----BEGIN CERTIFICATE-----).',
  });
}
