import { appendEvent } from './audit.ts';
import { writeSecret } from './settings.ts';
import { change, read, type Store } from './store.ts';
import type { Json } from './canonical-json.ts';

/** A machine paired with this hall host. */
export interface HallMember {
  readonly role: 'counter' | 'kiosk' | 'board';
  readonly number: number;
  /** SHA-256 of its key, 64 lower-case hexadecimal digits; the key itself is nowhere on this machine. */
  readonly keyHash: string;
  /** ISO moments with offset. */
  readonly pairedAt: string;
  readonly pairedBy: string;
  readonly seenAt: string;
}

interface Act {
  readonly actor: string;
  readonly at: string;
}
type Machine = Pick<HallMember, 'role' | 'number'>;

/** Those that are paired now, by role and number. */
export function listHallMembers(store: Store): HallMember[] {
  return read(store, (connection) =>
    connection
      .prepare<HallMember>(
        `SELECT role, number, key_hash AS keyHash, paired_at AS pairedAt, paired_by AS pairedBy, seen_at AS seenAt
         FROM hall_member WHERE unpaired_at IS NULL ORDER BY role, number`,
      )
      .all(),
  );
}

/** @throws StoreError where a machine of that role and number is paired already */
export function pairHallMember(store: Store, given: Machine & Act & { readonly keyHash: string }): void {
  const { role, number, keyHash, actor, at } = given;
  change(store, (connection) => {
    connection
      .prepare(
        'INSERT INTO hall_member (role, number, key_hash, paired_at, paired_by, seen_at) VALUES (?, ?, ?, ?, ?, ?)',
      )
      .run(role, number, keyHash, at, actor, at);
    appendEvent(connection, { at, actor, type: 'hall.memberPaired', subject: subjectOf(given), details: {} });
  });
}

/** @returns false where no such machine is paired */
export function unpairHallMember(store: Store, given: Machine & Act): boolean {
  const { role, number, actor, at } = given;
  return change(store, (connection) => {
    const { changes } = connection
      .prepare(
        'UPDATE hall_member SET unpaired_at = ?, unpaired_by = ? WHERE role = ? AND number = ? AND unpaired_at IS NULL',
      )
      .run(at, actor, role, number);
    if (changes === 0) return false;
    appendEvent(connection, { at, actor, type: 'hall.memberUnpaired', subject: subjectOf(given), details: {} });
    return true;
  });
}

/** A machine came or went; only the last time is kept. */
export function sawHallMember(store: Store, { role, number, at }: Machine & Pick<Act, 'at'>): void {
  change(store, (connection) =>
    connection
      .prepare('UPDATE hall_member SET seen_at = ? WHERE role = ? AND number = ? AND unpaired_at IS NULL')
      .run(at, role, number),
  );
}

/** Keys or codes nobody has were tried at the door of the hall, so many times. */
export function logHallRefusals(store: Store, { count, at }: { readonly count: number; readonly at: string }): void {
  change(store, (connection) =>
    appendEvent(connection, { at, actor: 'system', type: 'hall.memberRefused', subject: 'hall', details: { count } }),
  );
}

/** Keeps which hall host this machine joined, or that it left; the log keeps the host's fingerprint, never the key. */
export function keepHallHost(
  store: Store,
  { key, value, fingerprint, actor, at }: Act & { key: string; value: Json; fingerprint: string },
): void {
  change(store, (connection) => {
    writeSecret(store, { key, value, actor, at });
    const type = value === null ? 'hall.hostLeft' : 'hall.hostJoined';
    appendEvent(connection, { at, actor, type, subject: key, details: { fingerprint } });
  });
}

function subjectOf({ role, number }: Machine): string {
  return `${role}:${number}`;
}
