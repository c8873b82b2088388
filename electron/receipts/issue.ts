import type { ReceiptDocument } from './document.ts';
import type { Fonts } from './fonts.ts';
import { renderReceipt } from './render.ts';
import type { OfficeSeal } from './seal/office-seal.ts';
import { roomForSeal, sealReceipt } from './seal/seal.ts';
import { sha256 } from './shown.ts';

/** A receipt that may leave the office: drawn, sealed, and named by its hash. */
export interface IssuedReceipt {
  bytes: Buffer;
  /** SHA-256 of the file, for the audit chain. A file cannot carry it itself. */
  fileHash: string;
  /** SHA-256 of the signed content, as printed. */
  contentHash: string;
  pages: number;
  missingGlyphs: string[];
}

/** Draws and seals a receipt. Throws what `renderReceipt` throws, and a `RangeError` while it has no number yet. */
export async function issueReceipt(document: ReceiptDocument, fonts: Fonts, seal: OfficeSeal): Promise<IssuedReceipt> {
  if (document.head.number === null) throw new RangeError('A receipt is numbered before it is sealed.');
  const drawn = await renderReceipt(document, fonts, { roomForSeal: roomForSeal(seal) });
  const bytes = await sealReceipt(drawn.bytes, seal);
  return { ...drawn, bytes, fileHash: sha256(bytes) };
}
