import type { ReceiptDocument } from './document.ts';
import type { Paper } from './paper.ts';
import { ink } from './paper.ts';
import { row, section, table } from './table.ts';
import { untilWhen } from './words.ts';

const columns = [
  { x: 0, width: 38 },
  { x: 39, width: 222 },
  { x: 264, width: 160 },
  { x: 426, width: 30, align: 'right' },
  { x: 462, width: 31.2, align: 'right' },
] as const;

const missingColumns = [
  { x: 0, width: 38 },
  { x: 39, width: 454 },
] as const;

/** Whether all of it was taken in: what was answered or referred on is never called received. */
export function isAllReceived({ items }: Pick<ReceiptDocument, 'items'>): boolean {
  return items.every(({ outcome }) => outcome?.received !== false);
}

export function itemsTitle(document: Pick<ReceiptDocument, 'items'>): string {
  return isAllReceived(document) ? '收到的項目' : '辦理的項目';
}

/** What was handed in or done, and what is still missing with its due date. */
export function drawItems(paper: Paper, { items }: ReceiptDocument): void {
  if (items.length === 0) return;
  section(paper, itemsTitle({ items }));
  table(paper, columns, ['代碼', '項目', '附件', '頁數', '還缺'], () => {
    for (const item of items) drawItem(paper, item);
  });
}

function drawItem(paper: Paper, item: ReceiptDocument['items'][number]): void {
  const { code, name, edition, attachments, pages, missing } = item;
  const edited = edition === '' ? [] : [paper.span(`（${edition}）`, { size: 9, color: ink.soft })];
  const lacking = missing.length === 0 ? '無' : `${missing.length}項`;
  row(paper, columns, [code, [paper.span(name), ...edited], attachments, String(pages), lacking]);
  for (const { name: paperName, due } of missing) {
    const words = [paper.span('還缺　', { weight: 'bold' }), paper.span(`${paperName}，${untilWhen(due)}`)];
    row(paper, missingColumns, ['', words]);
  }
}
