import { expect, test } from 'vitest';
import {
  addAccounts,
  changePin,
  changeRole,
  checkPin,
  disableAccount,
  enableAccount,
  firstAccount,
  listAccounts,
  listAudit,
  openAccount,
  resetAccount,
  reviewAccounts,
  type Store,
  writeAccessSettings,
} from '../../electron/records/index.ts';
import { connectionOf } from '../../electron/records/store.ts';
import { AT, codeOf, temporaryStore } from './temporary-store.ts';

const PIN = 'mountain-48';
const head = { actor: 'H0001', at: AT };

function later(days: number): string {
  return `${new Date(Date.parse(AT) + (8 + days * 24) * 3_600_000).toISOString().slice(0, 19)}+08:00`;
}

/** A real office whose head has chosen a PIN. */
function office(): Store {
  const { store } = temporaryStore('real');
  const first = firstAccount(store, AT);
  if (first === null) throw new Error('no first account');
  expect(changePin(store, { code: first.code, pin: first.once, newPin: PIN, at: AT })).toEqual({ outcome: 'changed' });
  return store;
}

function stateOf(store: Store, code: string) {
  return listAccounts(store).find((row) => row.code === code)?.state;
}

test('a real office begins with one account and its one-time code, until somebody has a PIN there', () => {
  const { store } = temporaryStore('real');
  const before = firstAccount(store, AT);
  const first = firstAccount(store, AT);
  expect(first?.code).toBe('H0001');
  expect(before?.once).not.toBe(first?.once);
  const code = first?.once ?? '';
  expect(checkPin(store, { code: 'H0001', pin: before?.once ?? '', at: AT }).outcome).toBe('wrong');
  expect(checkPin(store, { code: 'H0001', pin: code, at: AT })).toMatchObject({ mustChange: 'oneTimeCode' });
  changePin(store, { code: 'H0001', pin: code, newPin: PIN, at: AT });
  expect(firstAccount(store, AT)).toBeNull();
  expect(checkPin(store, { code: 'H0001', pin: code, at: AT }).outcome).toBe('wrong');
});

test('a one-time code counts for a day and stands nowhere in the store', () => {
  const store = office();
  const once = openAccount(store, { code: 'T0500', name: '周以安', role: 'clerk' }, head);
  expect(JSON.stringify(connectionOf(store).prepare('SELECT * FROM audit').all())).not.toContain(once);
  expect(checkPin(store, { code: 'T0500', pin: once, at: later(0.9) })).toMatchObject({ mustChange: 'oneTimeCode' });
  expect(checkPin(store, { code: 'T0500', pin: once, at: later(1.1) })).toEqual({
    outcome: 'closed',
    why: 'codeTooOld',
  });
  const again = resetAccount(store, 'T0500', { actor: 'H0001', at: later(2) });
  expect(checkPin(store, { code: 'T0500', pin: once, at: later(2) }).outcome).toBe('wrong');
  expect(checkPin(store, { code: 'T0500', pin: again, at: later(2) }).outcome).toBe('right');
  expect(codeOf(() => openAccount(store, { code: 'T0500', name: '別人', role: 'clerk' }, head))).toBe(
    'store.accountExists',
  );
});

test('a PIN is refused for what makes it easy to guess, and the last three do not come back', () => {
  const store = office();
  const change = (pin: string, newPin: string, at = later(1)) => changePin(store, { code: 'H0001', pin, newPin, at });
  for (const [newPin, fault] of [
    ['kx7-29', 'tooShort'],
    ['aabbaabbab', 'tooFewKinds'],
    ['kx7-2222-p', 'repeats'],
    ['river-1234', 'sequence'],
    ['dcba-river-9', 'sequence'],
    ['river-0001-x', 'ownCode'],
    ['h0001river', 'ownCode'],
    [PIN, 'usedBefore'],
  ] as const) {
    expect(change(PIN, newPin), newPin).toEqual({ outcome: 'unfit', fault });
  }
  expect(change('not the PIN', 'river-84-x')).toMatchObject({ outcome: 'wrong' });
  const pins = [PIN, 'river-84-x', 'bridge-62-y', 'window-93-z'];
  for (const [index, pin] of pins.slice(0, -1).entries()) {
    expect(change(pin, pins[index + 1] ?? '', later(index + 1))).toEqual({ outcome: 'changed' });
  }
  for (const pin of pins.slice(1)) expect(change('window-93-z', pin, later(4))).toMatchObject({ fault: 'usedBefore' });
  expect(change('window-93-z', PIN, later(4))).toEqual({ outcome: 'changed' });
});

