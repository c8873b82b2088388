import { createHash } from 'node:crypto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { databaseFile, openReceipt, openStore } from '../../../electron/records/index.ts';
import { runOn, testWith } from '../../receipts/poppler.ts';
import {
  type IdentityInput,
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

async function bringTo(page: 'consent' | 'sign', identity: Partial<IdentityInput> = {}): Promise<void> {
  await signIn(counter);
  await counter.send('visit.callNext', {});
  await counter.send('visit.draftIdentity', { ...J1_IDENTITY, ...identity });
  await counter.send('visit.identify', {});
  await leadTo(counter, page);
}

function shownNow(): { release: string; shownHash: string } {
  const view = counter.customer();
  if (view.screen !== 'sign') throw new Error(view.screen);
  return { release: view.release, shownHash: view.shownHash };
}

it('reading aloud, the language and the moment of consent change the hash; a signature for the one before is refused', async () => {
  await bringTo('sign');
  const before = shownNow();
  await counter.send('release.readAloud', {});
  const readAloud = shownNow();
  expect(readAloud.shownHash).not.toBe(before.shownHash);
  const late = { ...before, strokes: SIGNATURE };
  const refused = await counter.attempt('customer', { name: 'customer.sign', input: late });
  expect(refused).toMatchObject({ ok: false, fault: { code: 'release.changed' } });
  await counter.send('customer.setPreferences', { language: 'en', textSize: 'normal', contrast: false });
  expect(shownNow().shownHash).not.toBe(readAloud.shownHash);
  await counter.send('customer.setPreferences', { language: 'zh', textSize: 'normal', contrast: false });
  expect(shownNow().shownHash).toBe(readAloud.shownHash);
  await counter.send('customer.back', { release: releaseOf(counter) });
  counter.clock.advance(1);
  await counter.send('customer.consent', { release: releaseOf(counter) });
  expect(shownNow().shownHash).not.toBe(readAloud.shownHash);
});

it('binds who signs as what, the pad, the clerk and the consent into the stored bytes, which have the signed hash', async () => {
  const agent = { capacity: 'agent', agentName: '張小美', agentLastFour: '6789', mandateSeen: true } as const;
  await bringTo('sign', { ...agent, agentRelation: '女兒' });
  await counter.send('release.readAloud', {});
  const { shownHash } = shownNow();
  await sign(counter);
  const number = counter.staff().visit?.receipt?.number ?? '';
  counter.desk.close();
  const at = counter.clock.now();
  const store = openStore({ file: databaseFile(counter.folder), key: counter.key, office: 'training', at });
  const { shown } = openReceipt(store, number, { actor: 'T0217', reason: '核對', at });
  store.close();
  expect(createHash('sha256').update(shown).digest('hex')).toBe(shownHash);
  expect(JSON.parse(shown)).toMatchObject({
    language: 'zh',
    signing: {
      capacity: { as: 'agent', name: '張小美', basis: expect.stringContaining('女兒；查詢、申請、領取') },
      pad: 'SP-07',
      clerk: { code: 'T0217', name: '林雅婷' },
      consentAt: expect.stringMatching(/^2026-11-30T14:2/),
      readAloudAt: expect.stringMatching(/^2026-11-30T14:2/),
      mark: null,
      corrects: null,
    },
  });
  counter = await openCounter({ folder: counter.folder, key: counter.key, clock: counter.clock });
});

testWith(
  'pdftotext',
  'a legal representative is called so on the screen that is signed, and acts without a mandate',
  async () => {
    const parent = { capacity: 'agent', agentName: '張小美', agentLastFour: '6789', mandateSeen: true } as const;
    await bringTo('sign', { ...parent, agentRelation: '法定代理人（母親）' });
    const view = counter.customer();
    if (view.screen !== 'sign') throw new Error(view.screen);
    expect(view.document.rows[1]).toMatchObject({ label: '法定代理人', value: '張小美' });
    await sign(counter);
    const { base64 } = await counter.send('receipt.read', { number: counter.staff().visit?.receipt?.number ?? '' });
    const text = runOn('pdftotext', { 'a.pdf': Buffer.from(base64, 'base64') }, '{a.pdf}', '-').replaceAll(/\s/g, '');
    for (const words of ['法定代理人（母親），證明看過', '法定代理人簽名']) expect(text).toContain(words);
  },
);

testWith('pdftotext', 'whoever cannot write marks a paper form on which two witnesses sign', async () => {
  await bringTo('consent');
  const asked = { mark: 'thumbprint', note: '' } as const;
  for (const witnesses of [
    ['林大山', ' '],
    ['王大明', '王大明'],
    ['張正文', '李小華'],
    ['林雅婷', '李小華'],
  ]) {
    const reply = await counter.attempt('staff', { name: 'receipt.makePaperForMark', input: { ...asked, witnesses } });
    expect(reply, witnesses.join()).toMatchObject({ ok: false, fault: { code: 'sign.twoWitnesses' } });
  }
  await counter.send('receipt.makePaperForMark', { ...asked, witnesses: ['王大明', '李小華'] });
  const receipt = counter.staff().visit?.receipt;
  expect(receipt).toMatchObject({ kind: 'paper' });
  const { base64 } = await counter.send('receipt.read', { number: receipt?.number ?? '' });
  const text = runOn('pdftotext', { 'a.pdf': Buffer.from(base64, 'base64') }, '{a.pdf}', '-').replaceAll(/\s/g, '');
  for (const words of ['見證人王大明簽名', '見證人李小華簽名', '民法第3條第3項', '按指印'])
    expect(text).toContain(words);
});
