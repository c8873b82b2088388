import { X509Certificate } from 'node:crypto';

/** What a certificate says about itself. Anyone can write any name into one: only the fingerprint tells two apart. */
export interface CertificateFacts {
  /** 機關 O, 名稱 CN; empty where the certificate has none. */
  readonly organization: string;
  readonly name: string;
  /** Name of the authority that issued it; the certificate's own where it is self-signed. */
  readonly issuer: string;
  readonly selfSigned: boolean;
  /** ISO moments in UTC. */
  readonly from: string;
  readonly until: string;
  /** SHA-256 of the certificate, 64 lower-case hexadecimal digits. */
  readonly fingerprint: string;
}

/** @param certificate X.509, PEM or DER */
export function certificateFacts(certificate: string | Uint8Array): CertificateFacts {
  const read = new X509Certificate(certificate);
  // Never `toLegacyObject()`: on some damaged certificates it ends the whole process (Node 24.21).
  const { subject, issuer } = read;
  return {
    organization: partOf(subject, 'O'),
    name: partOf(subject, 'CN'),
    issuer: partOf(issuer, 'CN') || partOf(issuer, 'OU') || partOf(issuer, 'O'),
    selfSigned: isSelfSigned(read),
    from: read.validFromDate.toISOString(),
    until: read.validToDate.toISOString(),
    fingerprint: read.fingerprint256.replaceAll(':', '').toLowerCase(),
  };
}

/** Not by `checkIssued`: an office's own certificate may sign papers, not certificates. */
export function isSelfSigned(certificate: X509Certificate): boolean {
  return certificate.subject === certificate.issuer && certificate.verify(certificate.publicKey);
}

/**
 * The authorities above a certificate, nearest first, as far as they are among `others`; every signature is checked. The
 * last one is self-signed where the chain is whole.
 */
export function chainAbove(certificate: X509Certificate, others: readonly X509Certificate[]): X509Certificate[] {
  const chain: X509Certificate[] = [];
  let below = certificate;
  let left = [...others];
  while (!isSelfSigned(below)) {
    const issuer = left.find((one) => below.checkIssued(one) && below.verify(one.publicKey));
    if (issuer === undefined) break;
    left = left.filter((one) => one !== issuer);
    chain.push(issuer);
    below = issuer;
  }
  return chain;
}

/** One part of a distinguished name, which has a line for each; control characters are escaped in it. */
function partOf(name: string, part: string): string {
  const begin = `${part}=`;
  const lines = name.split('\n').filter((line) => line.startsWith(begin));
  return lines.map((line) => line.slice(begin.length)).join('、');
}
