import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Paper } from '../../../electron/desk/desk.ts';
import { fingerprint } from './fingerprint.ts';
import { identifyJ1, leadTo, openCounter, type OpenCounter, sign } from '../counter.ts';

/** A printer that works until it is told to fail, and keeps what came out. */
const printer = { fails: false, sheets: [] as Uint8Array[] };
const paper: Paper = {
  print: async (pdf) => {
    if (printer.fails) throw new Error('paper jam');
    printer.sheets.push(pdf);
    return 'printer';
  },
  save: async () => 'browser',
};

let counter: OpenCounter;
let number: string;
beforeEach(async () => {
  Object.assign(printer, { fails: false, sheets: [] });
  counter = await openCounter({ paper });
  await identifyJ1(counter);
  await leadTo(counter, 'sign');
  await sign(counter);
  number = counter.staff().visit?.receipt?.number ?? '';
});
afterEach(() => counter.dispose());

it('the first paper is the sealed original; every later paper or file says which copy it is and carries no seal', async () => {
  const { sha256 } = await counter.send('receipt.read', { number });
  expect(await counter.send('receipt.print', { number })).toMatchObject({ by: 'printer', reissue: 0 });
  expect(fingerprint(printer.sheets[0])).toBe(sha256);
  expect(await counter.send('receipt.print', { number })).toMatchObject({
    reissue: 1,
    fileName: `${number}-副本1.pdf`,
  });
  const saved = await counter.send('receipt.save', { number });
  expect(saved).toMatchObject({ by: 'browser', reissue: 2 });
  const copy = Buffer.from(saved.base64, 'base64');
  expect(copy.toString('latin1')).not.toContain('/ByteRange');
  expect(fingerprint(printer.sheets[1])).not.toBe(sha256);
  expect((await counter.send('receipt.read', { number })).sha256).toBe(sha256);
  const { events } = await counter.send('receipt.life', { number });
  expect(events.map((one) => one.what).filter((what) => /正本|副本/.test(what))).toEqual([
    '正本，第1次列印',
    '副本，第2次列印',
    '副本，第3次另存',
  ]);
});

it('E13: a printer that fails loses nothing; the next paper is the original again', async () => {
  printer.fails = true;
  const reply = await counter.attempt('staff', { name: 'receipt.print', input: { number } });
  expect(reply).toMatchObject({ ok: false, fault: { code: 'receipt.printFailed' } });
  expect(counter.staff().visit?.receipt).toMatchObject({ number, printed: false });
  printer.fails = false;
  expect(await counter.send('receipt.print', { number })).toMatchObject({ reissue: 0 });
  expect(counter.staff().visit?.receipt?.printed).toBe(true);
});

it('a sheet that was crumpled and taken back is replaced, an original by an original and a copy by the same copy', async () => {
  await counter.send('receipt.print', { number });
  expect(await counter.send('receipt.print', { number, spoiled: true })).toMatchObject({ reissue: 0 });
  expect(await counter.send('receipt.print', { number })).toMatchObject({ reissue: 1 });
  expect(await counter.send('receipt.print', { number, spoiled: true })).toMatchObject({ reissue: 1 });
  expect(await counter.send('receipt.print', { number })).toMatchObject({ reissue: 2 });
});

it('there is no original of a voided receipt, printed or not', async () => {
  await counter.send('receipt.void', { number, cause: 'rethought', note: '', approval: null });
  expect(await counter.send('receipt.print', { number })).toMatchObject({ reissue: 1 });
});

it('what was counted stays counted after a restart', async () => {
  await counter.send('receipt.print', { number });
  await counter.send('visit.finish', {});
  counter = await counter.reopen();
  await counter.send('session.signIn', { code: 'T0217', pin: '021700' });
  expect(await counter.send('receipt.print', { number })).toMatchObject({ reissue: 1 });
});
