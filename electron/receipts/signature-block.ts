import type { Strokes } from '../../src/contract/signature.ts';
import type { ReceiptDocument } from './document.ts';
import type { Paper } from './paper.ts';
import { contentWidth, frame, ink, page } from './paper.ts';
import { signerOf } from './head.ts';
import { signaturePath } from './pen.ts';
import { row } from './table.ts';
import { clockOf, clockSince, dayOf } from './words.ts';

const box = { width: 221, height: 96 } as const;
const columns = [
  { x: 244, width: 125 },
  { x: 392, width: contentWidth - 392 },
] as const;

/** Points a pad pixel: a small signature is not blown up. */
const largest = 0.8;

const handOut = [
  { x: 0, width: 48 },
  { x: 48, width: contentWidth - 48 },
] as const;

/** Why nobody signs a hand-out. */
const unsignedWords = { estimateOnly: '今天只拿試算，不用簽名', services: '看過證件，當面交付' } as const;

type Field = readonly [label: string, value: string];

/** Who signed, when and how; or the empty frame to sign by hand; or, on a hand-out, who served. */
export function drawSignature(paper: Paper, document: ReceiptDocument): void {
  const { signature } = document;
  paper.y += 10;
  const served: Field = ['承辦', `${document.clerk.name}　${document.clerk.code}`];
  if (signature === null && (document.kind === 'estimateOnly' || document.kind === 'services')) {
    const label = paper.span(served[0], { size: 9.5, color: ink.soft });
    row(paper, handOut, [[label], `${served[1]}　　${unsignedWords[document.kind]}`], { rule: 'none', pad: 0 });
    return;
  }
  paper.ensure(box.height + 4);
  const { y } = paper;
  const sheets = paper.pdf.bufferedPageRange().count;
  frame(paper, page.margin, y, box.width, box.height);
  const signer = signerOf(document.person);
  paper.write(`${signer}${signature === null ? '簽名或蓋章' : '簽名'}`, page.margin + 8, y + 13.5, {
    size: 9.5,
    color: ink.soft,
  });
  if (signature !== null) {
    drawPicture(paper, signature.strokes, y, signer);
    drawFields(paper, [
      ['簽名時間', clockOf(signature.at)],
      ['簽名板', signature.pad],
      ['同意電子簽名', `是，${clockSince(dayOf(signature.at), signature.consentAt)}`],
      ['內容已唸出', signature.readAloud ? '是' : '否'],
      ['見證人', signature.witnesses.length === 0 ? '無' : signature.witnesses.join('、')],
      served,
    ]);
  } else {
    drawFields(paper, [
      ['簽名日期', '民國　　年　　月　　日'],
      ['見證人', ' '],
      ['改用紙本的原因', document.paperReason ?? '還沒簽名'],
      served,
    ]);
  }
  if (paper.pdf.bufferedPageRange().count === sheets) paper.y = Math.max(paper.y, y + box.height);
}

/** Label over value, two fields side by side, a rule under each. */
function drawFields(paper: Paper, fields: readonly Field[]): void {
  for (let index = 0; index < fields.length; index += 2) {
    const [left = ['', ''], right = ['', '']] = [fields[index], fields[index + 1]];
    const label = { size: 9.5, color: ink.soft, leading: 14, pad: 0, rule: 'none' } as const;
    row(paper, columns, [left[0], right[0]], label);
    row(paper, columns, [left[1], right[1]], { leading: 16, pad: 0.7, rule: 'none' });
    for (const { x, width } of columns) paper.rule(paper.y, { x: page.margin + x, width });
  }
}

/** Where the ink of a signature begins and ends, in pad pixels; never an empty extent. */
function inkEnds({ lines }: Strokes): { left: number; right: number; top: number; bottom: number } {
  const ends = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
  for (const { x, y } of lines.flat()) {
    ends.left = Math.min(ends.left, x - 2);
    ends.right = Math.max(ends.right, x + 2);
    ends.top = Math.min(ends.top, y - 2);
    ends.bottom = Math.max(ends.bottom, y + 2);
  }
  return ends;
}

/** The signature as a vector path, as large as the frame allows. */
function drawPicture(paper: Paper, strokes: Strokes, top: number, signer: string): void {
  const { pdf, structure } = paper;
  const room = { width: box.width - 24, height: box.height - 28 };
  const ends = inkEnds(strokes);
  const scale = Math.min(room.width / (ends.right - ends.left), room.height / (ends.bottom - ends.top), largest);
  const x = page.margin + box.width / 2 - (scale * (ends.left + ends.right)) / 2;
  const y = top + 18 + room.height / 2 - (scale * (ends.top + ends.bottom)) / 2;
  const edges: [number, number, number, number] = [page.margin, top, page.margin + box.width, top + box.height];
  structure.within('Figure', { alt: `${signer}在簽名板上的手寫簽名`, box: edges }, () => {
    structure.mark(() => {
      pdf.save();
      pdf.rect(page.margin, top, box.width, box.height).clip();
      pdf.translate(x, y).scale(scale);
      pdf.lineCap('round').lineJoin('round').strokeColor(ink.text);
      for (const { d, width } of signaturePath(strokes)) pdf.lineWidth(width).path(d).stroke();
      pdf.restore();
    });
  });
}
