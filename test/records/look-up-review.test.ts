import { expect, test } from 'vitest';
import {
  addTickets,
  callTicket,
  closeVisit,
  completeReceipt,
  createTrainingOffice,
  listLookUps,
  lookUpPerson,
  lookUpsOfPerson,
  openReceipt,
  openVisit,
  type PersonRequest,
  reserveReceipt,
  reviewLookUp,
  saveVisit,
  type Store,
} from '../../electron/records/index.ts';
import { sha256 } from '../../electron/records/canonical-json.ts';
import { change, connectionOf } from '../../electron/records/store.ts';
import { AT, codeOf, temporaryStore } from './temporary-store.ts';

/** Look-ups among which the planted ones must be found; a release runs 2,000. */
const LOOK_UPS = Number(process.env['COUNTER_LOOK_UPS'] ?? 1_200);
const SNOOPS = 50;

const DAY = AT.slice(0, 10);
const YESTERDAY = '2026-11-29';
const auditor = { actor: 'T0901', at: AT };

interface Story {
  readonly day?: string;
  readonly actor?: string;
  readonly ticket?: boolean;
  readonly released?: boolean;
  readonly receipt?: boolean;
  readonly ends?: 'finished' | 'cancelled' | 'open';
  readonly ground?: PersonRequest['ground'];
  readonly capacity?: PersonRequest['capacity'];
}

interface Office {
  readonly store: Store;
  readonly people: readonly { id: number; identifier: string }[];
  visits: number;
}

function office(): Office {
  const { store } = temporaryStore();
  createTrainingOffice(store, { seed: 7, asOf: '2026-11-27', at: AT });
  const people = connectionOf(store)
    .prepare<{ id: number; identifier: string }>(
      `SELECT person_id AS id, min(value) AS identifier FROM person_identifier
         JOIN person ON person.id = person_id WHERE privacy_lock = 0 GROUP BY person_id ORDER BY person_id`,
    )
    .all();
  return { store, people, visits: 0 };
}

