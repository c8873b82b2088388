import type { Fonts } from '../fonts.ts';
import { framedWords } from '../framed.ts';
import { drawFeet } from '../foot.ts';
import { drawBand, drawTrainingMark } from '../head.ts';
import { drawMissing } from '../missing.ts';
import { baselineIn, contentWidth, createPaper, frame, ink, openPdf, page, type Paper } from '../paper.ts';
import { drawQr } from '../qr.ts';
import { canonicalBytes, sha256 } from '../shown.ts';
import { type Column, labelledRows, paragraph, row, section, table } from '../table.ts';
import { createTypesetter } from '../typeset.ts';
import { createWatermark } from '../watermark.ts';
import { grouped } from '../words.ts';
import { type PrintDocument, printDocument } from './print-document.ts';

export interface RenderedPrint {
  readonly bytes: Buffer;
  readonly pages: number;
  /** SHA-256 of everything the paper says; its first 16 digits are in the QR code with the verification code. */
  readonly contentHash: string;
}

const TRAINING = '訓練　不是真的資料';

/**
 * Draws an information print. The same document gives the same bytes.
 * @throws ZodError when the document breaks its own rules
 */
export async function renderPrint(input: PrintDocument, fonts: Fonts): Promise<RenderedPrint> {
  const document = printDocument.parse(input);
  const contentHash = sha256(canonicalBytes(document));
  const { title, head, training, code } = document;
  const pdf = openPdf(code === null ? title : `${title} ${code}`, new Date(head.moment), head.agency);
  const chunks: Buffer[] = [];
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<void>((resolve, reject) => {
    pdf.on('end', resolve);
    pdf.on('error', reject);
  });
  const typesetter = createTypesetter(fonts);
  const drawWatermark = createWatermark(pdf, fonts, training);
  const paper = createPaper(pdf, typesetter, (sheet, number) => {
    drawWatermark(sheet);
    if (number === 1) drawBand(sheet, { title, head, trainingMark: training ? TRAINING : '' });
    else drawNarrowBand(sheet, document);
  });
  paper.ensure(0);
  drawSubject(paper, document, contentHash);
  for (const warning of document.warnings) framedWords(paper, warning);
  for (const one of document.sections) drawSection(paper, one);
  paper.y += 6;
  for (const notice of document.notices) {
    paragraph(paper, notice, { size: 9.5, color: ink.soft, leading: 14, pad: 1 });
  }
  drawMissing(paper, typesetter.missing);
  const pages = drawFoot(paper, document, contentHash);
  pdf.end();
  await ended;
  return { bytes: Buffer.concat(chunks), pages, contentHash };
}

function drawNarrowBand(paper: Paper, { title, code, training, subject }: PrintDocument): void {
  const baseline = page.top + 9;
  paper.write(code === null ? title : `${title}　${code}`, page.margin, baseline, { size: 9.5, weight: 'bold' });
  const [name] = paper.wrap(subject[0]?.value ?? '', 160, { size: 9.5 });
  if (name) paper.place(name, page.margin + contentWidth - 160, baseline, 160, 'right');
  if (training) drawTrainingMark(paper, TRAINING, page.top - 4);
  paper.rule(page.top + 17, { weight: 1.5, color: ink.text });
  paper.y = page.top + 27;
}

const QR = 71;

/** Whom it is about, beside the QR code of verification code and short hash. */
function drawSubject(paper: Paper, { code, mark, subject }: PrintDocument, contentHash: string): void {
  const top = paper.y;
  const left = page.margin + contentWidth - QR;
  if (code !== null) drawQr(paper, `${code} ${contentHash.slice(0, 16)}`, left, top + 5, QR);
  if (mark !== '') drawMark(paper, mark, left - 66, top + 8);
  const columns = [
    { x: 0, width: 62 },
    { x: 66, width: contentWidth - 66 - QR - 76 },
  ];
  paper.y = top + 3;
  const first = code === null ? [] : [{ label: '驗證碼', value: code }];
  labelledRows(paper, columns.length, () => {
    for (const { label, value } of [...first, ...subject]) {
      const shown = paper.span(value === '' ? '—' : value, label === '驗證碼' ? { size: 13, weight: 'bold' } : {});
      row(paper, columns, [[paper.span(label, { size: 9.5, color: ink.soft })], [shown]], { rule: 'none', pad: 1 });
    }
  });
  if (code !== null) paper.y = Math.max(paper.y, top + QR + 12);
}

function drawMark(paper: Paper, words: string, x: number, top: number): void {
  frame(paper, x, top, 54, 26, { weight: 1.6, radius: 2 });
  paper.write(words, x, baselineIn(top, 26, 15), { size: 15, weight: 'bold' }, 54, 'center');
}

const GAP = 8;

function columnsOf(columns: PrintDocument['sections'][number]['columns']): Column[] {
  const shares = columns.reduce((sum, column) => sum + column.share, 0);
  const room = contentWidth - GAP * (columns.length - 1);
  let x = 0;
  return columns.map(({ share, align }) => {
    const width = (room * share) / shares;
    const column: Column = { x, width, align };
    x += width + GAP;
    return column;
  });
}

function drawSection(
  paper: Paper,
  { title, note, columns, rows, empty, total }: PrintDocument['sections'][number],
): void {
  section(paper, title, note);
  if (rows.length === 0) paragraph(paper, empty);
  else {
    const placed = columnsOf(columns);
    const heads = columns.map((column) => column.head);
    table(paper, placed, heads, () => {
      for (const cells of rows) row(paper, placed, cells, { size: 10, leading: 13.5, pad: 1.5 });
    });
  }
  if (total === null) return;
  const halves: Column[] = [
    { x: 0, width: contentWidth / 2 },
    { x: contentWidth / 2, width: contentWidth / 2, align: 'right' },
  ];
  row(paper, halves, [[paper.span(total.label, { weight: 'bold' })], [paper.span(total.value, { weight: 'bold' })]]);
}

const footLook = { size: 8, color: ink.soft } as const;

/** Code, hash and page number at the foot of every page. Returns how many pages. */
function drawFoot(paper: Paper, { code }: PrintDocument, contentHash: string): number {
  const { count } = paper.pdf.bufferedPageRange();
  drawFeet(paper, (index) => {
    paper.write('內容 SHA-256', page.margin, 803, footLook);
    paper.write(grouped(contentHash), page.margin + 58, 803, footLook);
    if (code !== null) paper.write(`驗證碼 ${code}　到勞保局辦事處可以核對這張紙`, page.margin, 815, footLook);
    const number = `第${index + 1}頁，共${count}頁`;
    paper.write(number, page.margin, 815, { size: 9, color: ink.soft }, contentWidth, 'right');
  });
  return count;
}
