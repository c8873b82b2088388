import type { Fonts } from './fonts.ts';
import { outlinesOf } from './outlines.ts';
import { type Paper, page } from './paper.ts';

const slope = (-50 * Math.PI) / 180;

/**
 * The words behind the text, drawn as outlines: they are seen, but never found, selected or copied with the text.
 * One form that every page refers to. Returns what draws it on the present page.
 */
export function createWatermark(pdf: PDFKit.PDFDocument, fonts: Fonts, training: boolean): (paper: Paper) => void {
  const form = pdf.ref({ Type: 'XObject', Subtype: 'Form', BBox: [0, 0, page.width, page.height], Resources: {} });
  const centre = { x: page.width / 2, y: page.height / 2, slope };
  const outlines = training
    ? outlinesOf(fonts, '勞工保險局　訓練', { ...centre, size: 96 })
    : outlinesOf(fonts, '勞工保險局', { ...centre, size: 124 });
  form.end(`${training ? '0.9 0.92 0.92' : '0.949 0.957 0.957'} rg\n${outlines} f`);
  return ({ structure }) => {
    pdf.page.xobjects['Watermark'] = form;
    structure.furniture(() => pdf.addContent('/Watermark Do'));
  };
}
