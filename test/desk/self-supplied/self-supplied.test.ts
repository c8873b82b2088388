import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FaultError } from '../../../src/contract/fault.ts';
import { databaseFile, openStore } from '../../../electron/records/index.ts';
import { connectionOf } from '../../../electron/records/store.ts';
import { readSupplied } from '../../../electron/desk/self-supplied/read.ts';
import { big5 } from '../../records/import/table-files.ts';
import { testWith, textOf } from '../../receipts/poppler.ts';
import { identifyJ1, openCounter, type OpenCounter, releaseOf } from '../counter.ts';
import { pdfOf } from './pdf-files.ts';

const holder = { identifiers: [{ value: 'A123456789' }], birthDate: '1961-12-01' };
const employee = { category: 'employee', unit: '禾川電子' } as const;
const spells = [
  { from: '1990-03-01', to: '2009-11-30', salary: 30300, ...employee },
  { from: '2010-01-05', to: null, salary: 45800, ...employee },
];
const csv =
  '投保單位名稱,加保日期,退保日期,投保薪資\n禾川電子,79/03/01,98/11/30,"30,300"\n禾川電子,99/01/05,,"45,800"\n';
const json = JSON.stringify({
  資料: spells.map(({ from, to, salary, unit }) => ({
    投保單位: unit,
    加保日期: from,
    退保日期: to,
    投保薪資: salary,
  })),
});
const printed = `勞保異動查詢　列印日期 115/11/20
投保單位　加保日期　退保日期　投保薪資
禾川電子 79/03/01 98/11/30 30,300
禾川電子 民國99年1月5日 在保 45,800元`;

/** The code of the refusal; empty where the file is taken. */
async function refusalOf(content: Uint8Array): Promise<string> {
  const [reply] = await Promise.allSettled([readSupplied(content, holder)]);
  return reply.status === 'rejected' && reply.reason instanceof FaultError ? reply.reason.code : '';
}

function withNumber(number: string): Buffer {
  return Buffer.from(csv.replaceAll('禾川電子,', `禾川電子,${number},`).replace('名稱,', '名稱,身分證號,'));
}

