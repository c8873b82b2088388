import type { Align, Look, Paper } from './paper.ts';
import { baselineIn, contentWidth, ink, page } from './paper.ts';
import type { Line, Span } from './typeset.ts';

export interface Column {
  /** Left edge, in points from the left margin. */
  x: number;
  width: number;
  align?: Align;
}

export type Cell = string | readonly Span[];

export interface RowLook extends Look {
  leading?: number;
  /** Space above and below, in points. */
  pad?: number;
  /** Rule under the row. */
  rule?: 'none' | 'line';
}

/** Height at which a row is no longer kept on one page. */
const keepTogether = 240;

/** Draws one row of cells. Cells wrap; a row longer than a page goes on line by line. */
export function row(paper: Paper, columns: readonly Column[], cells: readonly Cell[], look: RowLook = {}): void {
  const { leading = 17, pad = 3, rule = 'line', size = 11 } = look;
  const wrapped = columns.map((column, index) => paper.wrap(cells[index] ?? '', column.width, look));
  const count = Math.max(...wrapped.map((lines) => lines.length));
  const height = count * leading + 2 * pad;
  paper.ensure(height <= keepTogether ? height : leading + pad);
  paper.y += pad;
  for (let index = 0; index < count; index += 1) {
    paper.ensure(leading);
    drawLine(
      paper,
      columns,
      wrapped.map((lines) => lines[index]),
      baselineIn(paper.y, leading, size),
    );
    paper.y += leading;
  }
  paper.y += pad;
  if (rule === 'line') paper.rule(paper.y);
}

function drawLine(paper: Paper, columns: readonly Column[], lines: (Line | undefined)[], baseline: number): void {
  for (const [index, line] of lines.entries()) {
    const column = columns[index];
    if (line && column) paper.place(line, page.margin + column.x, baseline, column.width, column.align);
  }
}

/** A table: its head in small grey letters, again on every page its rows go on to. */
export function table(paper: Paper, columns: readonly Column[], heads: readonly string[], drawRows: () => void): void {
  const drawHead = () => row(paper, columns, heads, { ...noteLook, leading: 15 });
  drawHead();
  paper.heading = drawHead;
  drawRows();
  paper.heading = null;
}

const noteLook = { size: 9.5, color: ink.soft } as const;

/** Section head: bold words over an ink rule, kept with the first 40 points of what comes after. */
export function section(paper: Paper, title: string, note = ''): void {
  if (!paper.atTop()) paper.y += 12;
  paper.ensure(62);
  paper.write(title, page.margin, baselineIn(paper.y, 18, 11.5), { size: 11.5, weight: 'bold' });
  if (note !== '') paper.write(note, page.margin, baselineIn(paper.y, 18, 9.5), noteLook, contentWidth, 'right');
  paper.y += 19;
  paper.rule(paper.y, { weight: 1, color: ink.text });
}

/** Running text; returns after its last line. */
export function paragraph(paper: Paper, words: Cell, look: RowLook = {}): void {
  row(paper, [{ x: 0, width: contentWidth }], [words], { rule: 'none', ...look });
}
