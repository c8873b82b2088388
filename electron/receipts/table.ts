import type { Align, Look, Paper } from './paper.ts';
import { baselineIn, contentWidth, ink, page } from './paper.ts';
import type { Element, Tag } from './structure.ts';
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
  /** What the words are where they stand in no table: a paragraph unless told. */
  tag?: Tag;
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
  inCells(paper, wrapped, look, (cellsOf) => {
    for (let index = 0; index < count; index += 1) {
      paper.ensure(leading);
      const baseline = baselineIn(paper.y, leading, size);
      for (const [at, { x, width, align }] of columns.entries()) {
        const line = wrapped[at]?.[index];
        const cell = cellsOf[at];
        if (line && cell)
          paper.structure.inside(cell, () => paper.place(line, page.margin + x, baseline, width, align));
      }
      paper.y += leading;
    }
  });
  paper.y += pad;
  if (rule === 'line') paper.rule(paper.y);
}

/** Begins an element for each cell before the first line is drawn: lines of neighbours are drawn in turn. */
function inCells(
  paper: Paper,
  wrapped: readonly Line[][],
  { tag = 'P' }: RowLook,
  draw: (cells: readonly (Element | null)[]) => void,
): void {
  const { structure } = paper;
  const grid = structure.present() === 'Table' ? paper.grid : null;
  const filled = wrapped.map((lines) => lines.some(({ runs }) => runs.length > 0));
  const begun = (): (Element | null)[] =>
    filled.map((isFilled, index) => {
      if (grid === null) return isFilled ? structure.begin(tag) : null;
      const span = index === filled.length - 1 ? grid.columns - index : 1;
      if (grid.heads === 'columns' && isFilled) return structure.begin('TH', { scope: 'Column', span });
      if (grid.heads === 'labels' && isFilled && index % 2 === 0) return structure.begin('TH', { scope: 'Row', span });
      return structure.begin('TD', { span });
    });
  const line = grid === null ? null : structure.begin('TR');
  const drawn = () => {
    const cells = begun();
    draw(cells);
    for (const cell of cells) if (cell !== null) structure.end(cell);
  };
  if (line === null) drawn();
  else {
    structure.inside(line, drawn);
    structure.end(line);
  }
}

/** Rows of one table without a head row: every other cell is the label of the one to its right. */
export function labelledRows(paper: Paper, columns: number, drawRows: () => void): void {
  paper.structure.within('Table', {}, () => {
    paper.grid = { columns, heads: 'labels' };
    drawRows();
    paper.grid = null;
  });
}

/** A table: its head in small grey letters, again on every page its rows go on to. */
export function table(paper: Paper, columns: readonly Column[], heads: readonly string[], drawRows: () => void): void {
  const drawHead = () => row(paper, columns, heads, { ...noteLook, leading: 15 });
  paper.structure.within('Table', {}, () => {
    paper.grid = { columns: columns.length, heads: 'columns' };
    drawHead();
    paper.grid = { columns: columns.length, heads: 'none' };
    paper.heading = drawHead;
    drawRows();
    paper.heading = null;
    paper.grid = null;
  });
}

const noteLook = { size: 9.5, color: ink.soft } as const;

const titleLook = { size: 11.5, weight: 'bold' } as const;
/** Between a title and the note at the end of its line, in points. */
const noteGap = 14;

/**
 * Section head: bold words over an ink rule, kept with the first 40 points of what comes after. The note stands at the
 * end of the line, or below the rule where it is too long for that.
 */
export function section(paper: Paper, title: string, note = ''): void {
  if (!paper.atTop()) paper.y += 12;
  const titleWidth = Math.max(0, ...paper.wrap(title, contentWidth, titleLook).map(({ width }) => width));
  const fits = paper.wrap(note, Math.max(1, contentWidth - titleWidth - noteGap), noteLook).length <= 1;
  paper.ensure(fits ? 62 : 92);
  paper.structure.within('H2', {}, () => {
    paper.write(title, page.margin, baselineIn(paper.y, 18, 11.5), titleLook);
  });
  if (note !== '' && fits) {
    paper.write(note, page.margin, baselineIn(paper.y, 18, 9.5), noteLook, contentWidth, 'right');
  }
  paper.y += 19;
  paper.rule(paper.y, { weight: 1, color: ink.text });
  if (!fits) paragraph(paper, note, { ...noteLook, leading: 14 });
}

/** Running text; returns after its last line. */
export function paragraph(paper: Paper, words: Cell, look: RowLook = {}): void {
  row(paper, [{ x: 0, width: contentWidth }], [words], { rule: 'none', ...look });
}
