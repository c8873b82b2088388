import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';
import { closeEnvelope, type Envelope, signedBytes } from './envelope.ts';
import { refusedBundle } from './faults.ts';

/** Whoever may sign the law: the law office, or anybody in a training office. */
export interface Signer {
  /** SHA-256 of the public key (SubjectPublicKeyInfo, DER), hexadecimal. */
  readonly fingerprint: string;
  readonly publicKey: KeyObject;
  readonly training: boolean;
}

function signerOf(publicKey: KeyObject, training: boolean): Signer {
  const fingerprint = createHash('sha256')
    .update(publicKey.export({ type: 'spki', format: 'der' }))
    .digest('hex');
  return { fingerprint, publicKey, training };
}

/** PKCS #8 of an Ed25519 private key up to its 32-byte seed (RFC 8410, 7). */
const PKCS8_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex');

/**
 * The key of the training office. It is derived from these public words, so that anybody can try an update without a
 * secret; a real office refuses what is signed with it.
 */
export function trainingKey(): KeyObject {
  const seed = createHash('sha256').update('digital-service-counter training law office').digest();
  return createPrivateKey({ key: Buffer.concat([PKCS8_HEAD, seed]), format: 'der', type: 'pkcs8' });
}

const trainingSigner = signerOf(createPublicKey(trainingKey()), true);

const PEM_BLOCK = /-----BEGIN PUBLIC KEY-----[^-]+-----END PUBLIC KEY-----/g;

/**
 * The keys of a file: one PEM block after the other, so that a new key can be announced before the old one ends.
 * @throws FaultError `lawBundle.keyUnreadable` where there is none or one is not Ed25519
 */
export function readSigners(pem: string): Signer[] {
  try {
    const keys = [...pem.matchAll(PEM_BLOCK)].map(([block]) => createPublicKey(block));
    if (keys.length === 0 || keys.some((key) => key.asymmetricKeyType !== 'ed25519')) throw new Error('no Ed25519 key');
    return keys.map((key) => signerOf(key, false));
  } catch {
    throw refusedBundle('keyUnreadable');
  }
}

/** A new pair for a law office, both in PEM. The private half never belongs to the program. */
export function newKeyPair(): { publicKey: string; privateKey: string } {
  return generateKeyPairSync('ed25519', {
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
}

/**
 * Who signed. Asks for the key first, so that a stranger's file is never verified, let alone read.
 * @param training whether this is a training office, the only one that accepts the training key
 * @throws FaultError `lawBundle.strangersKey`, `lawBundle.trainingOnly`, `lawBundle.wrongSignature`
 */
export function verifySignature(envelope: Envelope, signers: readonly Signer[], training: boolean): Signer {
  const signer = [...signers, trainingSigner].find((one) => one.fingerprint === envelope.key);
  if (signer === undefined) throw refusedBundle('strangersKey');
  if (signer.training && !training) throw refusedBundle('trainingOnly');
  if (!verify(null, signedBytes(envelope.body), signer.publicKey, envelope.signature)) {
    throw refusedBundle('wrongSignature');
  }
  return signer;
}

/** Puts a body into its envelope under a private key. */
export function signBody(body: Uint8Array, privateKey: KeyObject): Uint8Array {
  const { fingerprint } = signerOf(createPublicKey(privateKey), false);
  return closeEnvelope({ key: fingerprint, signature: sign(null, signedBytes(body), privateKey), body });
}
