import type { X509Certificate } from 'node:crypto';
import { Certificate } from 'pkijs';
import { sealFault } from './words.ts';

const KEY_USAGE = '2.5.29.15';
const CURVES: readonly string[] = ['prime256v1', 'secp384r1'];
/** Bits; NIST SP 800-57 part 1, table 2: less is not used any more. */
const SHORTEST_RSA = 2048;

/**
 * Refuses a certificate an office must not seal with on that day.
 * @throws FaultError `seal.expired`, `seal.notYetValid`, `seal.keyUsage`, `seal.weakKey`, `seal.keyKind`
 */
export function refuseUnusable(certificate: X509Certificate, at: string): void {
  const moment = Date.parse(at);
  if (moment > certificate.validToDate.getTime()) throw sealFault('seal.expired');
  if (moment < certificate.validFromDate.getTime()) throw sealFault('seal.notYetValid');
  if (!maySign(certificate)) throw sealFault('seal.keyUsage');
  const { asymmetricKeyType: kind, asymmetricKeyDetails: details } = certificate.publicKey;
  if (kind === 'rsa') {
    if ((details?.modulusLength ?? 0) < SHORTEST_RSA) throw sealFault('seal.weakKey');
  } else if (kind !== 'ec') throw sealFault('seal.keyKind');
  else if (!CURVES.includes(details?.namedCurve ?? '')) throw sealFault('seal.weakKey');
  if (/sha-?1|md5/i.test(certificate.signatureAlgorithm ?? '')) throw sealFault('seal.weakKey');
}

/** keyUsage (RFC 5280, 4.2.1.3): digitalSignature is its first bit; a certificate without the extension may do all. */
function maySign(certificate: X509Certificate): boolean {
  const { extensions = [] } = Certificate.fromBER(certificate.raw);
  const usage = extensions.find(({ extnID }) => extnID === KEY_USAGE);
  if (usage === undefined) return true;
  // A BIT STRING: tag, length, unused bits, then the bits.
  const [, , , bits = 0] = new Uint8Array(usage.extnValue.valueBlock.valueHexView);
  return (bits & 0x80) !== 0;
}
