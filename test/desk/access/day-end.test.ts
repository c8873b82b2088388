import { afterEach, beforeEach, expect, it } from 'vitest';
import type { CallInput } from '../../../src/contract/calls.ts';
import { ARREARS_KINDS } from '../../../src/contract/print-kinds.ts';
import { identifyJ1, J1_IDENTITY, leadTo, openCounter, type OpenCounter, sign, signIn } from '../counter.ts';

let counter: OpenCounter;
beforeEach(async () => {
  counter = await openCounter();
});
afterEach(() => counter.dispose());

function valuesOf(report: { rows: { key: string; value: string }[] }): Record<string, string> {
  return Object.fromEntries(report.rows.map((row) => [row.key, row.value]));
}

it('counts the day from the store, and its printed head is held against the log later', async () => {
  await identifyJ1(counter);
  const print: CallInput<'summary.print'> = { kind: 'summary', kinds: [...ARREARS_KINDS], partReason: '' };
  const papers = [await counter.send('summary.print', print), await counter.send('summary.print', print)];
  await leadTo(counter, 'sign');
  await sign(counter);
  await counter.send('visit.finish', {});
  await counter.send('visit.walkIn', { identifier: 'F128160407' });
  await counter.send('visit.draftIdentity', { ...J1_IDENTITY, identifier: 'F128160407', reason: '本人到場' });
  await counter.send('visit.identify', {});
  const refused = await counter.attempt('staff', { name: 'dayEnd.read', input: {} });
  expect(refused).toMatchObject({ fault: { code: 'call.notAllowed' } });
  await signIn(counter, 'T0101', '010100');
  const before = await counter.send('dayEnd.read', {});
  expect(before).toMatchObject({ day: '115/11/30（一）', printed: '', printedBy: 'T0101 王淑芬', voided: [] });
  expect(valuesOf(before)).toMatchObject({
    visits: '2',
    receipts: '1',
    handouts: '2',
    open: '1',
    lookUps: '2',
    refusals: '1',
    emergencies: '0',
    backup: '沒有',
  });
  const sheets = papers.reduce((sum, paper) => sum + paper.sheets, 0);
  expect(before.rows.find((row) => row.key === 'handouts')?.note).toBe(`共${sheets}張`);
  const paper = await counter.send('dayEnd.print', {});
  expect(paper).toMatchObject({ report: { head: before.head, printed: '14:22' }, by: 'browser', sheets: 1 });
  expect(paper.fileName).toBe('日結-2026-11-30.pdf');
  expect(Buffer.from(paper.base64, 'base64').subarray(0, 5).toString()).toBe('%PDF-');
  expect((await counter.send('dayEnd.read', {})).printed).toBe('14:22');
  const { sequence, hash } = paper.report.head;
  const check = await counter.send('chain.verify', { printed: { sequence, fingerprint: hash.slice(0, 16) } });
  expect(check.intact).toBe(true);
});
