import Pdf from 'pdfkit';
import type { Face } from './face.ts';
import type { Weight } from './fonts.ts';
import { plain } from './clean.ts';
import { createStructure, type Structure } from './structure.ts';
import { isThickened, type Line, type Run, type Span, type Typesetter } from './typeset.ts';

/** A4 in points; 18 mm at the sides. */
export const page = { width: 595.28, height: 841.89, margin: 51.02, top: 42.5, bottom: 793 } as const;
export const contentWidth = page.width - 2 * page.margin;

/** Width of the stroke that thickens a character, as a share of its size. */
const THICKENING = 0.032;

/** Inks of the paper: black on white, one petrol, and greys that survive a photocopy. */
export const ink = { text: '#15191c', soft: '#3b4247', line: '#c9c6bd', accent: '#0b5563', second: '#c16d18' } as const;

export interface Look {
  size?: number;
  weight?: Weight;
  color?: string;
}

export type Align = 'left' | 'right' | 'center';

/** The sheets of one document: a pen position from the top, and the few strokes a receipt is drawn with. */
export interface Paper {
  readonly pdf: PDFKit.PDFDocument;
  /** What is drawn is said to be something, or furniture: strokes drawn through `pdf` need one or the other. */
  readonly structure: Structure;
  /** Distance of the pen from the top edge of the page, in points. */
  y: number;
  /** The table being drawn: how many columns it has, and which cells of its rows are heads; null outside of any. */
  grid: { readonly columns: number; readonly heads: 'columns' | 'labels' | 'none' } | null;
  /** Drawn again at the top of every page that begins while it is set: the head of the table that goes on. */
  heading: (() => void) | null;
  span(text: string, look?: Look): Span;
  wrap(words: string | readonly Span[], width: number, look?: Look): Line[];
  width(words: string, look?: Look): number;
  /** Draws a line whose baseline lies at `baseline`. */
  place(line: Line, x: number, baseline: number, width?: number, align?: Align): void;
  /** Draws one line of words that is known to fit. */
  write(words: string, x: number, baseline: number, look?: Look, width?: number, align?: Align): void;
  rule(y: number, look?: { x?: number; width?: number; weight?: number; color?: string }): void;
  /** Whether nothing stands on the present page but its furniture. */
  atTop(): boolean;
  /** Begins a new page when less than `height` points are left. */
  ensure(height: number): void;
}

/**
 * @param furnish draws what every new page carries, before its content, and leaves the pen where the content begins
 */
