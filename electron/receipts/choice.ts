import type { ReceiptDocument, ReceiptOption } from './document.ts';
import type { Paper } from './paper.ts';
import { ink, page } from './paper.ts';
import { paragraph, row, section } from './table.ts';
import { clockSince, dayOf, figure, grouped, month, shortDate } from './words.ts';

const perWords = { month: '元／月', once: '元', day: '元／日' } as const;

export function unitOf(per: ReceiptOption['per']): string {
  return perWords[per];
}

/** Stands beside every estimate on the paper. */
export const estimateNote = '試算，不是正式決定；以勞保局來函為準';

const columns = [
  { x: 22, width: 345 },
  { x: 370, width: 123.2, align: 'right' },
] as const;

/** Rows that leave room for the signature on the first page. */
const mostOthers = 2;

/** The options as they were released, the chosen one ticked: the short form of the first page. */
export function drawChoice(paper: Paper, document: ReceiptDocument): void {
  const { comparison } = document;
  if (comparison !== null) {
    section(paper, comparison.chosen === null ? '您看過的試算' : '您看過的試算，和您的選擇', estimateNote);
    const chosen = comparison.options.find(({ key }) => key === comparison.chosen);
    const others = comparison.options.filter((option) => option !== chosen);
    paper.structure.within('L', {}, () => {
      if (chosen) drawOption(paper, chosen, true);
      if (chosen && others.length > mostOthers) drawOthers(paper, others);
      else for (const option of others) drawOption(paper, option, false);
    });
    if (comparison.chosen === null) {
      paragraph(paper, [paper.span('今天先不選。', { weight: 'bold' }), paper.span('想好了再來，什麼時候都可以。')], {
        pad: 2,
      });
    }
  }
  drawFinality(paper, document);
}

/** Many options beside the chosen one are named in running words: the comparison in full stands on the next page. */
function drawOthers(paper: Paper, others: readonly ReceiptOption[]): void {
  const named = others.map(({ name, amount, per }) => `${name} ${figure(amount)} ${unitOf(per)}`);
  const words = [paper.span('也看過　', { color: ink.soft }), paper.span(named.join('、'))];
  paper.structure.within('LI', {}, () => row(paper, [{ x: 22, width: 471 }], [words], { tag: 'LBody' }));
}

function drawOption(paper: Paper, option: ReceiptOption, chosen: boolean): void {
  const size = chosen ? 12.5 : 11;
  const weight = chosen ? 'bold' : 'regular';
  const words = [paper.span(option.name, { size, weight })];
  const from = option.fromMonth === null ? '' : `從民國${month(option.fromMonth)}開始`;
  const detail = option.detail === '' ? from : option.detail;
  if (detail !== '') words.push(paper.span(`　${detail}`, { size }));
  const amount = [
    paper.span(figure(option.amount), { size, weight }),
    paper.span(` ${unitOf(option.per)}`, { size: chosen ? 12 : 11 }),
  ];
  paper.ensure(25);
  const look = { leading: chosen ? 19 : 16, size, pad: chosen ? 3 : 2.2 };
  paper.structure.within('LI', {}, () => {
    if (chosen) paper.structure.within('Lbl', {}, () => drawTick(paper, page.margin + 2, paper.y + 13));
    paper.structure.within('LBody', {}, () => row(paper, columns, [words, amount], look));
  });
}

function drawTick(paper: Paper, x: number, y: number): void {
  const { pdf, structure } = paper;
  structure.within('Figure', { alt: '您選的', box: [x, y - 6, x + 11, y + 6] }, () => {
    structure.mark(() => {
      pdf.lineWidth(1.9).lineCap('round').lineJoin('round').strokeColor(ink.accent);
      pdf
        .moveTo(x, y)
        .lineTo(x + 3.6, y + 3.6)
        .lineTo(x + 10, y - 3.2)
        .stroke();
      pdf.lineCap('butt').lineJoin('miter');
    });
  });
}

/** What cannot be undone, when it was said, and what the figures rest on. */
function drawFinality(paper: Paper, { head, irrevocability, basis }: ReceiptDocument): void {
  paper.y += 3;
  const day = dayOf(head.moment);
  if (irrevocability !== null) {
    const { sentence, article, shownAt, acknowledgedAt, readAloud } = irrevocability;
    const shown = `這句話在${clockSince(day, shownAt)}給您看過${readAloud ? '，也唸給您聽過' : ''}`;
    const known = acknowledgedAt === null ? '。' : `；您在${clockSince(day, acknowledgedAt)}按過「我知道了」。`;
    const source = article === '' ? [] : [paper.span(`（${article}）`, { size: 9, color: ink.soft })];
    paragraph(paper, [paper.span(sentence, { weight: 'bold' }), paper.span(`${shown}${known}`), ...source], { pad: 2 });
  }
  if (basis !== null) {
    const parts = [
      ...(basis.estimate === '' ? [] : [`試算編號 ${basis.estimate}`]),
      `資料到${shortDate(basis.dataAsOf)}`,
      `規定版本 ${basis.lawVersion}`,
      `畫面指紋 ${grouped(basis.shownHash.slice(0, 16).toUpperCase(), 4)}`,
    ];
    paragraph(paper, parts.join('　'), { size: 9, color: ink.soft, leading: 14, pad: 1 });
  }
}
