import { verify as verifySignature, X509Certificate } from 'node:crypto';
import type { Text } from '../../../src/contract/text.ts';
import { sha256 } from '../shown.ts';
import { certificatesOf, type ReadSeal, readSignedData, signedAttributes, signedData } from './cades.ts';
import { type CertificateFacts, certificateFacts, chainAbove, isSelfSigned } from './certificate.ts';
import { readElement } from './der.ts';
import { type FindingCode, findings, type Outcome } from './findings.ts';
import type { OfficeSeal } from './office-seal.ts';
import { findSeal, LARGEST_FILE, type SealPlace } from './places.ts';
import { describeAddition } from './revisions.ts';
import { OFFICE_SEAL } from './placeholder.ts';
import { sealFault } from './words.ts';

/** A seal that counts: the office's own, present or former, or any certificate or authority the reader trusts. */
export type KnownSeal = Pick<OfficeSeal, 'certificate' | 'chain'>;

/** Whose seal stands in a file, by its own words. */
export interface Sealer extends CertificateFacts {
  /** X.509, PEM. */
  readonly certificate: string;
  readonly known: boolean;
  /** A stranger's certificate that bears the name of a known one. */
  readonly borrowsName: boolean;
}

export interface Verdict {
  readonly code: FindingCode;
  readonly outcome: Outcome;
  readonly message: Text;
  /** What else can be said, such as what was appended. */
  readonly details: readonly Text[];
  /** SHA-256 of the file that was checked. */
  readonly fileHash: string;
  readonly sealer: Sealer | null;
  /** The seal covers all it says it covers, whoever made it. */
  readonly sealHolds: boolean;
}

/**
 * Checks a sealed receipt: the byte range covers the whole file, nothing but the seal stands in its gap, the signature
 * is one of a known certificate's and written as this program writes it to the last byte, and the file is the one the
 * audit chain names where `fileHash` is given.
 *
 * @param known certificates of the office, present and former, or those the reader trusts
 * @throws FaultError `receipt.tooLarge` above 20 MB
 */
export function verifyReceipt(bytes: Buffer, known: readonly KnownSeal[], fileHash?: string): Verdict {
  if (bytes.length > LARGEST_FILE) throw sealFault('receipt.tooLarge');
  const found = sha256(bytes);
  const judged = judge(bytes, known);
  const isOther = judged.code === 'receipt.intact' && fileHash !== undefined && fileHash !== found;
  return verdictOf(isOther ? 'receipt.otherFile' : judged.code, { ...judged, fileHash: found });
}

type Judgement = Pick<Verdict, 'code' | 'sealer' | 'sealHolds' | 'details'>;

/** A verdict with the words of its code. */
export function verdictOf(code: FindingCode, rest: Omit<Verdict, 'code' | 'outcome' | 'message'>): Verdict {
  const { outcome, ...message } = findings[code];
  return { ...rest, code, outcome, message };
}

function judge(bytes: Buffer, known: readonly KnownSeal[]): Judgement {
  const without = { sealer: null, sealHolds: false, details: [] };
  const text = bytes.toString('latin1');
  if (!text.slice(0, 1024).includes('%PDF-')) return { ...without, code: 'receipt.notPdf' };
  const { place, ...absent } = findSeal(text);
  if (place === null) {
    const codes = { none: 'receipt.notOurs', removed: 'receipt.sealRemoved', moved: 'receipt.rebuilt' } as const;
    return { ...without, code: codes['why' in absent ? absent.why : 'none'] };
  }
  if (place.covered > bytes.length) return { ...without, code: 'receipt.cut' };
  const seal = readSeal(text.slice(place.start, place.end));
  if (seal === null)
    return { ...without, code: text.includes(OFFICE_SEAL) ? 'receipt.sealTouched' : 'receipt.stranger' };
  const sealer = sealerOf(seal, known);
  const state = stateOf(bytes, place, seal, sealer.known ? known : []);
  const judged = { sealer, sealHolds: state === 'holds' && place.covered === bytes.length, details: [] };
  // Under our name and not even whole: our own certificate with a byte changed, rather than somebody else's.
  if (sealer.borrowsName && state !== 'holds') return { ...judged, code: 'receipt.sealTouched' };
  if (!sealer.known) return { ...judged, code: 'receipt.stranger' };
  if (state === 'changed') return { ...judged, code: 'receipt.changed' };
  if (state === 'touched') return { ...judged, code: 'receipt.sealTouched' };
  if (place.covered === bytes.length) return { ...judged, code: 'receipt.intact' };
  const addition = describeAddition(text.slice(0, place.covered), text.slice(place.covered));
  return { ...judged, code: 'receipt.appended', details: addition };
}

