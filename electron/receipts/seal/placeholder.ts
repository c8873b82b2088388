/** Bytes kept for the signature. A P-256 seal with its certificate takes about 950. */
const sealBytes = 1280;

/**
 * Leaves room for the office seal: a signature dictionary (ISO 32000-1, 12.8.1; SubFilter of PAdES, ETSI EN 319 142-1)
 * and an invisible field that holds it. `@signpdf/signpdf` fills in the byte range and the signature.
 */
export function placeSeal(pdf: PDFKit.PDFDocument, moment: string): void {
  pdf.switchToPage(0);
  pdf.initForm();
  const unknown = '**********';
  const signature = pdf.ref({
    Type: 'Sig',
    Filter: 'Adobe.PPKLite',
    SubFilter: 'ETSI.CAdES.detached',
    ByteRange: [0, unknown, unknown, unknown],
    Contents: Buffer.alloc(sealBytes),
    M: new Date(moment),
  });
  signature.end();
  const field = pdf.ref({
    Type: 'Annot',
    Subtype: 'Widget',
    FT: 'Sig',
    // A boxed string is what pdfkit writes as a PDF string; a plain one becomes a name.
    T: Object('OfficeSeal'),
    Rect: [0, 0, 0, 0],
    // Print and locked (ISO 32000-1, table 165).
    F: 132,
    V: signature,
    P: pdf.page.dictionary,
  });
  field.end();
  pdf.page.annotations.push(field);
  const { _root: catalog } = pdf;
  const form = catalog.data.AcroForm?.data;
  if (form === undefined) throw new Error('initForm made no form dictionary.');
  form.Fields.push(field);
  // Signatures exist, append only (table 219).
  form.SigFlags = 3;
  form.NeedAppearances = undefined;
}
