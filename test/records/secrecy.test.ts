import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  addAccounts,
  addTickets,
  backUp,
  completeReceipt,
  importPersons,
  lookUpPerson,
  openStore,
  openVisit,
  parseImport,
  reserveReceipt,
  saveVisit,
  searchPersons,
  type Store,
  writeSetting,
} from '../../electron/records/index.ts';
import { sha256 } from '../../electron/records/canonical-json.ts';
import { trainingPersons } from '../../electron/records/training/create.ts';
import { trainingUnits } from '../../electron/records/training/units.ts';
import { AT, temporaryFolder } from './temporary-store.ts';

const SENTINELS = 1000;
const act = { actor: 'T0217', at: AT };

/** Everything a day leaves behind, each piece marked with a word that occurs nowhere else. */
function busyDay(store: Store, sentinels: readonly string[]): void {
  const [someone] = trainingPersons(1, '2026-11-27');
  if (someone === undefined) throw new Error('nobody');
  const persons = sentinels.slice(0, 300).map((name, index) => ({
    ...someone,
    name,
    identifiers: [{ kind: 'nationalId', value: `A1${String(index).padStart(8, '0')}`, current: true }],
  }));
  const file = { office: 'training', dataAsOf: '2026-11-27', units: trainingUnits(), persons };
  const options = { ...act, checkIdentifier: () => '' };
  expect(importPersons(store, parseImport(Buffer.from(JSON.stringify(file))), options).problems).toEqual([]);
  addAccounts(store, [{ code: 'T0217', name: sentinels[300] ?? '', role: 'clerk', pin: sentinels[301] ?? '' }], AT);
  writeSetting(store, { ...act, key: 'note', value: sentinels[302] ?? '' });
  sentinels.slice(303).forEach((sentinel, index) => {
    const id = `visit-${index}`;
    addTickets(store, '2026-11-30', [
      { number: `${index}`, wish: sentinel, brought: sentinel, lane: '一般', arrivedAt: AT, hint: '' },
    ]);
    searchPersons(store, sentinel, 5, { ...act, reason: sentinel, visitId: id });
    lookUpPerson(store, sentinel, { ...act, reason: sentinel, visitId: id, capacity: 'self' });
    openVisit(store, { ...act, id, ticket: sentinel, step: 'sign', draft: { sentinel } });
    saveVisit(store, { ...act, id, revision: 1, step: 'sign', personId: 1, draft: { again: sentinel }, event: null });
    const { number } = reserveReceipt(store, {
      ...act,
      visitId: id,
      office: '01',
      day: '2026-11-30',
      numberOf: String,
    });
    const bytes = Buffer.from(sentinel.repeat(20));
    completeReceipt(store, {
      ...act,
      number,
      visitId: id,
      idempotencyKey: id,
      personId: 1,
      name: sentinel,
      identifier: sentinel,
      kind: 'application',
      choice: sentinel,
      shown: sentinel,
      shownHash: sha256(sentinel),
      strokes: null,
      pdf: { bytes, sha256: sha256(bytes) },
    });
  });
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((file) => statSync(file).isFile());
}

/** How many of the sentinels stand readable in these files, in UTF-8 or UTF-16. */
function leaks(files: readonly string[], sentinels: readonly string[]): number {
  const found = new Set<string>();
  for (const file of files) {
    const bytes = readFileSync(file).toString('latin1');
    for (const content of [bytes, bytes.replaceAll('\0', '')]) {
      for (const [word] of content.matchAll(/s\d+x[0-9a-f]{18}/g)) found.add(word);
    }
  }
  return sentinels.filter((sentinel) => found.has(sentinel)).length;
}

test(`${SENTINELS} sentinels of a busy day: none readable in database, WAL, backup or anything beside them`, () => {
  const folder = temporaryFolder();
  const sentinels = Array.from({ length: SENTINELS }, (_, index) => `s${index}x${randomBytes(9).toString('hex')}`);
  const store = openStore({ file: join(folder, 'counter.db'), key: randomBytes(32), office: 'training', at: AT });
  busyDay(store, sentinels);
  backUp(store, { ...act, file: join(folder, 'backup', 'one.db') });
  const whileOpen = filesBelow(folder).sort();
  expect(whileOpen.map((file) => file.slice(folder.length + 1))).toEqual(
    expect.arrayContaining(['counter.db', 'counter.db-wal', join('backup', 'one.db')]),
  );
  expect(statSync(join(folder, 'counter.db-wal')).size).toBeGreaterThan(100_000);
  expect(leaks(whileOpen, sentinels)).toBe(0);
  store.close();
  expect(leaks(filesBelow(folder), sentinels)).toBe(0);
}, 60_000);

test('the search for sentinels sees what is readable in either encoding', () => {
  const folder = temporaryFolder();
  const words = ['s1x0123456789abcdef01', 's2x0123456789abcdef02', 's3x0123456789abcdef03'];
  writeFileSync(join(folder, 'utf8'), `\u0001 a name ${words[0]} and more`);
  writeFileSync(join(folder, 'utf16'), `a name ${words[1]} and more`, 'utf16le');
  expect(leaks(filesBelow(folder), words)).toBe(2);
});