describe('a file the customer brought', () => {
  it.each([
    ['CSV', Buffer.from(csv)],
    ['CSV in Big5', big5(csv)],
    ['CSV under a title', Buffer.from(`投保紀錄\n\n${csv}`)],
    ['tab-separated values', Buffer.from(csv.replaceAll(/,(?!\d{3}")/g, '\t').replaceAll('"', ''))],
    ['JSON', Buffer.from(json)],
    ['a bare list in JSON', Buffer.from(json.slice(json.indexOf('['), -1))],
  ])('is read from %s', async (_name, content) => {
    expect(await readSupplied(content, holder)).toEqual(spells);
  });

  it('is read from the text of a printed list', async () => {
    const read = await readSupplied(Buffer.from(printed), holder);
    expect(read.map(({ from, to, salary }) => ({ from, to, salary }))).toEqual(
      spells.map(({ from, to, salary }) => ({ from, to, salary })),
    );
  });

  it('may hide characters of the number, but not be of somebody else', async () => {
    expect(await readSupplied(withNumber('A1234*****'), holder)).toEqual(spells);
    expect(await refusalOf(withNumber('B223456782'))).toBe('selfSupplied.otherPerson');
    expect(await refusalOf(withNumber('A1234'))).toBe('selfSupplied.otherPerson');
  });

  it.each([
    ['no more than the head of a PDF', Buffer.from('%PDF-1.7'), 'selfSupplied.pdf'],
    ['a workbook', Buffer.from('PK\x03\x04'), 'selfSupplied.archive'],
    ['bytes', Buffer.from([0xff, 0xfe, 0x00, 0xd8]), 'selfSupplied.notText'],
    ['nothing', Buffer.alloc(0), 'selfSupplied.noSpells'],
    ['something else', Buffer.from('{"a":[1,2]}'), 'selfSupplied.noSpells'],
    ['a broken JSON', Buffer.from(json.slice(0, -5)), 'selfSupplied.notUnderstood'],
    ['a day that is none', Buffer.from(csv.replace('98/11/30', '98/11/31')), 'selfSupplied.notUnderstood'],
    ['a spell backwards', Buffer.from(csv.replace('98/11/30', '70/11/30')), 'selfSupplied.notUnderstood'],
    ['a spell before birth', Buffer.from(csv.replace('79/03/01', '39/03/01')), 'selfSupplied.notUnderstood'],
    ['an impossible salary', Buffer.from(csv.replace('45,800', '9,045,800')), 'selfSupplied.notUnderstood'],
    ['a printed line without a salary', Buffer.from(printed.replace('30,300', '')), 'selfSupplied.notUnderstood'],
    ['too much', Buffer.alloc(1024 * 1024 + 1, 'x'), 'selfSupplied.tooLarge'],
  ])('that is %s is refused kindly', async (_name, content, code) => {
    expect(await refusalOf(content)).toBe(code);
  });

  it('of a megabyte of anything is answered within five seconds', async () => {
    for (const sign of ['{"a":[', '加保日期,', '1990/1/1 ', '"', '(', '[[', '\n', '投保薪資\t加保日期\t退保日期\n']) {
      const content = Buffer.from(sign.repeat(1024 * 1024)).subarray(0, 900_000);
      const start = performance.now();
      expect(await refusalOf(content)).toMatch(/^selfSupplied\./);
      expect(performance.now() - start).toBeLessThan(5000);
    }
  });
});

describe('what the customer brought, in a visit', () => {
  let counter: OpenCounter;
  beforeEach(async () => {
    counter = await openCounter();
    await identifyJ1(counter);
    await counter.send('visit.go', { step: 'estimate' });
  });
  afterEach(() => counter.dispose());

  const file = { name: '我的投保紀錄.csv', base64: Buffer.from(csv).toString('base64') };

  function personTables(): unknown[] {
    const { folder, key } = counter;
    const store = openStore({ file: databaseFile(folder), key, office: 'training', at: counter.clock.now() });
    const tables = ['person', 'person_identifier', 'person_name', 'person_source', 'import_batch', 'unit'];
    const rows = tables.map((table) => connectionOf(store).prepare(`SELECT * FROM ${table}`).all());
    store.close();
    return rows;
  }

  it('moves only the supposed side, is marked on both screens, and no application rests on it', async () => {
    const before = counter.staff().visit?.estimate;
    await counter.send('visit.selfSupplied', { file });
    const estimate = counter.staff().visit?.estimate;
    expect(estimate?.selfSupplied).toContain('民眾自行提供，非勞保局資料：我的投保紀錄.csv，勞保2段');
    expect(estimate?.cautions[0]?.text.zh).toContain('非勞保局資料');
    expect(estimate?.facts.map((fact) => fact.recorded)).toEqual(before?.facts.map((fact) => fact.recorded));
    expect(estimate?.facts.find((fact) => fact.key === 'seniority')).toMatchObject({ state: 'moved' });
    await counter.send('release.comparison', { withAssumptions: true });
    expect(counter.customer()).toMatchObject({
      screen: 'comparison',
      assumption: expect.stringContaining('民眾自行提供，非勞保局資料'),
      notIncluded: expect.arrayContaining([expect.stringContaining('非勞保局資料')]),
    });
    await counter.send('customer.understood', { release: releaseOf(counter) });
    expect(counter.customer()).toMatchObject({ screen: 'choose', options: [] });
  });

  async function makeSheet(content: string): Promise<string> {
    await counter.send('visit.selfSupplied', { file: { ...file, base64: Buffer.from(content).toString('base64') } });
    const { assumptions } = counter.staff().visit?.estimate ?? {};
    if (assumptions === undefined) throw new Error('No estimate is open.');
    await counter.send('visit.assume', { ...assumptions, toAge: 88 });
    expect(counter.staff().visit?.estimate?.selfSupplied).toContain('2段');
    await counter.send('release.comparison', { withAssumptions: true });
    await counter.send('customer.understood', { release: releaseOf(counter) });
    await counter.send('customer.choose', { release: releaseOf(counter), option: 'notToday' });
    await counter.send('customer.confirmChoice', { release: releaseOf(counter) });
    await counter.send('receipt.makeSheet', {});
    return counter.staff().visit?.receipt?.number ?? '';
  }
  const left = csv.replace('99/01/05,,', '99/01/05,115/10/31,');

  it.each([
    ['has left', left],
    ['is still insured', csv],
  ])(
    'of one who %s it outlasts other assumptions, gives the same figures again, and is no person’s',
    async (_name, content) => {
      const rows = personTables();
      const number = await makeSheet(content);
      expect(await counter.send('receipt.recompute', { number })).toMatchObject({ agrees: true });
      expect(personTables()).toEqual(rows);
    },
  );

  testWith('pdftotext', 'stands on the sheet as what it is', async () => {
    const number = await makeSheet(left);
    const { base64 } = await counter.send('receipt.read', { number });
    const text = textOf(Buffer.from(base64, 'base64'));
    expect(text.split('非勞保局資料').length).toBeGreaterThan(2);
  });

  it('changes nothing where it cannot be read, and is taken away again', async () => {
    const before = counter.staff().visit?.estimate;
    const reply = await counter.attempt('staff', {
      name: 'visit.selfSupplied',
      input: { file: { name: 'x.pdf', base64: Buffer.from('%PDF-1.7').toString('base64') } },
    });
    expect(reply).toMatchObject({ ok: false, fault: { code: 'selfSupplied.pdf' } });
    expect(counter.staff().visit?.estimate).toMatchObject({ selfSupplied: '', hasAssumptions: false });
    const list = [['禾川電子', '79/03/01', '98/11/30', '30,300']];
    const pdf = { name: '我的資料.pdf', base64: (await pdfOf(list)).toString('base64') };
    await counter.send('visit.selfSupplied', { file: pdf });
    expect(counter.staff().visit?.estimate).toMatchObject({
      selfSupplied: expect.stringContaining('民眾自行提供，非勞保局資料：我的資料.pdf，勞保1段'),
    });
    await counter.send('visit.selfSupplied', { file: null });
    expect(counter.staff().visit?.estimate).toMatchObject({ selfSupplied: '', hasAssumptions: false });
    expect(counter.staff().visit?.estimate?.facts).toEqual(before?.facts);
  });
});
