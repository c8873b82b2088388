import { describe, expect, it } from 'vitest';
import { halfUp, range } from '../half-up.ts';
import { answer, fault } from '../law-under-test.ts';

const question = 'nationalPension.premium';
const shares = [
  ['general', 60n],
  ['below2x', 45n],
  ['below1.5x', 30n],
  ['midLowIncome', 30n],
  ['lowIncome', 0n],
  ['severe', 0n],
  ['moderate', 30n],
  ['mild', 45n],
] as const;

function codes(asOf: string): string[] {
  return answer(question, {}, asOf).cautions.map((one) => one.code);
}

describe('premium of the National Pension', () => {
  it.each(shares)('%s: the own share is rounded directly, the government pays the rest', (share, percent) => {
    for (const days of range(0, 30)) {
      const { options } = answer(question, { share, days, daysInMonth: 31 });
      const total = halfUp(21_103n * 105n * BigInt(days), 30_000n);
      const insured = halfUp(21_103n * 105n * percent * BigInt(days), 3_000_000n);
      const government = total - insured;
      expect(options).toEqual({ premium: { total, insured, government, amount: insured, per: 'month' } });
    }
  });

  it('is exact in every table of amounts and rates, of which none meets a half dollar', () => {
    const tables = [
      ['2010-06-10', 17_280n, 65n],
      ['2012-06-10', 17_280n, 70n],
      ['2014-06-10', 17_280n, 75n],
      ['2016-06-10', 18_282n, 80n],
      ['2018-06-10', 18_282n, 85n],
      ['2020-07-10', 18_282n, 90n],
      ['2022-06-10', 18_282n, 95n],
      ['2024-06-10', 19_761n, 100n],
      ['2025-06-10', 19_761n, 105n],
    ] as const;
    let ties = 0;
    for (const [asOf, amount, rate] of tables) {
      for (const [share, percent] of [
        ['general', 60n],
        ['below2x', 45n],
        ['below1.5x', 30n],
      ] as const) {
        for (const days of range(1, 30)) {
          const numerator = amount * rate * percent * BigInt(days);
          if ((2n * numerator) % 6_000_000n === 3_000_000n) ties += 1;
          const { options } = answer(question, { share, days, daysInMonth: 31 }, asOf);
          expect(options).toMatchObject({ premium: { insured: halfUp(numerator, 3_000_000n) } });
        }
      }
    }
    expect(ties).toBe(0);
  });

  it.each([
    ['2026-02-10', 28, undefined, 1_329],
    ['2028-02-10', 29, 29, 'law.unknown nationalPension.premiumRate'],
    ['2026-01-10', 31, 31, 1_329],
    ['2026-01-10', 30, 31, 1_329],
    ['2026-04-10', 31, undefined, 1_329],
    ['2026-04-10', 29, undefined, 1_285],
    ['2026-04-10', 31, 30, 'facts.invalid facts.days'],
  ])('%s, %s days of %s: %s', (asOf, days, daysInMonth, expected) => {
    const facts = { share: 'general', days, ...(daysInMonth === undefined ? {} : { daysInMonth }) };
    if (typeof expected === 'string') expect(fault(question, facts, asOf)).toBe(expected);
    else expect(answer(question, facts, asOf).options).toMatchObject({ premium: { insured: expected } });
  });

  it('takes the status on the last day of the month', () => {
    expect(fault(question, { share: 'midLowIncome' }, '2020-05-31')).toBe(
      'law.unknown nationalPension.selfShare.midLowIncome',
    );
    expect(answer(question, { share: 'midLowIncome' }, '2020-06-01').options).toMatchObject({
      premium: { insured: 494 },
    });
  });

  it('says what it does not deduct and what is not confirmed', () => {
    expect(codes('2023-03-31')).toEqual([]);
    expect(codes('2023-04-01')).toEqual(['nationalPension.premium.halved2023']);
    expect(codes('2011-04-01')).toEqual(['nationalPension.premium.rateDate']);
  });

  it('refuses a status it does not know', () => {
    expect(fault(question, { share: 'rich' })).toBe('facts.invalid facts.share');
    expect(fault(question, { daysInMonth: 27, days: 1 })).toBe('facts.invalid facts.daysInMonth');
  });
});
