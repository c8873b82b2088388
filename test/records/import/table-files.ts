import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import { type ImportProfile, readProfile } from '../../../electron/records/index.ts';

const folder = join(import.meta.dirname, '../../../resources/import-profiles');

export function shipped(id: string): ImportProfile {
  return readProfile(readFileSync(join(folder, `${id}.json`), 'utf8'));
}

/** One file in an archive, and the lies it may tell. */
export interface Part {
  readonly name: string;
  readonly text: string | Uint8Array;
  readonly claimedSize?: number;
  readonly localName?: string;
}

/** A ZIP archive, written by the book (PKWARE APPNOTE 6.3). */
export function archiveOf(parts: readonly Part[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, text, claimedSize, localName = name } of parts) {
    const plain = Buffer.from(text);
    const packed = deflateRawSync(plain);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(plain), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(claimedSize ?? plain.length, 18);
    common.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, Buffer.from(localName), packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, tail, Buffer.from(name)]));
    locals.push(local);
    offset += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, listed, end]);
}

/** The parts of a workbook with one sheet; figures as numbers, all else as shared texts, as spreadsheets store them. */
export function workbookParts(rows: readonly (readonly (string | number)[])[]): Part[] {
  const texts = [...new Set(rows.flat().filter((cell) => typeof cell === 'string' && cell !== ''))];
  const cell = (value: string | number, column: number, row: number) => {
    const reference = `${String.fromCharCode(65 + column)}${row + 1}`;
    if (value === '') return '';
    if (typeof value === 'number') return `<c r="${reference}"><v>${value}</v></c>`;
    return `<c r="${reference}" t="s"><v>${texts.indexOf(value)}</v></c>`;
  };
  const lines = rows.map((row, index) => {
    return `<row r="${index + 1}">${row.map((value, column) => cell(value, column, index)).join('')}</row>`;
  });
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
  return [
    { name: '[Content_Types].xml', text: `${head}<Types/>` },
    {
      name: 'xl/workbook.xml',
      text: `${head}<workbook xmlns:r="r"><sheets><sheet name="資料" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      text: `${head}<Relationships><Relationship Id="rId1" Type="worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    },
    {
      name: 'xl/sharedStrings.xml',
      text: `${head}<sst>${texts.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`,
    },
    {
      name: 'xl/worksheets/sheet1.xml',
      text: `${head}<worksheet><sheetData>${lines.join('')}</sheetData></worksheet>`,
    },
  ];
}

/** Text in Big5: what the decoder reads back is asked of every two bytes, for Node only decodes. */
export function big5(text: string): Buffer {
  return Buffer.concat(Array.from(text, (each) => (each.charCodeAt(0) < 0x80 ? Buffer.from(each) : pairOf(each))));
}

const pairs = new Map<string, Buffer>();

function pairOf(character: string): Buffer {
  if (pairs.size === 0) {
    const decoder = new TextDecoder('big5');
    for (let lead = 0xa1; lead <= 0xf9; lead += 1) {
      for (let trail = 0x40; trail <= 0xfe; trail += 1) {
        const bytes = Buffer.from([lead, trail]);
        const read = decoder.decode(bytes);
        if (!pairs.has(read)) pairs.set(read, bytes);
      }
    }
  }
  const found = pairs.get(character);
  if (found === undefined) throw new Error(`Not in Big5: ${character}`);
  return found;
}

const bytesWide = (text: string, width: number) => `${text}${' '.repeat(width - big5(text).length)}`;

const persons = [
  { identifier: 'A123456789', name: '王小明', birth: '0701231', sex: '1' },
  { identifier: 'B223456782', name: '許功蓋', birth: '0790405', sex: '2' },
] as const;
const spells = [
  { of: 0, unit: '05034567F', from: '0900301', to: '0981130', salary: 30300 },
  { of: 0, unit: '05012345K', from: '0990105', to: '', salary: 45800 },
  { of: 1, unit: '05012345K', from: '1000701', to: '', salary: 28590 },
] as const;
const grouped = (amount: number) => amount.toLocaleString('en-US');
const parted = (day: string) => (day === '' ? '在保' : `${Number(day.slice(0, 3))}/${day.slice(3, 5)}/${day.slice(5)}`);
const sum = 30300 + 45800 + 28590;

const csvText = [
  '身分證號,姓名,出生日期,性別,國籍別,加保日期,退保日期,投保薪資,保險證號,身分別',
  ...spells.map(({ of, unit, from, to, salary }) => {
    const { identifier, name, birth, sex } = persons[of];
    return `${identifier},"${name}",${birth},${sex},1,${parted(from)},${parted(to)},"${grouped(salary)}",${unit},01`;
  }),
  `合計,3,${sum}`,
  '',
].join('\r\n');

const fixedText = [
  ...spells.map(({ of, unit, from, to, salary }) => {
    const { identifier, name, birth, sex } = persons[of];
    const days = `${from}${to === '' ? '9999999' : to}`;
    return `D${identifier}${bytesWide(name, 20)}${birth}${sex}${unit}${days}${String(salary).padStart(7, '0')}011`;
  }),
  bytesWide(`T00000003${String(sum).padStart(12, '0')}`, 72),
  '',
].join('\r\n');

/** One sound file of each kind, with the profile that reads it. */
export const sound: Readonly<Record<ImportProfile['kind'], { readonly profile: string; readonly content: Buffer }>> = {
  csv: { profile: 'labor-insurance-csv', content: Buffer.from(csvText) },
  fixed: { profile: 'labor-insurance-fixed-big5', content: big5(fixedText) },
  tsv: {
    profile: 'national-pension-tsv',
    content: big5(
      '身分證號\t起日\t迄日\t繳費\nA123456789\t0981201\t0990104\t已繳\nB223456782\t0971001\t1000630\t未繳\n合計\t2\n',
    ),
  },
  json: {
    profile: 'employment-insurance-json',
    content: Buffer.from(
      JSON.stringify(
        {
          records: [
            { identifier: 'A123456789', from: '2010-01-05', to: null, unit: '05012345K' },
            { identifier: 'B223456782', from: '2011-07-01', to: '2020-01-31', unit: '05012345K' },
          ],
          count: 2,
        },
        null,
        1,
      ),
    ),
  },
  xlsx: {
    profile: 'labor-pension-xlsx',
    content: archiveOf(
      workbookParts([
        ['身分證號', '保險證號', '提繳起日', '提繳迄日', '提繳工資', '專戶餘額'],
        ['A123456789', '05034567F', 38534, 40147, 30300, 250000],
        ['A123456789', '05012345K', 40183, '', 45800, 250000],
        ['合計', 2, '', '', 76100],
      ]),
    ),
  },
};
