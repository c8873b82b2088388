import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { parse } from 'yaml';
import { addDays } from '../../electron/guidance/calendar-days.ts';
import { type AheadQuestion, answerFiledAhead, readAheadWindows } from '../../electron/guidance/filed-ahead.ts';
import { readOfficeCalendar } from '../../electron/guidance/holidays.ts';

const knowledge = resolve(import.meta.dirname, '../../resources/knowledge');
const read = (...path: string[]): unknown => parse(readFileSync(join(knowledge, ...path), 'utf8'));
const windows = readAheadWindows(read('forms', 'filed-ahead.yaml'));
const calendar = readOfficeCalendar(readdirSync(join(knowledge, 'holidays')).map((name) => read('holidays', name)));

function ask(given: Partial<AheadQuestion>) {
  const question = { act: 'enrol', on: '2026-12-01', reportOn: '2026-12-01', afterHours: false, proof: false } as const;
  return answerFiledAhead(windows, calendar, { ...question, ...given });
}

describe('enrolment has effect', () => {
  it('from the first day of work when reported on it (勞保細則14)', () => {
    expect(ask({})).toMatchObject({ when: 'sameDay', effectOn: '2026-12-01' });
  });
  it('from the day after a later report', () => {
    expect(ask({ reportOn: '2026-12-03' })).toMatchObject({ when: 'late', effectOn: '2026-12-04' });
    expect(ask({ reportOn: '2026-12-03', proof: true }).effectOn).toBe('2026-12-04');
  });
  it('from the first day when filed ahead in the window, and not at all before', () => {
    expect(ask({ reportOn: '2026-11-21' })).toMatchObject({ when: 'ahead', effectOn: '2026-12-01' });
    expect(ask({ reportOn: '2026-11-20' })).toMatchObject({ when: 'tooEarly', effectOn: null, opensOn: '2026-11-21' });
  });
  it('nobody could file ahead before 2020', () => {
    expect(ask({ on: '2019-12-20', reportOn: '2019-12-19' })).toMatchObject({ when: 'tooEarly', opensOn: null });
  });
  // Journey 11: the new hire starts on Saturday; the next working day with proof counts from the Saturday.
  it('from a Saturday when reported on Monday with proof, from Tuesday without', () => {
    const saturday = { on: '2026-11-28', reportOn: '2026-11-30' };
    expect(ask({ ...saturday, proof: true })).toMatchObject({ when: 'nextWorkingDay', effectOn: '2026-11-28' });
    expect(ask(saturday)).toMatchObject({ when: 'late', effectOn: '2026-12-01', proofMissing: true });
    expect(ask({ ...saturday, reportOn: '2026-12-01', proof: true })).toMatchObject({
      when: 'late',
      effectOn: '2026-12-02',
      proofMissing: false,
    });
  });
  it('across a holiday and the weekend after it: 25 December 2026 is a Friday off', () => {
    expect(ask({ on: '2026-12-25', reportOn: '2026-12-28', proof: true })).toMatchObject({
      when: 'nextWorkingDay',
      proofUntil: '2026-12-28',
    });
  });
  it('from the day itself when work began after hours and the report came next morning with proof', () => {
    const evening = { on: '2026-12-01', reportOn: '2026-12-02', proof: true };
    expect(ask({ ...evening, afterHours: true })).toMatchObject({ when: 'nextWorkingDay', effectOn: '2026-12-01' });
    expect(ask(evening)).toMatchObject({ when: 'late', effectOn: '2026-12-03' });
  });
  it('says when a year has no calendar yet', () => {
    expect(ask({}).certain).toBe(true);
    expect(ask({ on: '2028-01-03', reportOn: '2028-01-03' }).certain).toBe(false);
  });
});

test('cover ends with the last day of work, however late the report', () => {
  for (const reportOn of ['2026-11-25', '2026-12-01', '2026-12-20']) {
    expect(ask({ act: 'withdraw', reportOn }).effectOn).toBe('2026-12-01');
  }
});

test('no report gives cover before work begins, none later than the day after it was filed', () => {
  const day = fc.integer({ min: 0, max: 364 }).map((days) => addDays('2026-01-01', days));
  fc.assert(
    fc.property(day, fc.integer({ min: -15, max: 15 }), fc.boolean(), fc.boolean(), (on, shift, afterHours, proof) => {
      const reportOn = addDays(on, shift);
      const { effectOn, when } = ask({ on, reportOn, afterHours, proof });
      if (effectOn === null) return when === 'tooEarly' && shift < -10;
      return effectOn >= on && effectOn <= (shift > 0 ? addDays(reportOn, 1) : on);
    }),
  );
});

test('windows out of order are refused', () => {
  const one = { from: '2026-01-01', daysAhead: 10, source: '網站', standing: 'B' };
  expect(() => readAheadWindows({ windows: [one, { ...one, from: '2025-01-01' }] })).toThrow('not in order');
});
