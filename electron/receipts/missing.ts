import type { Paper } from './paper.ts';
import { paragraph, section } from './table.ts';

/** Names every character that no bundled face has: a gap is said, never drawn as an empty box. */
export function drawMissing(paper: Paper, missing: ReadonlySet<string>): void {
  if (missing.size === 0) return;
  const listed = [...missing].slice(0, 40).map(codeOf).join('、');
  section(paper, '印不出來的字');
  paragraph(
    paper,
    `這份文件有${missing.size}個字沒有字型，用字碼代替：${listed}。請承辦人在紙本手寫補上，並請您核對。`,
  );
}

function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
