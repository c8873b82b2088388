import { baselineIn, contentWidth, frame, page, type Paper } from './paper.ts';

const FRAME = 10;

/** Bold words in a frame across the sheet: what must be read before anything else. */
export function framedWords(paper: Paper, words: string): void {
  const look = { size: 11.5, weight: 'bold' } as const;
  const lines = paper.wrap(words, contentWidth - 2 * FRAME, look);
  const height = lines.length * 18 + 2 * 7;
  paper.ensure(height + 8);
  paper.y += 6;
  frame(paper, page.margin, paper.y, contentWidth, height, { weight: 1.2 });
  paper.structure.within('P', {}, () => {
    for (const [index, line] of lines.entries()) {
      paper.place(line, page.margin + FRAME, baselineIn(paper.y + 7 + index * 18, 18, look.size));
    }
  });
  paper.y += height + 2;
}
