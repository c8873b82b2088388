import { createPrivateKey, X509Certificate } from 'node:crypto';
import { Signer, SignPdf } from '@signpdf/signpdf';
import { signDetached } from './cades.ts';
import type { OfficeSeal } from './office-seal.ts';

/**
 * Seals a PDF that was rendered with `forSeal` (PAdES B-B). The seal proves that nothing was changed since; it is not
 * the signature of the citizen. Throws when the file has no room for a seal.
 */
export async function sealReceipt(bytes: Buffer, key: OfficeSeal): Promise<Buffer> {
  const certificate = new X509Certificate(key.certificate).raw;
  const secret = createPrivateKey(key.privateKey);
  const signer = Object.assign(new Signer(), {
    sign: async (content: Buffer) => signDetached(content, certificate, secret),
  });
  return await new SignPdf().sign(bytes, signer);
}
