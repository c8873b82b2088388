import { create } from 'qrcode';
import { ink, type Paper } from './paper.ts';

/** Draws a QR code (error correction M) as one vector path; `size` in points. What it holds is spoken in its place. */
export function drawQr({ pdf, structure }: Paper, content: string, x: number, y: number, size: number): void {
  structure.within('Figure', { alt: `QR碼：${content}`, box: [x, y, x + size, y + size] }, () => {
    structure.mark(() => fillModules(pdf, content, x, y, size));
  });
}

function fillModules(pdf: PDFKit.PDFDocument, content: string, x: number, y: number, size: number): void {
  const { modules } = create(content, { errorCorrectionLevel: 'M' });
  const unit = size / modules.size;
  for (let line = 0; line < modules.size; line += 1) {
    for (let from = 0; from < modules.size; from += 1) {
      if (!modules.get(line, from)) continue;
      let to = from;
      while (to + 1 < modules.size && modules.get(line, to + 1)) to += 1;
      // A hundredth more than the module, so that no hair-line opens between rows on screen.
      pdf.rect(x + from * unit, y + line * unit, (to - from + 1) * unit, unit * 1.01);
      from = to;
    }
  }
  pdf.fill(ink.text);
}
