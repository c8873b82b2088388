import type { Font } from 'fontkit';

/** What pdfkit 0.20 does and its published types leave out. */
declare global {
  namespace PDFKit {
    interface PDFDocument {
      /** The document catalog; `initForm` puts the form dictionary into it. */
      readonly _root: { data: { AcroForm?: { data: FormDictionary } } };
      /** Content of an object that has no stream may be left out. */
      ref(data: object): { end(stream?: string): void };
    }
    /** The object of an element of the structure tree, where its attributes are set. */
    interface PDFStructureElement {
      readonly dictionary: { data: { A?: object } };
    }
    interface StructureElementOptions {
      bbox?: [number, number, number, number];
    }
    namespace Mixins {
      interface PDFAnnotation {
        /** Any entries of an annotation dictionary, and the element of the structure tree it belongs to. */
        annotate(x: number, y: number, w: number, h: number, entries: object): this;
      }
      interface PDFFont {
        /** A font that was parsed before is taken as it is. */
        registerFont(name: string, parsed: Font): this;
      }
    }
    interface FormDictionary {
      Fields: unknown[];
      SigFlags?: number;
      NeedAppearances?: boolean | undefined;
    }
  }
}
