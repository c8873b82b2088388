import { LARGEST_LAW_FILE } from '../../src/contract/law-file.ts';
import { refusedBundle } from './faults.ts';

/** What a signature covers begins with this, so that no signature made for something else fits a bundle. */
const DOMAIN = 'digital-service-counter law-bundle 1\0';

/**
 * The container of a `.law` file (法規更新檔): three lines of fixed form, an empty line, then the body. The signature covers
 * every byte of the body, and the body is not looked at before the signature has been found right.
 *
 *     counter-law-bundle 1
 *     key: <SHA-256 of the signer's public key, 64 hexadecimal digits>
 *     signature: <Ed25519, 128 hexadecimal digits>
 *
 *     <body, JSON in UTF-8>
 */
export interface Envelope {
  readonly key: string;
  readonly signature: Uint8Array;
  readonly body: Uint8Array;
}

const HEAD = /^counter-law-bundle 1\nkey: ([0-9a-f]{64})\nsignature: ([0-9a-f]{128})\n\n/;
const HEAD_LENGTH = 'counter-law-bundle 1\n'.length + 'key: \n'.length + 64 + 'signature: \n\n'.length + 128;

/** @throws FaultError `lawBundle.tooLarge`, `lawBundle.notABundle`, `lawBundle.newerFormat` */
export function openEnvelope(bytes: Uint8Array): Envelope {
  if (bytes.length > LARGEST_LAW_FILE) throw refusedBundle('tooLarge');
  const head = Buffer.from(bytes.subarray(0, HEAD_LENGTH)).toString('latin1');
  const [, key, signature] = HEAD.exec(head) ?? [];
  if (key === undefined || signature === undefined) {
    throw refusedBundle(/^counter-law-bundle (?!1\n)\d{1,4}\n/.test(head) ? 'newerFormat' : 'notABundle');
  }
  return { key, signature: Buffer.from(signature, 'hex'), body: bytes.subarray(HEAD_LENGTH) };
}

export function closeEnvelope({ key, signature, body }: Envelope): Uint8Array {
  const head = `counter-law-bundle 1\nkey: ${key}\nsignature: ${Buffer.from(signature).toString('hex')}\n\n`;
  return Buffer.concat([Buffer.from(head, 'latin1'), body]);
}

/** What is signed: the domain and every byte of the body. */
export function signedBytes(body: Uint8Array): Uint8Array {
  return Buffer.concat([Buffer.from(DOMAIN, 'latin1'), body]);
}
