import type { FileCheck } from '../desk/seal/check-file.ts';
import { sealerWords } from '../desk/seal/check-file.ts';
import { verifyReceipt } from '../receipts/index.ts';

export type AloneCheck = Pick<FileCheck, 'outcome' | 'message' | 'details' | 'sealer' | 'fileHash'> & { code: string };

/**
 * What can be said from the file alone: whether anything changed since it was sealed, and by whose certificate. Only a
 * certificate that was given tells whether that is the office.
 * @param certificates of the office, or of the authority above it, PEM; empty where the reader has none
 */
export function checkAlone(bytes: Buffer, certificates: readonly string[]): AloneCheck {
  const known = certificates.map((certificate) => ({ certificate, chain: [] }));
  const { sealer, ...verdict } = verifyReceipt(bytes, known);
  const words = sealer === null ? null : sealerWords(sealer);
  if (sealer === null || sealer.known || known.length > 0) return { ...verdict, sealer: words };
  const byItself = verifyReceipt(bytes, [{ certificate: sealer.certificate, chain: [] }]);
  if (byItself.outcome !== 'intact') return { ...byItself, sealer: words };
  return {
    ...verdict,
    sealer: words,
    code: 'receipt.sealerUnknown',
    message: {
      zh: '封存以後沒有被改過。但是誰封的，只有檔案自己說：請用 --certificate 給發件機關的憑證，或核對憑證指紋。',
      en: 'Not altered since it was sealed, but by whom only the file itself says: give the office’s certificate with --certificate, or compare the fingerprint.',
    },
  };
}
