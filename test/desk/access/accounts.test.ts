import { assert, asyncProperty, array, constantFrom } from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { calls } from '../../../src/contract/calls.ts';
import { openCounter, type OpenCounter, signIn } from '../counter.ts';

/** Random sequences against the lock; a release runs 1,000. */
const SEQUENCES = Number(process.env['COUNTER_LOCK_SEQUENCES'] ?? 8);

let counter: OpenCounter;
afterEach(() => counter.dispose());

async function codeOf(name: string, input: object): Promise<string> {
  const reply = await counter.attempt('staff', { name, input });
  return reply.ok ? 'ok' : reply.fault.code;
}

async function realOffice(): Promise<{ code: string; once: string }> {
  const told: { code: string; once: string }[] = [];
  counter = await openCounter({ holds: 'real', firstAccount: (account) => void told.push(account) });
  const [first] = told;
  if (first === undefined) throw new Error('nobody was told');
  return first;
}

describe('a real office', () => {
  it('opens without training persons; its first account must choose a PIN before anything else', async () => {
    const { code, once } = await realOffice();
    expect(counter.desk).toBeDefined();
    await signIn(counter, code, once);
    expect(counter.staff()).toMatchObject({ screen: 'ownPin', training: false, places: [], trainingAccounts: [] });
    expect(await codeOf('visit.callNext', {})).toBe('account.changePinFirst');
    expect(await codeOf('account.list', {})).toBe('account.changePinFirst');
    expect(await codeOf('account.changeOwnPin', { pin: once, newPin: '12345678' })).toBe('pin.sequence');
    await counter.send('account.changeOwnPin', { pin: once, newPin: 'mountain-48' });
    expect(counter.staff().screen).toBe('start');
    expect(counter.staff().start?.trainingPersons).toEqual([]);
    expect(await codeOf('account.list', {})).toBe('ok');
  });

  it('keeps its accounts over a restart and tells no further code', async () => {
    const { code, once } = await realOffice();
    await signIn(counter, code, once);
    await counter.send('account.changeOwnPin', { pin: once, newPin: 'mountain-48' });
    counter = await counter.reopen();
    await signIn(counter, code, 'mountain-48');
    expect(counter.staff().account).toMatchObject({ code, role: 'branchHead' });
  });

  it('has no counter for a trainer', async () => {
    const { code, once } = await realOffice();
    await signIn(counter, code, once);
    await counter.send('account.changeOwnPin', { pin: once, newPin: 'mountain-48' });
    const opened = await counter.send('account.open', { code: 't0808', name: '李佩珊', role: 'trainer' });
    await signIn(counter, opened.code, opened.once);
    await counter.send('account.changeOwnPin', { pin: opened.once, newPin: 'bridge-62-y' });
    expect(await codeOf('visit.callNext', {})).toBe('call.notAllowed');
    expect(await codeOf('receipt.search', { text: '', day: '2026-11-30', reason: '練習' })).toBe('call.notAllowed');
  });
});

describe('accounts at the desk', () => {
  it('are looked after by leaders only', async () => {
    counter = await openCounter();
    const named = Object.keys(calls).filter((name) => /^account\.(?!changeOwnPin)/.test(name));
    expect(named.length).toBeGreaterThan(7);
    for (const [code, pin] of [
      ['T0217', '021700'],
      ['T0404', '040400'],
      ['T0901', '090100'],
      ['T0808', '080800'],
    ] as const) {
      await signIn(counter, code, pin);
      for (const name of named) expect(await codeOf(name, {}), `${code} ${name}`).toBe('call.notAllowed');
      expect(await codeOf('screen.open', { screen: 'accounts' })).toBe('call.notAllowed');
    }
  });

  it('a supervisor opens, resets, switches off and on; a branch head’s account is beyond reach', async () => {
    counter = await openCounter();
    await signIn(counter, 'T0101', '010100');
    const opened = await counter.send('account.open', { code: 'T0555', name: '郭子晴', role: 'clerk' });
    expect(opened).toMatchObject({ code: 'T0555', until: '24小時內' });
    expect(await codeOf('account.open', { code: 'T0556', name: '郭', role: 'branchHead' })).toBe('account.aboveYou');
    expect(await codeOf('account.setRole', { code: 'T0555', role: 'branchHead' })).toBe('account.aboveYou');
    expect(await codeOf('account.disable', { code: 'T0100' })).toBe('account.aboveYou');
    expect(await codeOf('account.reset', { code: 'T0101' })).toBe('store.ownAccount');
    await counter.send('account.disable', { code: 'T0555' });
    expect(await codeOf('session.signIn', { code: 'T0555', pin: opened.once })).toBe('session.accountDisabled');
    await counter.send('session.signIn', { code: 'T0101', pin: '010100' });
    await counter.send('account.enable', { code: 'T0555' });
    const again = await counter.send('account.reset', { code: 'T0555' });
    const { rows, reviewDue } = await counter.send('account.list', {});
    expect(rows.find((row) => row.code === 'T0555')).toMatchObject({ state: 'waiting', roleName: '承辦', own: false });
    expect(rows.find((row) => row.code === 'T0101')).toMatchObject({ own: true });
    expect(reviewDue).toBe(true);
    await counter.send('account.review', {});
    expect((await counter.send('account.list', {})).reviewDue).toBe(false);
    expect(JSON.stringify(counter.staff())).not.toContain(again.once);
  });

  it('everyone changes the own PIN, and the old one is gone', async () => {
    counter = await openCounter();
    await signIn(counter);
    await counter.send('screen.open', { screen: 'ownPin' });
    expect(await codeOf('account.changeOwnPin', { pin: '000000', newPin: 'river-84-x' })).toBe('session.wrongPin');
    await counter.send('account.changeOwnPin', { pin: '021700', newPin: 'river-84-x' });
    await counter.send('session.lock', {});
    expect(await codeOf('session.unlock', { pin: '021700' })).toBe('session.wrongPin');
    expect(await codeOf('session.unlock', { pin: 'river-84-x' })).toBe('ok');
  });
});

it('whatever is tried at a locked desk, only the right PIN opens it, and five wrong ones close it for 15 minutes', async () => {
  counter = await openCounter();
  const step = constantFrom('wrong', 'wrong', 'right', 'wait', 'work');
  await assert(
    asyncProperty(array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
      counter.clock.advance(16);
      await signIn(counter);
      await counter.send('session.lock', {});
      let failures = 0;
      let closedUntil = 0;
      let locked = true;
      for (const each of steps) {
        const at = Date.parse(counter.clock.now());
        if (each === 'wait') counter.clock.advance(15);
        if (each === 'work') expect(await codeOf('visit.putAside', {})).toBe(locked ? 'session.locked' : 'visit.none');
        if (each === 'wait' || each === 'work') continue;
        const code = await codeOf('session.unlock', { pin: each === 'right' ? '021700' : '999999' });
        if (at < closedUntil) {
          expect(code).toBe('session.accountLocked');
        } else if (each === 'right') {
          expect(code).toBe('ok');
          locked = false;
          failures = 0;
          closedUntil = 0;
        } else {
          failures = closedUntil === 0 ? failures + 1 : 1;
          closedUntil = failures === 5 ? at + 15 * 60_000 : 0;
          expect(code).toBe(failures === 5 ? 'session.accountLocked' : 'session.wrongPin');
          if (failures === 5) failures = 0;
        }
        expect(counter.staff().screen === 'locked').toBe(locked);
      }
    }),
    { numRuns: SEQUENCES },
  );
}, 600_000);
