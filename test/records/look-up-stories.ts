import {
  addTickets,
  hallEvents,
  keepHallEvents,
  checkHandout,
  closeVisit,
  completeReceipt,
  createTrainingOffice,
  keepHandout,
  listLookUps,
  lookUpPerson,
  lookUpUnit,
  openVisit,
  type PersonRequest,
  reserveReceipt,
  saveVisit,
  searchPersons,
  type Store,
} from '../../electron/records/index.ts';
import { sha256 } from '../../electron/records/canonical-json.ts';
import { connectionOf } from '../../electron/records/store.ts';
import { AT, temporaryStore } from './temporary-store.ts';

export const DAY = AT.slice(0, 10);
export const YESTERDAY = '2026-11-29';
/** A union of thousands, whose roster lists many. */
export const UNION = '02042567Z';
export const auditor = { actor: 'T0901', at: AT };

export interface Story {
  readonly day?: string;
  readonly actor?: string;
  readonly ticket?: boolean;
  readonly released?: boolean;
  readonly receipt?: boolean;
  readonly ends?: 'finished' | 'cancelled' | 'open';
  readonly ground?: PersonRequest['ground'];
  readonly capacity?: PersonRequest['capacity'];
}

export interface Office {
  readonly store: Store;
  readonly people: readonly { id: number; identifier: string; name: string }[];
  visits: number;
  papers: number;
}

export function office(): Office {
  const { store } = temporaryStore();
  createTrainingOffice(store, { seed: 7, asOf: '2026-11-27', at: AT });
  const people = connectionOf(store)
    .prepare<{ id: number; identifier: string; name: string }>(
      `SELECT person_id AS id, min(value) AS identifier, record ->> '$.name' AS name FROM person_identifier
         JOIN person ON person.id = person_id WHERE privacy_lock = 0 GROUP BY person_id ORDER BY person_id`,
    )
    .all();
  return { store, people, visits: 0, papers: 0 };
}

/** One visit as the desk leaves it behind, from the ticket to the receipt. Returns the look's place in the log. */
export function visit(
  office_: Office,
  person: number,
  story: Story = {},
): { id: string; sequence: number; number: string } {
  const { store, people } = office_;
  const { day = DAY, actor = 'T0217', ticket = false, released = false, receipt = false, ends = 'open' } = story;
  const { ground, capacity = 'self' } = story;
  const { id: personId, identifier } = people[person % people.length]!;
  office_.visits += 1;
  const id = `visit-${office_.visits}`;
  const act = { actor, at: `${day}T10:00:00+08:00` };
  const drawn = ticket ? String(office_.visits).padStart(3, '0') : '';
  if (ticket) {
    addTickets(store, day, [{ number: drawn, wish: '', brought: '', lane: '', arrivedAt: act.at, hint: '' }]);
    called(store, day, drawn, act);
  }
  openVisit(store, { ...act, id, ticket: drawn, step: 'identity', draft: {} });
  const request = { ...act, reason: '民眾到場', visitId: id, capacity, ...(ground === undefined ? {} : { ground }) };
  lookUpPerson(store, identifier, request);
  const sequence = lastSequence(store);
  const event = released ? ({ type: 'visit.released', details: { what: 'facts' } } as const) : null;
  saveVisit(store, { ...act, id, revision: 1, step: 'summary', personId, draft: {}, event });
  const number = receipt ? seal(store, id, personId, day, act) : '';
  if (ends !== 'open') closeVisit(store, { ...act, id, state: ends, reason: '' });
  return { id, sequence, number };
}

function seal(
  store: Store,
  visitId: string,
  personId: number,
  day: string,
  act: { actor: string; at: string },
): string {
  const { number } = reserveReceipt(store, {
    ...act,
    visitId,
    office: '01',
    day,
    numberOf: (each) => `${day}-${each}`,
  });
  const bytes = Buffer.from(number);
  completeReceipt(store, {
    ...act,
    number,
    visitId,
    idempotencyKey: visitId,
    personId,
    name: '某人',
    identifier: 'A123456789',
    kind: 'application',
    choice: 'annuity',
    shown: '{}',
    shownHash: sha256('{}'),
    strokes: null,
    pdf: { bytes, sha256: sha256(bytes) },
  });
  return number;
}

export function lastSequence(store: Store): number {
  const row = connectionOf(store).prepare<{ last: number }>('SELECT max(sequence) AS last FROM audit').get();
  return row?.last ?? 0;
}

export function unexplained(store: Store) {
  return listLookUps(store, { from: YESTERDAY, to: DAY }, auditor).filter((entry) => entry.explanation === null);
}

/** A called visit in which no record was opened yet. Returns its id. */
export function call(here: Office, actor: string): string {
  here.visits += 1;
  const id = `visit-${here.visits}`;
  const act = { actor, at: `${DAY}T09:50:00+08:00` };
  const number = String(here.visits).padStart(3, '0');
  addTickets(here.store, DAY, [{ number, wish: '', brought: '', lane: '', arrivedAt: act.at, hint: '' }]);
  called(here.store, DAY, number, act);
  openVisit(here.store, { ...act, id, ticket: number, step: 'identity', draft: {} });
  return id;
}

/** A unit whose roster lists this person now; empty where there is none. */
export function unitOf(here: Office, personId: number): string {
  const row = connectionOf(here.store)
    .prepare<{ unit: string }>('SELECT unit FROM unit_person WHERE person_id = ? AND last_day >= ? ORDER BY unit')
    .get(personId, DAY);
  return row?.unit ?? '';
}

interface Look {
  readonly actor?: string;
  readonly day?: string;
  readonly visitId?: string | null;
}

function requestOf({ actor = 'T0217', day = DAY, visitId = null }: Look) {
  return { actor, at: `${day}T09:55:00+08:00`, reason: '看一下', visitId };
}

/** Looks at a unit's roster. Returns the look's place in the log. */
export function roster(here: Office, unit: string, look: Look = {}): number {
  const since = '2026-11-01';
  lookUpUnit(here.store, unit, { ...requestOf(look), since, limit: 200 });
  return lastSequence(here.store);
}

/** Searches for this person by the whole name. */
export function search(here: Office, person: number, look: Look = {}): number {
  const { name } = here.people[person % here.people.length]!;
  searchPersons(here.store, name, 30, requestOf(look));
  return lastSequence(here.store);
}

/** Hands out a paper about a person or a unit. Returns its verification code. */
export function handOut(here: Office, about: { personId: number } | { unit: string }, look: Look = {}): string {
  here.papers += 1;
  const { actor, at, visitId } = requestOf(look);
  const code = `CODE-${here.papers}`;
  const paper = { kind: 'arrears', title: '欠費明細', recipient: '某人', capacity: '本人', sheets: 1 };
  keepHandout(
    here.store,
    { ...paper, code, about, visitId, actor, at, content: '{}', contentHash: sha256('{}') },
    null,
  );
  return code;
}

/** Asks what a paper said. */
export function check(here: Office, code: string, look: Look = {}): number {
  checkHandout(here.store, code, requestOf(look));
  return lastSequence(here.store);
}

/** A number is called to a counter. */
function called(store: Store, day: string, number: string, act: { actor: string; at: string }): void {
  const ticket = Number(number);
  const rows = [{ type: 'called', ticket, event: { type: 'called', ticket } }];
  keepHallEvents(store, { ...act, day, known: hallEvents(store, day).length, rows });
}
