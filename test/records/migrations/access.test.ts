import { randomBytes, scryptSync } from 'node:crypto';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { changePin, checkPin, listAccounts, openStore } from '../../../electron/records/index.ts';
import { migrations } from '../../../electron/records/migrations/migrations.ts';
import { connect } from '../../../electron/records/open.ts';
import { AT, temporaryFolder } from '../temporary-store.ts';

/** The version whose accounts had four roles and nothing to look after. */
const BEFORE = 1;

test('accounts of the first schema keep role, PIN and failures, and their PIN does not come back', () => {
  const file = join(temporaryFolder(), 'counter.db');
  const key = randomBytes(32);
  const old = connect(file, key);
  old.pragma('auto_vacuum = FULL');
  for (const migration of migrations.slice(0, BEFORE)) old.exec(migration);
  old.pragma(`user_version = ${BEFORE}`);
  const salt = randomBytes(16);
  const hash = scryptSync('kettle-73-v', salt, 32, { N: 16_384, r: 8, p: 1 });
  old
    .prepare('INSERT INTO account (code, name, role, salt, pin_hash, failures) VALUES (?, ?, ?, ?, ?, 3)')
    .run('T0217', '林雅婷', 'clerk', salt, hash);
  old.close();

  const store = openStore({ file, key, office: 'real', at: AT });
  expect(listAccounts(store)).toMatchObject([{ code: 'T0217', name: '林雅婷', role: 'clerk', state: 'active' }]);
  expect(checkPin(store, { code: 'T0217', pin: 'wrong', at: AT })).toEqual({ outcome: 'wrong', triesLeft: 1 });
  expect(checkPin(store, { code: 'T0217', pin: 'kettle-73-v', at: AT })).toMatchObject({ mustChange: 'no' });
  expect(changePin(store, { code: 'T0217', pin: 'kettle-73-v', newPin: 'kettle-73-v', at: AT })).toMatchObject({
    fault: 'usedBefore',
  });
  store.close();
});
