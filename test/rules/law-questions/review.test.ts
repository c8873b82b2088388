import { describe, expect, it } from 'vitest';
import { schemeWords } from '../../../electron/cli/law-words.ts';
import { parseDay } from '../../../electron/rules/calendar.ts';
import { loadLaw } from '../../../electron/rules/law-loader.ts';
import { type LawReview, reviewLaw } from '../../../electron/rules/law-questions/review.ts';
import { law } from '../law-under-test.ts';

/** The day the tables were last compared with their sources and the days until the next change of the year. */
const days = ['2026-11-20', '2026-11-30', '2026-12-31'];

function row(changes: Record<string, unknown>) {
  return { from: '2020-01-01', value: 3, source: '某法1', standing: 'A', checked: '2026-11-20', ...changes };
}

function reviewOf(on: string, values: object[], more: object = {}): LawReview {
  const one = { name: 'test.count', kind: 'count', unit: 'x', title: { zh: '測試', en: 'Test' }, values, ...more };
  return reviewLaw(loadLaw([{ scheme: 'test', parameters: [one] }], 'v'), parseDay(on), 6);
}

function dueOf(review: LawReview): string[] {
  return review.parameters.flatMap((one) => one.due.map(({ because, day }) => `${because} ${day}`));
}

describe('the tables of the law', () => {
  it.each(days)('have a value on %s wherever they must', (on) => {
    const review = reviewLaw(law, parseDay(on), 6);
    expect(review.parameters.filter((one) => one.mustCover).length).toBeGreaterThan(130);
    expect(review.uncovered, 'load a value, or say in the table with `mayLack` why there is none').toEqual([]);
  });

  it('excuse no table that has a value', () => {
    const { parameters } = reviewLaw(law, parseDay('2026-11-30'), 6);
    const excused = parameters.filter((one) => !one.mustCover);
    expect(excused.length).toBeGreaterThan(0);
    expect(excused.filter((one) => one.today !== null).map((one) => one.name)).toEqual([]);
  });

  it('do not yet hold the values of 2027, and the review names them', () => {
    const { uncovered } = reviewLaw(law, parseDay('2027-01-01'), 6);
    expect(uncovered).toContain('basicWage.amounts');
    expect(uncovered).toContain('nationalPension.premiumRate');
    const next = reviewLaw(law, parseDay('2026-11-30'), 6).parameters.filter((one) => one.lacksNextYear.length > 0);
    expect(next.map((one) => one.name)).toEqual(expect.arrayContaining(uncovered));
  });

  it('are each called by a name', () => {
    for (const { scheme } of law.parameters.values()) expect(schemeWords).toHaveProperty(scheme);
  });
});

describe('the review', () => {
  it.each([
    ['ends', [row({ to: '2025-12-31' })]],
    ['is unknown', [row({ to: '2025-12-31' }), row({ from: '2026-01-01', state: 'unknown', value: undefined })]],
    ['is pending', [row({ to: '2025-12-31' }), row({ from: '2026-01-01', state: 'pending', value: 4 })]],
    [
      'is not in force',
      [row({ to: '2025-12-31' }), row({ from: '2026-01-01', state: 'notInForce', value: undefined })],
    ],
    ['begins later', [row({ from: '2027-01-01' })]],
  ])('finds a doctored table that %s', (_, values) => {
    expect(reviewOf('2026-11-30', values).uncovered).toEqual(['test.count']);
    const excused = reviewOf('2026-11-30', values, { mayLack: { because: 'ended', why: '已廢止' } });
    expect(excused.uncovered).toEqual([]);
    expect(excused.parameters[0]?.today).toBeNull();
  });

  it('lists the days without a value between the rows and after them', () => {
    const values = [
      row({ to: '2020-12-31' }),
      row({ from: '2021-01-01', to: '2021-12-31', state: 'unknown', value: undefined }),
      row({ from: '2022-01-01', to: '2027-06-30' }),
    ];
    const [one] = reviewOf('2026-11-30', values).parameters;
    expect(one?.lacks).toMatchObject([
      { from: '2021-01-01', to: '2021-12-31', state: 'unknown' },
      { from: '2027-07-01', to: null, state: 'outside' },
    ]);
    expect(one?.lacksNextYear).toMatchObject([{ from: '2027-07-01', to: '2027-12-31' }]);
  });

  it('asks to compare a row again after the months given, not before', () => {
    expect(dueOf(reviewOf('2027-05-20', [row({})]))).toEqual([]);
    expect(dueOf(reviewOf('2027-05-21', [row({})]))).toEqual(['checkedLongAgo 2026-11-20']);
  });

  it('asks after a yearly change until somebody has looked', () => {
    const yearly = { yearly: { from: '01-01', why: '每年1月' } };
    expect(dueOf(reviewOf('2026-12-31', [row({})], yearly))).toEqual([]);
    expect(dueOf(reviewOf('2027-01-01', [row({})], yearly))).toEqual(['yearlyChange 2027-01-01']);
    expect(dueOf(reviewOf('2027-01-02', [row({ checked: '2027-01-01' })], yearly))).toEqual([]);
  });

  it('warns of a day without a value that is near', () => {
    const values = [row({ to: '2026-12-31' }), row({ from: '2027-01-01', state: 'pending', value: 4 })];
    expect(dueOf(reviewOf('2026-06-30', values))).toEqual([]);
    expect(dueOf(reviewOf('2026-07-01', values))).toEqual(['valueEnds 2027-01-01']);
  });

  it.each([['2-30'], ['02-30'], ['13-01'], ['1月']])('refuses a yearly change on %s', (from) => {
    expect(() => reviewOf('2026-11-30', [row({})], { yearly: { from, why: 'x' } })).toThrow('law.invalid');
  });
});
