import { describe, expect, it } from 'vitest';
import { answer } from '../law-under-test.ts';

const salaryHistory = [{ from: '2011-06-10', to: '2024-06-10', salary: 30_300 }];

function cautionsOf(ask: string, facts: Record<string, unknown>): string[] {
  return answer(ask, { salaryHistory, ...facts }, '2026-06-10').cautions.map((one) => one.code);
}

describe('an event that the record places after cover', () => {
  it.each([
    ['occupationalAccident.sickness', { daysUnable: 30 }, 'accidentOn'],
    ['occupationalAccident.disability', { grades: [7] }, 'accidentOn'],
    ['occupationalAccident.missing', { fullMonths: 3 }, 'accidentOn'],
    ['occupationalAccident.death', { survivors: 1 }, 'diedOn'],
  ])('is named in %s, where an employee may be covered all the same', (ask, facts, day) => {
    expect(cautionsOf(ask, { ...facts, [day]: '2024-06-10' })).not.toContain('occupational.outsideRecord');
    expect(cautionsOf(ask, { ...facts, [day]: '2024-06-11' })).toContain('occupational.outsideRecord');
  });

  it('is named in a parental leave that does not follow on cover', () => {
    const leave = { childBornOn: '2024-01-01', leaveTo: '2024-09-30' };
    const ask = 'employmentInsurance.parentalLeave';
    expect(cautionsOf(ask, { ...leave, leaveFrom: '2024-06-11' })).not.toContain('parentalLeave.leftBefore');
    expect(cautionsOf(ask, { ...leave, leaveFrom: '2024-06-12' })).toContain('parentalLeave.leftBefore');
  });

  it('is named in sickness and disability for a year, and gives nothing after it', () => {
    for (const [ask, facts] of [
      ['laborInsurance.sickness', { hospitalDays: 9 }],
      ['laborInsurance.disability', { grades: [7] }],
    ] as const) {
      expect(cautionsOf(ask, { ...facts, eventOn: '2024-06-10' })).not.toContain('event.withinYearAfterCover');
      expect(cautionsOf(ask, { ...facts, eventOn: '2024-06-11' })).toContain('event.withinYearAfterCover');
      expect(cautionsOf(ask, { ...facts, eventOn: '2025-06-10' })).toContain('event.withinYearAfterCover');
      const late = answer(ask, { salaryHistory, ...facts, eventOn: '2025-06-11' }, '2026-06-10');
      expect(late).toMatchObject({ eligible: false, options: {}, reasons: ['event.afterCover'] });
    }
  });
});
