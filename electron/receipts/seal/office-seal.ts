import { createHash, createPublicKey, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { der, oid } from './der.ts';

/** The key an office seals with. The private key is a secret: store it encrypted only. */
export interface OfficeSeal {
  /** PKCS #8, PEM. */
  privateKey: string;
  /** X.509, PEM. */
  certificate: string;
  /** Authorities above the certificate, PEM, nearest first; empty where it is self-signed. */
  chain: readonly string[];
}

/** Years a certificate holds. Receipts stay checkable after it: the archive knows the certificate they were made with. */
const years = 10;

/**
 * Makes an ECDSA P-256 key and a self-signed certificate for an office, at its first start. The certificate lets anyone
 * check that a receipt was not altered; only a licensed authority's certificate gives the presumption of 電子簽章法6.
 * There is no documentSigning usage: some readers then refuse a certificate whose issuer they do not know.
 */
export function createOfficeSeal({ office, from }: { office: string; from: string }): OfficeSeal {
  return { ...selfSigned({ name: `${office}收件封章`, from }), chain: [] };
}

/**
 * An ECDSA P-256 key and a certificate for it that only its fingerprint vouches for.
 * @param from ISO moment from which it holds, for ten years
 */
export function selfSigned({ name, from }: { name: string; from: string }): Omit<OfficeSeal, 'chain'> {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const publicKey = createPublicKey(privateKey).export({ format: 'der', type: 'spki' });
  const begin = new Date(from);
  const end = new Date(begin);
  end.setUTCFullYear(end.getUTCFullYear() + years);
  const named = distinguishedName('勞動部勞工保險局', name);
  const content = der(
    'sequence',
    der(0xa0, der('integer', Buffer.from([2]))),
    der('integer', positive(randomBytes(16))),
    ecdsaWithSha256,
    named,
    der('sequence', time(begin), time(end)),
    named,
    publicKey,
    der(0xa3, extensions(publicKey)),
  );
  const signature = sign('sha256', content, privateKey);
  const certificate = der('sequence', content, ecdsaWithSha256, der('bits', Buffer.from([0]), signature));
  return {
    privateKey: privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(),
    certificate: pem(certificate),
  };
}

export const ecdsaWithSha256 = der('sequence', oid('1.2.840.10045.4.3.2'));

function positive(bytes: Buffer): Buffer {
  const [first = 0] = bytes;
  return Buffer.concat([Buffer.from([(first & 0x3f) | 0x40]), bytes.subarray(1)]);
}

function distinguishedName(organization: string, common: string): Buffer {
  return der(
    'sequence',
    namePart('2.5.4.6', der(0x13, Buffer.from('TW', 'ascii'))),
    namePart('2.5.4.10', der('utf8', Buffer.from(organization, 'utf8'))),
    namePart('2.5.4.3', der('utf8', Buffer.from(common, 'utf8'))),
  );
}

function namePart(type: string, value: Buffer): Buffer {
  return der('set', der('sequence', oid(type), value));
}

/** UTCTime up to 2049, GeneralizedTime after (RFC 5280, 4.1.2.5). */
function time(date: Date): Buffer {
  const digits = date.toISOString().replaceAll(/[-:T]|\.\d+/g, '');
  return date.getUTCFullYear() < 2050
    ? der(0x17, Buffer.from(digits.slice(2), 'ascii'))
    : der(0x18, Buffer.from(digits, 'ascii'));
}

function extensions(publicKey: Buffer): Buffer {
  const critical = der('boolean', Buffer.from([0xff]));
  const keyId = createHash('sha1').update(publicKey).digest();
  return der(
    'sequence',
    // basicConstraints: not an authority
    der('sequence', oid('2.5.29.19'), critical, der('octets', der('sequence'))),
    // keyUsage: digitalSignature and contentCommitment
    der('sequence', oid('2.5.29.15'), critical, der('octets', der('bits', Buffer.from([6, 0xc0])))),
    der('sequence', oid('2.5.29.14'), der('octets', der('octets', keyId))),
  );
}

function pem(certificate: Buffer): string {
  const lines = certificate.toString('base64').match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
}
