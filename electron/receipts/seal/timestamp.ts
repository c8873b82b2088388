import { createHash, verify as verifySignature, X509Certificate } from 'node:crypto';
import { Integer, Null, OctetString } from 'asn1js';
import {
  AlgorithmIdentifier,
  Certificate,
  ContentInfo,
  IssuerAndSerialNumber,
  MessageImprint,
  PKIStatus,
  SignedData,
  TimeStampReq,
  TimeStampResp,
  TSTInfo,
} from 'pkijs';
import { chainAbove } from './certificate.ts';
import { timestampFault } from './timestamp-words.ts';

const SHA256 = '2.16.840.1.101.3.4.2.1';
const TST_INFO = '1.2.840.113549.1.9.16.1.4';
const TIME_STAMPING = '1.3.6.1.5.5.7.3.8';
const CONTENT_TYPE = '1.2.840.113549.1.9.3';
const MESSAGE_DIGEST = '1.2.840.113549.1.9.4';
/** Bytes of an answer at most; with a chain of certificates it takes about 6,000. */
export const LARGEST_TIMESTAMP = 100_000;

/** Digests of signature and digest algorithms; `rsaEncryption` names none and takes that of the digest beside it. */
const digests: ReadonlyMap<string, string> = new Map([
  [SHA256, 'sha256'],
  ['2.16.840.1.101.3.4.2.2', 'sha384'],
  ['2.16.840.1.101.3.4.2.3', 'sha512'],
  ['1.2.840.113549.1.1.11', 'sha256'],
  ['1.2.840.113549.1.1.12', 'sha384'],
  ['1.2.840.113549.1.1.13', 'sha512'],
  ['1.2.840.10045.4.3.2', 'sha256'],
  ['1.2.840.10045.4.3.3', 'sha384'],
  ['1.2.840.10045.4.3.4', 'sha512'],
]);

/** A trusted time 時戳: the file with this hash existed at that moment, on the word of the server. */
export interface Timestamp {
  /** ISO moment in UTC. */
  readonly at: string;
  /** SHA-256 fingerprint of the server's certificate. */
  readonly signer: string;
  readonly token: Buffer;
}

/** What is asked of the server (RFC 3161, 2.4.1): only the hash leaves the house. @param nonce 8 random bytes */
export function timestampRequest(sha256: string, nonce: Buffer): Buffer {
  const request = new TimeStampReq({
    version: 1,
    messageImprint: new MessageImprint({
      hashAlgorithm: new AlgorithmIdentifier({ algorithmId: SHA256, algorithmParams: new Null() }),
      hashedMessage: new OctetString({ valueHex: new Uint8Array(Buffer.from(sha256, 'hex')) }),
    }),
    nonce: nonceOf(nonce),
    certReq: true,
  });
  return Buffer.from(request.toSchema().toBER());
}

/** The first bit is left out, so that the number is positive. */
function nonceOf(nonce: Buffer): Integer {
  const bytes = Buffer.from(nonce);
  bytes.writeUInt8((bytes.readUInt8(0) & 0x3f) | 0x40, 0);
  return new Integer({ valueHex: new Uint8Array(bytes) });
}

/**
 * The token of an answer to that very question.
 * @param trusted PEM of the server's certificate, or of an authority above it
 * @throws FaultError `timestamp.garbage`, `timestamp.refused`, `timestamp.nonce`, and those of `checkTimestamp`
 */
export function readTimestamp(
  answer: Buffer,
  { sha256, nonce, trusted }: { sha256: string; nonce: Buffer; trusted: readonly string[] },
): Timestamp {
  const response = parsed(() => TimeStampResp.fromBER(new Uint8Array(answer)));
  // granted and grantedWithMods (RFC 3161, 2.4.2)
  if (response.status.status > PKIStatus.grantedWithMods) throw timestampFault('timestamp.refused');
  const { timeStampToken } = response;
  if (timeStampToken === undefined) throw timestampFault('timestamp.garbage');
  const token = Buffer.from(timeStampToken.toSchema().toBER());
  const stamp = checkTimestamp(token, { sha256, trusted });
  const { info } = readToken(token);
  if (info.nonce === undefined || !info.nonce.isEqual(nonceOf(nonce))) throw timestampFault('timestamp.nonce');
  return stamp;
}

/**
 * Checks a token, now or years later: it is about this file, its signature holds, and a server that counts made it.
 * @throws FaultError `timestamp.garbage`, `timestamp.otherFile`, `timestamp.signature`, `timestamp.stranger`
 */
