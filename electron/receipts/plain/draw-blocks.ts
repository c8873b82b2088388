import { baselineIn, contentWidth, ink, type Paper, page } from '../paper.ts';
import { labelledRows, paragraph, row } from '../table.ts';
import type { Block } from './block.ts';

export interface BlockLook {
  /** Size of the body, in points. */
  readonly size: number;
  /** Width of the labels, in points. */
  readonly labels: number;
}

/** Draws blocks one under the other. Neighbouring labels are one table. */
export function drawBlocks(paper: Paper, blocks: readonly Block[], look: BlockLook): void {
  const { size } = look;
  let at = 0;
  while (at < blocks.length) {
    const block = blocks[at];
    if (block === undefined) return;
    if (block.kind === 'labelled') {
      const end = blocks.findIndex((one, index) => index > at && one.kind !== 'labelled');
      const rows = blocks.slice(at, end === -1 ? blocks.length : end);
      drawLabelled(paper, rows, look);
      at += rows.length;
      continue;
    }
    if (block.kind === 'heading') drawHeading(paper, block.text, size);
    else paragraph(paper, block.text, { size, leading: size * 1.55, pad: size * 0.15, ...weightOf(block) });
    at += 1;
  }
}

function weightOf({ bold = false }: { readonly bold?: boolean }): { weight: 'bold' | 'regular' } {
  return { weight: bold ? 'bold' : 'regular' };
}

function drawLabelled(paper: Paper, rows: readonly Block[], { size, labels }: BlockLook): void {
  const columns = [
    { x: 0, width: labels },
    { x: labels + 8, width: contentWidth - labels - 8 },
  ];
  labelledRows(paper, columns.length, () => {
    for (const one of rows) {
      if (one.kind !== 'labelled') continue;
      // What is bold names the lines after it and stays with the first of them.
      if (one.bold === true) paper.ensure(size * 4);
      const label = paper.span(one.label, { size: size * 0.9, color: ink.soft });
      const words = paper.span(one.text, { size, ...weightOf(one) });
      row(paper, columns, [[label], [words]], { size, leading: size * 1.5, pad: size * 0.1, rule: 'none' });
    }
  });
}

function drawHeading(paper: Paper, words: string, size: number): void {
  const large = size * 1.2;
  const leading = large * 1.4;
  if (!paper.atTop()) paper.y += size;
  const lines = paper.wrap(words, contentWidth, { size: large, weight: 'bold' });
  paper.ensure(lines.length * leading + size * 7);
  paper.structure.within('H2', {}, () => {
    for (const [index, line] of lines.entries()) {
      paper.place(line, page.margin, baselineIn(paper.y + index * leading, leading, large));
    }
  });
  paper.y += lines.length * leading + 2;
  paper.rule(paper.y, { weight: 1.2, color: ink.text });
  paper.y += 3;
}
