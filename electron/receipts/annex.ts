import type { Step } from '../../src/contract/answer.ts';
import type { ReceiptComparison, ReceiptDocument, ReceiptOption } from './document.ts';
import { drawChart } from './chart.ts';
import { estimateNote, unitOf } from './choice.ts';
import type { Paper } from './paper.ts';
import { contentWidth, ink } from './paper.ts';
import { type Column, labelledRows, paragraph, row, section, table } from './table.ts';
import { age, figure, month, sentence, shortDate } from './words.ts';

const small = { size: 9.5, color: ink.soft, leading: 14 } as const;

/** The further pages: what was applied for, the facts confirmed, the comparison in full, how the figures came about. */
export function drawAnnex(paper: Paper, document: ReceiptDocument): void {
  drawApplication(paper, document);
  drawFacts(paper, document);
  if (document.comparison !== null) drawComparison(paper, document.comparison);
  drawDerivations(paper, document);
  drawNotComputed(paper, document);
}

const labelled: readonly Column[] = [
  { x: 0, width: 116 },
  { x: 120, width: contentWidth - 120 },
];

function drawApplication(paper: Paper, { application }: ReceiptDocument): void {
  if (application === null) return;
  section(paper, application.title);
  labelledRows(paper, labelled.length, () => {
    for (const { label, value } of application.rows) {
      row(paper, labelled, [[paper.span(label, { color: ink.soft })], value]);
    }
  });
  paper.y += 3;
  for (const declaration of application.declarations) paragraph(paper, declaration, { pad: 1.5 });
}

function drawFacts(paper: Paper, { confirmedFacts }: ReceiptDocument): void {
  if (confirmedFacts.length === 0) return;
  section(paper, '您確認過的資料');
  labelledRows(paper, labelled.length, () => {
    for (const { label, value, note } of confirmedFacts) {
      const noted = note === '' ? [] : [paper.span(`　${note}`, { size: 9.5, color: ink.soft })];
      row(paper, labelled, [[paper.span(label, { color: ink.soft })], [paper.span(value), ...noted]]);
    }
  });
}

function drawComparison(paper: Paper, comparison: ReceiptComparison): void {
  const { options, crossings, chosen } = comparison;
  const ages = [...new Set(options.flatMap(({ totals }) => totals.map((total) => total.age)))].sort((a, b) => a - b);
  const columns = comparisonColumns(ages.length);
  section(paper, '試算的比較', estimateNote);
  const heads = ['選擇', '金額', ...ages.map((years) => `到${years}歲共領`)];
  table(paper, columns, heads, () => {
    for (const option of options) drawOption(paper, columns, ages, option, option.key === chosen);
  });
  drawChart(paper, comparison);
  drawCrossings(paper, crossings);
}

function drawOption(
  paper: Paper,
  columns: readonly Column[],
  ages: readonly number[],
  option: ReceiptOption,
  chosen: boolean,
): void {
  const sums = ages.map((years) => option.totals.find((total) => total.age === years)?.amount);
  const cells = [
    option.name,
    `${figure(option.amount)} ${unitOf(option.per)}`,
    ...sums.map((sum) => (sum === undefined ? '—' : figure(sum))),
  ];
  row(paper, columns, cells, { size: 10, leading: 16, pad: 2, rule: 'none', weight: chosen ? 'bold' : 'regular' });
  const from = option.fromMonth === null ? [] : [`${month(option.fromMonth)}起`];
  const remarks = [...(chosen ? ['您選的'] : []), ...from];
  if (remarks.length > 0) row(paper, columns, [remarks.join('，')], { ...small, pad: 0, rule: 'none' });
  for (const { label, amount, per } of option.parts) {
    row(paper, columns, [`　${label}`, `${figure(amount)} ${unitOf(per)}`], { ...small, pad: 0, rule: 'none' });
  }
  paper.y += 2;
  paper.rule(paper.y);
}

function drawCrossings(paper: Paper, crossings: ReceiptComparison['crossings']): void {
  for (const { title, detail, ageMonths, total } of crossings) {
    const words = [
      paper.span(title, { weight: 'bold' }),
      paper.span(`　${age(ageMonths)}起，累計超過 ${figure(total)} 元，${sentence(detail)}`),
    ];
    paragraph(paper, words, { pad: 1.5 });
  }
}

function comparisonColumns(ages: number): Column[] {
  const sumWidth = ages === 0 ? 0 : Math.min(66, 264 / ages);
  const first = contentWidth - 92 - ages * sumWidth;
  return [
    { x: 0, width: first },
    { x: first + 4, width: 84, align: 'right' },
    ...Array.from({ length: ages }, (_, index): Column => {
      return { x: first + 92 + index * sumWidth + 4, width: sumWidth - 4, align: 'right' };
    }),
  ];
}

const units = {
  dollar: ' 元',
  dollarPerMonth: ' 元／月',
  year: ' 年',
  month: ' 個月',
  day: ' 日',
  percent: '%',
  date: '',
  none: '',
} as const;

const derivationColumns: readonly Column[] = [
  { x: 0, width: 108 },
  { x: 113, width: 163 },
  { x: 278, width: 80, align: 'right' },
  { x: 366, width: contentWidth - 366 },
];

function drawDerivations(paper: Paper, { derivations }: ReceiptDocument): void {
  for (const { title, steps } of derivations) {
    section(paper, `怎麼算出來的　${title}`);
    table(paper, derivationColumns, ['步驟', '算式', '結果', '依據'], () => {
      for (const one of steps) drawStep(paper, one);
    });
  }
}

function drawStep(paper: Paper, { label, expression, value, unit, article, parameters }: Step): void {
  const dates = [...new Set(parameters.map((one) => `${shortDate(one.from)}起`))];
  const sources = dates.length === 0 ? article.zh : `${article.zh}（${dates.join('、')}）`;
  const shown = shownValue(value, unit);
  const cells = [
    label.zh,
    expression,
    [paper.span(shown, { size: 10, weight: 'bold' })],
    [paper.span(sources, { size: 9, color: ink.soft })],
  ];
  row(paper, derivationColumns, cells, { size: 10, leading: 15, pad: 2 });
}

/** A value with its unit, as the paper writes it. */
export function shownValue(value: string, unit: Step['unit']): string {
  if (unit === 'date') return shortDate(value);
  return value.endsWith('%') ? value : `${value}${units[unit]}`;
}

function drawNotComputed(paper: Paper, { notComputed }: ReceiptDocument): void {
  if (notComputed.length === 0) return;
  section(paper, '沒有算進去的，要由勞保局判斷');
  paper.y += 2;
  for (const { text, article } of notComputed) {
    const source = article === undefined ? [] : [paper.span(`（${article.zh}）`, { size: 9, color: ink.soft })];
    paragraph(paper, [paper.span(`‧ ${text.zh}`), ...source], { pad: 1.5 });
  }
}
