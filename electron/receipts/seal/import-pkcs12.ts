import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto';
import { CertBag, Certificate, KeyBag, PFX, PKCS8ShroudedKeyBag, type PrivateKeyInfo } from 'pkijs';
import { chainAbove } from './certificate.ts';
import { refuseUnusable } from './certificate-rules.ts';
import type { OfficeSeal } from './office-seal.ts';
import { sealFault } from './words.ts';

/** Bytes of a PKCS#12 file at most; with a chain of four RSA certificates it takes about 10,000. */
export const LARGEST_PKCS12 = 200_000;
/** A file may ask for any number of rounds; more than this would only stop the counter. */
const MOST_ROUNDS = 1_000_000;

/**
 * Reads key and certificates of a PKCS#12 file (RFC 7292) as an authority hands it out, with every certificate up to the
 * authority's own where the file holds them.
 * @param at ISO moment the certificate must hold on
 * @throws FaultError `seal.fileTooLarge`, `seal.notPkcs12`, `seal.wrongPassphrase`, `seal.oldEncryption`, `seal.noKey`,
 *   `seal.noCertificate`, and those of `refuseUnusable`
 */
export async function importPkcs12(file: Uint8Array, passphrase: string, at: string): Promise<OfficeSeal> {
  if (file.length > LARGEST_PKCS12) throw sealFault('seal.fileTooLarge');
  const { keys, certificates } = await open(file, passphrase);
  if (keys.length === 0) throw sealFault('seal.noKey');
  if (certificates.length === 0) throw sealFault('seal.noCertificate');
  for (const key of keys) {
    const certificate = certificates.find((one) => one.checkPrivateKey(key));
    if (certificate === undefined) continue;
    refuseUnusable(certificate, at);
    return {
      privateKey: key.export({ format: 'pem', type: 'pkcs8' }).toString(),
      certificate: certificate.toString(),
      chain: chainAbove(certificate, certificates).map(String),
    };
  }
  throw sealFault('seal.noCertificate');
}

interface Contents {
  readonly keys: KeyObject[];
  readonly certificates: X509Certificate[];
}

async function open(file: Uint8Array, passphrase: string): Promise<Contents> {
  const password = new TextEncoder().encode(passphrase).buffer;
  const envelope = readEnvelope(file);
  try {
    await envelope.parseInternalValues({ password, checkIntegrity: true });
  } catch {
    throw sealFault('seal.wrongPassphrase');
  }
  const contents: Contents = { keys: [], certificates: [] };
  try {
    const safe = envelope.parsedValue?.authenticatedSafe;
    await safe?.parseInternalValues({ safeContents: safe.safeContents.map(() => ({ password })) });
    for (const { value } of safe?.parsedValue.safeContents ?? []) {
      for (const { bagValue } of value.safeBags) await take(bagValue, password, contents);
    }
  } catch (error) {
    // The passphrase fits the whole, so it is the way of encrypting that is not known, or the kind of the key.
    const isCipher = error instanceof Error && error.message.includes('contentEncryptionAlgorithm');
    throw sealFault(isCipher ? 'seal.oldEncryption' : 'seal.keyKind');
  }
  return contents;
}

function readEnvelope(file: Uint8Array): PFX {
  try {
    const envelope = PFX.fromBER(new Uint8Array(file));
    if (envelope.macData !== undefined && (envelope.macData.iterations ?? 1) <= MOST_ROUNDS) return envelope;
  } catch {
    // Not even the outermost structure.
  }
  throw sealFault('seal.notPkcs12');
}

async function take(bag: unknown, password: ArrayBuffer, { keys, certificates }: Contents): Promise<void> {
  if (bag instanceof PKCS8ShroudedKeyBag) {
    // Its declaration hides what every reader of a key bag must call.
    await Reflect.apply(Reflect.get(bag, 'parseInternalValues'), bag, [{ password }]);
    if (bag.parsedValue !== undefined) keys.push(keyOf(bag.parsedValue));
  } else if (bag instanceof KeyBag) keys.push(keyOf(bag));
  else if (bag instanceof CertBag && bag.parsedValue instanceof Certificate) {
    certificates.push(new X509Certificate(Buffer.from(bag.parsedValue.toSchema().toBER())));
  }
}

function keyOf(info: PrivateKeyInfo): KeyObject {
  return createPrivateKey({ key: Buffer.from(info.toSchema().toBER()), format: 'der', type: 'pkcs8' });
}