export function createPaper(
  pdf: PDFKit.PDFDocument,
  typesetter: Typesetter,
  furnish: (paper: Paper, pageNumber: number) => void,
): Paper {
  /** Of each face, the character that a glyph was first drawn for in this document. */
  const registered = new Map<Face, Map<number, number>>();
  const structure = createStructure(pdf, LANGUAGE);
  let pages = 0;
  let firstY = 0;

  function useFace(face: Face): Map<number, number> {
    const drawn = registered.get(face) ?? new Map<number, number>();
    if (!registered.has(face)) {
      pdf.registerFont(face.name, face.source);
      registered.set(face, drawn);
    }
    pdf.font(face.name);
    return drawn;
  }

  /** Draws a run of one face and look; where it shares a glyph with another character, its own words go with it. */
  function drawText({ text, face }: Run, at: number, baseline: number, stroke: boolean): void {
    const drawn = useFace(face);
    let isOwn = true;
    for (const character of text) {
      const codePoint = character.codePointAt(0) ?? 0;
      const glyph = face.glyph(codePoint);
      const first = drawn.get(glyph) ?? codePoint;
      drawn.set(glyph, first);
      if (first !== codePoint) isOwn = false;
    }
    if (!isOwn) pdf.markContent('Span', { actual: text });
    pdf.text(text, at, baseline, { lineBreak: false, baseline: 'alphabetic', fill: true, stroke });
    if (!isOwn) pdf.endMarkedContent();
  }

  function draw(line: Line, x: number, baseline: number, width: number, align: Align): void {
    let at = x + (align === 'right' ? width - line.width : align === 'center' ? (width - line.width) / 2 : 0);
    for (const run of line.runs) {
      const { size, color } = run.span;
      const stroke = isThickened(run.span, run.face);
      pdf.fontSize(size).fillColor(color);
      if (stroke) pdf.lineWidth(size * THICKENING).strokeColor(color);
      drawText(run, at, baseline, stroke);
      at += run.width;
    }
  }

  const paper: Paper = {
    pdf,
    structure,
    y: 0,
    grid: null,
    heading: null,
    span: (text, { size = 11, weight = 'regular', color = ink.text } = {}) => ({ text, size, weight, color }),
    wrap: (words, width, look) =>
      typesetter.lines(typeof words === 'string' ? [paper.span(words, look)] : words, width),
    width: (words, look) => paper.wrap(words, Number.POSITIVE_INFINITY, look)[0]?.width ?? 0,
    place(line, x, baseline, width = 0, align = 'left') {
      if (line.runs.length > 0) structure.mark(() => draw(line, x, baseline, width, align));
    },
    write(words, x, baseline, look, width, align) {
      const [line] = paper.wrap(words, Number.POSITIVE_INFINITY, look);
      if (line) paper.place(line, x, baseline, width, align);
    },
    rule(y, { x = page.margin, width = contentWidth, weight = 0.5, color = ink.line } = {}) {
      structure.furniture(() => {
        pdf.lineWidth(weight).strokeColor(color);
        pdf
          .moveTo(x, y)
          .lineTo(x + width, y)
          .stroke();
      });
    },
    atTop: () => paper.y === firstY,
    ensure(height) {
      if (pages > 0 && paper.y + height <= page.bottom) return;
      pdf.addPage();
      pages += 1;
      if (pages === 1) furnish(paper, pages);
      else structure.furniture(() => furnish(paper, pages));
      firstY = paper.y;
      const { heading } = paper;
      if (heading !== null) structure.furniture(heading);
    },
  };
  return paper;
}

/** A frame around words; furniture. */
export function frame(
  { pdf, structure }: Paper,
  x: number,
  y: number,
  width: number,
  height: number,
  { weight = 0.9, radius = 0 } = {},
): void {
  structure.furniture(() => {
    pdf.lineWidth(weight).strokeColor(ink.text).roundedRect(x, y, width, height, radius).stroke();
  });
}

/** Baseline of a line of text of `size` that is `leading` high and begins at `top`: Han faces centre on 0.38 em. */
export function baselineIn(top: number, leading: number, size: number): number {
  return top + leading / 2 + size * 0.38;
}

/** Language of every paper of the office; an English page says so itself. */
const LANGUAGE = 'zh-Hant-TW';

/**
 * A blank PDF/A-2b (ISO 19005-2), tagged for PDF/UA-1 (ISO 14289-1), whose bytes depend on nothing but its input.
 * Signs that mean something in XML are written in full width: pdfkit puts title and subject into the metadata as they are.
 */
export function openPdf(
  title: string,
  created: Date,
  subject: string,
  size: 'A4' | [width: number, height: number] = 'A4',
): PDFKit.PDFDocument {
  const pdf = new Pdf({
    size,
    margin: 0,
    pdfVersion: '1.7',
    subset: 'PDF/A-2b',
    tagged: true,
    lang: LANGUAGE,
    displayTitle: true,
    autoFirstPage: false,
    bufferPages: true,
    // An empty name keeps pdfkit from loading Helvetica, which is never used.
    font: '',
    info: {
      Title: plain(title),
      Subject: plain(subject),
      Producer: 'pdfkit',
      Creator: '數位服務櫃檯',
      CreationDate: created,
    },
  });
  pdf.appendXML(UNIVERSAL_ACCESS);
  return pdf;
}

/** Names PDF/UA-1 in the metadata, with the description that PDF/A asks for of a schema it does not know (ISO 19005-2, 6.6.2.3). */
const UNIVERSAL_ACCESS = `
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 the file follows</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>1</pdfuaid:part></rdf:Description>`;
