import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import {
  auditHead,
  backUp,
  checkStore,
  createTrainingOffice,
  listAudit,
  lookUpPerson,
  openStore,
  openVisit,
} from '../../electron/records/index.ts';
import { sha256 } from '../../electron/records/canonical-json.ts';
import { connectionOf } from '../../electron/records/store.ts';
import { AT, codeOf, temporaryFolder, temporaryStore } from './temporary-store.ts';

const act = { actor: 'T0101', at: AT };

test('a backup opens with the same key, holds everything and is in the audit chain', () => {
  const { store, key } = temporaryStore();
  createTrainingOffice(store, { seed: 3, asOf: '2026-11-27', at: AT });
  const file = join(temporaryFolder(), 'deep', 'one.db');
  const head = auditHead(store);
  const backup = backUp(store, { ...act, file });
  expect(backup).toEqual({ file, bytes: readFileSync(file).length, sha256: sha256(readFileSync(file)), head });
  expect(listAudit(store).at(-1)).toMatchObject({ type: 'store.backedUp', subject: backup.sha256 });
  const restored = openStore({ file, key, office: 'training', at: AT });
  expect(auditHead(restored)).toEqual(head);
  const request = { ...act, reason: 'restored', visitId: null, capacity: 'self' } as const;
  expect(lookUpPerson(restored, 'A123456789', request).outcome).toBe('found');
  restored.close();
});

test('a backup never overwrites and a failed one leaves nothing behind', () => {
  const { store } = temporaryStore();
  const folder = temporaryFolder();
  const file = join(folder, 'one.db');
  writeFileSync(file, 'yesterday');
  expect(codeOf(() => backUp(store, { ...act, file }))).toBe('store.backupExists');
  expect(readFileSync(file, 'utf8')).toBe('yesterday');
  expect(codeOf(() => backUp(store, { ...act, file: join(file, 'below.db') }))).toBe('store.backupFailed');
  connectionOf(store).exec('DROP TRIGGER audit_never_changes');
  connectionOf(store).exec(`UPDATE audit SET actor = 'nobody'`);
  expect(codeOf(() => backUp(store, { ...act, file: join(folder, 'two.db') }))).toBe('store.backupFailed');
  expect(readdirSync(folder)).toEqual(['one.db']);
  expect(listAudit(store).filter((event) => event.type === 'store.backupFailed')).toHaveLength(2);
});

test('500 flipped bits: every one is noticed', () => {
  const { store, file, key } = temporaryStore();
  connectionOf(store).pragma('synchronous = OFF');
  for (let each = 0; each < 300; each += 1) {
    openVisit(store, { ...act, id: `${each}`, ticket: '', step: 'identity', draft: 'x'.repeat(1000) });
  }
  connectionOf(store).exec('DELETE FROM visit WHERE opened_at IS NOT NULL AND length(id) = 2');
  store.close();
  const sound = readFileSync(file);
  const flipped = join(dirname(file), 'flipped.db');
  let noticed = 0;
  for (let each = 0; each < 500; each += 1) {
    // The first 60 hit the header, the rest is spread evenly over the file.
    const at = each < 60 ? each : Math.floor((each * sound.length) / 500);
    const bytes = Buffer.from(sound);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << (each % 8));
    writeFileSync(flipped, bytes);
    const code = codeOf(() => {
      const opened = openStore({ file: flipped, key, office: 'training', at: AT });
      const check = checkStore(opened);
      opened.close();
      if (!check.sound) throw Object.assign(new Error('noticed'), { code: check.problem });
    });
    if (code !== '') noticed += 1;
  }
  expect(noticed).toBe(500);
  expect(sound.length).toBeGreaterThan(200_000);
}, 60_000);
