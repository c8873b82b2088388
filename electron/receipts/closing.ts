import type { ReceiptDocument } from './document.ts';
import type { Paper } from './paper.ts';
import { baselineIn, contentWidth, ink, page } from './paper.ts';
import { row, section } from './table.ts';

/** Where the case goes, expected clocks, how to ask, remedies 接下來. */
export function drawNextSteps(paper: Paper, { nextSteps }: ReceiptDocument): void {
  if (nextSteps.length === 0) return;
  section(paper, '接下來');
  paper.y += 3;
  const columns = [
    { x: 0, width: 46 },
    { x: 48, width: contentWidth - 48 },
  ];
  for (const { label, text } of nextSteps) {
    row(paper, columns, [[paper.span(label, { weight: 'bold' })], text], { rule: 'none', pad: 0.6, leading: 16.8 });
  }
}

/** Legal texts, 12 pt, framed: what the paper is and is not. Long texts go on over pages, each part with its frame. */
export function drawLegal(paper: Paper, { legalTexts }: ReceiptDocument): void {
  if (legalTexts.length === 0) return;
  const size = 12;
  const leading = 18.2;
  const inset = 12;
  const lines = legalTexts.flatMap((text) => paper.wrap(text, contentWidth - 2 * inset, { size }));
  paper.y += 10;
  let left = lines;
  while (left.length > 0) {
    paper.ensure(Math.min(left.length, 6) * leading + 2 * 9);
    const fits = Math.max(1, Math.floor((page.bottom - paper.y - 2 * 9) / leading));
    const now = left.slice(0, fits);
    const height = now.length * leading + 2 * 9;
    paper.pdf.lineWidth(0.9).strokeColor(ink.text).rect(page.margin, paper.y, contentWidth, height).stroke();
    for (const [index, line] of now.entries()) {
      paper.place(line, page.margin + inset, baselineIn(paper.y + 9 + index * leading, leading, size));
    }
    paper.y += height;
    left = left.slice(fits);
  }
}
