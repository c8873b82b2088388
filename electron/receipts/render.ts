import { drawAnnex } from './annex.ts';
import { drawChoice } from './choice.ts';
import { drawLegal, drawNextSteps } from './closing.ts';
import { type ReceiptDocument, receiptDocument } from './document.ts';
import { drawEstimates } from './estimates.ts';
import { drawFoot } from './foot.ts';
import type { Fonts } from './fonts.ts';
import { bandOf, drawBand, drawContinuation, drawIdentity, titleOf } from './head.ts';
import { drawItems } from './items.ts';
import { drawMissing } from './missing.ts';
import { createPaper, openPdf } from './paper.ts';
import { placeSeal } from './seal/placeholder.ts';
import { contentHash } from './shown.ts';
import { drawSignature } from './signature-block.ts';
import { createTypesetter } from './typeset.ts';
import { createWatermark } from './watermark.ts';

export interface RenderedReceipt {
  bytes: Buffer;
  pages: number;
  /** Characters no bundled face has. They are written as their code, and a notice on the paper says so. */
  missingGlyphs: string[];
  /** SHA-256 of the signed content, as printed and in short in the QR code. The file's own hash is another one. */
  contentHash: string;
}

/**
 * Draws a receipt. The same document gives the same bytes.
 * With `roomForSeal` the file holds that many bytes for the office seal and must be given to `sealReceipt` before it leaves.
 * Throws a `ZodError` when the document breaks its own rules, `font.missing` from `openFonts` before that.
 */
export async function renderReceipt(
  input: ReceiptDocument,
  fonts: Fonts,
  { roomForSeal = 0 }: { roomForSeal?: number } = {},
): Promise<RenderedReceipt> {
  const document = receiptDocument.parse(input);
  const hash = contentHash(document);
  const created = new Date(document.head.moment);
  const pdf = openPdf(`${titleOf(document)} ${document.head.number ?? '（還沒編號）'}`, created, '勞動部勞工保險局');
  const chunks: Buffer[] = [];
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<void>((resolve, reject) => {
    pdf.on('end', resolve);
    pdf.on('error', reject);
  });

  const typesetter = createTypesetter(fonts);
  const drawWatermark = createWatermark(pdf, fonts, document.training);
  const paper = createPaper(pdf, typesetter, (page, number) => {
    drawWatermark(page);
    if (number === 1) drawBand(page, bandOf(document));
    else drawContinuation(page, document);
  });
  paper.ensure(0);
  drawIdentity(paper, document, hash);
  drawItems(paper, document);
  drawEstimates(paper, document);
  drawChoice(paper, document);
  drawNextSteps(paper, document);
  drawLegal(paper, document);
  drawSignature(paper, document);
  drawAnnex(paper, document);
  drawMissing(paper, typesetter.missing);
  const pages = drawFoot(paper, document, hash);
  if (roomForSeal > 0) placeSeal(paper, document.head.moment, roomForSeal);
  pdf.end();
  await ended;
  return { bytes: Buffer.concat(chunks), pages, missingGlyphs: [...typesetter.missing], contentHash: hash };
}
