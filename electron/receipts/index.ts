export { type ReceiptDocument, receiptDocument } from './document.ts';
export { type Fonts, openFonts } from './fonts.ts';
export { formatReceiptNumber, parseReceiptNumber, type ReceiptNumber } from './number.ts';
export { type PenSegment, signaturePath } from './pen.ts';
export { type RenderedReceipt, renderReceipt } from './render.ts';
export { canonicalBytes, contentHash, sha256, shownHash } from './shown.ts';
export { checkSignature } from './signature.ts';
