import { createHash, createPrivateKey, sign, X509Certificate } from 'node:crypto';
import { der, oid, readElement, readMembers, setOf } from './der.ts';
import { ecdsaWithSha256, type OfficeSeal } from './office-seal.ts';

const data = oid('1.2.840.113549.1.7.1');
const sha256Algorithm = der('sequence', oid('2.16.840.1.101.3.4.2.1'));
/** rsaEncryption, the name RFC 3370 (3.2) gives an RSA signature inside a CMS structure. */
const rsaEncryption = der('sequence', oid('1.2.840.113549.1.1.1'), der(0x05));
const versionOne = der('integer', Buffer.from([1]));

/** Certificates of a seal, DER: the sealer's, then those of the authorities above it. */
export interface SealCertificates {
  readonly certificate: Buffer;
  readonly chain: readonly Buffer[];
}

export function certificatesOf({ certificate, chain }: Pick<OfficeSeal, 'certificate' | 'chain'>): SealCertificates {
  return { certificate: encodingOf(certificate), chain: chain.map(encodingOf) };
}

function encodingOf(pem: string): Buffer {
  return new X509Certificate(pem).raw;
}

/**
 * Signs content as the office, ready to be asked many times: keys and certificates are read once. A detached CAdES-B-B
 * signature (ETSI EN 319 122-1) as PAdES wants it (EN 319 142-1): no signing-time, and signing-certificate-v2 (RFC 5035)
 * binds the certificate.
 */
export function signerOf(seal: OfficeSeal): (content: Uint8Array) => Buffer {
  const certificates = certificatesOf(seal);
  const key = createPrivateKey(seal.privateKey);
  return (content) => {
    const attributes = signedAttributes(content, certificates.certificate);
    return signedData(attributes, certificates, sign('sha256', attributes, key));
  };
}

/** What the key signs: the SET OF signed attributes. The same content and certificate give the same bytes. */
export function signedAttributes(content: Uint8Array, certificate: Buffer): Buffer {
  const certificateId = der('sequence', der('octets', sha256(certificate)));
  return setOf(
    attribute('1.2.840.113549.1.9.3', data),
    attribute('1.2.840.113549.1.9.4', der('octets', sha256(content))),
    attribute('1.2.840.113549.1.9.16.2.47', der('sequence', der('sequence', certificateId))),
  );
}

/** The whole signature. Everything but `signature` follows from the other two, so a checker can build it again. */
export function signedData(attributes: Buffer, { certificate, chain }: SealCertificates, signature: Buffer): Buffer {
  const { issuer, serial } = issuerAndSerial(certificate);
  const implicit = Buffer.from(attributes);
  implicit.writeUInt8(0xa0, 0);
  const { asymmetricKeyType } = new X509Certificate(certificate).publicKey;
  const signer = der(
    'sequence',
    versionOne,
    der('sequence', issuer, serial),
    sha256Algorithm,
    implicit,
    asymmetricKeyType === 'rsa' ? rsaEncryption : ecdsaWithSha256,
    der('octets', signature),
  );
  const content = der(
    'sequence',
    versionOne,
    der('set', sha256Algorithm),
    der('sequence', data),
    der(0xa0, ...inOrder([certificate, ...chain])),
    der('set', signer),
  );
  return der('sequence', oid('1.2.840.113549.1.7.2'), der(0xa0, content));
}

/** Bytes a seal of this office takes at most: an ECDSA signature is some bytes longer or shorter each time. */
export function sealLength(seal: OfficeSeal): number {
  const certificates = certificatesOf(seal);
  const attributes = signedAttributes(Buffer.alloc(0), certificates.certificate);
  const { asymmetricKeyType, asymmetricKeyDetails } = new X509Certificate(seal.certificate).publicKey;
  const signature = asymmetricKeyType === 'rsa' ? Math.ceil((asymmetricKeyDetails?.modulusLength ?? 0) / 8) : 104;
  return signedData(attributes, certificates, Buffer.alloc(signature)).length;
}

/** What stands in a signature, by whomever. */
export interface ReadSeal extends SealCertificates {
  readonly signature: Buffer;
}

/** Certificates and signature value of a signature. Throws a `RangeError` where the bytes are not one. */
export function readSignedData(encoded: Buffer): ReadSeal {
  const [, wrapped] = readMembers(readElement(encoded));
  const [content] = wrapped ? readMembers(wrapped) : [];
  const parts = content ? readMembers(content) : [];
  const certificates = parts.find(({ tag }) => tag === 0xa0);
  const signers = parts.at(-1);
  const [signer] = signers ? readMembers(signers) : [];
  const [, sid, , ...rest] = signer ? readMembers(signer) : [];
  const signature = rest.find(({ tag }) => tag === 0x04);
  if (!certificates || !sid || !signature) throw new RangeError('This is not a signature.');
  const held = readMembers(certificates).map((member) => member.encoded);
  const certificate = held.find((one) => {
    const { issuer, serial } = issuerAndSerial(one);
    return sid.content.equals(Buffer.concat([issuer, serial]));
  });
  if (certificate === undefined) throw new RangeError('The signature does not hold the certificate it names.');
  return { certificate, chain: held.filter((one) => one !== certificate), signature: signature.content };
}

/** DER wants the members of a SET OF in ascending order (X.690, 11.6). */
function inOrder(members: readonly Buffer[]): Buffer[] {
  return members.toSorted((a, b) => a.compare(b));
}

function attribute(type: string, value: Buffer): Buffer {
  return der('sequence', oid(type), der('set', value));
}

function sha256(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}

function issuerAndSerial(certificate: Buffer): { issuer: Buffer; serial: Buffer } {
  const [content] = readMembers(readElement(certificate));
  const [, serial, , issuer] = content ? readMembers(content) : [];
  if (!serial || !issuer) throw new RangeError('This is not a certificate of version 3.');
  return { issuer: issuer.encoded, serial: serial.encoded };
}
