import type { Paper } from '../paper.ts';

/** What is spoken in place of the field (ISO 14289-1, 7.18). */
const SPOKEN = '辦事處的電子封章';

/** Name of the field that holds the seal. */
export const OFFICE_SEAL = 'OfficeSeal';

/**
 * Leaves room for the office seal: a signature dictionary (ISO 32000-1, 12.8.1; SubFilter of PAdES, ETSI EN 319 142-1)
 * and an invisible field that holds it. `@signpdf/signpdf` fills in the byte range and the signature.
 * @param room bytes to keep for the signature with its certificates; a self-signed P-256 seal takes about 950
 */
export function placeSeal({ pdf, structure }: Paper, moment: string, room: number): void {
  pdf.switchToPage(0);
  pdf.initForm();
  const unknown = '**********';
  const signature = pdf.ref({
    Type: 'Sig',
    Filter: 'Adobe.PPKLite',
    SubFilter: 'ETSI.CAdES.detached',
    ByteRange: [0, unknown, unknown, unknown],
    Contents: Buffer.alloc(room),
    M: new Date(moment),
  });
  signature.end();
  const holder = structure.begin('Form', { alt: SPOKEN });
  // Without width and height it needs no appearance (ISO 19005-2, 6.3.3).
  pdf.annotate(0, 0, 0, 0, {
    Subtype: 'Widget',
    FT: 'Sig',
    // A boxed string is what pdfkit writes as a PDF string; a plain one becomes a name.
    T: Object(OFFICE_SEAL),
    TU: Object(SPOKEN),
    // Print and locked (ISO 32000-1, table 165).
    F: 132,
    V: signature,
    P: pdf.page.dictionary,
    ...(holder.node === null ? {} : { structParent: holder.node }),
  });
  structure.end(holder);
  const field = pdf.page.annotations.at(-1);
  const { _root: catalog } = pdf;
  const form = catalog.data.AcroForm?.data;
  if (form === undefined) throw new Error('initForm made no form dictionary.');
  form.Fields.push(field);
  // Signatures exist, append only (table 219).
  form.SigFlags = 3;
  form.NeedAppearances = undefined;
}
