import { estimateNote, unitOf } from './choice.ts';
import type { ReceiptDocument, ReceiptEstimates } from './document.ts';
import { ink, type Paper } from './paper.ts';
import { paragraph, row, section, table } from './table.ts';
import { figure, longDate } from './words.ts';

type Right = ReceiptEstimates['rights'][number];

export const ESTIMATES_TITLE = '您看過的給付試算';

const columns = [
  { x: 0, width: 38 },
  { x: 39, width: 326 },
  { x: 370, width: 123.2, align: 'right' },
] as const;

/** On which day's law the sums rest, and that nothing was decided by them. */
export function estimatesRestOn({ asOf, lawVersion }: ReceiptEstimates): string {
  return `試算，不是核定。依${longDate(asOf)}的規定計算，規定版本 ${lawVersion}。`;
}

/** One sum of a right: `失業給付（至少）`. */
export function figureName({ label, note }: Right['figures'][number]): string {
  return note === null ? label.zh : `${label.zh}（${note.zh}）`;
}

export function whyNotNow({ text, article }: Right['whyNot'][number]): string {
  return `現在不符合：${text.zh}（${article.zh}）`;
}

/** Other rights whose estimates the citizen saw beside the matters of this visit 一併看過的試算. */
export function drawEstimates(paper: Paper, { estimates }: ReceiptDocument): void {
  if (estimates === undefined) return;
  section(paper, ESTIMATES_TITLE, estimateNote);
  table(paper, columns, ['代碼', '項目', '金額'], () => {
    for (const right of estimates.rights) drawRight(paper, right);
  });
  paragraph(paper, estimatesRestOn(estimates), { size: 9.5, color: ink.soft, leading: 15, pad: 2 });
}

function drawRight(paper: Paper, { code, title, article, figures, whyNot }: Right): void {
  const [only, more] = figures;
  const name = [
    paper.span(title.zh, { weight: 'bold' }),
    paper.span(`　${article.zh}`, { size: 9.5, color: ink.soft }),
  ];
  // `失業給付，每月` beside 元／月 says nothing that its title does not.
  if (only !== undefined && more === undefined && only.note === null && only.label.zh.startsWith(title.zh)) {
    row(paper, columns, [code, name, amountOf(only)]);
  } else {
    row(paper, columns, [code, name, '']);
    for (const one of figures) row(paper, columns, ['', figureName(one), amountOf(one)]);
  }
  for (const reason of whyNot) row(paper, columns, ['', whyNotNow(reason), '']);
}

function amountOf({ amount, per }: Right['figures'][number]): string {
  return `${figure(amount)} ${unitOf(per)}`;
}
