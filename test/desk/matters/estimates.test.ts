import { afterEach, beforeEach, expect, it } from 'vitest';
import type { CustomerView } from '../../../src/contract/customer-view.ts';
import { openCounter, type OpenCounter, releaseOf, signIn } from '../counter.ts';
import { testWith, textOf, unspaced } from '../../receipts/poppler.ts';
import { add, begin, mattersOn, settle, signMatters, VISITOR } from './serve.ts';

/** J4: 46 years old, laid off on 115-11-15, six months at 42,000. */
const LAID_OFF = { ...VISITOR, identifier: 'N122074186', words: '公司把我資遣了', chosenPurpose: 'unemployment' };
const UNEMPLOYMENT = 'employmentInsurance.unemployment-0';

let counter: OpenCounter;
beforeEach(async () => {
  counter = await openCounter();
  await signIn(counter);
  await begin(counter, LAID_OFF);
  await counter.send('visit.go', { step: 'matters' });
});
afterEach(() => counter.dispose());

async function tell(facts: Record<string, string>, dependants = 2): Promise<void> {
  const events = [{ kind: 'leftJob' as const, on: '2026-11-15', facts }];
  await counter.send('visit.rights', { events, answers: { dependants } });
}

/** The one matter the visit came for. */
function claim(): string {
  return mattersOn(counter)[0]?.key ?? '';
}

function show(right: string, shown = true) {
  return counter.send('matter.show', { matter: claim(), right, shown });
}

async function refusal(name: string, input: object): Promise<string> {
  const reply = await counter.attempt('staff', { name, input });
  return reply.ok ? 'accepted' : reply.fault.code;
}

function estimatesShown(): Extract<CustomerView, { screen: 'matters' }>['matters'][number]['estimates'] {
  const view = counter.customer();
  return view.screen === 'matters' ? view.matters.flatMap(({ estimates }) => estimates) : [];
}

it('lays beside a matter what the clerk chose and nothing else, in the language of the customer', async () => {
  await tell({ leaving: 'involuntary' });
  expect(mattersOn(counter)[0]?.estimates[0]).toMatchObject({
    right: UNEMPLOYMENT,
    brief: '33,600 元/月',
    shown: false,
  });
  await show(UNEMPLOYMENT);
  await show('employmentInsurance.healthPremium-0');
  await show('employmentInsurance.healthPremium-0', false);
  await settle(counter, claim(), 'referred', 'employmentService');
  expect(counter.customer().screen).toBe('welcome');
  await counter.send('release.matters', {});
  expect(estimatesShown()).toMatchObject([
    { title: '失業給付', figures: [{ amount: 33_600, per: 'month', note: '' }], article: '就業保險法第11條、第16條' },
  ]);
  expect(counter.customer()).toMatchObject({ screen: 'matters', toRead: true, confirmed: false });
  await counter.send('customer.setPreferences', { language: 'en', textSize: 'normal', contrast: false });
  expect(estimatesShown()[0]?.title).toBe('Unemployment benefit');
});

it('says why something is not possible now', async () => {
  await tell({ leaving: 'involuntary' });
  const continued = await add(counter, 'CC-01');
  await counter.send('matter.show', { matter: continued, right: 'laborInsurance.continuedCover-0', shown: true });
  await settle(counter, claim(), 'answered');
  await settle(counter, continued, 'answered');
  await counter.send('release.matters', {});
  expect(estimatesShown()).toMatchObject([
    { figures: [], whyNot: [{ text: '勞保年資未滿15年' }], deadline: '', where: '' },
  ]);
});

it('offers nothing that still has to be asked, nor what no right is', async () => {
  await tell({});
  const input = { matter: claim(), shown: true };
  expect(await refusal('matter.show', { ...input, right: UNEMPLOYMENT })).toBe('matter.unknownRight');
  expect(await refusal('matter.show', { ...input, right: 'oldAge.of.somebody' })).toBe('matter.unknownRight');
  expect(await refusal('matter.show', { ...input, right: UNEMPLOYMENT, shown: false })).toBe('accepted');
});

it('is taken back when the story behind it changes', async () => {
  await tell({ leaving: 'involuntary' });
  await show(UNEMPLOYMENT);
  await settle(counter, claim(), 'answered');
  await counter.send('release.matters', {});
  await tell({ leaving: 'involuntary' }, 0);
  expect(counter.customer().screen).toBe('welcome');
  await counter.send('release.matters', {});
  expect(estimatesShown()).toMatchObject([{ figures: [{ amount: 25_200 }] }]);
  await tell({ leaving: 'voluntary' });
  expect(counter.customer().screen).toBe('welcome');
});

it('is read and not signed for: the page stays, no paper is made, and the visit ends without a receipt', async () => {
  await tell({ leaving: 'involuntary' });
  await show(UNEMPLOYMENT);
  await settle(counter, claim(), 'referred', 'employmentService');
  expect(counter.staff().visit?.primary.action).toBe('showMatters');
  await counter.send('release.matters', {});
  expect(await refusal('receipt.makePaper', { reason: 'customerPrefersPaper', note: '' })).toBe('matter.nothingToSign');
  expect(counter.staff().visit?.primary.action).toBe('wait');
  await counter.send('customer.confirmMatters', { release: releaseOf(counter) });
  expect(counter.customer()).toMatchObject({ screen: 'matters', confirmed: true });
  expect(counter.staff().visit?.primary).toMatchObject({ action: 'finish', enabled: true });
  expect(await refusal('visit.go', { step: 'sign' })).toBe('visit.stepNotReached');
  const { id } = counter.staff().visit ?? { id: '' };
  counter = await counter.reopen();
  await signIn(counter);
  await counter.send('visit.resume', { visitId: id });
  await counter.send('screen.cover', { covered: false });
  expect(estimatesShown()).toMatchObject([{ key: UNEMPLOYMENT }]);
  await counter.send('visit.finish', {});
  expect(counter.customer().screen).toBe('blank');
});

testWith('pdftotext', 'stands on the receipt of what was signed with it, with its day and law', async () => {
  await tell({ leaving: 'involuntary' });
  await show(UNEMPLOYMENT);
  await settle(counter, claim(), 'referred', 'employmentService');
  const printed = await add(counter, 'LI-11');
  await settle(counter, printed, 'printed');
  await signMatters(counter);
  const number = counter.staff().visit?.receipt?.number ?? '';
  const { base64 } = await counter.send('receipt.read', { number });
  const text = textOf(Buffer.from(base64, 'base64'));
  for (const words of [
    '您看過的給付試算',
    '失業給付 就業保險法第11條、第16條 33,600 元／月',
    '試算，不是核定。依民國115年11月30日的規定計算，規定版本 law-',
  ]) {
    expect(text).toContain(unspaced(words));
  }
});

it('without an estimate, what was answered or referred still ends at once', async () => {
  await settle(counter, claim(), 'answered');
  expect(counter.staff().visit?.primary.action).toBe('finish');
  expect(await refusal('release.matters', {})).toBe('matter.nothingToSign');
});
