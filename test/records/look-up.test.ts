import { expect, test } from 'vitest';
import {
  createTrainingOffice,
  listAudit,
  lookUpPerson,
  type PersonRequest,
  searchPersons,
  type Store,
} from '../../electron/records/index.ts';
import { connectionOf } from '../../electron/records/store.ts';
import { AT, codeOf, temporaryStore } from './temporary-store.ts';

const request: PersonRequest = { actor: 'T0217', reason: '086 老年給付', visitId: 'visit-1', at: AT, capacity: 'self' };

function trainingStore(): Store {
  const { store } = temporaryStore();
  createTrainingOffice(store, { seed: 7, asOf: '2026-11-27', at: AT });
  return store;
}

function lastEvent(store: Store) {
  return listAudit(store).at(-1);
}

test('a look-up is in the log with who, whom, why and in which visit', () => {
  const store = trainingStore();
  const found = lookUpPerson(store, 'A123456789', request);
  if (found.outcome !== 'found') throw new Error(found.outcome);
  expect(found.record.person.name).toBe('張正文');
  expect(found.record.units['05012345K']?.name).toBe('禾川電子');
  expect(lastEvent(store)).toMatchObject({
    type: 'person.lookedUp',
    actor: 'T0217',
    at: AT,
    subject: `person:${found.record.personId}`,
    details: { identifier: 'A123456789', reason: '086 老年給付', visitId: 'visit-1', capacity: 'self' },
  });
});

test('old and new number lead to the same record', () => {
  const store = trainingStore();
  const byNew = lookUpPerson(store, 'T850127637', request);
  expect(lookUpPerson(store, 'TC01276347', request)).toEqual(byNew);
  expect(byNew.outcome).toBe('found');
});

test('an unknown number is logged as typed', () => {
  const store = trainingStore();
  expect(lookUpPerson(store, 'Z199999999', request)).toEqual({ outcome: 'notFound' });
  expect(lastEvent(store)).toMatchObject({ type: 'person.notFound', details: { identifier: 'Z199999999' } });
});

test('without a reason nothing opens, and the attempt is logged', () => {
  const store = trainingStore();
  expect(codeOf(() => lookUpPerson(store, 'A123456789', { ...request, reason: '  ' }))).toBe('store.reasonMissing');
  expect(lastEvent(store)).toMatchObject({ type: 'person.refused', details: { cause: 'noReason' } });
  expect(codeOf(() => searchPersons(store, '張', 5, { ...request, reason: '' }))).toBe('store.reasonMissing');
});

test('a privacy lock keeps out agents, and clerks alone; the person himself needs a second approval', () => {
  const store = trainingStore();
  const locked = { outcome: 'refused', cause: 'privacyLock' };
  expect(lookUpPerson(store, 'F128160407', { ...request, capacity: 'agent' })).toEqual(locked);
  expect(lastEvent(store)).toMatchObject({
    type: 'person.refused',
    details: { cause: 'privacyLock', capacity: 'agent' },
  });
  expect(lookUpPerson(store, 'F128160407', { ...request, capacity: 'agent', approvedBy: 'T0101' })).toEqual(locked);
  expect(lookUpPerson(store, 'F128160407', request)).toEqual(locked);
  expect(lookUpPerson(store, 'F128160407', { ...request, approvedBy: 'T0217' })).toEqual(locked);
  expect(lookUpPerson(store, 'F128160407', { ...request, approvedBy: 'T0101' }).outcome).toBe('found');
  expect(lastEvent(store)).toMatchObject({ type: 'person.lookedUp', details: { approvedBy: 'T0101' } });
  expect(searchPersons(store, '何金水', 5, request)).toEqual([]);
});

test('finds names however they are typed, and logs what was typed', () => {
  const store = trainingStore();
  for (const [typed, expected] of [
    ['鄭文峯', '鄭文峯'],
    ['鄭文峰', '鄭文峯'],
    ['鄭文坤', '鄭文堃'],
    ['張正', '張正文'],
    // A former or other name.
    ['阮氏', 'NGUYEN THI HOA'],
    ['kuliw maadac', "Kuliw Ma'adac Sawmah"],
    // A character beyond the first plane.
    ['林𤭢', "Kuliw Ma'adac Sawmah"],
  ] as const) {
    expect(searchPersons(store, typed, 50, request).map((hit) => hit.name)).toContain(expected);
    expect(lastEvent(store)).toMatchObject({ type: 'person.searched', details: { name: typed } });
  }
});

/** Look-ups against a failing log; a release runs 2,000. */
const LOOK_UPS = Number(process.env['COUNTER_LOOK_UPS'] ?? 600);

test(`${LOOK_UPS} look-ups with the log failing at random: nothing is shown that is not in the log`, () => {
  const store = trainingStore();
  const connection = connectionOf(store);
  connection.exec(`CREATE TEMP TABLE log_state (broken INTEGER); INSERT INTO log_state VALUES (0);
    CREATE TEMP TRIGGER log_breaks BEFORE INSERT ON main.audit WHEN (SELECT broken FROM log_state)
    BEGIN SELECT raise(ABORT, 'disk is gone'); END;`);
  connection.pragma('synchronous = OFF');
  const before = listAudit(store, { limit: 5000 }).length;
  let shown = 0;
  let state = 1;
  for (let each = 0; each < LOOK_UPS; each += 1) {
    state = (state * 48_271) % 2_147_483_647;
    const broken = state % 3 === 0;
    connection.prepare('UPDATE log_state SET broken = ?').run(broken ? 1 : 0);
    const code = codeOf(() => {
      if (each % 2 === 0) lookUpPerson(store, 'A123456789', request);
      else searchPersons(store, '張正', 3, request);
      shown += 1;
    });
    expect(code).toBe(broken ? 'store.notLogged' : '');
  }
  expect(shown).toBeGreaterThan(LOOK_UPS / 2);
  expect(listAudit(store, { limit: 5000 }).length - before).toBe(shown);
});

test("an employer's debts are in the record of whoever is responsible for them, and in nobody else's", () => {
  const store = trainingStore();
  const shopOf = (identifier: string) => {
    const found = lookUpPerson(store, identifier, request);
    return found.outcome === 'found' ? found.record.units['05076891S'] : undefined;
  };
  expect(shopOf('G223409171')?.arrears).toHaveLength(5);
  const row = connectionOf(store).prepare<{ record: string }>('SELECT record FROM person WHERE id = 1').get();
  const worker = { ...JSON.parse(row?.record ?? '{}'), farmers: [{ from: '1989-07-01', to: null, unit: '05076891S' }] };
  connectionOf(store).prepare('UPDATE person SET record = ? WHERE id = 1').run(JSON.stringify(worker));
  expect(shopOf('A123456789')).toMatchObject({ name: '小橋麵館', arrears: [] });
});

test('the room hands out no way round the log', async () => {
  const room = await import('../../electron/records/index.ts');
  const ways = Object.keys(room).filter((name) =>
    /readPerson|readHits|connection|registerStore|savePerson/i.test(name),
  );
  expect(ways).toEqual([]);
});
