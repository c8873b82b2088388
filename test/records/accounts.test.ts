import { expect, test } from 'vitest';
import {
  addAccounts,
  checkPin,
  listAccounts,
  listAudit,
  type Store,
  unlockAccount,
} from '../../electron/records/index.ts';
import { connectionOf } from '../../electron/records/store.ts';
import { AT, codeOf, temporaryStore } from './temporary-store.ts';

const clerk = { code: 'T0217', name: '林雅婷', role: 'clerk', pin: '021700' } as const;

function minutesLater(minutes: number): string {
  return `${new Date(Date.parse(AT) + (8 * 60 + minutes) * 60_000).toISOString().slice(0, 19)}+08:00`;
}

function storeWithClerk(): Store {
  const { store } = temporaryStore();
  addAccounts(store, [clerk], AT);
  return store;
}

function attempt(store: Store, pin: string, minutes = 0) {
  return checkPin(store, { code: 'T0217', pin, at: minutesLater(minutes) });
}

test('the right PIN signs in; the PIN itself is nowhere in the store', () => {
  const store = storeWithClerk();
  const { code, name, role } = clerk;
  expect(attempt(store, '021700')).toEqual({ outcome: 'right', account: { code, name, role }, mustChange: 'no' });
  expect(attempt(store, '０２１７００').outcome).toBe('right');
  expect(JSON.stringify(connectionOf(store).prepare('SELECT * FROM account').all())).not.toContain('021700');
  expect(listAudit(store).at(-1)).toMatchObject({ type: 'account.signedIn', actor: 'T0217' });
});

test('five wrong PINs lock for fifteen minutes, even for the right one, and then one chance comes after another', () => {
  const store = storeWithClerk();
  for (const triesLeft of [4, 3, 2, 1]) expect(attempt(store, 'wrong')).toEqual({ outcome: 'wrong', triesLeft });
  expect(attempt(store, 'wrong')).toEqual({ outcome: 'locked', minutesLeft: 15 });
  expect(attempt(store, '021700', 1)).toEqual({ outcome: 'locked', minutesLeft: 14 });
  expect(attempt(store, '021700', 14)).toEqual({ outcome: 'locked', minutesLeft: 1 });
  expect(attempt(store, 'wrong', 15)).toEqual({ outcome: 'wrong', triesLeft: 4 });
  expect(attempt(store, '021700', 15).outcome).toBe('right');
  expect(attempt(store, 'wrong', 16)).toEqual({ outcome: 'wrong', triesLeft: 4 });
  expect(listAudit(store).filter((event) => event.type === 'account.locked')).toHaveLength(1);
});

test('a supervisor ends a lock early', () => {
  const store = storeWithClerk();
  for (let each = 0; each < 5; each += 1) attempt(store, 'wrong');
  unlockAccount(store, 'T0217', { actor: 'T0101', at: AT });
  expect(attempt(store, '021700').outcome).toBe('right');
  expect(codeOf(() => unlockAccount(store, 'nobody', { actor: 'T0101', at: AT }))).toBe('store.unknownAccount');
  expect(codeOf(() => unlockAccount(store, 'T0217', { actor: 'T0217', at: AT }))).toBe('store.ownAccount');
});

test('an unknown code is refused like a wrong PIN, and the typed text stays out of the log', () => {
  const store = storeWithClerk();
  expect(checkPin(store, { code: '021700', pin: 'T0217', at: AT })).toEqual({ outcome: 'wrong', triesLeft: null });
  expect(listAudit(store).at(-1)).toMatchObject({ type: 'account.refused', subject: 'unknown' });
});

test('adding an account again changes neither PIN nor role', () => {
  const store = storeWithClerk();
  addAccounts(store, [{ ...clerk, role: 'supervisor', pin: '999999' }], AT);
  expect(listAccounts(store)).toMatchObject([{ code: 'T0217', name: '林雅婷', role: 'clerk', state: 'active' }]);
  expect(attempt(store, '021700').outcome).toBe('right');
});
