import { SaxesParser } from 'saxes';
import { type Dictionary, nameOf, PdfFile, PdfString, Reader, Reference, type Value } from './pdf-file.ts';

/**
 * What in a PDF breaks the clauses of PDF/A-2b (ISO 19005-2) and PDF/UA-1 (ISO 14289-1) that a program like ours can
 * break. Not a validator: what pdfkit cannot write is not looked for.
 */
export function faultsOf(bytes: Buffer): string[] {
  const file = new PdfFile(bytes);
  const faults: string[] = [];
  const rule = (holds: boolean, words: string) => {
    if (!holds) faults.push(words);
  };
  fileRules(file, rule);
  const root = file.dictionaryAt(file.trailer.get('Root'));
  metadataRules(file, root, rule);
  for (const number of file.numbers) objectRules(file, file.at(new Reference(number)), rule);
  const marked = contentRules(file, root, rule);
  structureRules(file, root, marked, rule);
  return [...new Set(faults)];
}

type Rule = (holds: boolean, words: string) => void;

function fileRules({ bytes, trailer }: PdfFile, rule: Rule): void {
  rule(/^%PDF-1\.7\n%[\x80-\xff]{4}/.test(bytes.toString('latin1', 0, 20)), 'A-2 6.1.2 header');
  const id = trailer.get('ID');
  rule(Array.isArray(id) && id.length === 2, 'A-2 6.1.3 ID in the trailer');
  rule(!trailer.has('Encrypt'), 'A-2 6.1.3 no encryption');
  rule(bytes.toString('latin1').trimEnd().endsWith('%%EOF'), 'A-2 6.1.3 nothing after the end');
}

function metadataRules(file: PdfFile, root: Dictionary, rule: Rule): void {
  const [intent] = file.arrayAt(root.get('OutputIntents'));
  const output = intent === undefined ? new Map<string, Value>() : file.dictionaryAt(intent);
  rule(output.get('S') === '/GTS_PDFA1', 'A-2 6.2.3 output intent');
  const profile = output.get('DestOutputProfile');
  rule(
    profile !== undefined && file.streamAt(profile).toString('latin1', 36, 40) === 'acsp',
    'A-2 6.2.3 colour profile',
  );
  rule(profile !== undefined && file.dictionaryAt(profile).get('N') === 3, 'A-2 6.2.3 three colours');
  rule(root.has('Metadata'), 'A-2 6.6.2 metadata');
  const xml = root.has('Metadata') ? file.streamAt(root.get('Metadata')).toString('utf8') : '';
  rule(isWellFormed(xml), 'A-2 6.6.2 metadata are XML');
  rule(/<pdfaid:part>2<.*<pdfaid:conformance>B</s.test(xml), 'A-2 6.6.4 part and conformance');
  rule(/<pdfuaid:part>1</.test(xml) && xml.includes('pdfaExtension:schemas'), 'UA 5 part, and its description');
  const info = file.dictionaryAt(file.trailer.get('Info'));
  const title = file.at(info.get('Title'));
  rule(title instanceof PdfString && xml.includes(`>${title.text}<`), 'UA 7.1 the title in the metadata');
  for (const key of ['AA', 'OpenAction', 'AF']) rule(!root.has(key), `A-2 6.5 no ${key}`);
  const names = root.has('Names') ? file.dictionaryAt(root.get('Names')) : new Map<string, Value>();
  for (const key of ['JavaScript', 'EmbeddedFiles']) rule(!names.has(key), `A-2 6.5.1, 6.8 no ${key}`);
  rule(root.get('Lang') instanceof PdfString, 'UA 7.2 language');
  rule(file.dictionaryAt(root.get('ViewerPreferences')).get('DisplayDocTitle') === true, 'UA 7.1 the title is shown');
  rule(file.dictionaryAt(root.get('MarkInfo')).get('Marked') === true, 'UA 6.2 marked');
}

function isWellFormed(xml: string): boolean {
  const parser = new SaxesParser({ xmlns: true });
  let isGood = true;
  parser.on('error', () => {
    isGood = false;
  });
  parser.write(xml.replace(/^\ufeff/, '')).close();
  return isGood;
}

