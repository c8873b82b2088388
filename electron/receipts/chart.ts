import { scaleLinear } from 'd3-scale';
import { line as lineOf } from 'd3-shape';
import type { ReceiptComparison } from './document.ts';
import type { Paper } from './paper.ts';
import { contentWidth, ink, page } from './paper.ts';
import { age, figure } from './words.ts';

type Series = ReceiptComparison['series'][number];

const height = 150;
const labelRoom = 118;
const plot = { left: 40, right: contentWidth - labelRoom, top: 14, bottom: height - 18 } as const;

/** A line is told by ink, dash and name, so that a photocopy keeps them apart. */
const strokes = {
  first: { color: ink.accent, width: 1.8, dash: [] },
  second: { color: ink.second, width: 1.5, dash: [7, 3] },
  third: { color: '#923ea4', width: 1.4, dash: [1.5, 2.5] },
  fourth: { color: '#418dde', width: 1.4, dash: [7, 2.5, 1.5, 2.5] },
  level: { color: '#7d7e79', width: 1.2, dash: [] },
} as const satisfies Record<Series['style'], { color: string; width: number; dash: readonly number[] }>;

/** Cumulative sums by age, a ring where two lines meet: the geometry of the customer's screen. */
export function drawChart(paper: Paper, comparison: ReceiptComparison): void {
  if (comparison.series.flatMap((one) => one.points).length < 2) return;
  paper.y += 6;
  paper.ensure(height + 4);
  const top = paper.y;
  const box: [number, number, number, number] = [page.margin, top, page.margin + contentWidth, top + height];
  paper.structure.within('Figure', { alt: chartWords(comparison), box }, () => {
    paper.structure.mark(() => drawLines(paper, comparison));
  });
  paper.y = top + height;
}

/** What the chart shows, in words: where each line ends, and that the crossings stand below. */
function chartWords({ series }: ReceiptComparison): string {
  const ends = series.map(({ label, points }) => {
    const [months = 0, sum = 0] = points.at(-1) ?? [];
    return `${label}，到${age(months)}共領${figure(sum)}元`;
  });
  return `各種選擇到每個年齡累計領多少的折線圖：${ends.join('；')}。`;
}

function drawLines(paper: Paper, { series, crossings }: ReceiptComparison): void {
  const points = series.flatMap((one) => one.points);
  const ages = points.map(([months]) => months);
  const across = scaleLinear([Math.min(...ages), Math.max(...ages)], [plot.left, plot.right]);
  const sums = scaleLinear([0, Math.max(1, ...points.map(([, sum]) => sum))], [plot.bottom, plot.top]).nice(4);
  const { pdf } = paper;
  drawAxes(paper, across, sums);
  pdf.save().translate(page.margin, paper.y).lineJoin('round');
  const path = lineOf<readonly [number, number]>(
    ([months]) => across(months),
    ([, sum]) => sums(sum),
  ).digits(1);
  for (const { style, points: drawn } of series) {
    const { color, width, dash } = strokes[style];
    pdf.lineWidth(width).strokeColor(color);
    if (dash.length > 0) pdf.dash(dash[0] ?? 1, { space: dash[1] ?? 1 });
    pdf
      .path(path(drawn) ?? '')
      .stroke()
      .undash();
  }
  for (const { ageMonths, total } of crossings) {
    if (!within(across.domain(), ageMonths) || !within(sums.domain(), total)) continue;
    pdf.lineWidth(1.1).circle(across(ageMonths), sums(total), 3).fillAndStroke('#ffffff', ink.text);
  }
  pdf.restore();
  drawNames(paper, series, sums);
}

type Scale = ReturnType<typeof scaleLinear<number, number>>;

function within([least = 0, most = 0]: number[], value: number): boolean {
  return least <= value && value <= most;
}

function drawAxes(paper: Paper, across: Scale, sums: Scale): void {
  const look = { size: 8.5, color: ink.soft } as const;
  for (const sum of sums.ticks(4)) {
    const y = paper.y + sums(sum);
    const base = sum === 0;
    paper.rule(y, { x: page.margin + plot.left, width: plot.right - plot.left, color: base ? ink.text : ink.line });
    const unit = sum === sums.ticks(4).at(-1) ? '萬元' : '';
    paper.write(`${sum / 10_000}${unit}`, page.margin, y + 3, look, plot.left - 5, 'right');
  }
  const [first = 0, last = 0] = across.domain();
  for (let years = Math.ceil(first / 60) * 5; years * 12 <= last; years += 5) {
    const x = page.margin + across(years * 12);
    paper.write(`${years}歲`, x - 20, paper.y + plot.bottom + 12, look, 40, 'center');
  }
}

/** Names stand at the end of their lines, pushed apart where they would touch. */
function drawNames(paper: Paper, series: readonly Series[], sums: Scale): void {
  const ends = series
    .map(({ label, points, style }) => ({ label, style, y: sums(points.at(-1)?.[1] ?? 0) }))
    .sort((a, b) => a.y - b.y);
  let free = 0;
  for (const { label, style, y } of ends) {
    const at = Math.max(y, free);
    free = at + 12;
    const [line] = paper.wrap(label, labelRoom - 8, { size: 9, weight: style === 'first' ? 'bold' : 'regular' });
    if (line) paper.place(line, page.margin + plot.right + 6, paper.y + at + 3);
  }
}
