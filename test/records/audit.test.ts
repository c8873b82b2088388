import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  appendAudit,
  auditHead,
  canonicalJson,
  type Json,
  listAudit,
  type Store,
  verifyChain,
} from '../../electron/records/index.ts';
import { connectionOf } from '../../electron/records/store.ts';
import { AT, temporaryStore } from './temporary-store.ts';

function fill(store: Store, count: number): void {
  for (let each = 1; each <= count; each += 1) {
    appendAudit(store, { at: AT, actor: 'T0217', type: 'visit.step', subject: `visit-${each % 3}`, details: { each } });
  }
}

/** Someone with the key and a SQL shell. */
function tamper(store: Store, sql: string): void {
  const connection = connectionOf(store);
  for (const trigger of ['audit_only_grows', 'audit_never_changes', 'audit_never_shrinks']) {
    connection.exec(`DROP TRIGGER IF EXISTS ${trigger}`);
  }
  connection.exec(sql);
}

test('events are numbered without a gap and chained to the one before', () => {
  const { store } = temporaryStore();
  fill(store, 20);
  const events = listAudit(store);
  expect(events.map((event) => event.sequence)).toEqual(Array.from({ length: 21 }, (_, index) => index + 1));
  events.slice(1).forEach((event, index) => expect(event.previous).toBe(events[index]?.hash));
  expect(verifyChain(store)).toEqual({ intact: true, head: auditHead(store) });
  expect(listAudit(store, { subject: 'visit-1', from: 5, limit: 2 }).map((event) => event.details['each'])).toEqual([
    4, 7,
  ]);
});

test.each([
  ['UPDATE', `UPDATE audit SET actor = 'nobody' WHERE sequence = 3`],
  ['DELETE', 'DELETE FROM audit WHERE sequence = 21'],
  [
    'REPLACE',
    `REPLACE INTO audit SELECT sequence, at, 'nobody', type, subject, details, previous, hash FROM audit WHERE sequence = 3`,
  ],
  [
    'a number out of turn',
    `INSERT INTO audit SELECT 99, at, actor, type, subject, details, previous, hash FROM audit WHERE sequence = 3`,
  ],
])('%s is refused by the database itself', (_name, sql) => {
  const { store } = temporaryStore();
  fill(store, 20);
  expect(() => connectionOf(store).exec(sql)).toThrow('append-only');
  expect(verifyChain(store).intact).toBe(true);
});

test.each([
  ['an edited actor', `UPDATE audit SET actor = 'T0305' WHERE sequence = 7`, 'altered', 7],
  ['an edited time', `UPDATE audit SET at = '2026-11-30T15:00:00+08:00' WHERE sequence = 1`, 'altered', 1],
  ['an edited type', `UPDATE audit SET type = 'visit.finished' WHERE sequence = 9`, 'altered', 9],
  ['an edited subject', `UPDATE audit SET subject = 'visit-9' WHERE sequence = 9`, 'altered', 9],
  ['edited details', `UPDATE audit SET details = '{"each":1000}' WHERE sequence = 12`, 'altered', 12],
  ['reformatted details', `UPDATE audit SET details = '{ "each" : 11 }' WHERE sequence = 12`, 'altered', 12],
  ['details that are no JSON', `UPDATE audit SET details = '{' WHERE sequence = 12`, 'altered', 12],
  ['a removed event', 'DELETE FROM audit WHERE sequence = 5', 'missing', 5],
  ['a removed first event', 'DELETE FROM audit WHERE sequence = 1', 'missing', 1],
  [
    'two events swapped',
    'UPDATE audit SET sequence = CASE sequence WHEN 4 THEN -5 WHEN 5 THEN -4 END WHERE sequence IN (4, 5); UPDATE audit SET sequence = -sequence WHERE sequence < 0',
    'altered',
    4,
  ],
])('%s breaks the chain where it happened', (_name, sql, problem, sequence) => {
  const { store } = temporaryStore();
  fill(store, 20);
  tamper(store, sql);
  expect(verifyChain(store)).toEqual({ intact: false, sequence, problem });
});

test('only an anchor shows a tail that was cut off or written anew', () => {
  const { store } = temporaryStore();
  fill(store, 20);
  const printed = auditHead(store);
  tamper(store, 'DELETE FROM audit WHERE sequence > 15');
  expect(verifyChain(store).intact).toBe(true);
  expect(verifyChain(store, [printed])).toEqual({ intact: false, sequence: 16, problem: 'missing' });
  fill(store, 6);
  expect(verifyChain(store).intact).toBe(true);
  expect(verifyChain(store, [printed])).toEqual({ intact: false, sequence: 21, problem: 'anchor' });
});

test('whatever anyone types, the chain stays whole', () => {
  const { store } = temporaryStore();
  connectionOf(store).pragma('synchronous = OFF');
  const text = fc.string({ unit: 'binary' }).chain((typed) => fc.constantFrom(typed, `${typed}\uD842`, `\0${typed}`));
  fc.assert(
    fc.property(text, text, text, (actor, subject, reason) => {
      appendAudit(store, { at: AT, actor, type: 'person.notFound', subject, details: { reason, [reason]: [actor] } });
      expect(verifyChain(store).intact).toBe(true);
    }),
    { numRuns: 60 },
  );
});

test('one value has one canonical spelling, whatever the order of its keys', () => {
  const json = fc.letrec<{ value: Json }>((tie) => ({
    value: fc.oneof(
      { depthSize: 'small' },
      fc.constant(null),
      fc.boolean(),
      fc.maxSafeInteger(),
      fc.string({ unit: 'grapheme' }),
      fc.array(tie('value')),
      fc.dictionary(fc.string(), tie('value')),
    ),
  })).value;
  fc.assert(
    fc.property(json, (value) => {
      const text = canonicalJson(value);
      expect(canonicalJson(reversed(value))).toBe(text);
      expect(canonicalJson(JSON.parse(text))).toBe(text);
    }),
  );
  expect(() => canonicalJson({ share: 0.1 })).toThrow('whole numbers');
});

function reversed(value: Json): Json {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(reversed);
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, member]) => [key, reversed(member ?? null)]),
  );
}
