import type { ReceiptDocument } from './document.ts';
import type { Paper } from './paper.ts';
import { contentWidth, ink, page } from './paper.ts';
import { grouped } from './words.ts';

const look = { size: 8, color: ink.soft } as const;

/** The hash of the content, the audit entry and the page number, at the foot of every page. Returns how many pages. */
export function drawFoot(paper: Paper, document: ReceiptDocument, contentHash: string): number {
  const { count } = paper.pdf.bufferedPageRange();
  const printed = document.head.number === null ? '簽名後計算' : grouped(contentHash);
  const drawPage = (index: number): void => {
    paper.write('內容 SHA-256', page.margin, 803, look);
    paper.write(printed, page.margin + 58, 803, look);
    paper.write('稽核鏈', page.margin, 815, look);
    const [entry] = paper.wrap(document.auditEntry ?? '—', 250, look);
    if (entry) paper.place(entry, page.margin + 58, 815);
    const number = `第${index + 1}頁，共${count}頁`;
    paper.write(number, page.margin, 815, { size: 9, color: ink.soft }, contentWidth, 'right');
  };
  drawFeet(paper, drawPage);
  return count;
}

/** The foot of every page; spoken once, on the last. */
export function drawFeet(paper: Paper, drawPage: (index: number) => void): void {
  const { count } = paper.pdf.bufferedPageRange();
  for (let index = 0; index < count; index += 1) {
    paper.pdf.switchToPage(index);
    if (index === count - 1) paper.structure.within('P', {}, () => drawPage(index));
    else paper.structure.furniture(() => drawPage(index));
  }
}
