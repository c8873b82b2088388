import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ARREARS_KINDS } from '../../../src/contract/print-kinds.ts';
import { databaseFile, mattersOfReceipt, openReceipt, openStore } from '../../../electron/records/index.ts';
import { identifyJ1, leadTo, openCounter, type OpenCounter, releaseOf, sign, signIn } from '../counter.ts';
import { add, begin, EMPLOYER, mattersOn, NOODLE_SHOP, settle, signMatters, VISITOR } from './serve.ts';

let counter: OpenCounter;
beforeEach(async () => {
  counter = await openCounter();
  await signIn(counter);
});
afterEach(() => counter.dispose());

/** What the store holds of the receipt of this visit, after the desk is closed. */
async function stored(): Promise<{ matters: string[]; personId: number | null; identifier: string; kind: string }> {
  const number = counter.staff().visit?.receipt?.number ?? '';
  await counter.send('visit.finish', {});
  counter.desk.close();
  const at = counter.clock.now();
  const store = openStore({ file: databaseFile(counter.folder), key: counter.key, office: 'training', at });
  const matters = mattersOfReceipt(store, number).map(({ service, outcome }) => `${service} ${outcome}`);
  const request = { actor: 'T0217', reason: '核對', visitId: null, at };
  const { personId, identifier, kind } = openReceipt(store, number, request);
  store.close();
  counter = await openCounter({ folder: counter.folder, key: counter.key, clock: counter.clock });
  return { matters, personId, identifier, kind: kind ?? '' };
}

async function refusal(name: string, input: object): Promise<string> {
  const reply = await counter.attempt(name.startsWith('customer.') ? 'customer' : 'staff', { name, input });
  return reply.ok ? 'accepted' : reply.fault.code;
}
function settled(matter: string, outcome: string): object {
  return { matter, outcome, note: '', referral: '' };
}

