import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { readPdf } from '../../../electron/records/import/pdf/pdf-text.ts';
import { readPdfApart } from '../../../electron/records/index.ts';
import { readSuppliedLines } from '../../../electron/desk/self-supplied/lines.ts';
import { readSupplied } from '../../../electron/desk/self-supplied/read.ts';
import { FaultError } from '../../../src/contract/fault.ts';
import { generator, mutantOf } from '../../faults/injuries.ts';
import { pageOf, pdfOf } from './pdf-files.ts';

/** Damaged PDFs; `COUNTER_PDF_MUTANTS=20000` for the long run. */
const MUTANTS = Number(process.env['COUNTER_PDF_MUTANTS'] ?? 250);

const holder = { identifiers: [{ value: 'A123456789' }], birthDate: '1961-12-01' };
const employee = { category: 'employee', unit: '禾川電子' } as const;
const spells = [
  { from: '1990-03-01', to: '2009-11-30', salary: 30300, ...employee },
  { from: '2010-01-05', to: null, salary: 45800, ...employee },
];
const list = [
  ['勞保異動查詢', '列印日期 115/11/20'],
  ['投保單位', '加保日期', '退保日期', '投保薪資'],
  ['禾川電子', '79/03/01', '98/11/30', '30,300'],
  ['禾川電子', '99/01/05', '', '45,800'],
];

async function refusalOf(content: Uint8Array): Promise<FaultError> {
  const [reply] = await Promise.allSettled([readSupplied(content, holder)]);
  if (reply.status === 'fulfilled' || !(reply.reason instanceof FaultError)) throw new Error('not refused in words');
  return reply.reason;
}

function stamp(document: PDFKit.PDFDocument): void {
  document.save().rotate(45).text('僅供參考 45,800 1999/1/1', 100, -100).restore();
}

/** A sheet turned by a quarter for the reader, with what is on it turned back. */
function turn(document: PDFKit.PDFDocument): void {
  Object.assign(document.page.dictionary.data, { Rotate: 90 });
  document.rotate(-90).translate(-document.page.height, 0);
}

function numbered(number: string): Promise<Buffer> {
  return pdfOf([['姓名 王大同', `身分證號 ${number}`], ...list]);
}

test('the spells of a PDF are read as they stand on the sheet, whatever the order they were drawn in', async () => {
  expect(await readSupplied(await pdfOf(list), holder)).toEqual(spells);
  expect(await readSupplied(await pdfOf(list, { byColumn: true, first: stamp }), holder)).toEqual(spells);
  expect(await readSupplied(await pdfOf(list, { first: turn }), holder)).toEqual(spells);
});

test('it may hide characters of the number, but not be of somebody else', async () => {
  expect(await readSupplied(await numbered('A1234*****'), holder)).toEqual(spells);
  expect(await refusalOf(await numbered('B223456782'))).toMatchObject({ code: 'selfSupplied.otherPerson' });
});

test.each([
  ['wants a password', { settings: { userPassword: 'A123456789' } }, 'selfSupplied.pdfEncrypted'],
  ['only its author may change', { settings: { ownerPassword: 'x' } }, 'selfSupplied.pdfEncrypted'],
  ['has more pages than a working life', { pages: 61 }, 'selfSupplied.pdfLong'],
])('a PDF that %s is refused, with what to do instead', async (_name, made, code) => {
  const refusal = await refusalOf(await pdfOf(list, made));
  expect(refusal.code).toBe(code);
  expect(refusal.text.zh).toMatch(/下面的格子/);
});

test('so is one that is a picture, one without spells, and one with a line that is no spell', async () => {
  const picture = await pdfOf([], { first: (document) => document.rect(50, 50, 200, 100).fill('grey') });
  expect(await refusalOf(picture)).toMatchObject({ code: 'selfSupplied.pdfPicture' });
  expect(await refusalOf(await pdfOf([['您好']]))).toMatchObject({ code: 'selfSupplied.noSpells' });
  const period = await refusalOf(await pdfOf([['查詢期間', '79/01/01', '115/10/31'], ...list]));
  expect(period.text.zh).toContain('「查詢期間 79/01/01 115/10/3');
});

test('nothing in it is run or fetched', async () => {
  let asked = 0;
  const server = createServer((_request, response) => {
    asked += 1;
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const address = `http://127.0.0.1:${port}/`;
  const sound = (await pdfOf(list, { settings: { compress: false } })).toString('latin1');
  const actions = `/OpenAction << /S /JavaScript /JS (this.getURL\\("${address}"\\); app.alert\\(1\\)) >> /AA << /WC << /S /URI /URI (${address}) >> >>`;
  const active = sound.replace('/Type /Catalog', `/Type /Catalog ${actions}`);
  expect(active).toContain('OpenAction');
  const elsewhere = sound.replace('/FontFile2', `/F << /FS /URL /F (${address}) >> /FontFile2`);
  for (const content of [active, elsewhere]) {
    const read = await readPdfApart(Buffer.from(content, 'latin1'));
    expect(read).toMatchObject({ text: expect.stringContaining('79/03/01') });
  }
  await new Promise((resolve) => server.close(resolve));
  expect(asked).toBe(0);
});

test('one that unpacks to a hundred megabytes, or takes too long, is stopped; the counter goes on', async () => {
  const packed = deflateSync(Buffer.alloc(130 * 1024 * 1024, ' '), { level: 1 });
  expect(await readPdfApart(pageOf(packed, '/FlateDecode'))).toEqual({ refused: 'broken' });
  const twice = pageOf(deflateSync(packed), '[/FlateDecode /FlateDecode]');
  expect(await readPdfApart(twice, { growth: 64 })).toEqual({ refused: 'tooMuch' });
  expect(await readPdfApart(await pdfOf(list), { time: 5 })).toEqual({ refused: 'tooSlow' });
  expect(await readPdfApart(await pdfOf(list))).toMatchObject({ text: expect.any(String) });
});

test(`${MUTANTS} damaged PDFs are refused, or give no spell that is not in the sound one`, async () => {
  const whole = await pdfOf(list);
  const draw = generator(20_261_121);
  const seen = { refused: 0, same: 0, fewer: 0 };
  for (let each = 0; each < MUTANTS; each += 1) {
    const read = await readPdf(mutantOf(whole, draw));
    if ('refused' in read) {
      seen.refused += 1;
      continue;
    }
    const found = readSuppliedLines(read.text).spells;
    for (const spell of found) expect(spells).toContainEqual({ ...spell, unit: '禾川電子' });
    if (found.length === spells.length) seen.same += 1;
    else seen.fewer += 1;
  }
  console.log(`PDF: ${JSON.stringify(seen)}`);
  expect(seen.refused).toBeGreaterThan(MUTANTS / 2);
  expect(seen.same).toBeGreaterThan(0);
}, 600_000);
