import { expect, test } from 'vitest';
import { appendAudit, auditHead, canonicalJson, type Json, type Store } from '../../electron/records/index.ts';
import { checkChain } from '../../electron/records/audit.ts';
import { sha256 } from '../../electron/records/canonical-json.ts';
import { type Connection, connectionOf } from '../../electron/records/store.ts';
import { AT, temporaryStore } from '../records/temporary-store.ts';
import { randomFrom } from './random.ts';

const EACH = Number(process.env['COUNTER_LOG_ATTACKS'] ?? 100);
const EVENTS = 60;

type Pick = (from: number, to: number) => number;

/** Somebody with the key, a SQL shell and the program's source, who writes the chain anew from an event on. */
function rechain(connection: Connection, from: number): void {
  const rows = connection.prepare<Record<string, string | number>>('SELECT * FROM audit ORDER BY sequence').all();
  let previous = rows[from - 2]?.['hash'] ?? '0'.repeat(64);
  rows.slice(from - 1).forEach((row, index) => {
    const { sequence: old, at, actor, type, subject } = row;
    const sequence = from + index;
    const details = JSON.parse(String(row['details'])) as Json;
    const event = { sequence, at, actor, type, subject, details, previous } as { [key: string]: Json };
    const hash = sha256(canonicalJson(event));
    connection
      .prepare('UPDATE audit SET sequence = ?, previous = ?, hash = ? WHERE sequence = ?')
      .run(sequence, previous, hash, Number(old));
    previous = hash;
  });
}

function edit(connection: Connection, sequence: number): void {
  connection.prepare(`UPDATE audit SET actor = 'T0999' WHERE sequence = ?`).run(sequence);
}

function remove(connection: Connection, sequence: number): void {
  connection.prepare('DELETE FROM audit WHERE sequence = ?').run(sequence);
}

const attacks: Readonly<Record<string, (store: Store, connection: Connection, pick: Pick) => void>> = {
  'an event edited': (_store, connection, pick) => edit(connection, pick(1, EVENTS)),
  'an event removed': (_store, connection, pick) => remove(connection, pick(1, EVENTS)),
  'two events exchanged': (_store, connection, pick) => {
    const one = pick(1, EVENTS - 1);
    connection.prepare('UPDATE audit SET sequence = -1 WHERE sequence = ?').run(one);
    connection.prepare('UPDATE audit SET sequence = ? WHERE sequence = ?').run(one, one + 1);
    connection.prepare('UPDATE audit SET sequence = ? WHERE sequence = -1').run(one + 1);
  },
  'the tail cut off': (_store, connection, pick) =>
    void connection.prepare('DELETE FROM audit WHERE sequence > ?').run(pick(1, EVENTS - 1)),
  'the tail cut off and other events written': (store, connection, pick) => {
    const kept = pick(1, EVENTS - 1);
    connection.prepare('DELETE FROM audit WHERE sequence > ?').run(kept);
    for (let each = kept; each < EVENTS + 5; each += 1) {
      appendAudit(store, { at: AT, actor: 'T0217', type: 'visit.step', subject: 'other', details: { each } });
    }
  },
  'an event edited and the chain hashed anew': (_store, connection, pick) => {
    const sequence = pick(1, EVENTS);
    edit(connection, sequence);
    rechain(connection, sequence);
  },
  'an event removed and the chain hashed anew': (_store, connection, pick) => {
    const sequence = pick(1, EVENTS);
    remove(connection, sequence);
    rechain(connection, sequence);
  },
  'an event slipped in and the chain hashed anew': (_store, connection, pick) => {
    const sequence = pick(1, EVENTS);
    connection.prepare('UPDATE audit SET sequence = -sequence - 1 WHERE sequence >= ?').run(sequence);
    connection.exec('UPDATE audit SET sequence = -sequence WHERE sequence < 0');
    connection
      .prepare(`INSERT INTO audit SELECT ?, at, 'T0999', type, subject, details, previous, 'x' FROM audit LIMIT 1`)
      .run(sequence);
    rechain(connection, sequence);
  },
};

test.each(Object.entries(attacks))(`${EACH} times %s: seen every time with a printed head`, (name, attack) => {
  const { store } = temporaryStore();
  const connection = connectionOf(store);
  connection.pragma('synchronous = OFF');
  for (let each = 1; each < EVENTS; each += 1) {
    appendAudit(store, { at: AT, actor: 'T0217', type: 'visit.step', subject: `visit-${each}`, details: { each } });
  }
  const printed = auditHead(store);
  expect(printed.sequence).toBe(EVENTS);
  for (const trigger of ['audit_only_grows', 'audit_never_changes', 'audit_never_shrinks']) {
    connection.exec(`DROP TRIGGER ${trigger}`);
  }
  const random = randomFrom(EACH);
  const pick: Pick = (from, to) => from + Math.floor(random() * (to - from + 1));
  let seen = 0;
  let seenByTheChainAlone = 0;
  for (let each = 0; each < EACH; each += 1) {
    connection.exec('BEGIN');
    attack(store, connection, pick);
    if (!checkChain(connection, [printed]).intact) seen += 1;
    if (!checkChain(connection).intact) seenByTheChainAlone += 1;
    connection.exec('ROLLBACK');
  }
  expect(seen).toBe(EACH);
  // What an anchor is for: whoever can hash anew is not caught by the chain itself.
  if (/anew|tail/.test(name)) expect(seenByTheChainAlone).toBe(0);
  else expect(seenByTheChainAlone).toBeGreaterThan(EACH * 0.9);
  expect(checkChain(connection, [printed]).intact).toBe(true);
});