/** One visit as the desk leaves it behind, from the ticket to the receipt. Returns the look's place in the log. */
function visit(office_: Office, person: number, story: Story = {}): { sequence: number; number: string } {
  const { store, people } = office_;
  const { day = DAY, actor = 'T0217', ticket = false, released = false, receipt = false, ends = 'open' } = story;
  const { ground, capacity = 'self' } = story;
  const { id: personId, identifier } = people[person % people.length]!;
  office_.visits += 1;
  const id = `visit-${office_.visits}`;
  const act = { actor, at: `${day}T10:00:00+08:00` };
  const drawn = ticket ? String(office_.visits) : '';
  if (ticket) {
    addTickets(store, day, [{ number: drawn, wish: '', brought: '', lane: '', arrivedAt: act.at, hint: '' }]);
    callTicket(store, { ...act, day, number: drawn });
  }
  openVisit(store, { ...act, id, ticket: drawn, step: 'identity', draft: {} });
  const request = { ...act, reason: '民眾到場', visitId: id, capacity, ...(ground === undefined ? {} : { ground }) };
  lookUpPerson(store, identifier, request);
  const sequence = lastSequence(store);
  const event = released ? ({ type: 'visit.released', details: { what: 'facts' } } as const) : null;
  saveVisit(store, { ...act, id, revision: 1, step: 'summary', personId, draft: {}, event });
  const number = receipt ? seal(store, id, personId, day, act) : '';
  if (ends !== 'open') closeVisit(store, { ...act, id, state: ends, reason: '' });
  return { sequence, number };
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

function lastSequence(store: Store): number {
  const row = connectionOf(store).prepare<{ last: number }>('SELECT max(sequence) AS last FROM audit').get();
  return row?.last ?? 0;
}

function unexplained(store: Store) {
  return listLookUps(store, { from: YESTERDAY, to: DAY }, auditor).filter((entry) => entry.explanation === null);
}

/** Everything a day at the counter brings that nobody need ask about. */
const usual: readonly Story[] = [
  ...Array.from({ length: 17 }, () => ({ ticket: true, released: true, receipt: true, ends: 'finished' }) as const),
  { ticket: true, released: true, ends: 'cancelled' },
  { receipt: true, ends: 'finished' },
  { ticket: true, ends: 'open' },
];

/** Ways to look at somebody who is not there. */
const snoops: readonly ((office_: Office, person: number) => number)[] = [
  (at, person) => visit(at, person, { ends: 'cancelled' }).sequence,
  (at, person) => visit(at, person, { released: true, ends: 'cancelled' }).sequence,
  (at, person) => visit(at, person, { ends: 'open' }).sequence,
  (at, person) => visit(at, person, { ticket: true, ends: 'cancelled' }).sequence,
  (at, person) => visit(at, person, { ticket: true, ends: 'open', day: YESTERDAY }).sequence,
  (at, person) => visit(at, person, { capacity: 'absent', ends: 'finished', ground: { basis: 'caseWork' } }).sequence,
  (at, person) => visit(at, person, { ground: { emergency: true } }).sequence,
  // A second person, in the visit of somebody who was served.
  (at, person) => {
    visit(at, person + 1, { ticket: true, released: true, receipt: true, ends: 'finished' });
    const { identifier } = at.people[person % at.people.length]!;
    const visitId = `visit-${at.visits}`;
    lookUpPerson(at.store, identifier, { actor: 'T0217', at: AT, reason: '順便', visitId, capacity: 'self' });
    return lastSequence(at.store);
  },
  // An old receipt, which says as much as the record.
  (at, person) => {
    const { number } = visit(at, person, { ticket: true, receipt: true, ends: 'finished', day: YESTERDAY });
    openReceipt(at.store, number, { actor: 'T0305', at: AT, reason: '看一下' });
    return lastSequence(at.store);
  },
];

test(`${SNOOPS} planted snoops among ${LOOK_UPS} look-ups are all on the review list, which stays under 5 %`, () => {
  const here = office();
  const planted: number[] = [];
  change(here.store, () => {
    // The looked-at are others than the served: a look at somebody who was served that day is a follow-up.
    for (let each = 0; each < LOOK_UPS - SNOOPS; each += 1) visit(here, SNOOPS * 2 + (each % 150), usual[each % 20]);
    for (let each = 0; each < SNOOPS; each += 1) planted.push(snoops[each % snoops.length]!(here, each * 2));
  });
  const listed = unexplained(here.store);
  const sequences = new Set(listed.map((entry) => entry.sequence));
  expect(planted.filter((sequence) => !sequences.has(sequence))).toEqual([]);
  expect(listed.length).toBeLessThanOrEqual(LOOK_UPS * 0.05);
  expect(new Set(listed.map((entry) => entry.sequence)).size).toBe(listed.length);
});

test('a second look at somebody who was served that day needs no question; the next day it does', () => {
  const here = office();
  visit(here, 1, { ticket: true, receipt: true, ends: 'finished', day: YESTERDAY });
  visit(here, 1, { day: YESTERDAY, ends: 'cancelled', actor: 'T0305' });
  expect(unexplained(here.store)).toEqual([]);
  const { sequence } = visit(here, 1, { ends: 'cancelled', actor: 'T0305' });
  expect(unexplained(here.store).map((entry) => entry.sequence)).toEqual([sequence]);
});

test('a refused look at a locked record is on the list until the same visit opens it', () => {
  const here = office();
  lookUpPerson(here.store, 'F128160407', {
    actor: 'T0217',
    at: AT,
    reason: '女兒來',
    visitId: null,
    capacity: 'agent',
  });
  expect(unexplained(here.store)).toMatchObject([{ type: 'person.refused', locked: true }]);
});

test('200 emergencies: each is reviewed by somebody else, once and for good, and never by the one who looked', () => {
  const here = office();
  const sequences: number[] = [];
  change(here.store, () => {
    for (let each = 0; each < 200; each += 1) {
      const ground = { emergency: true };
      // Even a receipt on the same day does not explain an emergency away.
      if (each % 2 === 0) visit(here, each, { ticket: true, receipt: true, ends: 'finished' });
      sequences.push(visit(here, each, { actor: 'T0101', ground, ends: 'finished' }).sequence);
    }
  });
  expect(unexplained(here.store).map((entry) => entry.sequence)).toEqual(sequences);
  const mark = (sequence: number, actor: string) =>
    codeOf(() => reviewLookUp(here.store, { sequence, note: '已向主管確認', actor, at: AT }));
  change(here.store, () => {
    for (const sequence of sequences) {
      expect(mark(sequence, 'T0101')).toBe('store.ownLookUp');
      expect(mark(sequence, 'T0901')).toBe('');
      expect(mark(sequence, 'T0100')).toBe('store.alreadyReviewed');
    }
  });
  expect(mark(1, 'T0901')).toBe('store.unknownLookUp');
  expect(unexplained(here.store).every((entry) => entry.review?.reviewer === 'T0901')).toBe(true);
  const raw = connectionOf(here.store);
  const [first = 0] = sequences;
  const { sequence } = visit(here, 201, { actor: 'T0101', ground: { emergency: true } });
  expect(() =>
    raw.prepare('INSERT INTO look_up_review VALUES (?, ?, ?, ?)').run(sequence, 'T0101', AT, '自己'),
  ).toThrow('own look-up');
  expect(() => raw.prepare('DELETE FROM look_up_review WHERE sequence = ?').run(first)).toThrow('reviews stay');
});

test('a person can be told who looked, newest first, and that they were told is logged', () => {
  const here = office();
  const { id } = here.people[3]!;
  visit(here, 3, { ticket: true, receipt: true, ends: 'finished', day: YESTERDAY });
  visit(here, 4, {});
  visit(here, 3, { actor: 'T0305' });
  const told = lookUpsOfPerson(here.store, { ...auditor, personId: id, visitId: 'visit-3', limit: 50 });
  expect(told.map((entry) => entry.actor)).toEqual(['T0305', 'T0217']);
  const last = connectionOf(here.store)
    .prepare<{ type: string; subject: string }>('SELECT type, subject FROM audit ORDER BY sequence DESC LIMIT 1')
    .get();
  expect(last).toEqual({ type: 'person.lookUpsShown', subject: `person:${id}` });
});
