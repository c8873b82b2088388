import { describe, expect, it } from 'vitest';
import { answer, fault } from '../law-under-test.ts';

const question = 'enrolment.obligations';

/** The four duties in the order of the schemes, `-` where a scheme did not exist. */
function duties(facts: Record<string, unknown>, asOf: string): string {
  const { options } = answer(question, facts, asOf);
  return ['laborInsurance', 'employmentInsurance', 'occupationalAccident', 'laborPension']
    .map((scheme) => String(Reflect.get(options[scheme] ?? { duty: '-' }, 'duty')))
    .join(' ');
}

describe('duties of enrolment', () => {
  it.each([
    // The sixtieth and sixty-fifth birthdays still count as within the limit.
    ['1950-06-10', '2010-06-10', 'mandatory mandatory mandatory mandatory'],
    ['1950-06-10', '2010-06-11', 'voluntary mandatory voluntary mandatory'],
    ['1950-06-10', '2012-12-06', 'voluntary mandatory voluntary mandatory'],
    ['1950-06-10', '2012-12-07', 'mandatory mandatory mandatory mandatory'],
    ['1950-06-10', '2015-06-10', 'mandatory mandatory mandatory mandatory'],
    ['1950-06-10', '2015-06-11', 'voluntary notAllowed voluntary mandatory'],
    ['1950-06-10', '2022-04-30', 'voluntary notAllowed voluntary mandatory'],
    ['1950-06-10', '2022-05-01', 'voluntary notAllowed mandatory mandatory'],
    ['1946-06-10', '2009-04-30', 'voluntary notAllowed voluntary mandatory'],
    ['1946-06-10', '2009-05-01', 'voluntary mandatory voluntary mandatory'],
    ['2011-06-10', '2026-06-09', 'notAllowed notAllowed notAllowed mandatory'],
    ['2011-06-10', '2026-06-10', 'mandatory mandatory mandatory mandatory'],
    ['1970-06-10', '2005-06-30', 'mandatory mandatory mandatory -'],
    ['1970-06-10', '2005-07-01', 'mandatory mandatory mandatory mandatory'],
    ['1970-06-10', '2002-12-31', 'mandatory - mandatory -'],
  ])('born %s, asked %s: %s', (birthDate, asOf, expected) => {
    expect(duties({ birthDate, insuredBefore60: true }, asOf)).toBe(expected);
  });

  it.each([
    ['laborInsurance', 'notAllowed notAllowed voluntary mandatory', 'notAllowed notAllowed mandatory mandatory'],
    ['civil', 'notAllowed notAllowed voluntary mandatory', 'notAllowed notAllowed mandatory mandatory'],
    ['military', 'notAllowed notAllowed voluntary mandatory', 'notAllowed notAllowed mandatory mandatory'],
  ])('after an old-age benefit of %s, past the limit', (receivedOldAge, before, after) => {
    const facts = { birthDate: '1950-06-10', insuredBefore60: true, receivedOldAge };
    expect(duties(facts, '2022-04-30')).toBe(before);
    expect(duties(facts, '2022-05-01')).toBe(after);
  });

  it('leaves labor insurance to small units, not the rest', () => {
    const facts = { birthDate: '1990-06-10' };
    expect(duties({ ...facts, employees: 4 }, '2026-06-10')).toBe('voluntary mandatory mandatory mandatory');
    expect(duties({ ...facts, employees: 5 }, '2026-06-10')).toBe('mandatory mandatory mandatory mandatory');
    expect(duties({ ...facts, employees: 4 }, '2022-04-30')).toBe('voluntary mandatory voluntary mandatory');
  });

  it.each([
    [{}, 'facts.missing facts.birthDate'],
    [{ birthDate: '1950-06-10' }, 'facts.missing facts.insuredBefore60'],
    [{ birthDate: '2027-06-10' }, 'facts.invalid facts.birthDate'],
    [{ birthDate: '1990-06-10', employees: 0 }, 'facts.invalid facts.employees'],
    [{ birthDate: '1990-06-10', receivedOldAge: 'none' }, 'facts.invalid facts.receivedOldAge'],
    [{ birthDate: '1950-06-10', eventOn: '1979-02-20' }, 'law.unknown enrolment.laborInsurance.age'],
  ])('%j', (facts, expected) => {
    expect(fault(question, facts)).toBe(expected);
  });
});
