import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { BundlePreview } from '../../src/contract/law-updates-view.ts';
import { makeBundle, type Manifest, readSigners, trainingKey } from '../../electron/law-bundles/index.ts';
import { hostileBundles } from '../law-bundles/hostile.ts';
import { publicPem, rowsOf } from '../law-bundles/law-office.ts';
import { goldenTrials, shippedTrials } from '../law-bundles/ship-golden-cases.ts';
import { handClock, identifyJ1, leadTo, openCounter, type OpenCounter, releaseOf, sign, signIn } from './counter.ts';

const opened: OpenCounter[] = [];

async function counterOn(moment = '2026-11-30T14:22:00+08:00'): Promise<OpenCounter> {
  const counter = await openCounter({ clock: handClock(moment) });
  opened.push(counter);
  return counter;
}

afterEach(() => {
  for (const counter of opened.splice(0)) counter.dispose();
});

const SUPERVISOR = { code: 'T0101', pin: '010100' };

async function asSupervisor(counter: OpenCounter): Promise<void> {
  await signIn(counter, SUPERVISOR.code, SUPERVISOR.pin);
}

/** A bundle that follows what the counter has, signed with the training key. */
async function bundleFor(
  counter: OpenCounter,
  files: readonly { name: string; content: string }[],
  changes: Partial<Manifest> = {},
): Promise<Buffer> {
  const { head } = await counter.send('law.bundles', {});
  const stated = {
    sequence: 1,
    issuedOn: '2026-11-20',
    effectiveFrom: '2026-11-20',
    base: head,
    title: { zh: '測試用的調整', en: 'Adjustment for a test' },
    sources: ['測試'],
    ...changes,
  };
  return Buffer.from(makeBundle(stated, files, trainingKey()));
}

async function importBundle(counter: OpenCounter, bytes: Buffer): Promise<void> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await counter.send('law.acceptBundle', { base64: bytes.toString('base64'), sha256, pin: SUPERVISOR.pin });
}

async function inspect(counter: OpenCounter, bytes: Buffer): Promise<BundlePreview> {
  return counter.send('law.inspectBundle', { base64: bytes.toString('base64') });
}

const FORMULA = 'laborInsurance.oldAge.formulaBRate';

/** The rate of the monthly pension, 1.55 % by law, made 2 % for the test from a day on. */
function higherRate(from: string, corrects = false) {
  return [rowsOf(FORMULA, 'fraction a year', `from: ${from}, value: '0.02'${corrects ? ', corrects: true' : ''}`)];
}

function monthly(counter: OpenCounter): number | null {
  return counter.staff().visit?.estimate?.options.find(({ per }) => per === 'month')?.recorded ?? null;
}

