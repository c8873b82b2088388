import { appendEvent } from './audit.ts';
import { change, type Store } from './store.ts';
import { StoreError } from './store-error.ts';

export interface LockChange {
  readonly personId: number;
  readonly locked: boolean;
  readonly visitId: string;
  readonly actor: string;
  /** Staff code of the second person who agreed; differs from `actor`. */
  readonly approvedBy: string;
  /** ISO moment with offset, from the caller's clock. */
  readonly at: string;
}

/**
 * Sets or lifts a privacy lock (個資保密), in one transaction with its event. A later import does not undo it.
 * @throws StoreError `store.ownApproval`
 */
export function setPrivacyLock(store: Store, given: LockChange): void {
  const { personId, visitId, actor, approvedBy, at } = given;
  if (approvedBy === '' || approvedBy === actor) throw new StoreError('store.ownApproval');
  const locked = given.locked ? 1 : 0;
  change(store, (connection) => {
    connection.prepare('UPDATE person SET privacy_lock = ? WHERE id = ?').run(locked, personId);
    connection
      .prepare(
        `INSERT INTO privacy_lock (person_id, locked, at, actor, approved_by) VALUES (?, ?, ?, ?, ?)
         ON CONFLICT (person_id) DO UPDATE SET locked = excluded.locked, at = excluded.at, actor = excluded.actor,
           approved_by = excluded.approved_by`,
      )
      .run(personId, locked, at, actor, approvedBy);
    const details = { locked: given.locked, approvedBy, visitId };
    appendEvent(connection, { at, actor, type: 'person.lockChanged', subject: `person:${personId}`, details });
  });
}
