import { resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { readKnowledge } from '../../../electron/desk/knowledge-files.ts';
import { type Condition, isMet } from '../../../electron/guidance/practice/conditions.ts';
import type { PracticeFacts } from '../../../electron/guidance/practice/facts.ts';
import { fullPoints, readScripts, scoreOf } from '../../../electron/guidance/practice/script.ts';
import { journeys } from '../../../electron/records/training/journeys/journeys.ts';
import { openCounter, type OpenCounter, signIn } from '../counter.ts';
import { runs } from './practice-runs.ts';

const folder = resolve(import.meta.dirname, '../../../resources/knowledge/practice');
const scripts = readScripts(readKnowledge(folder));

/** Facts that meet every condition: what a perfect visit leaves behind. */
function perfect(conditions: readonly Condition[]): PracticeFacts {
  const facts = {
    sighted: true,
    capacity: 'self',
    mandateSeen: true,
    matters: [] as { service: string; outcome: string; referral: string }[],
    lifeEvents: [] as string[],
    chosen: '',
    readAloud: true,
    receipt: '',
    events: [] as { type: string; what: string }[],
    consulted: [] as string[],
    minutes: 0,
  };
  for (const one of conditions) {
    if ('capacity' in one) facts.capacity = one.capacity;
    if ('matter' in one) facts.matters.push({ service: one.matter, outcome: 'open', referral: '' });
    if ('settled' in one) facts.matters.push({ service: one.settled, outcome: one.as[0] ?? '', referral: '' });
    if ('referredTo' in one) facts.matters.push({ service: 'any', outcome: 'referred', referral: one.referredTo });
    if ('told' in one) facts.lifeEvents.push(one.told);
    if ('chosen' in one) facts.chosen = one.chosen[0] ?? '';
    if ('receipt' in one) facts.receipt = one.receipt[0] ?? '';
    if ('happened' in one) facts.events.push({ type: one.happened, what: one.about ?? '' });
    if ('once' in one) facts.events.push({ type: one.once, what: '' });
    if ('consulted' in one) facts.consulted.push(one.consulted[0] ?? '');
  }
  return facts;
}

/** The same visit with one thing left out, or done that must not be. */
function without(one: Condition, facts: PracticeFacts): PracticeFacts {
  if ('sighted' in one) return { ...facts, sighted: false };
  if ('mandateSeen' in one) return { ...facts, mandateSeen: false };
  if ('capacity' in one) return { ...facts, capacity: 'nobody' };
  if ('matter' in one) return { ...facts, matters: facts.matters.filter(({ service }) => service !== one.matter) };
  if ('settled' in one) return { ...facts, matters: facts.matters.filter(({ service }) => service !== one.settled) };
  if ('referredTo' in one) return { ...facts, matters: facts.matters.map((matter) => ({ ...matter, referral: '' })) };
  if ('told' in one) return { ...facts, lifeEvents: facts.lifeEvents.filter((kind) => kind !== one.told) };
  if ('chosen' in one) return { ...facts, chosen: '' };
  if ('readAloud' in one) return { ...facts, readAloud: false };
  if ('receipt' in one) return { ...facts, receipt: '' };
  if ('happened' in one) {
    const { happened, about } = one;
    const isIt = (event: { type: string; what: string }) =>
      event.type === happened && (about === undefined || event.what === about);
    return { ...facts, events: facts.events.filter((event) => !isIt(event)) };
  }
  if ('never' in one) return { ...facts, events: [...facts.events, { type: one.never, what: '' }] };
  if ('once' in one) return { ...facts, events: [...facts.events, { type: one.once, what: 'again' }] };
  if ('notReceived' in one) {
    const taken = { service: one.notReceived, outcome: 'received', referral: '' };
    return { ...facts, matters: [...facts.matters, taken] };
  }
  if ('consulted' in one) {
    return { ...facts, consulted: facts.consulted.filter((page) => !one.consulted.includes(page)) };
  }
  return { ...facts, minutes: one.withinMinutes + 1 };
}

describe('the scripts', () => {
  it('are of the twelve journeys, worth a hundred points each, about persons and units of the training office', () => {
    expect([...scripts.keys()].map((key) => key.replace(/[PQ]$/, ''))).toEqual(
      Array.from({ length: 12 }, (_, index) => `J${index + 1}`),
    );
    const numbers = new Set([
      '05076891S',
      ...journeys.flatMap(({ persons }) => persons.flatMap((one) => one.identifiers.map(({ value }) => value))),
    ]);
    for (const script of scripts.values()) {
      expect([script.key, fullPoints(script)]).toEqual([script.key, 100]);
      expect(numbers.has(script.identifier), script.key).toBe(true);
      const time = script.marks.find(({ met }) => 'withinMinutes' in met)?.met;
      expect(time).toEqual({ withinMinutes: script.minutes });
    }
  });

  it.each([...scripts])('%s: each thing left out costs exactly its mark', (_, script) => {
    const facts = perfect(script.marks.map(({ met }) => met));
    expect(scoreOf(script, facts)).toMatchObject({ points: 100, full: 100 });
    for (const mark of script.marks) {
      const less = without(mark.met, facts);
      expect(isMet(mark.met, less), mark.key).toBe(false);
      expect(scoreOf(script, less).points, mark.key).toBe(100 - mark.points);
    }
  });
});

let counter: OpenCounter;

describe('a good visit through the gate', () => {
  beforeAll(async () => {
    counter = await openCounter();
    await signIn(counter);
  });
  afterEach(async () => {
    if (counter.staff().visit !== null) await counter.send('visit.putAside', {});
  });
  afterAll(() => counter.dispose());

  it.each([...scripts.keys()])('%s gets full marks', async (key) => {
    const run = runs[key];
    if (run === undefined) throw new Error(`no good run of ${key}`);
    await counter.send('practice.start', { script: key });
    expect((await counter.send('practice.read', {})).running).toMatchObject({ script: key });
    counter.clock.advance(2);
    await run(counter);
    const report = await counter.send('practice.end', {});
    expect(report.marks.filter(({ met }) => !met).map(({ key: mark }) => mark)).toEqual([]);
    expect(report).toMatchObject({ points: 100, full: 100, minutes: 2 });
  });
});

describe('practice at the desk', () => {
  beforeAll(async () => {
    counter = await openCounter();
    await signIn(counter);
  });
  afterAll(() => counter.dispose());

  it('loses what was not done, and says why with the article', async () => {
    await counter.send('practice.start', { script: 'J6' });
    counter.clock.advance(9);
    const report = await counter.send('practice.end', {});
    expect(report).toMatchObject({ points: 0, minutes: 9, target: 5 });
    expect(report.marks.find(({ key }) => key === 'claim')).toMatchObject({ met: false, basis: '勞保細則56' });
    expect((await counter.send('practice.read', {})).running).toBeNull();
    await counter.send('visit.putAside', {});
  });

  it('keeps one at a time, also over a restart, and results for the trainer and the own account only', async () => {
    await counter.send('practice.start', { script: 'J12' });
    await counter.send('visit.putAside', {});
    const again = await counter.attempt('staff', { name: 'practice.start', input: { script: 'J1' } });
    expect(again).toMatchObject({ ok: false, fault: { code: 'practice.running' } });
    counter = await counter.reopen();
    await signIn(counter);
    expect((await counter.send('practice.read', {})).running?.script).toBe('J12');
    await counter.send('practice.end', {});
    expect((await counter.send('practice.read', {})).own).toMatchObject([
      { full: 100, name: '林雅婷', title: '幫住院的爸爸印投保資料' },
      { points: 0, title: '生小孩的十萬元怎麼領' },
    ]);
    expect(await counter.attempt('staff', { name: 'practice.end', input: {} })).toMatchObject({
      fault: { code: 'practice.none' },
    });
    await counter.send('session.signOut', {});
    await signIn(counter, 'T0305', '030500');
    expect(await counter.send('practice.read', {})).toMatchObject({ own: [], everybody: null });
    await counter.send('session.signOut', {});
    await signIn(counter, 'T0808', '080800');
    expect((await counter.send('practice.read', {})).everybody).toHaveLength(2);
  });

  it('is said on the visit with its own time, and can be given up without a result', async () => {
    await counter.send('session.signOut', {});
    await signIn(counter);
    const { own } = await counter.send('practice.read', {});
    await counter.send('practice.start', { script: 'J3P' });
    expect(counter.staff().visit).toMatchObject({
      targetMinutes: 8,
      practice: { title: '公司幫我填好了，蓋章就好', persona: expect.stringContaining('陳秀蘭') },
    });
    expect(JSON.stringify(counter.customer())).not.toContain('公司幫我填好了');
    await counter.send('practice.abandon', {});
    expect(counter.staff().visit).toMatchObject({ targetMinutes: 15, practice: null });
    expect(await counter.send('practice.read', {})).toMatchObject({ running: null, own });
    const again = await counter.attempt('staff', { name: 'practice.abandon', input: {} });
    expect(again).toMatchObject({ fault: { code: 'practice.none' } });
    await counter.send('visit.putAside', {});
  });

  it('is not for a script that is not there', async () => {
    const reply = await counter.attempt('staff', { name: 'practice.start', input: { script: 'J99' } });
    expect(reply).toMatchObject({ ok: false, fault: { code: 'practice.unknown' } });
  });
});

it('nothing is practised on real data', async () => {
  const told: { code: string; once: string }[] = [];
  const real = await openCounter({ holds: 'real', firstAccount: (account) => void told.push(account) });
  const { code = '', once = '' } = told[0] ?? {};
  await signIn(real, code, once);
  await real.send('account.changeOwnPin', { pin: once, newPin: 'mountain-48' });
  expect(await real.send('practice.read', {})).toMatchObject({ allowed: false, scripts: [], running: null });
  expect(real.staff().places).not.toContain('practice');
  expect(await real.attempt('staff', { name: 'practice.start', input: { script: 'J1' } })).toMatchObject({
    ok: false,
    fault: { code: 'practice.trainingOnly' },
  });
  expect(await real.attempt('staff', { name: 'screen.open', input: { screen: 'practice' } })).toMatchObject({
    ok: false,
  });
  real.dispose();
});
