import { createHash, type KeyObject, sign } from 'node:crypto';
import { der, oid, readElement, readMembers, setOf } from './der.ts';
import { ecdsaWithSha256 } from './office-seal.ts';

const data = oid('1.2.840.113549.1.7.1');
const sha256Algorithm = der('sequence', oid('2.16.840.1.101.3.4.2.1'));
const one = der('integer', Buffer.from([1]));

/**
 * A detached CAdES-B-B signature (ETSI EN 319 122-1) over `content`, as PAdES wants it (EN 319 142-1): no signing-time,
 * and signing-certificate-v2 (RFC 5035) binds the certificate.
 */
export function signDetached(content: Uint8Array, certificate: Buffer, key: KeyObject): Buffer {
  const attributes = signedAttributes(content, certificate);
  return signedData(attributes, certificate, sign('sha256', attributes, key));
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
export function signedData(attributes: Buffer, certificate: Buffer, signature: Buffer): Buffer {
  const { issuer, serial } = issuerAndSerial(certificate);
  const implicit = Buffer.from(attributes);
  implicit.writeUInt8(0xa0, 0);
  const signer = der(
    'sequence',
    one,
    der('sequence', issuer, serial),
    sha256Algorithm,
    implicit,
    ecdsaWithSha256,
    der('octets', signature),
  );
  const content = der(
    'sequence',
    one,
    der('set', sha256Algorithm),
    der('sequence', data),
    der(0xa0, certificate),
    der('set', signer),
  );
  return der('sequence', oid('1.2.840.113549.1.7.2'), der(0xa0, content));
}

/** Certificate and signature value of a signature. Throws a `RangeError` where the bytes are not one. */
export function readSignedData(encoded: Buffer): { certificate: Buffer; signature: Buffer } {
  const [, wrapped] = readMembers(readElement(encoded));
  const [content] = wrapped ? readMembers(wrapped) : [];
  const [, , , certificates, signers] = content ? readMembers(content) : [];
  const [signer] = signers ? readMembers(signers) : [];
  const signature = signer ? readMembers(signer).at(-1) : undefined;
  if (!certificates || !signature) throw new RangeError('This is not a signature.');
  return { certificate: readElement(certificates.content).encoded, signature: signature.content };
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
