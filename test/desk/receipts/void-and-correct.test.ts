import { afterEach, beforeEach, expect, it } from 'vitest';
import type { CallInput } from '../../../src/contract/calls.ts';
import { databaseFile, listAudit, openStore, reserveReceipt, verifyChain } from '../../../electron/records/index.ts';
import {
  identifyJ1,
  J1_IDENTITY,
  leadTo,
  openCounter,
  type OpenCounter,
  releaseOf,
  sign,
  SIGNATURE,
  signIn,
} from '../counter.ts';

let counter: OpenCounter;
beforeEach(async () => {
  counter = await openCounter();
});
afterEach(() => counter.dispose());

const FIRST = '01-1151130-07-0001-6';
const LEADER = { code: 'T0101', pin: '010100' };

function voiding(change: Partial<CallInput<'receipt.void'>> = {}): CallInput<'receipt.void'> {
  return { number: FIRST, cause: 'rethought', note: '', approval: null, ...change };
}

async function sealJ1(): Promise<void> {
  await identifyJ1(counter);
  await leadTo(counter, 'sign');
  await sign(counter);
  expect(counter.staff().visit?.receipt?.number).toBe(FIRST);
}

async function decideAgain(): Promise<void> {
  await counter.send('customer.choose', { release: releaseOf(counter), option: 'annuity' });
  await counter.send('customer.acknowledge', { release: releaseOf(counter), acknowledged: true });
  await counter.send('customer.confirmChoice', { release: releaseOf(counter) });
  await counter.send('customer.consent', { release: releaseOf(counter) });
}

async function codeOf(name: string, input: unknown, window: 'staff' | 'customer' = 'staff'): Promise<string> {
  const reply = await counter.attempt(window, { name, input });
  return reply.ok ? 'ok' : reply.fault.code;
}

it('E6: the customer re-thinks after signing; the number is voided and the next signature gets the next one', async () => {
  await identifyJ1(counter);
  await leadTo(counter, 'sign');
  const view = counter.customer();
  if (view.screen !== 'sign') throw new Error(view.screen);
  const submission = { release: view.release, shownHash: view.shownHash, strokes: SIGNATURE };
  await counter.send('customer.sign', submission);
  await counter.send('receipt.void', voiding({ note: '要和家人再商量' }));
  expect(counter.customer().screen).toBe('choose');
  expect(counter.staff().visit).toMatchObject({ step: 'choice', receipt: null });
  expect(
    counter
      .staff()
      .visit?.confirmations.filter((one) => one.state === 'done')
      .map((one) => one.key),
  ).toEqual(['facts', 'comparison']);
  expect(await codeOf('customer.sign', submission, 'customer')).toBe('release.changed');
  await decideAgain();
  await sign(counter);
  expect(counter.staff().visit?.receipt?.number).toBe('01-1151130-07-0002-7');
  const life = await counter.send('receipt.life', { number: FIRST });
  expect(life).toMatchObject({ state: 'void', sealHolds: true, followedBy: '01-1151130-07-0002-7', mayVoid: 'no' });
  expect(life.seal).toContain('已作廢（民眾改變主意：要和家人再商量）');
  expect(await codeOf('receipt.void', voiding())).toBe('receipt.alreadyVoid');
});

it('after the visit only a leader with a PIN may void; a clerk, a wrong PIN and no PIN are refused', async () => {
  await sealJ1();
  await counter.send('visit.finish', {});
  expect(await codeOf('receipt.void', voiding())).toBe('receipt.leaderNeeded');
  expect(await codeOf('receipt.void', voiding({ approval: { code: 'T0217', pin: '021700' } }))).toBe(
    'privacy.secondPerson',
  );
  expect(await codeOf('receipt.void', voiding({ approval: { ...LEADER, pin: '000000' } }))).toBe('session.wrongPin');
  expect(await codeOf('receipt.void', voiding({ cause: 'other', approval: LEADER }))).toBe('receipt.noteNeeded');
  await counter.send('receipt.void', voiding({ cause: 'wrongPerson', approval: LEADER }));
  const { rows } = await counter.send('receipt.search', { text: FIRST, day: null, state: 'void', reason: '核對' });
  expect(rows).toMatchObject([{ number: FIRST, state: 'void', stateName: '已作廢' }]);
  await signIn(counter, LEADER.code, LEADER.pin);
  const dayEnd = await counter.send('dayEnd.read', {});
  expect(dayEnd.voided).toEqual([{ number: FIRST, reason: '收錯人' }]);
});

it('a leader voids the receipt of a visit that was put aside, and it is taken up where the customer decides', async () => {
  await sealJ1();
  const { id } = counter.staff().visit ?? { id: '' };
  await counter.send('visit.putAside', {});
  await counter.send('receipt.void', voiding({ approval: LEADER }));
  await counter.send('visit.resume', { visitId: id });
  await counter.send('screen.cover', { covered: false });
  expect(counter.customer().screen).toBe('choose');
});

it('a crash between voiding and the next signature leaves a visit that goes on under the next number', async () => {
  await sealJ1();
  const { id } = counter.staff().visit ?? { id: '' };
  await counter.send('receipt.void', voiding());
  counter = await counter.reopen();
  await signIn(counter);
  await counter.send('visit.resume', { visitId: id });
  await counter.send('screen.cover', { covered: false });
  await decideAgain();
  await sign(counter);
  expect(counter.staff().visit?.receipt?.number).toBe('01-1151130-07-0002-7');
});

