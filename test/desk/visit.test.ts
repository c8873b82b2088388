import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseReceiptNumber, verifyReceipt } from '../../electron/receipts/index.ts';
import { databaseFile, listAudit, openStore, verifyChain } from '../../electron/records/index.ts';
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
} from './counter.ts';

let counter: OpenCounter;
beforeEach(async () => {
  counter = await openCounter();
});
afterEach(() => counter.dispose());

describe('a visit from greeting to sealed receipt', () => {
  it('keeps one figure everywhere: table, card, document, receipt', async () => {
    await identifyJ1(counter);
    await leadTo(counter, 'comparison');
    const compared = counter.customer();
    if (compared.screen !== 'comparison') throw new Error(compared.screen);
    expect(compared.monthly.map((row) => row.amount)).toEqual([21947, 22241, 23131, 24020, 24910, 25800, 26689]);
    expect(compared.oneOff.map((row) => row.amount)).toEqual([2182828]);
    expect(compared.chart.crossings.map((one) => one.title)).toEqual(['約73歲起', '約95歲起']);
    expect(compared.totals.rows[0]?.totals).toEqual([2721428, 4038248, 5355068, 6671888]);
    expect(counter.staff().visit?.estimate?.rows.map((row) => row.overtakesNow)).toEqual([
      '',
      '89歲10個月',
      '90歲8個月',
      '91歲8個月',
      '92歲8個月',
      '93歲8個月',
      '94歲8個月',
    ]);
    await counter.send('release.withdraw', {});
    await leadTo(counter, 'sign');
    const signing = counter.customer();
    if (signing.screen !== 'sign') throw new Error(signing.screen);
    expect(signing.document.rows.map((row) => row.value)).toContain('每月21,947元');
    await sign(counter);
    expect(counter.customer()).toMatchObject({ screen: 'thanks', kind: 'signed' });
    expect(counter.staff().visit?.receipt?.number).toBe('01-1151130-07-0001-6');
  });

  it('stores a receipt that verifies, with its hash in an unbroken chain', async () => {
    await identifyJ1(counter);
    await leadTo(counter, 'sign');
    await sign(counter);
    const number = counter.staff().visit?.receipt?.number ?? '';
    const { base64, sha256 } = await counter.send('receipt.read', { number });
    const bytes = Buffer.from(base64, 'base64');
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(verifyReceipt(bytes, [], sha256).fileHash).toBe(sha256);
    expect(parseReceiptNumber(number)).toMatchObject({ ok: true, output: { office: '01', counter: 7, sequence: 1 } });
    await counter.send('visit.finish', {});
    counter.desk.close();
    const store = openStore({
      file: databaseFile(counter.folder),
      key: counter.key,
      office: 'training',
      at: counter.clock.now(),
    });
    expect(verifyChain(store)).toMatchObject({ intact: true });
    const events = listAudit(store).map((event) => event.type);
    expect(events.indexOf('person.lookedUp')).toBeLessThan(events.indexOf('receipt.completed'));
    expect(listAudit(store).find((event) => event.type === 'receipt.completed')?.details).toMatchObject({ sha256 });
    const chain = JSON.stringify(listAudit(store));
    expect(chain).not.toContain('BEGIN PRIVATE KEY');
    store.close();
    counter = await openCounter({ folder: counter.folder, key: counter.key, clock: counter.clock });
  });

  it('answers a retried signature with the receipt that is already there', async () => {
    await identifyJ1(counter);
    await leadTo(counter, 'sign');
    const view = counter.customer();
    if (view.screen !== 'sign') throw new Error(view.screen);
    const submission = { release: view.release, shownHash: view.shownHash, strokes: SIGNATURE };
    await counter.send('customer.sign', submission);
    const first = counter.staff().visit?.receipt?.number;
    await counter.send('customer.sign', submission);
    expect(counter.staff().visit?.receipt?.number).toBe(first);
    const found = await counter.send('receipt.search', { text: '', day: '2026-11-30', reason: '核對' });
    expect(found.rows).toHaveLength(1);
  });

  it('refuses a scribble in kind words and keeps everything before it', async () => {
    await identifyJ1(counter);
    await leadTo(counter, 'sign');
    const view = counter.customer();
    if (view.screen !== 'sign') throw new Error(view.screen);
    const line = Array.from({ length: 20 }, (_, at) => ({ x: 40 + at * 20, y: 150, time: at * 10, pressure: 0.5 }));
    await counter.send('customer.sign', {
      release: view.release,
      shownHash: view.shownHash,
      strokes: { width: 600, height: 300, lines: [line] },
    });
    expect(counter.customer()).toMatchObject({ screen: 'sign', refusal: '筆跡太短，請再簽一次。' });
    expect(counter.staff().visit?.confirmations.filter((one) => one.state === 'done')).toHaveLength(5);
    await sign(counter);
    expect(counter.customer().screen).toBe('thanks');
  });

  it('refuses a signature on a document that is no longer the one shown', async () => {
    await identifyJ1(counter);
    await leadTo(counter, 'sign');
    const release = releaseOf(counter);
    const forged = { release, shownHash: '0'.repeat(64), strokes: SIGNATURE };
    const reply = await counter.attempt('customer', { name: 'customer.sign', input: forged });
    expect(reply).toMatchObject({ ok: false, fault: { code: 'release.changed' } });
    await counter.send('visit.go', { step: 'estimate' });
    await counter.send('release.comparison', { withAssumptions: false });
    const late = await counter.attempt('customer', { name: 'customer.consent', input: { release } });
    expect(late).toMatchObject({ ok: false, fault: { code: 'release.changed' } });
  });

  it('does not let a choice be confirmed before what is final was acknowledged', async () => {
    await identifyJ1(counter);
    await leadTo(counter, 'choose');
    const release = releaseOf(counter);
    await counter.send('customer.choose', { release, option: 'annuity' });
    await counter.send('customer.acknowledge', { release, acknowledged: true });
    await counter.send('customer.choose', { release, option: 'lumpSum' });
    const reply = await counter.attempt('customer', { name: 'customer.confirmChoice', input: { release } });
    expect(reply).toMatchObject({ ok: false, fault: { code: 'choice.acknowledgeFirst' } });
  });

  it('compares a what-if but takes no application on it', async () => {
    await identifyJ1(counter);
    await counter.send('visit.go', { step: 'estimate' });
    await counter.send('visit.assume', {
      leaveOn: '2027-03-31',
      applyMonth: null,
      averageSalary60: null,
      averageSalary36: null,
      priceGrowthPercent: null,
      toAge: null,
    });
    const facts = counter.staff().visit?.estimate?.facts ?? [];
    expect(facts.find((fact) => fact.key === 'leaveOn')).toMatchObject({ assumed: '116/03/31', state: 'typed' });
    expect(facts.find((fact) => fact.key === 'seniority')).toMatchObject({ assumed: '31年8個月', state: 'moved' });
    expect(counter.staff().visit?.estimate?.options.map((option) => option.assumed)).toEqual([22483, 2205728]);
    await counter.send('release.comparison', { withAssumptions: true });
    const view = counter.customer();
    expect(view).toMatchObject({ screen: 'comparison' });
    await counter.send('customer.understood', { release: releaseOf(counter) });
    expect(counter.customer()).toMatchObject({ screen: 'choose', options: [] });
  });

  it('hands out the comparison when the customer chooses nothing today', async () => {
    await identifyJ1(counter);
    await leadTo(counter, 'choose');
    await counter.send('customer.choose', { release: releaseOf(counter), option: 'notToday' });
    await counter.send('customer.confirmChoice', { release: releaseOf(counter) });
    expect(counter.staff().visit?.primary.action).toBe('makeSheet');
    await counter.send('receipt.makeSheet', {});
    expect(counter.customer()).toMatchObject({ screen: 'thanks', kind: 'estimateOnly' });
    const { rows } = await counter.send('receipt.search', { text: '張正', day: null, reason: '民眾回頭問' });
    expect(rows).toMatchObject([{ kind: 'estimateOnly', choice: '今天先不選', identifier: 'A12345****' }]);
    // The number as people read it out: wide digits, no hyphens, gaps; one wrong digit is named.
    const { number = '' } = rows[0] ?? {};
    const wide = number
      .replaceAll(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)))
      .replaceAll('-', '－');
    for (const text of [wide, number.replaceAll('-', ''), number.replaceAll('-', ' ')]) {
      const found = await counter.send('receipt.search', { text, day: null, reason: '民眾回頭問' });
      expect(found.rows.map((row) => row.number)).toEqual([number]);
    }
    const wrong = `${number.slice(0, -1)}${(Number(number.slice(-1)) + 1) % 10}`;
    expect(
      await counter.attempt('staff', {
        name: 'receipt.search',
        input: { text: wrong, day: null, reason: '民眾回頭問' },
      }),
    ).toMatchObject({ ok: false, fault: { code: 'receipt.number.check' } });
  });

  it('goes over to paper with its reason and keeps the acts before', async () => {
    await identifyJ1(counter);
    await leadTo(counter, 'sign');
    await counter.send('customer.usePaper', { release: releaseOf(counter) });
    expect(counter.staff().visit?.primary.action).toBe('makePaper');
    await counter.send('receipt.makePaper', { reason: 'customerPrefersPaper', note: '' });
    expect(counter.customer()).toMatchObject({ screen: 'thanks', kind: 'paper' });
    expect(counter.staff().visit?.confirmations.find((one) => one.key === 'choice')?.state).toBe('done');
  });

  it('numbers without a gap, also past a cancelled visit', async () => {
    await identifyJ1(counter);
    await counter.send('visit.cancel', { reason: 'customerLeft', note: '' });
    for (const expected of [1, 2]) {
      await counter.send('visit.walkIn', { identifier: 'A123456789' });
      await counter.send('visit.draftIdentity', { ...J1_IDENTITY, reason: '本人到場申請老年給付，勞保58' });
      await counter.send('visit.identify', {});
      await leadTo(counter, 'sign');
      await sign(counter);
      const number = counter.staff().visit?.receipt?.number ?? '';
      expect(parseReceiptNumber(number)).toMatchObject({ output: { sequence: expected } });
      await counter.send('visit.finish', {});
    }
  });
});