describe('several services in one visit', () => {
  it('begins with what the visitor came for and writes every service on one receipt', async () => {
    await begin(counter, VISITOR);
    expect(mattersOn(counter).map((one) => one.service)).toEqual(['LI-08']);
    expect(counter.staff().visit?.primary.action).toBe('openMatters');
    await counter.send('visit.go', { step: 'matters' });
    await settle(counter, mattersOn(counter)[0]?.key ?? '', 'printed');
    const claim = await add(counter, 'LI-09-maternity');
    await counter.send('matter.markAll', { matter: claim });
    await settle(counter, claim, 'received');
    await signMatters(counter);
    expect(counter.customer()).toMatchObject({ screen: 'thanks', kind: 'services' });
    expect(await stored()).toMatchObject({
      matters: ['LI-08 printed', 'LI-09-maternity received'],
      identifier: 'A123456789',
      kind: 'services',
    });
  });

  it('puts the old-age claim and other matters under one signature', async () => {
    await counter.send('session.signOut', {});
    await identifyJ1(counter);
    expect(mattersOn(counter)).toMatchObject([{ service: 'LI-09-oldAge', isOldAge: true }]);
    const record = await add(counter, 'LI-08');
    await settle(counter, record, 'printed');
    await leadTo(counter, 'choose');
    const release = releaseOf(counter);
    await counter.send('customer.choose', { release, option: 'annuity' });
    await counter.send('customer.acknowledge', { release, acknowledged: true });
    await counter.send('customer.confirmChoice', { release });
    expect(counter.customer()).toMatchObject({ screen: 'matters', matters: [{ code: 'LI-08' }] });
    await counter.send('customer.confirmMatters', { release });
    await counter.send('customer.consent', { release });
    const signing = counter.customer();
    if (signing.screen !== 'sign') throw new Error(signing.screen);
    expect(signing.document.rows.map((row) => row.label)).toEqual(expect.arrayContaining(['申請', 'LI-08']));
    await sign(counter);
    expect(await stored()).toMatchObject({
      matters: ['LI-09-oldAge received', 'LI-08 printed'],
      kind: 'application',
    });
  });

  it('hands the sheet and the other papers over with one signature where nothing is chosen today', async () => {
    await counter.send('session.signOut', {});
    await identifyJ1(counter);
    await settle(counter, await add(counter, 'LI-08'), 'printed');
    await leadTo(counter, 'choose');
    const release = releaseOf(counter);
    await counter.send('customer.choose', { release, option: 'notToday' });
    await counter.send('customer.confirmChoice', { release });
    await counter.send('customer.confirmMatters', { release });
    await counter.send('customer.consent', { release });
    await sign(counter);
    expect(await stored()).toMatchObject({
      matters: ['LI-09-oldAge printed', 'LI-08 printed'],
      kind: 'services',
    });
  });

  it('says what is missing and until when, by the clock of the service', async () => {
    await begin(counter, EMPLOYER);
    const closing = await add(counter, 'LI-03');
    await counter.send('matter.mark', { matter: closing, paper: 'closureProof', state: 'missing', pages: 0, note: '' });
    await counter.send('matter.markAll', { matter: closing });
    await settle(counter, closing, 'received');
    await settle(counter, mattersOn(counter)[0]?.key ?? '', 'withdrawn');
    // Ten days of the notice at the counter, 30 November (細則15): 10 December.
    const proof = mattersOn(counter)[1]?.papers.find((one) => one.key === 'closureProof');
    expect(proof).toMatchObject({ state: 'missing', due: '115/12/10（四）' });
    await counter.send('release.matters', {});
    expect(counter.customer()).toMatchObject({
      screen: 'matters',
      about: expect.stringContaining(NOODLE_SHOP),
      matters: [{ code: 'LI-04' }, { code: 'LI-03', missing: [{ until: '請在民國115年12月10日前補來' }] }],
      signing: [expect.stringContaining('申請書簽在紙上')],
    });
  });

  it('serves a unit: all it owes is shown, the receipt is its own and belongs to no person', async () => {
    await begin(counter, EMPLOYER);
    const { visit } = counter.staff();
    expect(visit?.steps.map((step) => step.key)).toEqual(['identity', 'matters', 'sign', 'receipt']);
    expect(visit?.unit).toMatchObject({ number: NOODLE_SHOP, comer: '負責人 陳美玲' });
    expect(visit?.unit?.arrears.map((one) => one.key)).toHaveLength(5);
    const [enrolment] = mattersOn(counter);
    await counter.send('matter.markAll', { matter: enrolment?.key ?? '' });
    await settle(counter, enrolment?.key ?? '', 'received');
    await signMatters(counter);
    expect(await stored()).toEqual({
      matters: ['LI-04 received'],
      personId: null,
      identifier: NOODLE_SHOP,
      kind: 'services',
    });
  });

  it('goes over to paper with a reason', async () => {
    await begin(counter, VISITOR);
    await settle(counter, mattersOn(counter)[0]?.key ?? '', 'printed');
    await counter.send('release.matters', {});
    await counter.send('customer.usePaper', { release: releaseOf(counter) });
    expect(counter.staff().visit?.primary.action).toBe('makePaper');
    await counter.send('receipt.makePaper', { reason: 'customerPrefersPaper', note: '' });
    expect(counter.customer()).toMatchObject({ screen: 'thanks', kind: 'paper' });
    expect(await stored()).toMatchObject({ matters: ['LI-08 printed'], kind: 'paper' });
  });

  it('ends without a receipt where nothing was taken in or handed out', async () => {
    await begin(counter, VISITOR);
    await settle(counter, mattersOn(counter)[0]?.key ?? '', 'answered');
    await counter.send('visit.go', { step: 'matters' });
    expect(counter.staff().visit?.primary).toMatchObject({ action: 'finish', enabled: true });
    await counter.send('visit.finish', {});
    expect(counter.staff().screen).toBe('start');
  });
});