test('a PIN stays for as long as the office says, but for a one-time code', () => {
  const store = office();
  const once = openAccount(store, { code: 'T0500', name: '周以安', role: 'clerk' }, head);
  const change = (pin: string, newPin: string, days: number) =>
    changePin(store, { code: 'T0500', pin, newPin, at: later(days) });
  expect(change(once, 'garden-57-q', 0.1)).toEqual({ outcome: 'changed' });
  expect(change('garden-57-q', 'river-84-x', 1)).toEqual({ outcome: 'unfit', fault: 'tooNew' });
  expect(change('garden-57-q', 'river-84-x', 1.1)).toEqual({ outcome: 'changed' });
  const again = resetAccount(store, 'T0500', { actor: 'H0001', at: later(1.2) });
  expect(change(again, 'bridge-62-y', 1.2)).toEqual({ outcome: 'changed' });
  const settings = { pinDays: 90, dormantDays: 90, idleMinutes: 5 };
  writeAccessSettings(store, { ...settings, pinLeastDays: 7 }, head);
  expect(change('bridge-62-y', 'window-93-z', 8.1)).toMatchObject({ fault: 'tooNew' });
  writeAccessSettings(store, { ...settings, pinLeastDays: 0 }, head);
  expect(change('bridge-62-y', 'window-93-z', 1.2)).toEqual({ outcome: 'changed' });
});

test('a PIN grows old by the office’s own setting', () => {
  const store = office();
  const ask = (days: number) => checkPin(store, { code: 'H0001', pin: PIN, at: later(days) });
  expect(ask(89)).toMatchObject({ mustChange: 'no' });
  expect(ask(91)).toMatchObject({ mustChange: 'tooOld' });
  writeAccessSettings(store, { pinDays: 120, pinLeastDays: 1, dormantDays: 90, idleMinutes: 5 }, head);
  expect(ask(91)).toMatchObject({ mustChange: 'no' });
});

test('an account nobody uses goes off, comes back by a supervisor, and the last leader never goes', () => {
  const store = office();
  const once = openAccount(store, { code: 'T0500', name: '周以安', role: 'clerk' }, head);
  changePin(store, { code: 'T0500', pin: once, newPin: 'garden-57-q', at: AT });
  const ask = (days: number) => checkPin(store, { code: 'T0500', pin: 'garden-57-q', at: later(days) });
  expect(ask(89).outcome).toBe('right');
  expect(ask(89 + 91)).toEqual({ outcome: 'closed', why: 'dormant' });
  expect(stateOf(store, 'T0500')).toBe('dormant');
  expect(stateOf(store, 'H0001')).toBe('active');
  enableAccount(store, 'T0500', { actor: 'H0001', at: later(200) });
  expect(ask(201).outcome).toBe('right');
  expect(listAudit(store).filter((event) => event.type === 'account.dormant')).toHaveLength(1);
});

test('training accounts neither grow old nor go off', () => {
  const { store } = temporaryStore();
  addAccounts(store, [{ code: 'T0217', name: '林雅婷', role: 'clerk', pin: '021700' }], AT);
  expect(checkPin(store, { code: 'T0217', pin: '021700', at: later(4000) })).toMatchObject({ mustChange: 'no' });
});

test('nobody looks after the own account, and somebody who can look after the others is always left', () => {
  const store = office();
  openAccount(store, { code: 'S0002', name: '鄭文君', role: 'supervisor' }, head);
  expect(codeOf(() => disableAccount(store, 'H0001', head))).toBe('store.ownAccount');
  expect(codeOf(() => changeRole(store, 'H0001', 'clerk', head))).toBe('store.ownAccount');
  expect(codeOf(() => resetAccount(store, 'H0001', head))).toBe('store.ownAccount');
  disableAccount(store, 'H0001', { actor: 'S0002', at: AT });
  expect(checkPin(store, { code: 'H0001', pin: PIN, at: AT })).toEqual({ outcome: 'closed', why: 'disabled' });
  expect(codeOf(() => disableAccount(store, 'S0002', head))).toBe('store.lastLeader');
  expect(codeOf(() => changeRole(store, 'S0002', 'clerk', head))).toBe('store.lastLeader');
});

test('a review marks every account but the reviewer’s own, and a new role must be looked at again', () => {
  const store = office();
  openAccount(store, { code: 'S0002', name: '鄭文君', role: 'supervisor' }, head);
  openAccount(store, { code: 'T0500', name: '周以安', role: 'clerk' }, head);
  expect(reviewAccounts(store, head)).toBe(2);
  const reviewers = () => listAccounts(store).map((row) => row.reviewedBy);
  expect(reviewers()).toEqual([null, 'H0001', 'H0001']);
  reviewAccounts(store, { actor: 'S0002', at: AT });
  expect(reviewers()).toEqual(['S0002', 'H0001', 'S0002']);
  changeRole(store, 'T0500', 'greeter', head);
  expect(reviewers()).toEqual(['S0002', 'H0001', null]);
  expect(listAudit(store).at(-1)).toMatchObject({
    type: 'account.roleChanged',
    actor: 'H0001',
    subject: 'T0500',
    details: { from: 'clerk', to: 'greeter' },
  });
});