describe('what was acknowledged survives', () => {
  it('resumes where it was after the program ended without warning', async () => {
    await identifyJ1(counter);
    await leadTo(counter, 'sign');
    await counter.send('customer.pen', { release: releaseOf(counter), strokes: SIGNATURE });
    const before = counter.customer();
    counter = await counter.reopen();
    await signIn(counter);
    const [open] = counter.staff().start?.open ?? [];
    expect(open).toMatchObject({ ticket: '086', name: '張正文', step: '簽名' });
    await counter.send('visit.resume', { visitId: open?.visitId ?? '' });
    expect(counter.customer().screen).toBe('resting');
    // Nobody signs what they cannot see: the one key opens the screen first.
    expect(counter.staff().visit?.primary).toMatchObject({ action: 'uncover', enabled: true });
    await counter.send('screen.cover', { covered: false });
    expect(counter.staff().visit?.primary.action).toBe('wait');
    const after = counter.customer();
    expect({ ...after, revision: 0 }).toEqual({ ...before, revision: 0 });
    await sign(counter);
    expect(counter.customer().screen).toBe('thanks');
  });

  it('keeps what the clerk typed before a record was opened', async () => {
    await signIn(counter);
    await counter.send('visit.callNext', {});
    await counter.send('visit.draftIdentity', { ...J1_IDENTITY, sighted: 'none', words: '他說要退休' });
    counter = await counter.reopen();
    await signIn(counter);
    await counter.send('visit.resume', { visitId: counter.staff().start?.open[0]?.visitId ?? '' });
    expect(counter.staff().visit?.identity).toMatchObject({ identifier: 'A123456789', words: '他說要退休' });
  });
});

