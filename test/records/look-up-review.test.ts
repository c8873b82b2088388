import { expect, test } from 'vitest';
import {
  checkHandout,
  closeVisit,
  listLookUps,
  lookUpPerson,
  lookUpsOfPerson,
  lookUpUnit,
  openReceipt,
  reviewLookUp,
  searchPersons,
} from '../../electron/records/index.ts';
import { SHOP } from '../../electron/records/training/units.ts';
import { change, connectionOf } from '../../electron/records/store.ts';
import { AT, codeOf } from './temporary-store.ts';
import {
  auditor,
  call,
  check,
  DAY,
  handOut,
  lastSequence,
  type Office,
  office,
  roster,
  search,
  type Story,
  unexplained,
  unitOf,
  UNION,
  visit,
  YESTERDAY,
} from './look-up-stories.ts';

/** Look-ups among which the planted ones must be found; a release runs 2,000. */
const LOOK_UPS = Number(process.env['COUNTER_LOOK_UPS'] ?? 1_200);
const SNOOPS = 50;

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
  // Lists that show persons without opening their records, and an old paper.
  (at, person) => search(at, person),
  // Of a unit whose people a colleague served.
  (at) => roster(at, UNION, { actor: 'T0305' }),
  (at, person) => {
    const code = handOut(at, { personId: at.people[person]!.id }, { actor: 'T0305', day: YESTERDAY });
    return check(at, code);
  },
];

/** What goes before a visit: found by name, seen on the roster of the own unit, a paper looked at again. */
function lookAround(here: Office, person: number, each: number): void {
  const { id } = here.people[person % here.people.length]!;
  const unit = unitOf(here, id);
  if (each % 10 === 0) search(here, person);
  if (each % 10 === 3 && unit !== '') roster(here, unit);
  if (each % 10 === 6) check(here, handOut(here, { personId: id }));
}

test(`${SNOOPS} planted snoops among ${LOOK_UPS} look-ups are all on the review list, which stays under 5 %`, () => {
  const here = office();
  const planted: number[] = [];
  change(here.store, () => {
    // The looked-at are others than the served: a look at somebody who was served that day is a follow-up.
    for (let each = 0; each < LOOK_UPS - SNOOPS; each += 1) {
      const person = SNOOPS * 2 + (each % 150);
      lookAround(here, person, each);
      visit(here, person, usual[each % 20]);
    }
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

test('a roster, a search and a checked paper wait for review unless the same account served one of them that day', () => {
  const here = office();
  const first = here.people[0]!;
  const unit = unitOf(here, first.id);
  const look = { actor: 'T0217' };
  const sideways = () => {
    const code = handOut(here, { personId: first.id }, { actor: 'T0101', day: YESTERDAY });
    return [roster(here, unit, look), search(here, 0, look), check(here, code, look)];
  };
  const waiting = () => unexplained(here.store).map((entry) => entry.sequence);
  const planted = sideways();
  expect(waiting()).toEqual(planted);
  // Neither a colleague's visitor nor another person's visit nor yesterday's explains them.
  visit(here, 0, { ticket: true, released: true, ends: 'finished', actor: 'T0305' });
  visit(here, 0, { ticket: true, released: true, ends: 'finished', day: YESTERDAY });
  visit(here, 1, { ticket: true, released: true, ends: 'finished' });
  expect(waiting()).toEqual(planted);
  visit(here, 0, { ticket: true, released: true, ends: 'finished' });
  expect(waiting()).toEqual([]);
  expect(sideways().every((sequence) => !waiting().includes(sequence))).toBe(true);
});

test('a unit’s roster is explained by a paper handed out, by its responsible person, or by whoever was just called', () => {
  const here = office();
  const owner = here.people.findIndex((person) => person.name === '曾小橋');
  const explanationOf = (sequence: number) =>
    listLookUps(here.store, { from: DAY, to: DAY }, auditor).find((entry) => entry.sequence === sequence)?.explanation;
  const first = roster(here, UNION);
  expect(explanationOf(first)).toBeNull();
  handOut(here, { unit: UNION }, { actor: 'T0305' });
  expect(explanationOf(first)).toBeNull();
  handOut(here, { unit: UNION });
  expect(explanationOf(first)).toBe('handout');
  const shop = roster(here, SHOP, { actor: 'T0305' });
  visit(here, owner, { actor: 'T0305', ticket: true, released: true });
  expect(explanationOf(shop)).toBe('followUp');
  const called = call(here, 'T0101');
  const during = roster(here, SHOP, { actor: 'T0101', visitId: called });
  expect(explanationOf(during)).toBe('ticket');
  closeVisit(here.store, { id: called, actor: 'T0101', at: AT, state: 'cancelled', reason: '民眾離開' });
  expect(explanationOf(during)).toBeNull();
});

test('who looked names lists and papers too, and a list that showed nobody is no look', () => {
  const here = office();
  const { id } = here.people[0]!;
  roster(here, unitOf(here, id));
  search(here, 0);
  check(here, handOut(here, { personId: id }));
  search(here, 5);
  checkHandout(here.store, 'NEVER-MADE', { actor: 'T0217', at: AT, reason: '核對' });
  lookUpUnit(here.store, SHOP, { actor: 'T0217', at: AT, reason: '列印', visitId: null, since: DAY, limit: 0 });
  searchPersons(here.store, '查無此人', 30, { actor: 'T0217', at: AT, reason: '找人', visitId: null });
  const told = lookUpsOfPerson(here.store, { ...auditor, personId: id, visitId: 'visit-1', limit: 50 });
  expect(told.map((entry) => entry.type)).toEqual(['handout.checked', 'person.searched', 'unit.lookedUp']);
  expect(listLookUps(here.store, { from: DAY, to: DAY }, auditor)).toHaveLength(4);
});
