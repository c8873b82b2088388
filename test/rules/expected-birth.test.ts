import { describe, expect, it } from 'vitest';
import { answer } from './law-under-test.ts';

const facts = {
  'laborInsurance.maternity': { averageSalary6: 30_300, insuredDays: 700 },
  'nationalPension.maternity': {},
  'farmers.maternity': {},
} as const;

describe('a birth that is still expected', () => {
  it.each(Object.entries(facts))('%s: the figures of the due date, and a caution', (question, given) => {
    const due = answer(question, { ...given, deliveredOn: '2026-08-01' }, '2026-06-10');
    const born = answer(question, { ...given, deliveredOn: '2026-08-01' }, '2026-08-01');
    expect(due.options).toEqual(born.options);
    const codes = (outcome: typeof due) => outcome.cautions.map((one) => one.code);
    expect(codes(due)).toContain('maternity.expected');
    expect(codes(born)).not.toContain('maternity.expected');
  });
});
