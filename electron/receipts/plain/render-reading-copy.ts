import { type ReceiptDocument, receiptDocument } from '../document.ts';
import type { Fonts } from '../fonts.ts';
import { drawFeet } from '../foot.ts';
import { drawTrainingMark, titleOf, TRAINING_MARK } from '../head.ts';
import { drawMissing } from '../missing.ts';
import { contentWidth, createPaper, ink, openPdf, type Paper, page } from '../paper.ts';
import { drawQr } from '../qr.ts';
import { contentHash as hashOf } from '../shown.ts';
import { createTypesetter } from '../typeset.ts';
import { createWatermark } from '../watermark.ts';
import { drawBlocks } from './draw-blocks.ts';
import { englishBlocks } from './english-blocks.ts';
import { largeBlocks } from './large-blocks.ts';

/** What to make for reading beside the original: the same content in large print, in English, or both. */
export interface ReadingForm {
  readonly large: boolean;
  readonly english: boolean;
  /** English names of the items by their Chinese ones. */
  readonly englishNames?: Readonly<Record<string, string>>;
}

export interface ReadingCopy {
  readonly bytes: Buffer;
  readonly pages: number;
  /** The hash of the content that the original prints. */
  readonly contentHash: string;
}

/** 18 pt is what associations of people with low vision ask of large print. */
const LARGE = { size: 18, labels: 104 } as const;
const ENGLISH = { size: 10.5, labels: 96 } as const;
const LARGE_ENGLISH = { size: 18, labels: 130 } as const;
const QR = 84;

/**
 * A copy of a receipt to read: large print 大字本, an English page, or one after the other. It is marked as a copy, has
 * no seal and no picture of the signature, and prints the number and the content hash of the original.
 * The same document gives the same bytes.
 * @throws ZodError when the document breaks its own rules; RangeError when neither form is asked for
 */
export async function renderReadingCopy(
  input: ReceiptDocument,
  fonts: Fonts,
  { large, english, englishNames = {} }: ReadingForm,
): Promise<ReadingCopy> {
  if (!large && !english) throw new RangeError('A reading copy is in large print, in English, or both.');
  const document = receiptDocument.parse(input);
  const contentHash = hashOf(document);
  const { number, moment } = document.head;
  const title = large ? `${titleOf(document)}　大字本` : 'Receipt: English page';
  const pdf = openPdf(`${title} ${number ?? ''}`, new Date(moment), '勞動部勞工保險局');
  const chunks: Buffer[] = [];
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<void>((resolve, reject) => {
    pdf.on('end', resolve);
    pdf.on('error', reject);
  });
  const typesetter = createTypesetter(fonts);
  const drawWatermark = createWatermark(pdf, fonts, document.training);
  const paper = createPaper(pdf, typesetter, (sheet, pageNumber) => {
    drawWatermark(sheet);
    if (document.training) drawTrainingMark(sheet, TRAINING_MARK, 14);
    if (pageNumber === 1) drawHead(sheet, document, title, contentHash);
    else drawNarrowHead(sheet, document, title);
  });
  paper.ensure(0);
  if (large) drawBlocks(paper, largeBlocks(document, contentHash), LARGE);
  if (english) drawEnglish(paper, document, englishNames, large);
  drawMissing(paper, typesetter.missing);
  const pages = drawFoot(paper, document, large);
  pdf.end();
  await ended;
  return { bytes: Buffer.concat(chunks), pages, contentHash };
}

function drawEnglish(
  paper: Paper,
  document: ReceiptDocument,
  names: Readonly<Record<string, string>>,
  large: boolean,
): void {
  // After the large print it begins a page of its own.
  if (large) paper.ensure(page.height);
  paper.structure.within('Sect', { lang: 'en' }, () => {
    drawBlocks(paper, englishBlocks(document, names), large ? LARGE_ENGLISH : ENGLISH);
  });
}

/** Title, number and QR code: what tells that this belongs to a receipt, and to which. */
function drawHead(paper: Paper, { head }: ReceiptDocument, title: string, contentHash: string): void {
  const { top, margin } = page;
  paper.write(`${head.agency}　${head.office.name}`, margin, top + 14, { size: 13, weight: 'bold' });
  paper.structure.within('H1', {}, () => paper.write(title, margin, top + 50, { size: 27, weight: 'bold' }));
  paper.write('副本，閱讀用 Copy for reading', margin, top + 74, { size: 13, color: ink.soft });
  if (head.number !== null) {
    drawQr(paper, `${head.number} ${contentHash.slice(0, 16)}`, margin + contentWidth - QR, top, QR);
  }
  paper.rule(top + QR + 8, { weight: 1.5, color: ink.text });
  paper.y = top + QR + 16;
}

function drawNarrowHead(paper: Paper, { head }: ReceiptDocument, title: string): void {
  const look = { size: 13, weight: 'bold' } as const;
  paper.write(`${title}　${head.number ?? ''}`, page.margin, page.top + 9, look);
  paper.rule(page.top + 18, { weight: 1.5, color: ink.text });
  paper.y = page.top + 28;
}

function drawFoot(paper: Paper, { head }: ReceiptDocument, large: boolean): number {
  const { count } = paper.pdf.bufferedPageRange();
  const look = { size: large ? 14 : 10, color: ink.soft } as const;
  drawFeet(paper, (index) => {
    const place = large ? `第${index + 1}頁，共${count}頁` : `Page ${index + 1} of ${count}`;
    paper.write(head.number ?? '', page.margin, 815, look);
    paper.write(place, page.margin, 815, look, contentWidth, 'right');
  });
  return count;
}
