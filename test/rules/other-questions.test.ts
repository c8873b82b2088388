import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkIdentifier } from '../../electron/rules/index.ts';
import { answer, ask, fault } from './law-under-test.ts';

describe('National Pension old age', () => {
  const question = 'nationalPension.oldAge';
  const facts = { birthDate: '1960-01-05', coverage: { years: 10, months: 1, days: 7 } };

  it('counts months and days exactly, without two decimals of a year', () => {
    // 3,637 days of 360: 19,761 × 3,637 ÷ 360 × 1.3% = 2,595.3
    expect(answer(question, facts, '2025-06-10').options).toMatchObject({
      annuity: { formulaA: 5_347, formulaB: 2_595, amount: 5_347 },
    });
  });

  it('leaves formula A out where it is barred', () => {
    const { options } = answer(question, { ...facts, barredFromA: true }, '2025-06-10');
    expect(options).toEqual({ annuity: { formulaB: 2_595, amount: 2_595, per: 'month' } });
  });

  it('takes the amounts in force on the day asked', () => {
    const amounts = ['2014-12-31', '2015-01-01', '2022-12-31', '2023-01-01', '2026-06-10'].map((asOf) => {
      const { steps } = answer(question, { birthDate: '1945-01-05', coverage: { years: 1 } }, asOf);
      return steps.find((step) => step.code === 'nationalPension.oldAge.formulaB')?.value;
    });
    expect(amounts).toEqual(['225', '238', '238', '257', '274']);
  });

  it('names the amount of 2027 as unknown, unless it is given', () => {
    expect(fault(question, facts, '2027-01-04')).toBe('law.unknown nationalPension.monthlyAmount');
    expect(answer(question, { ...facts, monthlyAmount: 21_103 }, '2027-01-04').eligible).toBe(true);
    expect(fault(question, { ...facts, monthlyAmount: 21_103 }, '2028-01-04')).toBe(
      'law.unknown nationalPension.oldAge.floorAddition',
    );
  });

  it('needs 65 years and some seniority', () => {
    expect(answer(question, { ...facts, coverage: {} }, '2025-06-10').reasons).toEqual([
      'nationalPension.oldAge.noSeniority',
    ]);
    expect(answer(question, facts, '2025-01-04').reasons).toEqual(['nationalPension.oldAge.belowAge']);
    expect(fault(question, { coverage: { years: 1 } })).toBe('facts.missing facts.birthDate');
    expect(fault(question, { birthDate: '1960-01-05' })).toBe('facts.missing facts.coverage');
  });
});

describe('difference of old age', () => {
  const question = 'laborInsurance.oldAgeDifference';

  it('is never below nothing, and not open without years before 2009', () => {
    fc.assert(
      fc.property(fc.nat(3_000_000), fc.nat(3_000_000), (lumpSum, received) => {
        const { eligible, options } = answer(question, { lumpSum, received });
        expect(eligible).toBe(lumpSum > received);
        expect(options).toEqual(eligible ? { difference: { amount: lumpSum - received, per: 'once' } } : {});
      }),
    );
    expect(answer(question, { lumpSum: 9, received: 1, insuredBefore2009: false }).reasons).toEqual([
      'oldAgeDifference.noSeniorityBefore2009',
    ]);
  });

  it('needs both sums', () => {
    expect(fault(question, { received: 1 })).toBe('facts.missing facts.lumpSum');
    expect(fault(question, { lumpSum: 1, received: -1 })).toBe('facts.invalid facts.received');
  });
});

describe('price adjustment', () => {
  const question = 'annuity.cpiAdjustment';
  const adjusted = (claimYear: number, effective: string) =>
    answer(question, { claimYear, monthly: 20_000, effective }).options['adjusted'];

  it('adjusts the claim years of the announcement and no others', () => {
    const rates = Array.from({ length: 16 }, (_, index) => adjusted(2009 + index, '2024-05')).map((one) =>
      one === undefined ? undefined : Reflect.get(one, 'ratePercent'),
    );
    expect(rates).toEqual([5.51, 5.51, 0, 0, 5.51, 5.51, 5.51, 0, 0, 0, 7.33, 7.59, 5.51, 0, 0, 0]);
  });

  it.each([
    [{ claimYear: 2009, monthly: 1, effective: '2022-05' }, 'law.unknown annuity.cpiRates'],
    [{ claimYear: 2017, monthly: 1, effective: '2023-05' }, 'law.unknown annuity.cpiRates'],
    [{ claimYear: 2017, monthly: 1, effective: '2027-05' }, 'law.unknown annuity.cpiRates'],
    [{ claimYear: 2017, monthly: 1, effective: '2024-06' }, 'facts.invalid facts.effective'],
    [{ claimYear: 2017, monthly: 1, effective: '2024-13' }, 'facts.invalid facts.effective'],
    [{ claimYear: 2025, monthly: 1, effective: '2024-05' }, 'facts.invalid facts.claimYear'],
    [{ claimYear: 2008, monthly: 1, effective: '2024-05' }, 'facts.invalid facts.claimYear'],
    [{ claimYear: 2017, monthly: -1, effective: '2024-05' }, 'facts.invalid facts.monthly'],
    [{ claimYear: 2017, effective: '2024-05' }, 'facts.missing facts.monthly'],
  ])('%j', (facts, expected) => {
    expect(fault(question, facts)).toBe(expected);
  });
});

