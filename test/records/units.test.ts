import { expect, test } from 'vitest';
import {
  createTrainingOffice,
  type Handout,
  keepHandout,
  listAudit,
  lookUpUnit,
  searchUnits,
} from '../../electron/records/index.ts';
import { savePerson } from '../../electron/records/persons.ts';
import { change, connectionOf, type Store } from '../../electron/records/store.ts';
import { invent } from '../../electron/records/training/invent.ts';
import { SHOP, trainingUnits } from '../../electron/records/training/units.ts';
import { saveUnit } from '../../electron/records/units.ts';
import type { Person } from '../../electron/records/person.ts';
import { AT, codeOf, temporaryStore } from './temporary-store.ts';

const FROM = '2026-11-01';
const HANDOUT: Omit<Handout, 'about'> = {
  code: 'ABCDE-FGHJK',
  kind: 'slip',
  title: '繳款單補發',
  visitId: null,
  recipient: '曾小橋',
  capacity: '負責人',
  sheets: 1,
  actor: 'T0217',
  at: AT,
  content: '{}',
  contentHash: 'ab',
};
const request = { actor: 'T0217', reason: '單位查欠費', visitId: null, at: AT, since: FROM, limit: 200 };

function worker(identifiers: string, name: string, to: string | null, more: Partial<Person> = {}): Person {
  const salaries: [string, number][] = [['2020-01-01', 30_300]];
  return invent({
    name,
    identifiers,
    birthDate: '1985-05-05',
    sex: 'female',
    jobs: [{ unit: SHOP, from: '2020-01-01', to, salaries, category: 'employee' }],
    more,
  });
}

function withShop(store: Store, persons: readonly Person[]): void {
  change(store, (connection) => {
    for (const unit of trainingUnits()) saveUnit(connection, unit, '2026-11-27');
    for (const person of persons) savePerson(connection, person, '2026-11-27');
  });
}

test('a unit opens with who is insured through it or left this month, each with the salary there', () => {
  const { store } = temporaryStore();
  withShop(store, [
    worker('A220000001', '王在職', null),
    worker('A220000002', '李離職', '2026-11-15'),
    worker('A220000003', '陳早走', '2026-10-31'),
  ]);
  const found = lookUpUnit(store, SHOP, request);
  expect(found?.unit).toMatchObject({ name: '小橋麵館', responsible: '曾小橋', status: 'active' });
  expect(found?.unit.arrears).toHaveLength(5);
  expect(found?.roster).toMatchObject({ total: 2, locked: 0 });
  expect(found?.roster.lines.map((line) => line.name)).toEqual(['王在職', '李離職']);
  expect(found?.roster.lines[1]?.spells).toContainEqual(
    expect.objectContaining({ scheme: 'laborInsurance', to: '2026-11-15', salary: 30_300, category: 'employee' }),
  );
});

test('the roster follows a record that is replaced', () => {
  const { store } = temporaryStore();
  withShop(store, [worker('A220000001', '王在職', null)]);
  withShop(store, [worker('A220000001', '王在職', '2026-09-30')]);
  expect(lookUpUnit(store, SHOP, request)?.roster).toEqual({ lines: [], total: 0, locked: 0 });
});

test('a person under a privacy lock is counted and not listed', () => {
  const { store } = temporaryStore();
  withShop(store, [worker('A220000001', '王在職', null), worker('A220000002', '何保密', null, { privacyLock: true })]);
  const roster = lookUpUnit(store, SHOP, request)?.roster;
  expect(roster).toMatchObject({ total: 2, locked: 1 });
  expect(JSON.stringify(roster)).not.toContain('何保密');
});

test('who looked at a unit, why, and whom the list showed is in the log; without a reason nothing is shown', () => {
  const { store } = temporaryStore();
  withShop(store, [worker('A220000001', '王在職', null)]);
  const listed = lookUpUnit(store, SHOP, request)?.roster.lines.map((line) => line.personId);
  expect(listAudit(store).at(-1)).toMatchObject({
    type: 'unit.lookedUp',
    actor: 'T0217',
    subject: `unit:${SHOP}`,
    details: { reason: '單位查欠費', listed },
  });
  expect(lookUpUnit(store, '09999999Z', request)).toBeNull();
  expect(listAudit(store).at(-1)).toMatchObject({ type: 'unit.notFound', subject: 'unit:09999999Z' });
  expect(codeOf(() => lookUpUnit(store, SHOP, { ...request, reason: '  ' }))).toBe('store.reasonMissing');
  expect(listAudit(store).at(-1)).toMatchObject({ type: 'unit.refused', details: { cause: 'noReason' } });
});

test('units are found by either number or the beginning of the name, however the characters are written', () => {
  const { store } = temporaryStore();
  withShop(store, []);
  const names = (wanted: string) => searchUnits(store, wanted, 50, request).map((unit) => unit.name);
  const steel = trainingUnits().find((unit) => unit.name.startsWith('建興鋼鐵'));
  expect(names(steel?.insuranceNumber.toLowerCase() ?? '')).toEqual([steel?.name]);
  expect(names(steel?.businessNumber ?? '')).toEqual([steel?.name]);
  expect(names('台北市清潔')).toEqual(['臺北市清潔服務業職業工會']);
  expect(names('')).toEqual([]);
  expect(listAudit(store).at(-1)).toMatchObject({ type: 'unit.searched', details: { wanted: '', found: [] } });
});

test('a roster is read through its index, not through everybody', () => {
  const { store } = temporaryStore();
  createTrainingOffice(store, { seed: 1, asOf: '2026-11-27', at: AT });
  const plan = connectionOf(store)
    .prepare<{ detail: string }>(
      'EXPLAIN QUERY PLAN SELECT count(*) FROM unit_person JOIN person ON person.id = person_id WHERE unit = ? AND last_day >= ?',
    )
    .all(SHOP, FROM)
    .map((step) => step.detail);
  expect(plan.join('\n')).toMatch(
    /SEARCH unit_person USING (COVERING INDEX .*|PRIMARY KEY )\(unit=\? AND last_day>\?\)/,
  );
});

test('where the log cannot be written, no unit, no list of units and no paper comes out', () => {
  const { store } = temporaryStore();
  withShop(store, [worker('A220000001', '王在職', null)]);
  connectionOf(store).exec(`CREATE TEMP TRIGGER log_breaks BEFORE INSERT ON main.audit
    BEGIN SELECT raise(ABORT, 'disk is gone'); END`);
  expect(codeOf(() => lookUpUnit(store, SHOP, request))).toBe('store.notLogged');
  expect(codeOf(() => searchUnits(store, '小橋', 5, request))).toBe('store.notLogged');
  const paper = { ...HANDOUT, about: { unit: SHOP } };
  expect(() => keepHandout(store, paper, null)).toThrow();
  expect(connectionOf(store).prepare('SELECT count(*) AS papers FROM handout').get()).toEqual({ papers: 0 });
});
