import { crc32, inflateRawSync } from 'node:zlib';
import { importError } from '../import-error.ts';

/**
 * The files in a workbook, which is a ZIP archive (PKWARE APPNOTE 6.3). Read strictly: what two readers could read
 * differently is refused. Libraries for ZIP skip the checksum or believe the sizes they are told; this reads neither
 * more nor less than a workbook needs.
 */
export interface Archive {
  readonly names: ReadonlySet<string>;
  /** The bytes of one file, at most `LARGEST_TOTAL` over all calls. @throws FaultError `import.notWorkbook`, `import.tooMuch` */
  readonly read: (name: string) => Uint8Array;
}

/** Bytes of all files together once they are unpacked. */
const LARGEST_TOTAL = 50 * 1024 * 1024;
const MOST_ENTRIES = 1000;
/** A sheet of figures shrinks to about a tenth; a bomb to less than a hundredth. */
const HIGHEST_RATIO = 200;

const [END, CENTRAL, LOCAL] = [0x06054b50, 0x02014b50, 0x04034b50];
const [END_BYTES, CENTRAL_BYTES, LOCAL_BYTES] = [22, 46, 30];
const [STORED, DEFLATED] = [0, 8];
/** Bit 0 encrypted, bit 6 strongly so, bit 13 masked headers. */
const ENCRYPTED = 0x2041;

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly checksum: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

/** @throws FaultError `import.notWorkbook`, `import.tooMuch` */
export function openArchive(content: Uint8Array): Archive {
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength);
  const entries = new Map<string, Entry>();
  for (const entry of directoryOf(content, view)) {
    if (!isPlainName(entry.name)) throw refused('裡面有可疑的檔名。');
    // Windows and workbooks do not tell capitals apart.
    if (entries.has(entry.name.toLowerCase())) throw refused('裡面有同名的檔案。');
    entries.set(entry.name.toLowerCase(), entry);
  }
  const total = [...entries.values()].reduce((sum, { size }) => sum + size, 0);
  if (total > LARGEST_TOTAL || [...entries.values()].some(isBomb)) throw importError('import.tooMuch');
  let unpacked = 0;
  return {
    names: new Set(entries.keys()),
    read: (name) => {
      const entry = entries.get(name.toLowerCase());
      if (entry === undefined) throw refused('裡面少了必要的部分。');
      unpacked += entry.size;
      if (unpacked > LARGEST_TOTAL) throw importError('import.tooMuch');
      return unpack(content, view, entry);
    },
  };
}

function* directoryOf(content: Uint8Array, view: DataView): Generator<Entry> {
  const end = content.length - END_BYTES;
  // No comment after the end: it could hide a second directory.
  if (end < 0 || view.getUint32(end, true) !== END || view.getUint16(end + 20, true) !== 0)
    throw refused('開頭或結尾不對，可能不完整。');
  const count = view.getUint16(end + 10, true);
  const [size, start] = [view.getUint32(end + 12, true), view.getUint32(end + 16, true)];
  const isOneDisk = view.getUint32(end + 4, true) === 0 && view.getUint16(end + 8, true) === count;
  if (!isOneDisk || start + size !== end) throw refused('目錄不對，可能不完整。');
  if (count > MOST_ENTRIES) throw importError('import.tooMuch');
  let at = start;
  for (let each = 0; each < count; each += 1) {
    if (at + CENTRAL_BYTES > end || view.getUint32(at, true) !== CENTRAL) throw refused('目錄不對，可能不完整。');
    const [name, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    if (name === undefined || extra === undefined || comment === undefined) return;
    if (at + CENTRAL_BYTES + name > end) throw refused('目錄不對，可能不完整。');
    if ((view.getUint16(at + 8, true) & ENCRYPTED) !== 0) throw refused('有密碼保護。');
    yield {
      name: nameAt(content, at + CENTRAL_BYTES, name),
      method: view.getUint16(at + 10, true),
      checksum: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    };
    at += CENTRAL_BYTES + name + extra + comment;
  }
  if (at !== end) throw refused('目錄不對，可能不完整。');
}

function unpack(
  content: Uint8Array,
  view: DataView,
  { name, method, checksum, packed, size, offset }: Entry,
): Uint8Array {
  if (offset + LOCAL_BYTES > content.length || view.getUint32(offset, true) !== LOCAL)
    throw refused('內容對不上目錄。');
  const [nameLength, extra] = [view.getUint16(offset + 26, true), view.getUint16(offset + 28, true)];
  const start = offset + LOCAL_BYTES + nameLength + extra;
  if (nameAt(content, offset + LOCAL_BYTES, nameLength) !== name || start + packed > content.length)
    throw refused('內容對不上目錄。');
  const bytes = content.subarray(start, start + packed);
  const plain = method === STORED ? bytes : method === DEFLATED ? inflate(bytes, size) : null;
  if (plain === null || plain.length !== size || crc32(plain) !== checksum) throw refused('內容壞了。');
  return plain;
}

/** Never more than the size that was announced: a file that lies about it ends here. */
function inflate(bytes: Uint8Array, size: number): Uint8Array | null {
  try {
    return inflateRawSync(bytes, { maxOutputLength: Math.max(1, size) });
  } catch {
    return null;
  }
}

function isBomb({ packed, size }: Entry): boolean {
  return size > 1024 * 1024 && size > packed * HIGHEST_RATIO;
}

function isPlainName(name: string): boolean {
  return /^[A-Za-z0-9_[\]. \-/]{1,200}$/.test(name) && !name.startsWith('/') && !name.split('/').includes('..');
}

function nameAt(content: Uint8Array, start: number, length: number): string {
  return Buffer.from(content.subarray(start, start + length)).toString('latin1');
}

function refused(what: string): Error {
  return importError('import.notWorkbook', what);
}