describe('an update of the law', () => {
  it('shows every figure that changes and every case that comes out otherwise, and keeps nothing of it', async () => {
    const counter = await counterOn();
    await asSupervisor(counter);
    const preview = await inspect(counter, await bundleFor(counter, higherRate('2026-11-20')));
    expect(preview).toMatchObject({ sequence: 1, effectiveFrom: '115/11/20', startsNow: true });
    expect(preview.signer.training).toBe(true);
    expect(preview.figures).toEqual([
      expect.objectContaining({ from: '115/11/20', to: '', before: '1.55%', after: '2%', kind: 'changed' }),
    ]);
    expect(preview.cases.changed).toBeGreaterThan(3);
    expect(preview.cases.rows.every(({ before, after }) => before !== '' && after !== '')).toBe(true);
    expect((await counter.send('law.bundles', {})).bundles).toEqual([]);
  });

  it('shows of a table and of a list exactly what differs', async () => {
    const counter = await counterOn();
    await asSupervisor(counter);
    const files = [
      rowsOf(
        'laborInsurance.survivorAnnuity.supplement',
        'percent of the annuity',
        'from: 2026-12-01, value: {perPerson: 30, cap: 50}',
      ),
      {
        ...rowsOf('laborInsurance.salaryGradesPartTime', 'NT$/month', 'from: 2026-12-01, value: [11100, 99999]'),
        name: 'lists.yaml',
      },
    ];
    const { figures } = await inspect(counter, await bundleFor(counter, files));
    const [supplement, grades] = ['遺屬', '部分工時'].map((title) => figures.find((one) => one.title.includes(title)));
    expect(supplement?.before).toMatch(/ 25$/);
    expect(supplement?.after).toMatch(/ 30$/);
    expect(grades?.before).toBe('12,540');
    expect(grades?.after).toBe('99,999');
  });

  it('is refused where a rule would no longer find in a table what it reads', async () => {
    const counter = await counterOn();
    await asSupervisor(counter);
    const row = 'from: 2026-12-01, value: {perPerson: 30}';
    const files = [rowsOf('laborInsurance.survivorAnnuity.supplement', 'percent of the annuity', row)];
    const base64 = (await bundleFor(counter, files)).toString('base64');
    const reply = await counter.attempt('staff', { name: 'law.inspectBundle', input: { base64 } });
    expect(reply.ok ? 'done' : reply.fault.code).toBe('lawBundle.unsound');
  });

  it('takes effect on its day by the clock, not before, and over a restart', async () => {
    const counter = await counterOn('2026-11-30T23:50:00+08:00');
    await asSupervisor(counter);
    const before = await counter.send('law.bundles', {});
    await importBundle(counter, await bundleFor(counter, higherRate('2026-12-01'), { effectiveFrom: '2026-12-01' }));
    const waiting = await counter.send('law.bundles', {});
    expect(waiting.bundles[0]).toMatchObject({ state: 'waiting', acceptedBy: SUPERVISOR.code });
    expect(waiting.version).toBe(before.version);
    counter.clock.set('2026-12-01T00:01:00+08:00');
    const { version, head, bundles } = await counter.send('law.bundles', {});
    expect(bundles[0]?.state).toBe('inForce');
    expect(counter.staff().notices.map(({ title }) => title)).toContain('今天起適用第1號法規更新。');
    expect(version).toBe(head);
    expect(version).not.toBe(before.version);
    const again = await counter.reopen();
    opened.splice(opened.indexOf(counter), 1, again);
    await asSupervisor(again);
    expect((await again.send('law.bundles', {})).version).toBe(version);
  });

  it('needs a supervisor and the PIN; a clerk sees the list', async () => {
    const counter = await counterOn();
    await signIn(counter);
    const bytes = await bundleFor(counter, higherRate('2026-11-20'));
    const base64 = bytes.toString('base64');
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const codeOf = async (name: string, input: object) => {
      const reply = await counter.attempt('staff', { name, input });
      return reply.ok ? 'done' : reply.fault.code;
    };
    expect((await counter.send('law.bundles', {})).mayImport).toBe(false);
    expect(await codeOf('law.inspectBundle', { base64 })).toBe('call.notAllowed');
    expect(await codeOf('law.acceptBundle', { base64, sha256, pin: '021700' })).toBe('call.notAllowed');
    await asSupervisor(counter);
    expect(await codeOf('law.acceptBundle', { base64, sha256, pin: 'wrong' })).toBe('session.wrongPin');
    const other = { base64, sha256: '0'.repeat(64), pin: SUPERVISOR.pin };
    expect(await codeOf('law.acceptBundle', other)).toBe('law.otherFile');
    expect((await counter.send('law.bundles', {})).bundles).toEqual([]);
    expect(await codeOf('law.acceptBundle', { base64, sha256, pin: SUPERVISOR.pin })).toBe('done');
    expect(await codeOf('law.acceptBundle', { base64, sha256, pin: SUPERVISOR.pin })).toBe('lawBundle.alreadyAccepted');
  });

  it('takes back what a customer was only shown, and the counter goes on', async () => {
    const counter = await counterOn('2026-11-30T16:00:00+08:00');
    await asSupervisor(counter);
    await importBundle(counter, await bundleFor(counter, higherRate('2026-12-01'), { effectiveFrom: '2026-12-01' }));
    await identifyJ1(counter);
    await leadTo(counter, 'sign');
    const release = releaseOf(counter);
    const before = monthly(counter);
    counter.clock.set('2026-12-01T09:00:00+08:00');
    const late = await counter.attempt('customer', { name: 'customer.back', input: { release } });
    expect(late.ok ? 'done' : late.fault.code).toBe('release.notAsked');
    expect(counter.customer().screen).toBe('welcome');
    expect(counter.staff().visit?.step).toBe('estimate');
    expect(monthly(counter)).toBeGreaterThan(before ?? 0);
  });
});

it('a visit put aside under the old law is taken up again under the new one', async () => {
  const counter = await counterOn('2026-11-30T16:00:00+08:00');
  await asSupervisor(counter);
  await importBundle(counter, await bundleFor(counter, higherRate('2026-12-01'), { effectiveFrom: '2026-12-01' }));
  await identifyJ1(counter);
  await leadTo(counter, 'choose');
  await counter.send('visit.putAside', {});
  counter.clock.set('2026-12-01T09:00:00+08:00');
  const again = await counter.reopen();
  opened.splice(opened.indexOf(counter), 1, again);
  await signIn(again);
  const visitId = again.staff().start?.open[0]?.visitId ?? '';
  await again.send('visit.resume', { visitId });
  await again.send('screen.cover', { covered: false });
  expect(again.staff().visit).toMatchObject({ step: 'estimate', released: { page: 'none' } });
  expect(again.customer().screen).toBe('welcome');
  await leadTo(again, 'choose');
  expect(again.customer().screen).toBe('choose');
});

