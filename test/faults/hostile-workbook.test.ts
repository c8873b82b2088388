import { expect, test } from 'vitest';
import { readApart } from '../../electron/records/import/read-apart.ts';
import { readTable } from '../../electron/records/import/read/read-table.ts';
import { parseImport } from '../../electron/records/index.ts';
import { codeOf } from '../records/temporary-store.ts';
import { archiveOf, type Part, shipped, sound, workbookParts } from '../records/import/table-files.ts';

const profile = shipped('labor-pension-xlsx');
const rows = [
  ['身分證號', '保險證號', '提繳起日', '提繳迄日', '提繳工資', '專戶餘額'],
  ['A123456789', '05034567F', 38534, 40147, 30300, 250000],
  ['合計', 1, '', '', 30300],
];
const parts = workbookParts(rows);
const SHEET = 'xl/worksheets/sheet1.xml';

function withPart(name: string, change: (part: Part) => Part): Part[] {
  return parts.map((part) => (part.name === name ? change(part) : part));
}

function sheetWith(from: string, to: string): Buffer {
  return archiveOf(withPart(SHEET, (part) => ({ ...part, text: String(part.text).replace(from, to) })));
}

function patched(signature: string, offset: number, bytes: readonly number[]): Buffer {
  const content = archiveOf(parts);
  content.set(bytes, content.lastIndexOf(signature, undefined, 'latin1') + offset);
  return content;
}

const zeros = Buffer.alloc(60 * 1024 * 1024, 0x20);
const laughs = `<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><worksheet>&b;</worksheet>`;
const outside = `<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/passwd">]><worksheet>&a;</worksheet>`;

test.each<readonly [string, () => Buffer, string]>([
  ['a bomb', () => archiveOf(withPart(SHEET, (part) => ({ ...part, text: zeros }))), 'import.tooMuch'],
  ['a bomb in a part nobody reads', () => archiveOf([...parts, { name: 'xl/x.xml', text: zeros }]), 'import.tooMuch'],
  [
    'a bomb that claims to be small',
    () => archiveOf(withPart(SHEET, (part) => ({ ...part, text: zeros, claimedSize: 900 }))),
    'import.notWorkbook',
  ],
  [
    'a size that is too large',
    () => archiveOf(withPart(SHEET, (part) => ({ ...part, claimedSize: 5000 }))),
    'import.notWorkbook',
  ],
  ['a path upwards', () => archiveOf([...parts, { name: '../../evil.xml', text: '' }]), 'import.notWorkbook'],
  ['a path from the root', () => archiveOf([...parts, { name: '/etc/cron.d/x', text: '' }]), 'import.notWorkbook'],
  ['a path of Windows', () => archiveOf([...parts, { name: 'xl\\..\\x.xml', text: '' }]), 'import.notWorkbook'],
  ['a name twice', () => archiveOf([...parts, { name: SHEET, text: '<worksheet/>' }]), 'import.notWorkbook'],
  [
    'a name twice but for capitals',
    () => archiveOf([...parts, { name: SHEET.toUpperCase(), text: '' }]),
    'import.notWorkbook',
  ],
  [
    'two names for one part',
    () => archiveOf(withPart(SHEET, (part) => ({ ...part, localName: SHEET.replace('1', '2') }))),
    'import.notWorkbook',
  ],
  ['another archive inside', () => archiveOf([{ name: SHEET, text: archiveOf(parts) }]), 'import.notWorkbook'],
  [
    'an archive in place of the sheet',
    () => archiveOf(withPart(SHEET, (part) => ({ ...part, text: archiveOf(parts) }))),
    'import.notText',
  ],
  [
    'a link in place of the sheet',
    () => archiveOf(withPart(SHEET, (part) => ({ ...part, text: '/etc/passwd' }))),
    'import.notWorkbook',
  ],
  ['a program', () => archiveOf([...parts, { name: 'xl/vbaProject.bin', text: 'x' }]), 'import.notWorkbook'],
  [
    'another workbook linked',
    () => archiveOf([...parts, { name: 'xl/externalLinks/e.xml', text: '' }]),
    'import.notWorkbook',
  ],
  [
    'more entries than are fine',
    () => archiveOf(Array.from({ length: 1001 }, (_, n) => ({ name: `${n}`, text: '' }))),
    'import.tooMuch',
  ],
  [
    'entities in entities',
    () => archiveOf(withPart(SHEET, (part) => ({ ...part, text: laughs }))),
    'import.notWorkbook',
  ],
  [
    'an entity from a file',
    () => archiveOf(withPart(SHEET, (part) => ({ ...part, text: outside }))),
    'import.notWorkbook',
  ],
  ['tags without end', () => sheetWith('<row r="1">', '<a>'.repeat(100_000)), 'import.tooMuch'],
  ['a password', () => patched('PK\x01\x02', 8, [1]), 'import.notWorkbook'],
  ['an unknown method', () => patched('PK\x01\x02', 10, [99]), 'import.notWorkbook'],
  [
    'a comment that could hide a directory',
    () => Buffer.concat([archiveOf(parts), Buffer.alloc(30)]),
    'import.notWorkbook',
  ],
  ['something in front', () => Buffer.concat([Buffer.from('MZ'), archiveOf(parts)]), 'import.notWorkbook'],
  ['a cell far away', () => sheetWith('r="F2"', 'r="XFD2"'), 'import.notWorkbook'],
  ['a cell of another row', () => sheetWith('r="F2"', 'r="F9"'), 'import.notWorkbook'],
  ['rows out of order', () => sheetWith('<row r="2">', '<row r="7">'), 'import.notWorkbook'],
  ['no archive at all', () => Buffer.from('PK'), 'import.notWorkbook'],
])('a workbook with %s is refused within 100 ms', (_name, make, code) => {
  const content = make();
  const start = performance.now();
  const found = codeOf(() => readTable(content, profile));
  const [first, again] = [performance.now() - start, performance.now()];
  codeOf(() => readTable(content, profile));
  expect(found).toBe(code);
  expect(Math.min(first, performance.now() - again)).toBeLessThan(100);
});