export function checkTimestamp(
  token: Buffer,
  { sha256, trusted }: { sha256: string; trusted: readonly string[] },
): Timestamp {
  const { info, signed, content } = readToken(token);
  const { hashAlgorithm, hashedMessage } = info.messageImprint;
  const imprint = Buffer.from(hashedMessage.valueBlock.valueHexView).toString('hex');
  if (hashAlgorithm.algorithmId !== SHA256 || imprint !== sha256) throw timestampFault('timestamp.otherFile');
  const certificates = certificatesIn(signed);
  const signer = signerOf(signed, certificates);
  if (signer === null || !holds(signed, content, signer)) throw timestampFault('timestamp.signature');
  const path = [signer, ...chainAbove(signer, [...certificates, ...trusted.map((pem) => new X509Certificate(pem))])];
  const counts = path.some((step) => trusted.some((pem) => new X509Certificate(pem).raw.equals(step.raw)));
  // Absent at run time where the certificate limits nothing.
  const isServer = [signer.keyUsage].flat().includes(TIME_STAMPING);
  const { genTime } = info;
  const wasValid = signer.validFromDate <= genTime && genTime <= signer.validToDate;
  if (!counts || !isServer || !wasValid) throw timestampFault('timestamp.stranger');
  return {
    at: genTime.toISOString(),
    signer: signer.fingerprint256.replaceAll(':', '').toLowerCase(),
    token,
  };
}

interface Token {
  readonly signed: SignedData;
  readonly info: TSTInfo;
  /** The signed bytes of `info`. */
  readonly content: Buffer;
}

function readToken(token: Buffer): Token {
  return parsed(() => {
    const signed = new SignedData({ schema: ContentInfo.fromBER(new Uint8Array(token)).content });
    const { eContentType, eContent } = signed.encapContentInfo;
    if (eContentType !== TST_INFO || eContent === undefined || signed.signerInfos.length !== 1) throw new RangeError();
    const content = Buffer.from(eContent.getValue());
    return { signed, content, info: TSTInfo.fromBER(new Uint8Array(content)) };
  });
}

function parsed<Result>(read: () => Result): Result {
  try {
    return read();
  } catch {
    throw timestampFault('timestamp.garbage');
  }
}

function certificatesIn({ certificates = [] }: SignedData): X509Certificate[] {
  return parsed(() =>
    certificates
      .filter((one) => one instanceof Certificate)
      .map((one) => new X509Certificate(Buffer.from(one.toSchema().toBER()))),
  );
}

function signerOf({ signerInfos }: SignedData, certificates: readonly X509Certificate[]): X509Certificate | null {
  const sid: unknown = signerInfos[0]?.sid;
  if (!(sid instanceof IssuerAndSerialNumber)) return null;
  const found = certificates.find((one) => {
    const { issuer, serialNumber } = Certificate.fromBER(new Uint8Array(one.raw));
    return issuer.isEqual(sid.issuer) && serialNumber.isEqual(sid.serialNumber);
  });
  return found ?? null;
}

/** The signature over the signed attributes, and the attributes over the content and the certificate (RFC 5035). */
function holds({ signerInfos }: SignedData, content: Buffer, signer: X509Certificate): boolean {
  const [one] = signerInfos;
  const attributes = one?.signedAttrs;
  if (one === undefined || attributes === undefined) return false;
  const digest = digests.get(one.digestAlgorithm.algorithmId);
  if (digest === undefined) return false;
  const valueOf = (type: string): unknown => attributes.attributes.find((held) => held.type === type)?.values[0];
  const signedDigest = valueOf(MESSAGE_DIGEST);
  if (!(signedDigest instanceof OctetString) || valueOf(CONTENT_TYPE) === undefined) return false;
  const computed = createHash(digest).update(content).digest();
  if (!computed.equals(Buffer.from(signedDigest.valueBlock.valueHexView))) return false;
  const encoded = Buffer.from(attributes.encodedValue);
  const named = ['sha256', 'sha1', 'sha384', 'sha512'].some((name) =>
    encoded.includes(createHash(name).update(signer.raw).digest()),
  );
  const by = digests.get(one.signatureAlgorithm.algorithmId) ?? digest;
  return named && verifies(by, encoded, signer, Buffer.from(one.signature.valueBlock.valueHexView));
}

function verifies(digest: string, content: Buffer, { publicKey }: X509Certificate, signature: Buffer): boolean {
  try {
    return verifySignature(digest, content, publicKey, signature);
  } catch {
    return false;
  }
}