describe('days of cover', () => {
  const question = 'coverage.days';

  it('counts a month in which cover begins and ends', () => {
    const facts = { scheme: 'laborInsurance', joinedOn: '2026-03-10', leftOn: '2026-03-31' };
    expect(answer(question, facts).options).toEqual({ days: { days: 21 } });
    expect(answer(question, { ...facts, scheme: 'nationalPension' }).options).toEqual({ days: { days: 22 } });
  });

  it.each([
    [{ scheme: 'laborInsurance' }, 'facts.missing facts.joinedOn'],
    [{ joinedOn: '2026-03-10' }, 'facts.missing facts.scheme'],
    [{ scheme: 'health', joinedOn: '2026-03-10' }, 'facts.invalid facts.scheme'],
    [{ scheme: 'laborInsurance', joinedOn: '2026-03-10', leftOn: '2026-03-09' }, 'facts.invalid facts.leftOn'],
    [{ scheme: 'nationalPension', joinedOn: '2026-03-10', leftOn: '2026-04-09' }, 'facts.invalid facts.leftOn'],
  ])('%j', (facts, expected) => {
    expect(fault(question, facts)).toBe(expected);
  });
});

describe('identifiers', () => {
  const letter = fc.stringMatching(/^[A-Z]$/);
  const digits = fc.stringMatching(/^\d{7}$/);

  it.each([
    ['1', 'nationalId'],
    ['2', 'nationalId'],
    ['8', 'residentNumber'],
    ['9', 'residentNumber'],
    ['A', 'oldResidentNumber'],
    ['D', 'oldResidentNumber'],
  ])('a second character %s: exactly one last digit fits', (second, kind) => {
    fc.assert(
      fc.property(letter, digits, (first, middle) => {
        const checked = Array.from({ length: 10 }, (_, last) => checkIdentifier(`${first}${second}${middle}${last}`));
        expect(checked.filter((one) => one.valid)).toEqual([{ kind, valid: true }]);
      }),
    );
  });

  it('gives a business number a valid last digit in two of ten cases, in four where the seventh digit is 7', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{6}$/), fc.integer({ min: 0, max: 9 }), (start, seventh) => {
        const valid = Array.from({ length: 10 }, (_, last) => checkIdentifier(`${start}${seventh}${last}`).valid);
        expect(valid.filter(Boolean)).toHaveLength(seventh === 7 ? 4 : 2);
      }),
    );
  });

  it('calls any other text unknown', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const { kind, valid } = checkIdentifier(text);
        if (kind === 'unknown') expect(valid).toBe(false);
        else expect(text.trim()).toMatch(/^[A-Za-z]?[A-Da-d\d]\d{7,8}$/);
      }),
    );
    expect(fault('identifier.check', {})).toBe('facts.missing facts.value');
    expect(fault('identifier.check', { value: 12_345_678 })).toBe('facts.invalid facts.value');
  });
});

describe('cases that are none', () => {
  it.each([
    ['no.such', 'ask.unknown ask'],
    ['toString', 'ask.unknown ask'],
  ])('%s', (question, expected) => {
    expect(fault(question, {})).toBe(expected);
  });

  it('never throws, whatever the facts are', () => {
    const questions = ['laborInsurance.oldAge', 'nationalPension.oldAge', 'annuity.cpiAdjustment', 'coverage.days'];
    const names = [
      'birthDate',
      'coverage',
      'salaryHistory',
      'averageSalary60',
      'loan',
      'claimYear',
      'scheme',
      'joinedOn',
    ];
    const dates = fc.constantFrom('1960-02-29', '2026-01-01', '1850-01-01', '2200-12-31');
    const value = fc.oneof(fc.anything(), dates, fc.record({ years: fc.nat(120), days: fc.integer() }));
    fc.assert(
      fc.property(
        fc.constantFrom(...questions),
        fc.dictionary(fc.constantFrom(...names), value),
        dates,
        (question, facts, asOf) => {
          expect(ask(question, facts, asOf)).toHaveProperty('id');
        },
      ),
      { numRuns: 500 },
    );
  });
});
