import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  auditHead,
  checkPin,
  createTrainingOffice,
  listTrainingJourneys,
  lookUpPerson,
  type Person,
  trainingClerks,
} from '../../../electron/records/index.ts';
import { person as personSchema, unit as unitSchema } from '../../../electron/records/person.ts';
import { addMonths } from '../../../electron/records/training/calendar.ts';
import { trainingPersons } from '../../../electron/records/training/create.ts';
import { gradeFor } from '../../../electron/records/training/grades.ts';
import { trainingUnits } from '../../../electron/records/training/units.ts';
import { checkIdentifier } from '../../../electron/rules/index.ts';
import { AT, codeOf, temporaryStore } from '../temporary-store.ts';

const office = fc.record({
  seed: fc.integer({ min: 0, max: 2 ** 31 }),
  asOf: fc.date({ min: new Date('2026-11-27'), max: new Date('2029-12-31'), noInvalidDate: true }).map((date) => {
    return date.toISOString().slice(0, 10);
  }),
});

function invented(seed: number, asOf: string): Person[] {
  return trainingPersons(seed, asOf).slice(-300);
}

test('the same seed and day make the same persons to the byte, another seed makes others', () => {
  const one = JSON.stringify(trainingPersons(42, '2026-11-27'));
  expect(JSON.stringify(trainingPersons(42, '2026-11-27'))).toBe(one);
  expect(JSON.stringify(trainingPersons(43, '2026-11-27'))).not.toBe(one);
});

test('every person is canonical, has numbers that pass their checks, and nobody shares one', () => {
  fc.assert(
    fc.property(office, ({ seed, asOf }) => {
      const persons = trainingPersons(seed, asOf);
      for (const person of persons) {
        expect(personSchema.safeParse(person).error?.issues ?? []).toEqual([]);
        for (const { kind, value } of person.identifiers) expect(checkIdentifier(value)).toEqual({ kind, valid: true });
      }
      const numbers = persons.flatMap((person) => person.identifiers.map((identifier) => identifier.value));
      expect(new Set(numbers).size).toBe(numbers.length);
    }),
    { numRuns: 8 },
  );
});

test('invented persons are 18 to 90 and their careers are possible', () => {
  fc.assert(
    fc.property(office, ({ seed, asOf }) => {
      for (const person of invented(seed, asOf)) {
        expect(person.birthDate <= addMonths(asOf, -18 * 12)).toBe(true);
        expect(person.birthDate > addMonths(asOf, -91 * 12)).toBe(true);
        person.laborInsurance.forEach((spell, index) => {
          const next = person.laborInsurance[index + 1];
          expect(spell.from >= addMonths(person.birthDate, 15 * 12)).toBe(true);
          expect(spell.salary).toBe(gradeFor(spell.salary, spell.from));
          if (next !== undefined) expect((spell.to ?? '9999-12-31') < next.from).toBe(true);
        });
        const elsewhere = [...person.laborInsurance, ...person.farmers];
        for (const spell of person.nationalPension) {
          expect(spell.from >= addMonths(person.birthDate, 25 * 12)).toBe(true);
          const double = elsewhere.find((other) => {
            return other.from <= (spell.to ?? asOf) && spell.from <= (other.to ?? asOf);
          });
          expect(double).toBeUndefined();
        }
        if (person.diedOn !== undefined) expect(person.diedOn <= asOf).toBe(true);
      }
    }),
    { numRuns: 8 },
  );
});

test('the crowd is mixed: all kinds of numbers, of work, of names', () => {
  const crowd = invented(1, '2026-11-27');
  const kinds = new Set(crowd.flatMap((person) => person.identifiers.map((identifier) => identifier.kind)));
  expect([...kinds].sort()).toEqual(['nationalId', 'oldResidentNumber', 'residentNumber']);
  const categories = new Set(crowd.flatMap((person) => person.laborInsurance.map((spell) => spell.category)));
  expect([...categories].sort()).toEqual(['employee', 'fishery', 'union']);
  const names = crowd.map((person) => person.name).join(' ');
  for (const rare of ['堃', '喆', '峯', '𠮷', '㐂', '𤭢']) expect(names).toContain(rare);
  const latin = crowd.filter((person) => /^[A-Z]/.test(person.name));
  expect(latin.some((person) => person.nationality === 'roc' && person.otherNames.length > 0)).toBe(true);
  expect(latin.some((person) => person.nationality === 'foreign')).toBe(true);
  for (const scheme of ['farmers', 'nationalPension', 'claims', 'arrears'] as const) {
    expect(crowd.filter((person) => person[scheme].length > 0).length).toBeGreaterThan(10);
  }
});

test('units are canonical, their type is in their number, their business number passes its check', () => {
  for (const unit of trainingUnits()) {
    expect(unitSchema.safeParse(unit).error?.issues ?? []).toEqual([]);
    expect(unit.insuranceNumber.slice(1, 3)).toBe(unit.type);
    if (unit.businessNumber !== '') {
      expect(checkIdentifier(unit.businessNumber)).toEqual({ kind: 'businessNumber', valid: true });
    }
  }
});

test('an office is filled once; its clerks can sign in; its journeys can be opened', () => {
  const { store } = temporaryStore();
  const options = { seed: 1, asOf: '2026-11-27', at: AT };
  createTrainingOffice(store, options);
  const head = auditHead(store);
  createTrainingOffice(store, { ...options, seed: 2 });
  expect(auditHead(store)).toEqual(head);
  expect(new Set(trainingClerks.map((clerk) => clerk.role))).toEqual(
    new Set(['clerk', 'greeter', 'supervisor', 'branchHead', 'auditor', 'trainer']),
  );
  for (const { code, pin } of trainingClerks) expect(checkPin(store, { code, pin, at: AT }).outcome).toBe('right');
  const request = { actor: 'T0217', reason: '訓練', visitId: null, at: AT, capacity: 'self' } as const;
  for (const { key, identifier } of listTrainingJourneys()) {
    expect([key, lookUpPerson(store, identifier, request).outcome]).toEqual([key, key === 'J12' ? 'refused' : 'found']);
  }
});

test('a store of real persons takes no training office', () => {
  const { store } = temporaryStore('real');
  const create = () => createTrainingOffice(store, { seed: 1, asOf: '2026-11-27', at: AT });
  expect(codeOf(create)).toBe('store.mixedData');
});
