import { anything, assert, asyncProperty, constantFrom, object, oneof, pre, record } from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CallName, calls } from '../../src/contract/calls.ts';
import type { WindowKind } from '../../src/contract/roles.ts';
import { identifyJ1, openCounter, type OpenCounter, signIn } from './counter.ts';

/** Messages of the fuzz per window; a release runs more. */
const MESSAGES = Number(process.env['COUNTER_GATE_MESSAGES'] ?? 400);

let counter: OpenCounter;
beforeAll(async () => {
  counter = await openCounter();
  await identifyJ1(counter);
});
afterAll(() => counter.dispose());

async function codeOf(window: WindowKind, message: unknown): Promise<string> {
  const reply = await counter.attempt(window, message);
  return reply.ok ? 'ok' : reply.fault.code;
}

describe('the gate', () => {
  const names = Object.keys(calls) as CallName[];
  const others: WindowKind[] = ['customer', 'display', 'kiosk'];

  it('lets each window use its own calls and no other’s', async () => {
    const windows: WindowKind[] = ['staff', ...others];
    /** `customer.sign` belongs to the customer; what names no window belongs to the clerk. */
    const ownerOf = (name: string) => others.find((window) => name.startsWith(`${window}.`)) ?? 'staff';
    for (const window of windows) {
      for (const name of names.filter((each) => ownerOf(each) !== window)) {
        expect(await codeOf(window, { name, input: {} }), `${window} ${name}`).toBe('call.notAllowed');
      }
    }
  });

  it('does not believe a role written into the message', async () => {
    const forged = { name: 'visit.identify', input: {}, role: 'staff' };
    expect(await codeOf('customer', forged)).toBe('message.malformed');
    expect(await codeOf('customer', { name: 'visit.identify', input: { role: 'supervisor' } })).toBe('call.notAllowed');
    expect(await codeOf('staff', { name: 'visit.identify', input: { role: 'supervisor' } })).toBe('input.invalid');
  });

  it('refuses unknown calls, also those that every object has', async () => {
    for (const name of ['visit.destroy', '', 'constructor', '__proto__', 'toString', 'hasOwnProperty']) {
      expect(await codeOf('staff', { name, input: {} })).toBe('call.unknown');
    }
  });

  it('refuses what is too large, before it looks inside', async () => {
    const words = 'x'.repeat(2_000_000);
    expect(await codeOf('staff', { name: 'visit.draftIdentity', input: { words } })).toBe('message.tooLarge');
    const loop: Record<string, unknown> = { name: 'staff.view' };
    loop['input'] = loop;
    expect(await codeOf('staff', loop)).toBe('message.tooLarge');
  });

  it('answers anything with a reply in its own shape and keeps working', async () => {
    await assert(
      asyncProperty(
        constantFrom<WindowKind>('staff', 'customer', 'display', 'kiosk'),
        oneof(
          anything(),
          record({ name: constantFrom(...names), input: anything() }),
          record({ name: constantFrom(...names), input: object() }),
        ),
        async (window, message) => {
          // Signing out is a right of the clerk's window, not an attack.
          const name = typeof message === 'object' && message !== null && 'name' in message ? message.name : '';
          pre(!['session.signOut', 'session.lock', 'visit.putAside', 'screen.open'].includes(String(name)));
          const reply = await counter.attempt(window, message);
          expect(typeof reply.ok).toBe('boolean');
          if (!reply.ok) expect(reply.fault.message.zh.length).toBeGreaterThan(4);
        },
      ),
      { numRuns: MESSAGES },
    );
    expect(await codeOf('staff', { name: 'staff.view', input: {} })).toBe('ok');
  });
});

describe('the session', () => {
  it('shows nothing and does nothing before sign-in', async () => {
    const other = await openCounter();
    const reply = await other.attempt('staff', { name: 'visit.callNext', input: {} });
    expect(reply).toMatchObject({ ok: false, fault: { code: 'session.signInFirst' } });
    const view = await other.send('staff.view', {});
    expect(view).toMatchObject({ screen: 'signIn', start: null, visit: null });
    other.dispose();
  });

  it('locks the account for 15 minutes at the fifth wrong PIN', async () => {
    const other = await openCounter();
    const attempt = (pin: string) => other.attempt('staff', { name: 'session.signIn', input: { code: 'T0217', pin } });
    for (let failure = 1; failure <= 4; failure += 1) {
      expect(await attempt('000000')).toMatchObject({ fault: { code: 'session.wrongPin' } });
    }
    expect(await attempt('000000')).toMatchObject({ fault: { code: 'session.accountLocked' } });
    expect(await attempt('021700')).toMatchObject({ fault: { code: 'session.accountLocked' } });
    other.clock.advance(16);
    expect(await attempt('021700')).toMatchObject({ ok: true });
    other.dispose();
  });

  it('locks at a key and blanks the customer with the same view', async () => {
    const other = await openCounter();
    await identifyJ1(other);
    await other.send('release.facts', {});
    expect(JSON.stringify(other.customer())).toContain('張正文');
    await other.send('session.lock', {});
    expect(other.customer().screen).toBe('blank');
    expect(JSON.stringify(other.customer())).not.toContain('張正文');
    expect(JSON.stringify(other.staff())).not.toContain('張正文');
    expect(await other.attempt('staff', { name: 'visit.go', input: { step: 'summary' } })).toMatchObject({
      fault: { code: 'session.locked' },
    });
    await other.send('session.unlock', { pin: '021700' });
    expect(other.customer().screen).toBe('facts');
    other.dispose();
  });

  it('lets an auditor read receipts but open no visit', async () => {
    const other = await openCounter();
    await signIn(other, 'T0901', '090100');
    expect(await other.attempt('staff', { name: 'visit.callNext', input: {} })).toMatchObject({
      fault: { code: 'call.notAllowed' },
    });
    await other.send('receipt.search', { text: '', day: '2026-11-30', reason: '例行稽核' });
    other.dispose();
  });
});
