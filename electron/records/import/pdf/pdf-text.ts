import { linesOf, type Matrix, type Piece } from './page-lines.ts';
import { areStreamsSound } from './sound-streams.ts';

/** Why no text was taken out of a PDF. */
export type PdfRefusal = 'encrypted' | 'noText' | 'tooManyPages' | 'broken' | 'tooSlow' | 'tooMuch';
export type PdfRead = { readonly text: string } | { readonly refused: PdfRefusal };

const MOST_PAGES = 60;
/** Characters on all pages together; a list of a working life has some ten thousand. */
const MOST_TEXT = 1_000_000;

/**
 * The text of a PDF, a line for a line. Nothing in the file is run, fetched, drawn or looked up on the machine; a file that
 * wants a password, holds only pictures or is damaged is refused as a whole. Meant for a thread of its own.
 */
export async function readPdf(content: Uint8Array): Promise<PdfRead> {
  try {
    return await read(content);
  } catch (error) {
    return { refused: error instanceof Error && error.name === 'PasswordException' ? 'encrypted' : 'broken' };
  }
}

async function read(content: Uint8Array): Promise<PdfRead> {
  const { getDocument } = await import('unpdf/pdfjs');
  const task = getDocument({
    // The library keeps what it is given, and takes no Buffer.
    data: Uint8Array.from(content),
    stopAtErrors: true,
    useSystemFonts: false,
    disableFontFace: true,
    useWasm: false,
    useWorkerFetch: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    enableXfa: false,
    verbosity: 0,
  });
  try {
    const document = await task.promise;
    const { info } = await document.getMetadata();
    if ('EncryptFilterName' in info && info.EncryptFilterName !== null) return { refused: 'encrypted' };
    if (document.numPages > MOST_PAGES) return { refused: 'tooManyPages' };
    if (!areStreamsSound(content)) return { refused: 'broken' };
    const lines: string[] = [];
    let length = 0;
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      const pieces = items.flatMap((item): Piece[] => ('str' in item ? [item] : []));
      const sheet: Matrix = page.getViewport({ scale: 1 }).transform;
      for (const line of linesOf(pieces, sheet)) {
        lines.push(line);
        length += line.length;
      }
      if (length > MOST_TEXT) return { refused: 'tooMuch' };
    }
    const text = lines.join('\n');
    return isReadable(text) ? { text } : { refused: 'noText' };
  } finally {
    await task.destroy();
  }
}

/** Faces without a table of their characters give numbers of shapes in place of text. */
function isReadable(text: string): boolean {
  const shown = text.replace(/\s/g, '').length;
  return shown > 0 && (text.match(/[^\P{C}\s]/gu) ?? []).length * 2 < shown;
}
