import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openStore } from '../../../electron/records/index.ts';
import { migrations } from '../../../electron/records/migrations/migrations.ts';
import { connect } from '../../../electron/records/open.ts';
import { trainingPersons } from '../../../electron/records/training/create.ts';
import { savePerson } from '../../../electron/records/persons.ts';
import { change, connectionOf } from '../../../electron/records/store.ts';
import { AT, temporaryFolder, temporaryStore } from '../temporary-store.ts';

const index = 'SELECT unit, last_day, value FROM unit_person JOIN person_identifier USING (person_id) ORDER BY 1, 2, 3';

test('the roster of a store from before is the one that new records make', () => {
  const persons = trainingPersons(3, '2026-11-27').slice(0, 60);
  const file = join(temporaryFolder(), 'counter.db');
  const key = randomBytes(32);
  const old = connect(file, key);
  old.pragma('auto_vacuum = FULL');
  for (const migration of migrations.slice(0, 3)) old.exec(migration);
  old.pragma('user_version = 3');
  old.prepare('INSERT INTO office (id, kind, created_at) VALUES (1, ?, ?)').run('training', AT);
  for (const [id, person] of persons.entries()) {
    old
      .prepare('INSERT INTO person (id, record, data_as_of, privacy_lock) VALUES (?, ?, ?, 0)')
      .run(id + 1, JSON.stringify(person), '2026-11-27');
    for (const { value, kind, current } of person.identifiers) {
      old.prepare('INSERT INTO person_identifier VALUES (?, ?, ?, ?)').run(value, id + 1, kind, current ? 1 : 0);
    }
  }
  old.close();

  const migrated = openStore({ file, key, office: 'training', at: AT });
  const { store: fresh } = temporaryStore();
  change(fresh, (connection) => {
    for (const person of persons) savePerson(connection, person, '2026-11-27');
  });
  const rows = connectionOf(migrated).prepare(index).all();
  expect(rows.length).toBeGreaterThan(50);
  expect(rows).toEqual(connectionOf(fresh).prepare(index).all());
  migrated.close();
});