describe('a receipt', () => {
  it('is computed again to the same figure under the law of its day, whatever the law says now', async () => {
    const counter = await counterOn();
    await identifyJ1(counter);
    await leadTo(counter, 'sign');
    const old = monthly(counter);
    await sign(counter);
    const number = counter.staff().visit?.receipt?.number ?? '';
    const same = await counter.send('receipt.recompute', { number });
    expect(same).toMatchObject({ agrees: true, nowFault: '' });
    expect(same.rows.every(({ differs }) => !differs)).toBe(true);

    await asSupervisor(counter);
    await importBundle(counter, await bundleFor(counter, higherRate('2009-01-01', true)));
    const again = await counter.reopen();
    opened.splice(opened.indexOf(counter), 1, again);
    await signIn(again);
    const after = await again.send('receipt.recompute', { number });
    expect(after.agrees).toBe(true);
    expect(after.lawThen).toBe(same.lawThen);
    expect(after.lawNow).not.toBe(same.lawThen);
    const annuity = after.rows.find(({ key }) => key === 'annuity');
    expect(annuity?.printed).toBe(`每月${old?.toLocaleString('en-US')}元`);
    expect(annuity?.past).toBe(annuity?.printed);
    expect(annuity?.differs).toBe(true);

    // The sealed visit still shows what was sealed.
    const visitId = again.staff().start?.open[0]?.visitId ?? '';
    await again.send('visit.resume', { visitId });
    expect(again.staff().visit?.receipt?.number).toBe(number);
    await again.send('screen.cover', { covered: false });
    expect(again.customer().screen).toBe('thanks');
  });
});

describe('files that are no update', () => {
  it('are refused one after the other, each with its code, and nothing is kept', async () => {
    const counter = await counterOn();
    await asSupervisor(counter);
    const { head, version } = await counter.send('law.bundles', {});
    const stated = {
      sequence: 1,
      issuedOn: '2026-11-20',
      effectiveFrom: '2026-11-20',
      base: head,
      title: { zh: '測試', en: 'Test' },
      sources: ['測試'],
    };
    // In a training office the training key is the law office's; what it would refuse of it is tried elsewhere.
    const hostile = hostileBundles({ key: trainingKey(), stated, files: higherRate('2026-11-20') }).filter(
      ({ bytes, code }) => bytes.length > 0 && code !== 'lawBundle.trainingOnly',
    );
    expect(hostile.length).toBeGreaterThan(100);
    for (const { what, bytes, code } of hostile) {
      const base64 = Buffer.from(bytes).toString('base64');
      const reply = await counter.attempt('staff', { name: 'law.inspectBundle', input: { base64 } });
      const tooLong = code === 'lawBundle.tooLarge' ? ['input.invalid', 'message.tooLarge', code] : [code];
      expect([what, tooLong.includes(reply.ok ? 'accepted' : reply.fault.code)]).toEqual([what, true]);
    }
    expect(await counter.send('law.bundles', {})).toMatchObject({ version, head, bundles: [] });
  });
});

function shipped(name: string): string {
  return readFileSync(resolve(import.meta.dirname, '../../resources/law-updates', name), 'utf8');
}

describe('what the program ships for updates', () => {
  it('is one readable key of the law office, which is not one anybody can make', () => {
    const [signer, ...others] = readSigners(shipped('law-office.pub'));
    expect(others).toEqual([]);
    expect(signer?.training).toBe(false);
    expect(shipped('law-office.pub')).not.toContain('PRIVATE');
    expect(signer?.fingerprint).not.toBe(readSigners(publicPem(trainingKey()))[0]?.fingerprint);
  });

  it('are golden cases, word for word, and nearly all of them (node test/law-bundles/ship-golden-cases.ts)', () => {
    const golden = new Map(goldenTrials().map((one) => [`${one.ask} ${one.id}`, one]));
    const trials = shippedTrials();
    for (const one of trials) expect(one).toEqual(golden.get(`${one.ask} ${one.id}`));
    expect(trials.length).toBeGreaterThan(golden.size * 0.8);
  });
});
