import { appendEvent, type AuditEntry } from './audit.ts';
import type { LookUpRequest } from './look-up.ts';
import type { Unit } from './person.ts';
import { readRoster, type Roster } from './roster.ts';
import { change, type Connection, type Store } from './store.ts';
import { StoreError } from './store-error.ts';
import { readUnit, readUnitHits } from './units.ts';

export interface UnitRecord {
  readonly unit: Unit;
  /** 資料日 of the unit's record. */
  readonly dataAsOf: string;
  readonly roster: Roster;
}

export interface UnitRequest extends LookUpRequest {
  /** The roster holds who is insured on this day or left since then, `YYYY-MM-DD`. */
  readonly since: string;
  /** Persons listed at most, 0–500. */
  readonly limit: number;
}

/**
 * A unit with its roster and all it owes. The look-up is in the audit chain, on disk, with everyone who is listed, before
 * this returns; where it cannot be written, nothing is returned. Null where no unit has that number.
 * @param number insurance number 保險證號
 * @throws StoreError `store.reasonMissing` (logged too), `store.notLogged`
 */
export function lookUpUnit(store: Store, number: string, request: UnitRequest): UnitRecord | null {
  requireReason(store, request, `unit:${number}`);
  return logged(store, (connection) => {
    const found = readUnit(connection, number);
    if (found === null) {
      appendEvent(connection, entry(request, 'unit.notFound', `unit:${number}`, {}));
      return null;
    }
    const roster = readRoster(connection, number, request.since, Math.min(Math.max(request.limit, 0), 500));
    const listed = roster.lines.map((line) => line.personId);
    appendEvent(connection, entry(request, 'unit.lookedUp', `unit:${number}`, { listed }));
    return { ...found, roster };
  });
}

/**
 * Units by insurance number, business number or the beginning of their name. Logged like `lookUpUnit`.
 * @param limit 1–50
 */
export function searchUnits(store: Store, wanted: string, limit: number, request: LookUpRequest): Unit[] {
  requireReason(store, request, 'unit');
  return logged(store, (connection) => {
    const hits = readUnitHits(connection, wanted, Math.min(Math.max(limit, 1), 50));
    const found = hits.map((hit) => hit.insuranceNumber);
    appendEvent(connection, entry(request, 'unit.searched', 'unit', { wanted, found }));
    return hits;
  });
}

/** Reads and logs in one transaction and hands out nothing unless both are on disk. */
function logged<Result>(store: Store, work: (connection: Connection) => Result): Result {
  try {
    return change(store, work);
  } catch (error) {
    if (error instanceof StoreError && error.code !== 'store.unwritable') throw error;
    throw new StoreError('store.notLogged', error);
  }
}

function requireReason(store: Store, request: LookUpRequest, subject: string): void {
  if (request.reason.trim() !== '') return;
  logged(store, (connection) =>
    appendEvent(connection, entry(request, 'unit.refused', subject, { cause: 'noReason' })),
  );
  throw new StoreError('store.reasonMissing');
}

function entry(
  { at, actor, reason, visitId }: LookUpRequest,
  type: AuditEntry['type'],
  subject: string,
  details: AuditEntry['details'],
): AuditEntry {
  return { at, actor, type, subject, details: { ...details, reason: reason.trim(), visitId } };
}
