import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answer, fault } from '../law-under-test.ts';

const question = 'annuity.inPayment';
const asOf = '2026-11-30';

interface Annuity {
  amount: number;
  deduction: number;
  net: number;
  rounds: { effective: string; ratePercent: number; increase: number; amount: number }[];
}
interface Recovery {
  owed: number;
  deduction: number;
  payments?: number;
  lastDeduction?: number;
}

function options(facts: Record<string, unknown>, on = asOf): { annuity: Annuity; loan?: Recovery } {
  return answer(question, facts, on).options as unknown as { annuity: Annuity; loan?: Recovery };
}

function secondary(claimMonth: string, on: string) {
  const { cautions } = answer(question, { claimMonth, monthly: 20_000 }, on);
  return cautions.find((one) => one.code === 'annuity.secondarySource');
}

/** Claim years whose every rate up to the day asked was seen. */
const known = [2016, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026];

describe('annuity.inPayment', () => {
  it('is the rounds of annuity.cpiAdjustment one after another', () => {
    fc.assert(
      fc.property(fc.constantFrom(...known), fc.integer({ min: 1, max: 100_000 }), (claimYear, monthly) => {
        let amount = monthly;
        for (let year = claimYear + 1; year <= 2026; year += 1) {
          const facts = { claimYear, monthly: amount, effective: `${year}-05` };
          const { adjusted } = answer('annuity.cpiAdjustment', facts).options as unknown as { adjusted: Annuity };
          amount = adjusted.amount;
        }
        expect(options({ claimYear, monthly }).annuity.amount).toBe(amount);
      }),
      { numRuns: 100 },
    );
  });

  it('rounds the exact half dollar up', () => {
    // 5,000 × 7.33 % = 366.50
    expect(options({ claimYear: 2019, monthly: 5_000 }).annuity.rounds).toMatchObject([
      { increase: 367, amount: 5_367 },
    ]);
  });

  it.each([2009, 2010, 2011, 2012, 2013, 2014, 2015, 2017, 2018])(
    'claims of %i have a rate nobody verified, and no figure is given',
    (claimYear) => {
      expect(fault(question, { claimYear, monthly: 20_000 }, asOf)).toBe('law.unknown annuity.cpiRates');
    },
  );

  it('names the rounds that rest on a secondary source', () => {
    expect(secondary('2023-01', '2024-06-01')).toBeUndefined();
    expect(secondary('2023-01', '2025-06-01')?.text.zh).toContain('114/05');
  });

  it('takes a loan back to the last dollar, never leaving less than 3,000 nor taking more than a third and a rounding', () => {
    const sum = fc.integer({ min: 1, max: 300_000 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60_000 }), sum, fc.nat(50_000), (monthly, principal, interest) => {
        const { annuity, loan } = options({ claimMonth: '2026-06', monthly, loan: { principal, interest } });
        if (loan === undefined) throw new Error('no recovery');
        const { deduction, payments, lastDeduction } = loan;
        expect(loan.owed).toBe(principal + interest);
        expect(annuity.net).toBe(monthly - deduction);
        if (payments === undefined || lastDeduction === undefined) {
          expect(monthly).toBeLessThanOrEqual(3_000);
          return;
        }
        expect(annuity.net).toBeGreaterThanOrEqual(3_000);
        expect(deduction * 3).toBeLessThanOrEqual(monthly + 1);
        expect(deduction * (payments - 1) + lastDeduction).toBe(loan.owed);
        expect(lastDeduction).toBeGreaterThan(0);
        expect(lastDeduction).toBeLessThanOrEqual(deduction);
      }),
    );
  });

  it.each([
    [{ monthly: 12_000, claimMonth: '2008-12' }, 'facts.invalid facts.claimMonth'],
    [{ monthly: 12_000, claimYear: 2027 }, 'facts.invalid facts.claimYear'],
    [{ monthly: 12_000, claimYear: 2020, claimMonth: '2021-01' }, 'facts.invalid facts.claimYear'],
    [{ monthly: 0, claimYear: 2020 }, 'facts.invalid facts.monthly'],
    [{ claimYear: 2020 }, 'facts.missing facts.monthly'],
    [{ monthly: 12_000, claimYear: 2020, kind: 'survivor', survivors: 2 }, 'facts.invalid facts.survivors'],
    [{ monthly: 12_000, claimYear: 2020, lumpSum: 5_000 }, 'facts.missing facts.loan'],
    [{ monthly: 12_000, claimYear: 2020, kind: 'gift' }, 'facts.invalid facts.kind'],
  ])('refuses %j', (facts, code) => {
    expect(fault(question, facts, asOf)).toBe(code);
  });

  it('knows no loan deduction before its rules', () => {
    const facts = { claimYear: 2013, monthly: 12_000, on: '2014-06-01', loan: { principal: 1 } };
    expect(fault(question, facts)).toBe('law.unknown laborInsurance.loan.annuityShare');
  });
});
