import { afterEach, beforeEach, expect, it } from 'vitest';
import { identifyJ1, J1_IDENTITY, openCounter, type OpenCounter, releaseOf, signIn } from '../counter.ts';

let counter: OpenCounter;
beforeEach(async () => {
  counter = await openCounter();
});
afterEach(() => counter.dispose());

async function codeOf(name: string, input: object): Promise<string> {
  const reply = await counter.attempt('staff', { name, input });
  return reply.ok ? 'ok' : reply.fault.code;
}

async function twoLooks(): Promise<void> {
  await signIn(counter, 'T0305', '030500');
  await counter.send('visit.walkIn', { identifier: 'A123456789' });
  const official = { basis: 'officialRequest', basisNumber: '保費資字第11560001號' } as const;
  await counter.send('visit.draftIdentity', { ...J1_IDENTITY, ...official, sighted: 'none', reason: '檢察署來文' });
  await counter.send('visit.identify', {});
  await counter.send('visit.finish', {});
  counter.clock.advance(3);
  await identifyJ1(counter);
}

it('tells the clerk who looked with half a staff code, and the citizen with none', async () => {
  await twoLooks();
  const { rows, more } = await counter.send('visit.lookUps', {});
  expect(rows).toMatchObject([
    { at: '115/11/30 14:25', office: '臺北市辦事處', purpose: '臨櫃辦理', staff: 'T02**' },
    { at: '115/11/30 14:22', office: '臺北市辦事處', purpose: '公務查詢', staff: 'T03**' },
  ]);
  expect(more).toBe(false);
  await counter.send('visit.showLookUps', { shown: true });
  expect(counter.customer()).toMatchObject({
    screen: 'lookUps',
    rows: [{ purpose: '臨櫃辦理' }, { purpose: '公務查詢', office: '臺北市辦事處' }],
  });
  const shown = JSON.stringify(counter.customer());
  expect(shown).not.toMatch(/T0\d|陳志豪|林雅婷|檢察署|11560001|A12345/);
  await counter.send('customer.setPreferences', { language: 'en', textSize: 'normal', contrast: false });
  expect(counter.customer()).toMatchObject({
    rows: [{ purpose: 'Service at the counter' }, { purpose: 'Official request' }],
  });
});

it('is taken off by the citizen, the clerk, the next release, and when the visit is put aside', async () => {
  await twoLooks();
  const show = () => counter.send('visit.showLookUps', { shown: true });
  await show();
  await counter.send('customer.lookUpsSeen', {});
  expect(counter.customer().screen).toBe('welcome');
  await show();
  await counter.send('visit.showLookUps', { shown: false });
  expect(counter.customer().screen).toBe('welcome');
  await show();
  await counter.send('release.facts', {});
  expect(counter.customer().screen).toBe('facts');
  await show();
  await counter.send('customer.lookUpsSeen', {});
  await counter.send('customer.confirmFacts', { release: releaseOf(counter) });
  await show();
  const visitId = counter.staff().visit?.id ?? '';
  await counter.send('visit.putAside', {});
  expect(counter.customer().screen).toBe('blank');
  await counter.send('visit.resume', { visitId });
  await counter.send('screen.cover', { covered: false });
  expect(counter.customer().screen).toBe('facts');
});

it('is shown to nobody but the person', async () => {
  await signIn(counter);
  await counter.send('visit.walkIn', { identifier: 'A123456789' });
  expect(await codeOf('visit.lookUps', {})).toBe('visit.stepNotReached');
  const agent = { capacity: 'agent', agentName: '張小玲', agentLastFour: '1234', mandateSeen: true } as const;
  await counter.send('visit.draftIdentity', { ...J1_IDENTITY, ...agent, basis: 'mandate', reason: '委託查詢' });
  await counter.send('visit.identify', {});
  expect(await codeOf('visit.showLookUps', { shown: true })).toBe('access.ownLookUpsOnly');
  expect(counter.customer().screen).toBe('welcome');
});
