import type { Fonts } from '../fonts.ts';
import { drawFeet } from '../foot.ts';
import { framedWords } from '../framed.ts';
import { drawBand } from '../head.ts';
import { contentWidth, createPaper, frame, ink, openPdf, page, type Paper } from '../paper.ts';
import { labelledRows, paragraph, row, section } from '../table.ts';
import { createTypesetter } from '../typeset.ts';
import { createWatermark } from '../watermark.ts';
import { dayOf, longDate } from '../words.ts';
import { type SlipDocument, slipDocument } from './slip-document.ts';

/** Beside the date: the title leaves no room for the frame in the band, and the watermark is on every page. */
const TRAINING = '　訓練，不是真的資料';
const columns = [
  { x: 0, width: 20 },
  { x: 24, width: contentWidth - 24 },
] as const;
const small = { size: 10, color: ink.soft } as const;

/**
 * Draws a slip. The same document gives the same bytes.
 * @throws ZodError when the document breaks its own rules
 */
export async function renderSlip(input: SlipDocument, fonts: Fonts): Promise<{ bytes: Buffer; pages: number }> {
  const document = slipDocument.parse(input);
  const { title, head, training, about, subject, framed, sections, notices, signs } = document;
  const pdf = openPdf(`${title} ${about}`, new Date(head.moment), head.agency);
  const chunks: Buffer[] = [];
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<void>((resolve, reject) => {
    pdf.on('end', resolve);
    pdf.on('error', reject);
  });
  const drawWatermark = createWatermark(pdf, fonts, training);
  const paper = createPaper(pdf, createTypesetter(fonts), (sheet) => {
    drawWatermark(sheet);
    drawBand(sheet, { title, head, trainingMark: '' });
  });
  paper.ensure(0);
  paragraph(paper, about, { size: 15, weight: 'bold', leading: 24 });
  paragraph(paper, `${longDate(dayOf(head.moment))}${training ? TRAINING : ''}`, small);
  drawSubject(paper, subject ?? []);
  for (const words of framed ?? []) framedWords(paper, words);
  for (const one of sections) drawEntries(paper, one);
  section(paper, '說明');
  for (const notice of notices) paragraph(paper, notice, { pad: 1.5 });
  if (signs !== undefined) drawSigns(paper, signs);
  const pages = drawPageNumbers(paper, about);
  pdf.end();
  await ended;
  return { bytes: Buffer.concat(chunks), pages };
}

const labelled = [
  { x: 0, width: 72 },
  { x: 80, width: contentWidth - 80 },
] as const;

function drawSubject(paper: Paper, subject: NonNullable<SlipDocument['subject']>): void {
  if (subject.length === 0) return;
  labelledRows(paper, 2, () => {
    for (const { label, value } of subject) {
      row(paper, labelled, [[paper.span(label, small)], value], { pad: 2, rule: 'none' });
    }
  });
}

const SIGN = { height: 72, gap: 12 } as const;

/** Frames to sign in by hand, side by side. */
function drawSigns(paper: Paper, signs: readonly string[]): void {
  paper.ensure(SIGN.height + 24);
  paper.y += 16;
  const width = (contentWidth - SIGN.gap * (signs.length - 1)) / signs.length;
  for (const [index, who] of signs.entries()) {
    const x = page.margin + index * (width + SIGN.gap);
    frame(paper, x, paper.y, width, SIGN.height);
    paper.write(who, x + 8, paper.y + 13.5, { size: 9.5, color: ink.soft });
  }
  paper.y += SIGN.height;
}

function drawEntries(paper: Paper, { title, note, ticks, entries }: SlipDocument['sections'][number]): void {
  section(paper, title, note);
  for (const { label, lines } of entries) {
    const look = { weight: 'bold', rule: 'none', pad: 2 } as const;
    row(paper, columns, [ticks ? '□' : '', label], look);
    for (const line of lines) row(paper, columns, ['', line], { ...small, leading: 15, pad: 0, rule: 'none' });
    paper.y += 3;
    paper.rule(paper.y);
  }
}

function drawPageNumbers(paper: Paper, about: string): number {
  const { count } = paper.pdf.bufferedPageRange();
  drawFeet(paper, (index) => {
    const number = `${about}　第${index + 1}頁，共${count}頁`;
    paper.write(number, page.margin, 815, { size: 9, color: ink.soft }, contentWidth, 'right');
  });
  return count;
}
