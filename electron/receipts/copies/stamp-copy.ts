import type { Fonts } from '../fonts.ts';
import { outlinesOf } from '../outlines.ts';
import { contentWidth, page } from '../paper.ts';
import { readPdfObjects, writePdfObjects } from './pdf-objects.ts';

/** What a paper says of itself that is not, or no longer, the citizen's original. */
export interface CopyStamp {
  /** Two characters across every page, such as 副本 or 作廢. */
  readonly mark: string;
  /** One line in a frame above every page: which copy, when, who, what became of the original. */
  readonly line: string;
}

const frame = { top: 11, height: 20 } as const;
const ink = '0.45 0.05 0.1';

/** The frame and its line, no wider than the page's content; and the mark, as outlines that leave the text readable. */
function drawing({ mark, line }: CopyStamp, fonts: Fonts): string {
  const size = Math.min(10, (contentWidth - 16) / line.length + 1);
  const middle = { x: page.width / 2, y: frame.top + frame.height / 2, slope: 0 };
  const across = { x: page.width / 2, y: page.height * 0.62, size: 190, slope: (-32 * Math.PI) / 180 };
  return [
    `/Artifact BMC q 1 0 0 -1 0 ${page.height} cm`,
    `${ink} RG ${ink} rg 1.2 w ${page.margin} ${frame.top} ${contentWidth} ${frame.height} re S`,
    `${outlinesOf(fonts, line, { ...middle, size })} f`,
    `0.78 0.6 0.62 RG 1 w ${outlinesOf(fonts, mark, across)} S`,
    'Q EMC',
  ].join('\n');
}

function stream(content: string): Buffer {
  return Buffer.from(`<<\n/Length ${Buffer.byteLength(content)}\n>>\nstream\n${content}\nendstream\n`);
}

/**
 * A copy (副本) of a sealed receipt: the same pages with the stamp on each, and without the office seal, which belongs to
 * the original alone. The sealed bytes that are given stay as they are. The same input gives the same bytes.
 * @throws RangeError where the bytes are not a receipt of this room
 */
export function stampCopy(sealed: Buffer, stamp: CopyStamp, fonts: Fonts): Buffer {
  const pdf = readPdfObjects(sealed);
  const objects = new Map(pdf.objects);
  const last = Math.max(...objects.keys());
  const [before, after] = [last + 1, last + 2];
  objects.set(before, stream('q'));
  objects.set(after, stream(`Q\n${drawing(stamp, fonts)}`));
  const sealParts: number[] = [];
  for (const [number, content] of pdf.objects) {
    const text = content.toString('latin1');
    if (/\/(?:FT|Type) \/Sig\b/.test(text)) sealParts.push(number);
  }
  const pointers = new RegExp(`\\b(?:${sealParts.join('|')}) 0 R\\b ?`, 'g');
  for (const number of sealParts) objects.delete(number);
  for (const [number, content] of pdf.objects) {
    if (sealParts.includes(number)) continue;
    const text = content.toString('latin1');
    if (/\/Type \/Page\b(?!s)/.test(text)) {
      const stamped = text.replace(/\/Contents (\d+ 0 R)/, `/Contents [${before} 0 R $1 ${after} 0 R]`);
      objects.set(number, Buffer.from(withoutSeal(stamped, pointers, sealParts), 'latin1'));
    } else if (text.includes('/SigFlags')) {
      const form = text.replace(/\/SigFlags \d+\s*/, '');
      objects.set(number, Buffer.from(withoutSeal(form, pointers, sealParts), 'latin1'));
    }
  }
  return writePdfObjects({ ...pdf, objects });
}

function withoutSeal(text: string, pointers: RegExp, sealParts: readonly number[]): string {
  return sealParts.length === 0 ? text : text.replaceAll(pointers, '');
}