describe('looking at a record', () => {
  it('needs a called ticket or a typed reason, and a photo ID that was seen', async () => {
    await signIn(counter);
    await counter.send('visit.walkIn', { identifier: 'a123456789' });
    const identify = () => counter.attempt('staff', { name: 'visit.identify', input: {} });
    await counter.send('visit.draftIdentity', { ...J1_IDENTITY, sighted: 'none' });
    expect(await identify()).toMatchObject({ fault: { code: 'identity.notSighted' } });
    await counter.send('visit.draftIdentity', J1_IDENTITY);
    expect(await identify()).toMatchObject({ fault: { code: 'lookup.reasonNeeded' } });
    await counter.send('visit.draftIdentity', { ...J1_IDENTITY, identifier: 'A123456788', reason: '本人申請，勞保58' });
    expect(await identify()).toMatchObject({ fault: { code: 'identifier.invalid' } });
    expect(counter.staff().visit?.person).toBeNull();
  });

  it('tells an agent the same for a locked record and for one that is not there', async () => {
    await signIn(counter);
    const locked = counter.staff().start?.trainingPersons.find((one) => one.wish.includes('住院的爸爸'));
    expect(locked).toBeDefined();
    await counter.send('visit.callNext', {});
    const agent = {
      ...J1_IDENTITY,
      capacity: 'agent' as const,
      agentName: '林小姐',
      agentLastFour: '1234',
      mandateSeen: true,
    };
    const texts: string[] = [];
    for (const identifier of [locked?.identifier ?? '', 'B100000002']) {
      await counter.send('visit.draftIdentity', { ...agent, identifier });
      await counter.send('visit.identify', {});
      const { visit } = counter.staff();
      expect(visit?.person).toBeNull();
      texts.push(visit?.identity.refusal ?? '');
    }
    expect(texts[0]).toMatch(/本人親自/);
    expect(new Set(texts).size).toBe(1);
  });
});