describe('what is refused', () => {
  it('takes nothing in before every paper is ticked, nor what belongs to another office', async () => {
    await begin(counter, VISITOR);
    expect(await refusal('matter.add', { service: 'LI-99' })).toBe('matter.unknownService');
    const claim = await add(counter, 'LI-09-death');
    expect(await refusal('matter.settle', settled(claim, 'received'))).toBe('matter.papersOpen');
    expect(await refusal('matter.settle', settled(claim, 'referred'))).toBe('matter.referralNeeded');
    expect(await refusal('release.matters', {})).toBe('matter.unsettled');
    const oldAge = await add(counter, 'LI-09-oldAge');
    expect(await refusal('matter.settle', settled(oldAge, 'received'))).toBe('matter.ownSteps');
    const job = await add(counter, 'EI-09-unemployment');
    expect(await refusal('matter.settle', settled(job, 'received'))).toBe('matter.elsewhere');
    expect(await refusal('matter.mark', { matter: job, paper: 'licence', state: 'seen', pages: 0, note: '' })).toBe(
      'matter.unknownPaper',
    );
    expect(await refusal('matter.remove', { matter: 'M99' })).toBe('matter.unknown');
  });

  it('takes back what the customer was shown when a matter changes', async () => {
    await begin(counter, VISITOR);
    const matter = mattersOn(counter)[0]?.key ?? '';
    await settle(counter, matter, 'printed');
    await counter.send('release.matters', {});
    const release = releaseOf(counter);
    await counter.send('customer.disputeMatter', { release, matter, disputed: true });
    expect(counter.staff().visit?.matters?.disputed).toHaveLength(1);
    await settle(counter, matter, 'answered');
    expect(counter.customer().screen).toBe('welcome');
    expect(await refusal('customer.confirmMatters', { release })).toBe('release.notAsked');
  });

  it('begins a visit for a unit that was looked up, with the reason of that look-up', async () => {
    await counter.send('screen.open', { screen: 'units' });
    await counter.send('unit.open', { number: NOODLE_SHOP, reason: '負責人來問欠費' });
    await counter.send('unit.take', { number: NOODLE_SHOP, reason: '負責人來問欠費' });
    expect(counter.staff().visit?.identity).toMatchObject({
      identifier: NOODLE_SHOP,
      capacity: 'employer',
      chosenPurpose: 'unit',
      reason: '負責人來問欠費',
    });
    expect(await refusal('visit.identify', {})).toBe('identity.notSighted');
  });

  it('gives a unit no page that needs a person’s record', async () => {
    await begin(counter, EMPLOYER);
    expect(await refusal('release.facts', {})).toBe('visit.stepNotReached');
    expect(await refusal('release.comparison', { withAssumptions: false })).toBe('visit.stepNotReached');
    await settle(counter, mattersOn(counter)[0]?.key ?? '', 'printed');
    await counter.send('release.matters', {});
    expect(await refusal('release.choice', {})).toBe('release.nothing');
    expect(await refusal('receipt.makeSheet', {})).toBe('receipt.noSheet');
    expect(counter.customer().screen).toBe('matters');
  });

  it('keeps the line of what was printed or changed in the visit', async () => {
    await begin(counter, VISITOR);
    await counter.send('summary.print', { kind: 'spells', kinds: [...ARREARS_KINDS], partReason: '' });
    const [printed] = mattersOn(counter);
    expect(printed).toMatchObject({ service: 'LI-08', outcome: 'printed', automatic: true });
    expect(printed?.note).toMatch(/^異動明細1頁，驗證碼[0-9A-Z]{5}-[0-9A-Z]{5}，張正文領取$/);
    expect(await refusal('matter.remove', { matter: printed?.key ?? '' })).toBe('matter.automatic');
    expect(await refusal('matter.settle', settled(printed?.key ?? '', 'withdrawn'))).toBe('matter.automatic');
    await counter.send('privacy.setLock', { locked: true, code: 'T0101', pin: '010100' });
    expect(mattersOn(counter)[1]).toMatchObject({ service: 'TD-02', outcome: 'received', note: '設定保密' });
    await signMatters(counter);
    // The receipt of a locked person opens for that person only: what it holds is on the screen of the visit.
    expect(counter.staff().visit?.receipt?.kind).toBe('services');
    expect(counter.customer()).toMatchObject({ screen: 'thanks', next: [{}, { when: 'LI-08' }, { when: 'TD-02' }] });
  });

  it('needs to know who came for a unit', async () => {
    await counter.send('visit.walkIn', { identifier: NOODLE_SHOP });
    await counter.send('visit.draftIdentity', { ...EMPLOYER, agentRelation: '' });
    expect(await refusal('visit.identify', {})).toBe('unit.comerNeeded');
    await counter.send('visit.draftIdentity', { ...EMPLOYER, identifier: '05076891X' });
    expect(await refusal('visit.identify', {})).toBe('unit.notFound');
  });
});
