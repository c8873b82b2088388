export { type CopyStamp, stampCopy } from './copies/stamp-copy.ts';
export { type ReceiptDocument, receiptDocument } from './document.ts';
export { systemFontFolders } from './fallback.ts';
export { type Fonts, openFonts } from './fonts.ts';
export { type IssuedReceipt, issueReceipt } from './issue.ts';
export { formatReceiptNumber, parseReceiptNumber, type ReceiptNumber } from './number.ts';
export { type PenSegment, signaturePath } from './pen.ts';
export { type QrPath, qrPath } from './qr-path.ts';
export { type RenderedReceipt, renderReceipt } from './render.ts';
export { type ReadingCopy, type ReadingForm, renderReadingCopy } from './plain/render-reading-copy.ts';
export { type PrintDocument, printDocument } from './prints/print-document.ts';
export { type RenderedPrint, renderPrint } from './prints/render-print.ts';
export { renderTicket } from './tickets/render-ticket.ts';
export { renderSlip } from './slips/render-slip.ts';
export { type SlipDocument, slipDocument } from './slips/slip-document.ts';
export { canonicalBytes, contentHash, sha256, shownHash } from './shown.ts';
export { checkSignature } from './signature.ts';
export { signerOf } from './seal/cades.ts';
export { type CertificateFacts, certificateFacts } from './seal/certificate.ts';
export { type FindingCode } from './seal/findings.ts';
export { importPkcs12, LARGEST_PKCS12 } from './seal/import-pkcs12.ts';
export { createOfficeSeal, type OfficeSeal, selfSigned } from './seal/office-seal.ts';
export { describeDifference } from './seal/revisions.ts';
export { roomForSeal, sealReceipt } from './seal/seal.ts';
export {
  checkTimestamp,
  LARGEST_TIMESTAMP,
  readTimestamp,
  type Timestamp,
  timestampRequest,
} from './seal/timestamp.ts';
export { timestampFault, timestampWords } from './seal/timestamp-words.ts';
export { type KnownSeal, type Sealer, type Verdict, verdictOf, verifyReceipt } from './seal/verify.ts';