test.each([
  ['a formula', '<c r="F2"><v>', '<c r="F2"><f>1+1</f><v>'],
  ['a cell twice', '<c r="F2"><v>', '<c r="E2"><v>1</v></c><c r="F2"><v>'],
  ['an error', '<c r="F2"><v>250000', '<c r="F2" t="e"><v>#REF!'],
  ['a text that is not there', '<c r="A2" t="s"><v>', '<c r="A2" t="s"><v>9'],
  ['a broken number', '<v>250000', '<v>2.5E5'],
])('a row with %s is not understood', (_name, from, to) => {
  const { problems } = readTable(sheetWith(from, to), profile);
  expect(problems.map(({ line }) => line)).toEqual([2]);
});

test('the sound one is read, here and apart', async () => {
  const here = readTable(archiveOf(parts), profile);
  expect(here).toMatchObject({ understood: 1, problemCount: 0 });
  expect(await readApart(archiveOf(parts), profile)).toEqual(here);
});

test('a file that takes too long or too much memory ends alone', async () => {
  const list = shipped('employment-insurance-json');
  const many = Buffer.from(`{"count":0,"records":[${'0,'.repeat(3_000_000)}0]}`);
  const before = process.memoryUsage().rss;
  await expect(readApart(many, list, { memory: 32 })).rejects.toMatchObject({ code: 'import.tooMuch' });
  await expect(readApart(many, list, { time: 5 })).rejects.toMatchObject({ code: 'import.tooSlow' });
  await expect(readApart(Buffer.alloc(33 * 1024 * 1024), list)).rejects.toMatchObject({ code: 'import.tooLarge' });
  expect(process.memoryUsage().rss - before).toBeLessThan(400 * 1024 * 1024);
  expect(await readApart(sound.json.content, list)).toMatchObject({ understood: 2 });

  const canonical = Buffer.from('{"office":"training","dataAsOf":"2026-11-20","units":[],"persons":[]}');
  expect(await readApart(canonical, null)).toEqual(parseImport(canonical));
  const deep = Buffer.from('['.repeat(8_000_000));
  await expect(readApart(deep, null)).rejects.toMatchObject({ code: expect.stringMatching(/^import\./) });
});
