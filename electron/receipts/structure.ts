/** Structure types of ISO 32000-1, 14.8.4, that our papers use. */
export type Tag =
  | 'H1'
  | 'H2'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Figure'
  | 'Sect'
  | 'Form';

export interface ElementLook {
  /** What stands for a picture when it cannot be seen. */
  alt?: string;
  /** Language, where it is not that of the paper: a BCP 47 tag. */
  lang?: string;
  /** What a head cell is the head of. */
  scope?: 'Row' | 'Column';
  /** Columns of its table that a cell takes; 1 unless told. */
  span?: number;
  /** Left, top, right, bottom of a picture, in points from the top left corner of the page. */
  box?: [left: number, top: number, right: number, bottom: number];
}

/** An element of the structure tree; without a node it stands for furniture, which has no place in the tree. */
export interface Element {
  readonly tag: Tag;
  readonly node: PDFKit.PDFStructureElement | null;
}

/**
 * Says of everything drawn what it is (ISO 32000-1, 14.7 and 14.8; PDF/UA, ISO 14289-1): part of an element that a
 * reader speaks, in the order in which the elements were begun, or furniture of the page, which it passes over.
 */
export interface Structure {
  /** Begins an element below the present one, without making it the present one. */
  begin(tag: Tag, look?: ElementLook): Element;
  /** What is drawn meanwhile belongs to the element. */
  inside(element: Element, draw: () => void): void;
  end(element: Element): void;
  /** Begins an element, draws inside, ends it. */
  within(tag: Tag, look: ElementLook, draw: () => void): void;
  /** Type of the present element; null outside of any. */
  present(): Tag | null;
  /** One stretch of the present element; a paragraph of its own outside of any. No page may begin meanwhile. */
  mark(draw: () => void): void;
  /** Rules, frames, repeated heads, page numbers: seen, not spoken. */
  furniture(draw: () => void): void;
}

/** The structure tree of one document, written in the language of the paper. */
export function createStructure(pdf: PDFKit.PDFDocument, lang: string): Structure {
  const root = pdf.struct('Document', { lang });
  pdf.addStructure(root);
  let present: Element | null = null;
  /** Inside marked content or furniture nothing further is marked. */
  let silent = false;

  const structure: Structure = {
    begin(tag, look = {}) {
      if (silent) return { tag, node: null };
      const { alt, lang: spoken, box } = look;
      const node = pdf.struct(tag, {
        ...(alt === undefined ? {} : { alt }),
        ...(spoken === undefined ? {} : { lang: spoken }),
        ...(box === undefined ? {} : { bbox: box }),
      });
      const attributes = cellAttributes(look);
      if (attributes !== null) node.dictionary.data.A = attributes;
      (present?.node ?? root).add(node);
      return { tag, node };
    },
    inside(element, draw) {
      const before = present;
      present = element;
      draw();
      present = before;
    },
    end: ({ node }) => node?.end(),
    within(tag, look, draw) {
      const element = structure.begin(tag, look);
      structure.inside(element, draw);
      structure.end(element);
    },
    present: () => present?.tag ?? null,
    mark(draw) {
      if (silent) draw();
      else if (present === null) structure.within('P', {}, () => structure.mark(draw));
      else {
        present.node?.add(pdf.markStructureContent(present.tag));
        silently(draw);
      }
    },
    furniture(draw) {
      if (silent) {
        draw();
        return;
      }
      pdf.markContent('Artifact', { type: 'Layout' });
      silently(draw);
    },
  };

  function silently(draw: () => void): void {
    const { page } = pdf;
    silent = true;
    draw();
    silent = false;
    if (pdf.page !== page) throw new Error('A page began inside marked content.');
    pdf.endMarkedContent();
  }
  return structure;
}

function cellAttributes({ scope, span = 1 }: ElementLook): object | null {
  if (scope === undefined && span === 1) return null;
  return { O: 'Table', ...(scope === undefined ? {} : { Scope: scope }), ...(span === 1 ? {} : { ColSpan: span }) };
}
