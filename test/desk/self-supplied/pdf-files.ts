import { join } from 'node:path';
import Pdf from 'pdfkit';

const FACE = join(import.meta.dirname, '../../../resources/fonts/NotoSansTC-Regular-Big5.ttf');
const ROW = 20;
const COLUMN = 120;
const MARGIN = 50;

interface Made {
  /** Settings of pdfkit's, such as a password. */
  readonly settings?: PDFKit.PDFDocumentOptions;
  /** Draws each column whole before the next one. */
  readonly byColumn?: boolean;
  /** What is done to the first page before the cells are drawn. */
  readonly first?: (document: PDFKit.PDFDocument) => void;
  readonly pages?: number;
}

/** A PDF as a citizen might have downloaded it: cells at their places, Chinese with an embedded face. */
export function pdfOf(
  rows: readonly (readonly string[])[],
  { settings, byColumn = false, first, pages = 1 }: Made = {},
): Promise<Buffer> {
  const document = new Pdf({ size: 'A4', ...settings });
  const parts: Buffer[] = [];
  const { promise, resolve } = Promise.withResolvers<Buffer>();
  document.on('data', (part: Buffer) => parts.push(part));
  document.on('end', () => resolve(Buffer.concat(parts)));
  document.font(FACE).fontSize(11);
  first?.(document);
  const cells = rows.flatMap((row, line) => row.map((text, column) => ({ text, line, column })));
  if (byColumn) cells.sort((one, other) => one.column - other.column);
  for (const { text, line, column } of cells) {
    document.text(text, MARGIN + column * COLUMN, MARGIN + line * ROW, { lineBreak: false });
  }
  for (let page = 1; page < pages; page += 1) document.addPage();
  document.end();
  return promise;
}

/** A page whose content is `packed`, unpacked by `filter`. */
export function pageOf(packed: Uint8Array, filter: string): Buffer {
  const bodies = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 500 500] /Contents 4 0 R >>',
  ];
  return Buffer.concat([
    Buffer.from('%PDF-1.7\n'),
    ...bodies.map((body, index) => Buffer.from(`${index + 1} 0 obj\n${body}\nendobj\n`)),
    Buffer.from(`4 0 obj\n<< /Length ${packed.length} /Filter ${filter} >>\nstream\n`),
    packed,
    Buffer.from('\nendstream\nendobj\ntrailer << /Root 1 0 R /Size 5 >>\n%%EOF'),
  ]);
}
