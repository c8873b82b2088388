import { describe, expect, it } from 'vitest';
import { citedArticles } from '../../../electron/rules/articles.ts';
import { questionNames } from '../../../electron/rules/engine.ts';
import { rightKeys } from '../../../electron/rules/rights/all.ts';
import { right, type Right } from '../../../src/contract/rights.ts';
import { answer } from '../law-under-test.ts';
import { closing, employee, farmer, old, silent, told, untold } from './scenarios.ts';

/** Questions about something else than a benefit a person may have. */
const noBenefits = new Set([
  'rights.all',
  'enrolment.obligations',
  'annuity.cpiAdjustment',
  'annuity.inPayment',
  'coverage.days',
  'laborInsurance.premium',
  'laborInsurance.lateFee',
  'nationalPension.premium',
  'laborPension.contribution',
  'farmers.pensionSaving',
  'occupationalAccident.concurrentPension',
  'identifier.check',
  'law.parameter',
  'oldAge.overTime',
]);

function rightsOf(person: Record<string, unknown>, events: readonly unknown[], asOf = '2026-07-10'): readonly Right[] {
  return answer('rights.all', { ...person, events }, asOf).rights ?? [];
}

/** Everybody with every event, each event on its own so that one does not hide another. */
function everything(): Right[] {
  const persons = [employee, farmer, old, silent, { birthDate: '1955-03-15', farmers: old['farmers'] }];
  const young = { ...employee, salaryHistory: [{ from: '2026-01-01', to: null, salary: 30_300, unit: 'B' }] };
  return [...persons, young].flatMap((person) =>
    [told, untold, closing].flatMap((events) => [
      ...rightsOf(person, events),
      ...rightsOf(person, events.toReversed(), '2027-09-10'),
    ]),
  );
}

const found = everything();
const standingsOf = (key: string) => new Set(found.filter((one) => one.key === key).map((one) => one.standing));

describe('every right of the engine', () => {
  it('has each benefit question among the rights', () => {
    const benefits = questionNames.filter((name) => !noBenefits.has(name));
    expect(benefits.filter((name) => !rightKeys.includes(name))).toEqual([]);
  });

  it.each(rightKeys)('%s can be open, closed and still to be asked', (key) => {
    expect([...standingsOf(key)].toSorted()).toEqual(['ask', 'eligible', 'notEligible']);
  });

  it('keeps the contract: form, words, figures and one reason or question where one is due', () => {
    for (const one of found) {
      expect(right.safeParse(one).error, one.key).toBeUndefined();
      expect(one.reasons.length > 0, `${one.key} ${one.standing}`).toBe(one.standing === 'notEligible');
      if (one.standing === 'ask') expect(one.asks.length, one.key).toBeGreaterThan(0);
      if (one.standing !== 'eligible') expect(one.figures, one.key).toEqual([]);
      const cited = [one.article, one.deadline.article, ...one.reasons.map(({ article }) => article)];
      for (const { zh } of cited) expect(citedArticles(zh), zh).toBeDefined();
      for (const { text, code } of one.reasons) expect(text.zh, code).not.toBe(code);
      for (const { text, key } of one.figures) expect(text.zh, key).not.toBe(key);
      for (const { text, fact } of one.asks) expect(text.zh, fact).not.toMatch(/還缺/);
      expect(one.cautions.filter(({ code }) => code === 'facts.unused')).toEqual([]);
    }
  });
});