interface StandingSeal {
  readonly encoded: Buffer;
  readonly read: ReadSeal;
  readonly facts: CertificateFacts;
}

/** The seal between `<` and `>`: lower-case hexadecimal, padded with zeros only; null where it is not one. */
function readSeal(contents: string): StandingSeal | null {
  const [, hexadecimal] = /^<((?:[0-9a-f]{2})+)>$/.exec(contents) ?? [];
  if (hexadecimal === undefined) return null;
  const padded = Buffer.from(hexadecimal, 'hex');
  try {
    const { encoded } = readElement(padded);
    if (padded.subarray(encoded.length).some((byte) => byte !== 0)) return null;
    const read = readSignedData(encoded);
    return { encoded, read, facts: certificateFacts(read.certificate) };
  } catch {
    // The seal's bytes are not a signature any more: whatever the reader stumbled on, the seal was touched.
    return null;
  }
}

/** Whether the seal fits what it covers: `changed` where the content is another one, `touched` where the seal is. */
function stateOf(
  bytes: Buffer,
  place: SealPlace,
  { encoded, read }: StandingSeal,
  known: readonly KnownSeal[],
): 'holds' | 'changed' | 'touched' {
  const content = Buffer.concat([bytes.subarray(0, place.start), bytes.subarray(place.end, place.covered)]);
  const attributes = signedAttributes(content, read.certificate);
  // The signed digest of the content is part of the attributes; where it is missing, another content was signed.
  if (!encoded.includes(Buffer.from(sha256(content), 'hex'))) return 'changed';
  try {
    // Parts of a signature are not covered by it (versions, algorithm names): it must be ours to the last byte.
    if (!signedData(attributes, certificatesToExpect(read, known), read.signature).equals(encoded)) return 'touched';
    const { publicKey } = new X509Certificate(read.certificate);
    return verifySignature('sha256', attributes, publicKey, read.signature) ? 'holds' : 'touched';
  } catch {
    return 'touched';
  }
}

/** Ours are compared with those we hold; of a stranger's chain only what is signed from above can be relied on. */
function certificatesToExpect(read: ReadSeal, known: readonly KnownSeal[]) {
  const own = known.map(certificatesOf).find(({ certificate }) => certificate.equals(read.certificate));
  if (own !== undefined && own.chain.length > 0) return own;
  const leaf = new X509Certificate(read.certificate);
  const chain = chainAbove(
    leaf,
    read.chain.map((one) => new X509Certificate(one)),
  );
  const top = chain.at(-1);
  const whole = top === undefined || isSelfSigned(top) || known.some((one) => isAmong(top, one));
  return { certificate: read.certificate, chain: whole ? chain.map(({ raw }) => raw) : [] };
}

function sealerOf({ read, facts }: StandingSeal, known: readonly KnownSeal[]): Sealer {
  const leaf = new X509Certificate(read.certificate);
  const path = [leaf, ...chainAbove(leaf, readable(read.chain))];
  const isKnown = known.some((one) => path.some((step) => isAmong(step, one)));
  const borrowsName = !isKnown && known.some((one) => sameName(facts, certificateFacts(one.certificate)));
  return { ...facts, certificate: leaf.toString(), known: isKnown, borrowsName };
}

/** Is this the certificate that counts? The authorities above an office's own certificate seal for others too. */
function isAmong(certificate: X509Certificate, { certificate: pem }: KnownSeal): boolean {
  return new X509Certificate(pem).raw.equals(certificate.raw);
}

function readable(certificates: readonly Buffer[]): X509Certificate[] {
  return certificates.flatMap((one) => {
    try {
      return [new X509Certificate(one)];
    } catch {
      // A certificate that was damaged in the file stands for nothing.
      return [];
    }
  });
}

function sameName(a: CertificateFacts, b: CertificateFacts): boolean {
  return a.organization === b.organization && a.name === b.name;
}
