import type { ReceiptDocument } from './document.ts';
import type { Paper } from './paper.ts';
import { baselineIn, contentWidth, frame, page } from './paper.ts';
import { labelledRows, row, section } from './table.ts';

/** Where the case goes, expected clocks, how to ask, remedies 接下來. */
export function drawNextSteps(paper: Paper, { nextSteps }: ReceiptDocument): void {
  if (nextSteps.length === 0) return;
  section(paper, '接下來');
  paper.y += 3;
  const columns = [
    { x: 0, width: 46 },
    { x: 48, width: contentWidth - 48 },
  ];
  labelledRows(paper, columns.length, () => {
    for (const { label, text } of nextSteps) {
      row(paper, columns, [[paper.span(label, { weight: 'bold' })], text], { rule: 'none', pad: 0.6, leading: 16.8 });
    }
  });
}

/** Legal texts, 12 pt, framed: what the paper is and is not. Long texts go on over pages, each part with its frame. */
export function drawLegal(paper: Paper, { legalTexts }: ReceiptDocument): void {
  if (legalTexts.length === 0) return;
  const size = 12;
  const leading = 18.2;
  const inset = 12;
  const paragraphs = legalTexts.map(() => paper.structure.begin('P'));
  const lines = legalTexts.flatMap((text, index) => {
    const paragraph = paragraphs[index];
    if (paragraph === undefined) return [];
    return paper.wrap(text, contentWidth - 2 * inset, { size }).map((line) => ({ line, paragraph }));
  });
  paper.y += 10;
  let left = lines;
  while (left.length > 0) {
    paper.ensure(Math.min(left.length, 6) * leading + 2 * 9);
    const fits = Math.max(1, Math.floor((page.bottom - paper.y - 2 * 9) / leading));
    const now = left.slice(0, fits);
    const height = now.length * leading + 2 * 9;
    frame(paper, page.margin, paper.y, contentWidth, height);
    for (const [index, { line, paragraph }] of now.entries()) {
      const baseline = baselineIn(paper.y + 9 + index * leading, leading, size);
      paper.structure.inside(paragraph, () => paper.place(line, page.margin + inset, baseline));
    }
    paper.y += height;
    left = left.slice(fits);
  }
  for (const one of paragraphs) paper.structure.end(one);
}