/** Rules for every object, wherever it hangs. */
function objectRules(file: PdfFile, value: Value, rule: Rule): void {
  if (value instanceof PdfString) rule(value.bytes.length <= 32_767, 'A-2 6.1.13 long string');
  if (Array.isArray(value)) for (const one of value) objectRules(file, one, rule);
  if (!(value instanceof Map)) return;
  for (const [name, one] of value) {
    rule(name.length <= 127, 'A-2 6.1.13 long name');
    if (!(one instanceof Reference)) objectRules(file, one, rule);
  }
  rule(!value.has('SMask') && !value.has('Group') && !value.has('ca') && !value.has('CA'), 'nothing is transparent');
  rule(value.get('Filter') !== '/LZWDecode', 'A-2 6.1.7.2 no LZW');
  rule(value.get('S') !== '/JavaScript' && value.get('S') !== '/Launch', 'A-2 6.5.1 no actions');
  if (value.get('Type') === '/Annot') annotationRules(value, rule);
  if (value.get('Type') === '/Font' && value.get('Subtype') === '/Type0') fontRules(file, value, rule);
  if (value.has('Fields')) rule(value.get('NeedAppearances') !== true, 'A-2 6.4.1 appearances');
}

function annotationRules(annotation: Dictionary, rule: Rule): void {
  const flags = Number(annotation.get('F'));
  rule((flags & 4) === 4 && (flags & (1 | 2 | 32 | 256)) === 0, 'A-2 6.3.2 printed, not hidden');
  const rectangle = annotation.get('Rect');
  const [left, top, right, bottom] = Array.isArray(rectangle) ? rectangle : [];
  rule((left === right && top === bottom) || annotation.has('AP'), 'A-2 6.3.3 appearance');
  rule(annotation.has('StructParent'), 'UA 7.18 an annotation has its element');
  rule(annotation.get('Subtype') !== '/Widget' || annotation.has('TU'), 'UA 7.18 a field has a name to speak');
}

function fontRules(file: PdfFile, font: Dictionary, rule: Rule): void {
  rule(font.get('Encoding') === '/Identity-H', 'A-2 6.2.11.3 encoding');
  rule(font.has('ToUnicode'), 'UA 7.21 characters of the glyphs');
  const cmap = font.has('ToUnicode') ? file.streamAt(font.get('ToUnicode')).toString('latin1') : '';
  const mapped = /beginbfrange\n<0000> <[0-9a-f]{4}> \[<[^>]*> ?([^\]]*)/.exec(cmap)?.[1] ?? '';
  rule(!/<>|<0000>|<feff>|<fffe>/i.test(mapped), 'A-2 6.2.11.7 a glyph without a character');
  const descendant = file.dictionaryAt(file.arrayAt(font.get('DescendantFonts'))[0]);
  const descriptor = file.dictionaryAt(descendant.get('FontDescriptor'));
  const program = descriptor.get('FontFile2') ?? descriptor.get('FontFile3');
  rule(program !== undefined, 'A-2 6.2.11.4 embedded');
  rule(/^[A-Z]{6}\+/.test(nameOf(font.get('BaseFont'))), 'A-2 6.2.11.4 name of a subset');
  if (!descriptor.has('FontFile2') || program === undefined) return;
  rule(descendant.get('CIDToGIDMap') === '/Identity', 'A-2 6.2.11.3.2 CIDToGIDMap');
  const widths = advancesOf(file.streamAt(program));
  const [, told] = file.arrayAt(descendant.get('W'));
  for (const [glyph, width] of (Array.isArray(told) ? told : []).entries()) {
    // Glyph 0 is never drawn.
    if (typeof width !== 'number' || glyph === 0) continue;
    rule(Math.abs(width - (widths[glyph] ?? Number.NaN)) <= 1, 'A-2 6.2.11.5 width of a glyph');
  }
}

/** Advance widths of a TrueType program, in thousandths of an em (tables head, hhea, hmtx). */
function advancesOf(program: Buffer): number[] {
  const places = new Map<string, number>();
  for (let index = 0; index < program.readUInt16BE(4); index += 1) {
    const at = 12 + index * 16;
    places.set(program.toString('latin1', at, at + 4), program.readUInt32BE(at + 8));
  }
  const unit = 1000 / program.readUInt16BE((places.get('head') ?? 0) + 18);
  const count = program.readUInt16BE((places.get('hhea') ?? 0) + 34);
  return Array.from(
    { length: count },
    (_, index) => program.readUInt16BE((places.get('hmtx') ?? 0) + index * 4) * unit,
  );
}

const painting = new Set(['Tj', 'TJ', 'f', 'F', 'f*', 'S', 's', 'B', 'B*', 'b', 'b*', 'Do', 'sh', 'BI']);