it('a correction is a new receipt under a number of its own; both name the other', async () => {
  await sealJ1();
  const correcting = { number: FIRST, cause: 'wrongFact', note: '帳戶寫錯' } as const;
  expect(await codeOf('receipt.correct', correcting)).toBe('receipt.finishVisitFirst');
  await counter.send('visit.finish', {});
  await counter.send('receipt.correct', correcting);
  expect(counter.staff().visit).toMatchObject({ step: 'identity', identity: { identifier: 'A123456789' } });
  const { reason } = counter.staff().visit?.identity ?? { reason: '' };
  expect(reason).toContain(FIRST);
  await counter.send('visit.draftIdentity', { ...J1_IDENTITY, reason });
  await counter.send('visit.identify', {});
  await leadTo(counter, 'sign');
  expect((await counter.send('receipt.life', { number: FIRST })).state).toBe('complete');
  await sign(counter);
  const second = counter.staff().visit?.receipt?.number ?? '';
  expect(second).toBe('01-1151130-07-0002-7');
  await counter.send('visit.finish', {});
  expect(await counter.send('receipt.life', { number: FIRST })).toMatchObject({
    state: 'corrected',
    correctedBy: second,
    mayCorrect: false,
  });
  expect(await counter.send('receipt.life', { number: second })).toMatchObject({ state: 'complete', corrects: FIRST });
  const again = await counter.attempt('staff', { name: 'receipt.correct', input: correcting });
  expect(again).toMatchObject({ ok: false, fault: { code: 'store.receiptCorrected' } });
});

it('a correcting visit that ends without a receipt leaves the former one as it was', async () => {
  await sealJ1();
  await counter.send('visit.finish', {});
  await counter.send('receipt.correct', { number: FIRST, cause: 'wrongPapers', note: '' });
  const busy = { number: FIRST, cause: 'wrongPapers', note: '' };
  await counter.send('visit.putAside', {});
  expect(await codeOf('receipt.correct', busy)).toBe('store.receiptCorrected');
  const [open] = counter.staff().start?.open ?? [];
  await counter.send('visit.resume', { visitId: open?.visitId ?? '' });
  await counter.send('visit.cancel', { reason: 'customerLeft', note: '' });
  expect(await counter.send('receipt.life', { number: FIRST })).toMatchObject({ state: 'complete', mayCorrect: true });
  await counter.send('receipt.correct', { number: FIRST, cause: 'wrongPapers', note: '' });
});

it('every act is in an unbroken chain with who agreed', async () => {
  await sealJ1();
  await counter.send('visit.finish', {});
  await counter.send('receipt.void', voiding({ approval: LEADER }));
  counter.desk.close();
  const at = counter.clock.now();
  const store = openStore({ file: databaseFile(counter.folder), key: counter.key, office: 'training', at });
  expect(verifyChain(store).intact).toBe(true);
  expect(listAudit(store, { subject: FIRST }).at(-1)).toMatchObject({
    type: 'receipt.voided',
    actor: 'T0217',
    details: { cause: 'rethought', approvedBy: 'T0101' },
  });
  store.close();
  counter = await openCounter({ folder: counter.folder, key: counter.key, clock: counter.clock });
});

it('a number whose visit was cut off at sealing and then cancelled is found, and a leader voids it', async () => {
  await identifyJ1(counter);
  const { id: visitId } = counter.staff().visit ?? { id: '' };
  counter.desk.close();
  const at = counter.clock.now();
  const store = openStore({ file: databaseFile(counter.folder), key: counter.key, office: 'training', at });
  reserveReceipt(store, { visitId, office: '01', day: '2026-11-30', numberOf: () => FIRST, actor: 'T0217', at });
  store.close();
  counter = await openCounter({ folder: counter.folder, key: counter.key, clock: counter.clock });
  await signIn(counter);
  const search = { text: FIRST, day: null, reason: '日結有一號沒封存' };
  const { rows } = await counter.send('receipt.search', search);
  expect(rows).toMatchObject([{ number: FIRST, state: 'reserved', kind: null, name: '' }]);
  expect(await counter.send('receipt.life', { number: FIRST })).toMatchObject({ state: 'reserved', mayVoid: 'no' });
  await counter.send('visit.resume', { visitId });
  await counter.send('visit.cancel', { reason: 'customerLeft', note: '' });
  expect(await counter.send('receipt.life', { number: FIRST })).toMatchObject({ mayVoid: 'withLeader' });
  expect(await codeOf('receipt.read', { number: FIRST })).toBe('store.unknownReceipt');
  expect(await codeOf('receipt.void', voiding())).toBe('receipt.leaderNeeded');
  await counter.send('receipt.void', voiding({ cause: 'other', note: '當機時取的號', approval: LEADER }));
  expect((await counter.send('receipt.search', search)).rows).toMatchObject([{ state: 'void', kind: null }]);
  const life = await counter.send('receipt.life', { number: FIRST });
  expect(life).toMatchObject({ state: 'void', mayVoid: 'no', seal: expect.stringContaining('當機時取的號') });
  expect(life.events.map(({ what }) => what)).toEqual(['取號', expect.stringContaining('作廢')]);
});
