import type { Paper } from './paper.ts';
import { paragraph, section } from './table.ts';
import { codeOf } from './typeset.ts';

/** Names every character that no bundled face has: a gap is said, never drawn as an empty box. */
export function drawMissing(paper: Paper, missing: ReadonlySet<string>): void {
  if (missing.size === 0) return;
  const listed = [...missing].slice(0, 40).map(codeOf).join('、');
  section(paper, '印不出來的字');
  paragraph(
    paper,
    `這份文件有${missing.size}個字，這台機器的字型裡沒有，印成〔字缺：字碼〕：${listed}。請承辦人在紙本手寫補上，並請您核對。`,
  );
}
