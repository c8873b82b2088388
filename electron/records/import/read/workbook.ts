import { importError } from '../import-error.ts';
import type { ImportProfile } from '../profile/profile.ts';
import { type Archive, openArchive } from './archive.ts';
import { type CellRow, headed } from './headed.ts';
import type { RawTable } from './raw-row.ts';
import { walkXml } from './walk-xml.ts';

/** What a workbook for import never has: programs, data from elsewhere, other workbooks. */
const ACTIVE = /vbaproject|\/activex\/|\/embeddings\/|\/externallinks\/|\.bin$/;

/**
 * One sheet of an Excel workbook (ECMA-376), its cells as they are stored and not as they are shown. A cell that is
 * computed is not understood: what stands in the file is only what it was computed to once.
 * @throws FaultError `import.notWorkbook`, `import.tooMuch`, `import.columnMissing`
 */
export function readWorkbook(content: Uint8Array, profile: ImportProfile): RawTable {
  const archive = openArchive(content);
  for (const name of archive.names) {
    // Settings of a printer are binary, and in almost every workbook; nothing reads them.
    if (ACTIVE.test(name) && !name.startsWith('xl/printersettings/'))
      throw importError('import.notWorkbook', '裡面有巨集、外部連結或嵌入的檔案。');
  }
  const sheet = sheetFile(archive, profile.sheet);
  const shared = archive.names.has('xl/sharedstrings.xml') ? sharedTexts(archive.read('xl/sharedStrings.xml')) : [];
  return headed(rowsOf(archive.read(sheet), shared), profile);
}

function sheetFile(archive: Archive, wanted: string | undefined): string {
  const sheets: { name: string; id: string }[] = [];
  walkXml(archive.read('xl/workbook.xml'), {
    open: (tag, attributes) => {
      if (tag === 'sheet') sheets.push({ name: attributes['name'] ?? '', id: attributes['r:id'] ?? '' });
      if (tag === 'workbookPr' && ['1', 'true'].includes(attributes['date1904'] ?? ''))
        throw importError('import.notWorkbook', '日期從 1904 年算起。');
    },
    close: () => {},
    text: () => {},
  });
  const found = sheets.filter(({ name }) => wanted === undefined || name === wanted);
  const [sheet] = found;
  if (sheet === undefined || found.length !== 1)
    throw importError('import.notWorkbook', wanted === undefined ? '工作表不只一張。' : `找不到工作表「${wanted}」。`);
  let target = '';
  walkXml(archive.read('xl/_rels/workbook.xml.rels'), {
    open: (tag, attributes) => {
      if (tag !== 'Relationship' || attributes['Id'] !== sheet.id) return;
      if (attributes['TargetMode'] === 'External') throw importError('import.notWorkbook', '工作表在別的檔案裡。');
      target = attributes['Target'] ?? '';
    },
    close: () => {},
    text: () => {},
  });
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}

function sharedTexts(content: Uint8Array): string[] {
  const texts: string[] = [];
  let current = '';
  let isText = false;
  let isReading = false;
  walkXml(content, {
    open: (tag) => {
      if (tag === 'si') current = '';
      // How a name is read aloud stands beside it and is not part of it.
      if (tag === 'rPh') isReading = true;
      isText = tag === 't' && !isReading;
    },
    close: (tag) => {
      if (tag === 'si') texts.push(current);
      if (tag === 'rPh') isReading = false;
      isText = false;
    },
    text: (text) => {
      if (isText) current += text;
    },
  });
  return texts;
}

interface Cell {
  readonly column: number;
  readonly type: string;
  text: string;
  fault: string;
}

function rowsOf(content: Uint8Array, shared: readonly string[]): CellRow[] {
  const rows: { line: number; fault: string; cells: string[] }[] = [];
  let cell: Cell | null = null;
  let isText = false;
  walkXml(content, {
    open: (tag, attributes) => {
      if (tag === 'row') {
        const before = rows.at(-1)?.line ?? 0;
        const line = Number(attributes['r'] ?? before + 1);
        if (!Number.isInteger(line) || line <= before || line > 1_048_576)
          throw importError('import.notWorkbook', '列的順序不對。');
        rows.push({ line, fault: '', cells: [] });
      } else if (tag === 'c') {
        const column = columnOf(attributes['r'], rows.at(-1)?.line ?? 0) ?? (rows.at(-1)?.cells.length ?? 0) + 1;
        cell = { column, type: attributes['t'] ?? 'n', text: '', fault: '' };
      } else if (tag === 'f' && cell !== null) cell.fault = '這一列有算出來的格子。請改貼成值。';
      isText = tag === 'v' || tag === 't';
    },
    close: (tag) => {
      isText = false;
      const row = rows.at(-1);
      if (tag !== 'c' || cell === null || row === undefined) return;
      const { text, fault } = contentOf(cell, shared);
      while (row.cells.length < cell.column - 1) row.cells.push('');
      const doubled = row.cells.length >= cell.column ? '同一格寫了兩次。' : '';
      row.cells[cell.column - 1] = text;
      row.fault = [row.fault, doubled, fault].find((each) => each !== '') ?? '';
      cell = null;
    },
    text: (text) => {
      if (isText && cell !== null) cell.text += text;
    },
  });
  // Empty cells at the end of a row are left out of the file, or not, as the program likes.
  for (const row of rows) while (row.cells.at(-1)?.trim() === '') row.cells.pop();
  const filled = rows.filter((row) => row.cells.length > 0);
  const width = filled[0]?.cells.length ?? 0;
  for (const row of filled) while (row.cells.length < width) row.cells.push('');
  return filled;
}

function contentOf({ type, text, fault }: Cell, shared: readonly string[]): { text: string; fault: string } {
  if (fault !== '' || type === 'inlineStr' || type === 'str' || type === 'n') return { text, fault };
  const kept = type === 's' && /^\d{1,7}$/.test(text) ? shared[Number(text)] : undefined;
  return kept === undefined ? { text: '', fault: '這一列有讀不懂的格子。' } : { text: kept, fault: '' };
}

/** `B3` is column 2. A cell that says it belongs to another row is not believed. */
function columnOf(reference: string | undefined, line: number): number | null {
  if (reference === undefined) return null;
  const match = /^([A-Z]{1,3})(\d{1,7})$/.exec(reference);
  const column = (match?.[1] ?? '').split('').reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  if (column < 1 || column > 500 || Number(match?.[2]) !== line)
    throw importError('import.notWorkbook', '格子的位置不對。');
  return column;
}
