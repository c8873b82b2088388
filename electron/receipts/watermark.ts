import type { PathCommand } from 'fontkit';
import type { Fonts } from './fonts.ts';
import { page } from './paper.ts';

const slope = (-50 * Math.PI) / 180;

/**
 * The words behind the text, drawn as outlines: they are seen, but never found, selected or copied with the text.
 * One form that every page refers to. Returns what draws it on the present page.
 */
export function createWatermark(pdf: PDFKit.PDFDocument, fonts: Fonts, training: boolean): () => void {
  const form = pdf.ref({ Type: 'XObject', Subtype: 'Form', BBox: [0, 0, page.width, page.height], Resources: {} });
  const outlines = training ? outlinesOf(fonts, '勞工保險局　訓練', 96) : outlinesOf(fonts, '勞工保險局', 124);
  form.end(`${training ? '0.9 0.92 0.92' : '0.949 0.957 0.957'} rg\n${outlines} f`);
  return () => {
    pdf.page.xobjects['Watermark'] = form;
    pdf.addContent('/Watermark Do');
  };
}

/** Centred on the page, `size` points an em, in the page's coordinates (y downwards). */
function outlinesOf(fonts: Fonts, words: string, size: number): string {
  const [cos, sin] = [Math.cos(slope), Math.sin(slope)];
  const drawn: string[] = [];
  for (const [index, character] of Array.from(words).entries()) {
    const codePoint = character.codePointAt(0) ?? 0;
    const face = fonts.faceFor(codePoint, 'bold');
    if (face === null) continue;
    const scale = size / face.source.unitsPerEm;
    const along = (index - words.length / 2) * size;
    const below = size * 0.38;
    const x = page.width / 2 + along * cos - below * sin;
    const y = page.height / 2 + along * sin + below * cos;
    const glyph = face.source.glyphForCodePoint(codePoint);
    const { commands } = glyph.path.transform(scale * cos, scale * sin, scale * sin, -scale * cos, x, y);
    drawn.push(operators(commands));
  }
  return drawn.join('\n');
}

/** PDF path operators; a quadratic curve is written as the cubic one it equals. */
function operators(commands: readonly PathCommand[]): string {
  const written: string[] = [];
  let [atX, atY] = [0, 0];
  for (const { command, args } of commands) {
    if (command === 'closePath') written.push('h');
    else if (command === 'moveTo') written.push(`${numbers(args)} m`);
    else if (command === 'lineTo') written.push(`${numbers(args)} l`);
    else if (command === 'bezierCurveTo') written.push(`${numbers(args)} c`);
    else {
      const [controlX = 0, controlY = 0, x = 0, y = 0] = args;
      written.push(
        `${numbers([third(atX, controlX), third(atY, controlY), third(x, controlX), third(y, controlY), x, y])} c`,
      );
    }
    [atX, atY] = [args.at(-2) ?? atX, args.at(-1) ?? atY];
  }
  return written.join(' ');
}

/** Two thirds of the way from an end of a quadratic curve to its control point: where the cubic one has its own. */
function third(end: number, control: number): number {
  return (end + 2 * control) / 3;
}

function numbers(values: readonly number[]): string {
  return values.map((value) => Math.round(value * 10) / 10).join(' ');
}