/** Reads every page. Returns the marked content of each page, by the number of its key in the parent tree. */
function contentRules(file: PdfFile, root: Dictionary, rule: Rule): Map<number, number[]> {
  const marked = new Map<number, number[]>();
  for (const kid of file.arrayAt(file.dictionaryAt(root.get('Pages')).get('Kids'))) {
    const page = file.dictionaryAt(kid);
    rule(page.get('Tabs') === '/S', 'UA 7.18.3 order of tabs');
    const ids: number[] = [];
    marked.set(Number(page.get('StructParents')), ids);
    const contents = page.get('Contents');
    const streams = Array.isArray(contents) ? contents : [contents];
    const content = new Reader(streams.map((one) => file.streamAt(one).toString('latin1')).join('\n'));
    let operands: Value[] = [];
    let marks = 0;
    let saved = 0;
    while (!content.done) {
      const value = content.value();
      if (typeof value !== 'string' || value.startsWith('/')) {
        operands.push(value);
        continue;
      }
      if (value === 'BDC' || value === 'BMC') {
        const [tag, properties] = operands;
        const id = properties instanceof Map ? properties.get('MCID') : undefined;
        rule(marks === 0 || tag === '/Span', 'UA 7.1 marked content in marked content');
        rule(marks > 0 || tag === '/Artifact' || typeof id === 'number', 'UA 7.1 neither content nor furniture');
        if (typeof id === 'number') ids.push(id);
        marks += 1;
      }
      if (value === 'EMC') marks -= 1;
      if (value === 'q') saved += 1;
      if (value === 'Q') saved -= 1;
      rule(marks >= 0 && saved >= 0 && saved <= 28, 'A-2 6.1.13 nesting');
      rule(!painting.has(value) || marks > 0, 'UA 7.1 painted without a mark');
      rule(value !== 'gs', 'nothing is transparent');
      const drawn = value === 'TJ' && Array.isArray(operands[0]) ? operands[0] : [];
      for (const one of drawn) {
        if (one instanceof PdfString) rule(!/^(?:....)*0000/.test(one.bytes.toString('hex')), 'A-2 6.2.11.8 .notdef');
      }
      operands = [];
    }
    rule(marks === 0 && saved === 0, 'unbalanced content');
  }
  return marked;
}

function structureRules(file: PdfFile, root: Dictionary, marked: Map<number, number[]>, rule: Rule): void {
  const tree = file.dictionaryAt(root.get('StructTreeRoot'));
  const owners = new Map<number, Value>();
  const numbers = file.arrayAt(file.dictionaryAt(tree.get('ParentTree')).get('Nums'));
  for (let index = 0; index < numbers.length; index += 2)
    owners.set(Number(numbers[index]), numbers[index + 1] ?? null);
  for (const [key, ids] of marked) {
    const held = file.arrayAt(owners.get(key));
    rule(
      ids.every((id) => held[id] instanceof Reference),
      'UA 7.1 marked content without an element',
    );
    rule(new Set(ids).size === ids.length, 'a number of marked content twice');
  }
  const headings: string[] = [];
  let spoken = 0;
  const walk = (value: Value, parent: string): void => {
    const element = file.at(value);
    if (typeof element === 'number') spoken += 1;
    if (!(element instanceof Map)) return;
    if (element.get('Type') === '/MCR') spoken += 1;
    const type = nameOf(element.get('S'));
    if (type === '') return;
    const kids = file.at(element.get('K'));
    const below = Array.isArray(kids) ? kids : [];
    if (/^H\d$/.test(type)) headings.push(type);
    if (type === 'Figure') rule(element.get('Alt') instanceof PdfString, 'UA 7.3 a picture without words');
    if (type === 'TH') rule(attributeOf(element, 'Scope') !== null, 'UA 7.5 a head cell of nothing');
    if (type === 'TD' || type === 'TH') rule(parent === 'TR', 'UA 7.5 a cell outside of a row');
    if (type === 'TR') rule(parent === 'Table', 'UA 7.5 a row outside of a table');
    if (type === 'LI') rule(parent === 'L', 'UA 7.6 an item outside of a list');
    if (type === 'Table') tableRules(file, below, rule);
    if (type !== 'TD') rule(below.length > 0, `an empty ${type}`);
    for (const one of below) walk(one, type);
  };
  for (const one of file.arrayAt(tree.get('K'))) walk(one, '');
  rule(headings[0] === 'H1' && headings.filter((one) => one === 'H1').length === 1, 'UA 7.4 headings');
  const all = [...marked.values()].reduce((sum, ids) => sum + ids.length, 0);
  rule(spoken === all, `the structure speaks ${spoken} of ${all} pieces`);
}

function tableRules(file: PdfFile, rows: readonly Value[], rule: Rule): void {
  const widths = rows.map((row) =>
    file.arrayAt(file.dictionaryAt(row).get('K')).reduce<number>((sum, cell) => {
      return sum + Number(attributeOf(file.dictionaryAt(cell), 'ColSpan') ?? 1);
    }, 0),
  );
  rule(new Set(widths).size === 1, `UA 7.5 rows of ${[...new Set(widths)].join(' and ')} cells in one table`);
}

function attributeOf(element: Dictionary, name: string): Value {
  const attributes = element.get('A');
  return attributes instanceof Map ? (attributes.get(name) ?? null) : null;
}
