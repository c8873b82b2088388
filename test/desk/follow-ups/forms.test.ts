import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { parse } from 'yaml';
import { readFormSheets } from '../../../electron/guidance/form-sheets.ts';
import { testWith, textOf } from '../../receipts/poppler.ts';
import { identifyJ1, J1_IDENTITY, openCounter, type OpenCounter } from '../counter.ts';

const file = resolve(import.meta.dirname, '../../../resources/knowledge/forms/sheets.yaml');
const raw: { sheets: { form: string; about: 'person' | 'unit' }[] } = parse(readFileSync(file, 'utf8'));
const forms = (about: 'person' | 'unit') => raw.sheets.filter((one) => one.about === about).map(({ form }) => form);
let counter: OpenCounter;

beforeAll(async () => {
  counter = await openCounter();
  await identifyJ1(counter);
});
afterAll(() => counter.dispose());

async function refusalOf(name: string, input: object): Promise<string> {
  const reply = await counter.attempt('staff', { name, input });
  return reply.ok ? '' : reply.fault.code;
}

describe('a data sheet', () => {
  it.each(forms('person'))('of %s can be printed, counted and checked by its code', async (form) => {
    const { code, base64, sheets } = await counter.send('form.print', { form });
    expect(Buffer.from(base64, 'base64').subarray(0, 5).toString()).toBe('%PDF-');
    const paper = await counter.send('print.check', { code, reason: '核對' });
    expect(paper).toMatchObject({ found: true, title: '預填資料', recipient: '張正文（本人）', sheets });
    expect(paper.lines.join('\n')).toContain('姓名　張正文');
    expect(paper.lines.join('\n')).toContain('不能代替正式的申請書');
  });

  testWith('pdftotext', 'carries what the office knows under the official form’s name', async () => {
    const { base64 } = await counter.send('form.print', { form: 'oldAgeClaim' });
    const text = textOf(Buffer.from(base64, 'base64'));
    expect(text).toContain('老年給付申請書及給付收據');
    expect(text).toContain('版次以勞保局網站為準');
    expect(text).toContain('A123456789');
    expect(text).toContain('民國51年3月15日');
    expect(text).toMatch(/末四碼\d{4}/);
    expect(text).toContain('年金或一次請領（本人勾選）');
    expect(text).toContain('請填寫');
  });

  const unit = {
    number: '05076891S',
    reason: '老闆來加保',
    recipient: '曾小橋',
    capacity: '負責人',
    lines: [{ name: '林新人', identifier: 'A123456789', birth: '1995-05-05', wage: 36_300, on: '2026-12-05' }],
  };
  it.each(forms('unit'))('of %s lists who is reported', async (form) => {
    const { code } = await counter.send('form.printUnit', { form, ...unit });
    const { lines } = await counter.send('print.check', { code, reason: '核對' });
    expect(lines.join('\n')).toContain('小橋麵館');
    expect(lines.join('\n')).toContain('林新人　A123456789　民國84年5月5日　36,300　民國115年12月5日');
  });

  it('is refused for a number that cannot be one, a unit nobody knows and a form without a sheet', async () => {
    const wrong = { ...unit, lines: [{ ...unit.lines[0], identifier: 'A123456788' }] };
    expect(await refusalOf('form.printUnit', { form: 'enrolmentList', ...wrong })).toBe('form.lineWrong');
    const nowhere = { ...unit, number: '99999999Z' };
    expect(await refusalOf('form.printUnit', { form: 'enrolmentList', ...nowhere })).toBe('unit.notFound');
    expect(await refusalOf('form.print', { form: 'enrolmentList' })).toBe('form.noSheet');
    expect(await refusalOf('form.print', { form: 'mandateForm' })).toBe('form.noSheet');
  });
});

test('an agent’s copy hides the number, the telephone and the account', async () => {
  await counter.send('visit.putAside', {});
  await counter.send('visit.walkIn', { identifier: 'A123456789' });
  await counter.send('visit.draftIdentity', {
    ...J1_IDENTITY,
    capacity: 'agent',
    agentName: '張小玲',
    agentLastFour: '1234',
    mandateSeen: true,
    basis: 'mandate',
    reason: '代理申請',
  });
  await counter.send('visit.identify', {});
  const { code } = await counter.send('form.print', { form: 'oldAgeClaim' });
  const { lines, recipient } = await counter.send('print.check', { code, reason: '核對' });
  expect(recipient).toBe('張小玲（代理人）');
  expect(lines.join('\n')).toContain('證號　A12345****');
  expect(lines.join('\n')).toContain('不印在代理人的這一份');
  expect(lines.join('\n')).not.toMatch(/A123456789|末四碼/);
});

test('a sheet that names a form or a field nobody has is refused when it is read', () => {
  const known = new Map([['oldAgeClaim', {}]]);
  const fields = { person: ['name'], unit: [] };
  const sheet = { form: 'oldAgeClaim', about: 'person', groups: [{ zh: '人', known: ['name'], ask: [] }] };
  const read = (...sheets: object[]) => readFormSheets({ sheets }, known, fields);
  expect(read(sheet).size).toBe(1);
  expect(() => read(sheet, sheet)).toThrow('two sheets');
  expect(() => read({ ...sheet, form: 'other' })).toThrow('not there');
  expect(() => read({ ...sheet, groups: [{ zh: '人', known: ['secret'], ask: [] }] })).toThrow('nobody knows');
  expect(() => read({ ...sheet, lines: { zh: '人', wage: '薪', day: '日' } })).toThrow('units only');
});
