import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { halfUp } from '../half-up.ts';
import { answer, fault } from '../law-under-test.ts';

describe('old-age farmer allowance', () => {
  const question = 'farmers.oldAgeAllowance';
  const facts = { birthDate: '1958-06-10', coverage: { years: 3 } };

  it.each([
    [{ birthDate: '1958-06-10' }, 'facts.missing facts.coverage'],
    [facts, 'facts.missing facts.insuredSince'],
    [{ ...facts, coverage: { years: 20 }, receivedOldAge: 'laborInsurance' }, 'facts.missing facts.insuredSince'],
    [{ ...facts, birthDate: '2027-01-01' }, 'facts.invalid facts.birthDate'],
  ])('%j: %s', (given, expected) => {
    expect(fault(question, given)).toBe(expected);
  });

  it('says that a draft and the day of the change are open', () => {
    const codes = answer(question, { ...facts, insuredSince: '2014-07-17' }).cautions.map((one) => one.code);
    expect(codes).toEqual(
      expect.arrayContaining(['farmers.oldAgeAllowance.draft', 'farmers.oldAgeAllowance.changeDay']),
    );
  });

  it('names every obstacle at once', () => {
    const given = { birthDate: '1990-06-10', coverage: { months: 3 }, otherAllowance: true };
    expect(answer(question, given).reasons).toEqual([
      'farmers.oldAgeAllowance.belowAge',
      'farmers.oldAgeAllowance.tooShort',
      'farmers.oldAgeAllowance.otherAllowance',
    ]);
  });
});

describe('pension saving of farmers', () => {
  const question = 'farmers.pensionSaving';

  it('is matched dollar for dollar, rounded once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 }), fc.integer({ min: 0, max: 30 }), (ratePercent, days) => {
        const farmer = halfUp(BigInt(28_590 * ratePercent * days), 3_000n);
        expect(answer(question, { ratePercent, days }, '2025-06-10').options).toEqual({
          saving: { farmer, government: farmer, amount: 2 * farmer, per: 'month' },
        });
      }),
      { numRuns: 50 },
    );
  });

  it('ends at 65', () => {
    const facts = { ratePercent: 5, birthDate: '1960-06-10' };
    expect(answer(question, facts, '2025-06-09').eligible).toBe(true);
    expect(answer(question, facts, '2025-06-10').reasons).toEqual(['farmers.pensionSaving.overAge']);
  });

  it.each([
    [{}, '2025-06-10', 'facts.missing facts.ratePercent'],
    [{ ratePercent: 11 }, '2025-06-10', 'facts.invalid facts.ratePercent'],
    [{ ratePercent: 0 }, '2025-06-10', 'facts.invalid facts.ratePercent'],
    [{ ratePercent: 5 }, '2020-12-31', 'law.unknown farmers.pensionSaving'],
  ])('%j on %s: %s', (given, asOf, expected) => {
    expect(fault(question, given, asOf)).toBe(expected);
  });
});

describe("farmers' insurance", () => {
  it.each([
    ['farmers.funeral', { diedOn: '2026-06-11' }, 'facts.invalid facts.diedOn'],
    ['farmers.maternity', { children: 0 }, 'facts.invalid facts.children'],
  ])('%s %j: %s', (question, given, expected) => {
    expect(fault(question, given)).toBe(expected);
  });

  it('says that children play no part in a funeral grant', () => {
    expect(answer('farmers.funeral', { children: 2 }).cautions.map((one) => one.code)).toContain('facts.unused');
  });
});
