import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { questionNames } from '../../../electron/rules/engine.ts';
import { isRefusal } from '../../../electron/rules/index.ts';
import { ask } from '../law-under-test.ts';
import { type Answered, goldenAnswers } from './cases.ts';
import { comesTo } from './evaluate.ts';
import { asOf, factsOf } from './facts.ts';
import { stumblingBlocks, underivedFigures } from './origins.ts';
import { rational } from './rational.ts';

/** Random fact sets per question; `COUNTER_EXPLAINED` asks for more. */
const runs = Number(process.env['COUNTER_EXPLAINED'] ?? 300);

describe('the reader of expressions', () => {
  it.each([
    ['45,800 × 31.33 × 0.775% + 3,000', 'dollarPerMonth', rational(14_121n)],
    ['22,241 × (1 − 1.32%)', 'dollarPerMonth', rational(21_947n)],
    ['31 + 4 ÷ 12', 'year', rational(3133n, 100n)],
    ['−0.33 × 4%', 'percent', rational(-132n, 100n)],
    ['取大(14,121、22,241)', 'dollar', rational(22_241n)],
    ['取小(300,000、40,000 × 6)', 'dollar', rational(240_000n)],
    ['進位(9,372 ÷ 30)', 'month', rational(313n)],
    ['捨去(359 ÷ 30)', 'month', rational(11n)],
    ['四捨五入(1 ÷ 2) × 3', 'day', rational(3n)],
    ['1 − (1 ÷ 2) ^ (1 + 2)', 'none', rational(7n, 8n)],
    ['116/03 − 115/11', 'month', rational(4n)],
    ['112/03/30 – 112/03/31', 'day', rational(1n)],
    ['114/02/01 – 114/02/28', 'day', rational(30n)],
    ['115/03/10 − 115/02/28 + 1', 'day', rational(11n)],
    ['51/03/15 + 65年', 'date', '2027-03-15'],
    ['93/02/29 + 1年', 'date', '2005-03-01'],
    ['98/04/30 + 14日', 'date', '2009-05-14'],
    ['87/01/01 + (15 × 360 − 29)投保日', 'date', '2012-12-01'],
    ['取大(116/03/15、98/01/01)', 'date', '2027-03-15'],
  ])('%s', (expression, unit, value) => {
    expect(comesTo(expression, unit)).toEqual(value);
  });

  it.each(['45,800 → 45,800', '1 +', '2 × (3', '7,960 / 9,920', '(10) + (12', '1 2', 'min(1, 2)', '45,800元', '65年'])(
    'refuses “%s”',
    (expression) => {
      expect(() => comesTo(expression, 'dollar')).toThrow();
    },
  );
});

function isOverTime({ answer }: Answered): boolean {
  return answer.ask === 'oldAge.overTime';
}

describe('golden answers', () => {
  const [overTime, alone] = [goldenAnswers.filter(isOverTime), goldenAnswers.filter((one) => !isOverTime(one))];

  it.each(alone)('$name can be redone on paper', ({ answer, facts }) => {
    expect(stumblingBlocks(answer, facts)).toEqual([]);
    expect(underivedFigures(answer)).toEqual([]);
  });

  // A comparison over time repeats one question month by month; its totals are checked in old-age-over-time.test.ts.
  it.each(overTime)('$name rests on answers that can be redone on paper', ({ answer, facts }) => {
    const months = Object.keys(answer.options).filter((key) => /^\d{4}-\d\d$/.test(key));
    const { until: _until, ...asked } = facts;
    const others = months.flatMap((month) => {
      const [year = 0, number = 0] = month.split('-').map(Number);
      const lastDay = new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
      const other = ask('laborInsurance.oldAge', asked, lastDay);
      return isRefusal(other) ? [] : [other];
    });
    for (const other of others) expect(stumblingBlocks(other, asked)).toEqual([]);
    expect(stumblingBlocks(answer, facts, others)).toEqual([]);
  });
});

/** Questions without figures of their own: a list of rights rests on the answers it asks for, and so does a comparison over time. */
const withoutFigures = new Set(['rights.all', 'oldAge.overTime']);

describe('answers to random facts', () => {
  it('are asked of every question of the engine', () => {
    expect(Object.keys(factsOf).toSorted()).toEqual(
      questionNames.filter((name) => !withoutFigures.has(name)).toSorted(),
    );
  });

  it.each(Object.entries(factsOf))('%s can be redone on paper', (question, facts) => {
    let answered = 0;
    fc.assert(
      fc.property(facts, asOf, (given, day) => {
        const answer = ask(question, given, day);
        if (isRefusal(answer)) return;
        answered += 1;
        expect(stumblingBlocks(answer, given)).toEqual([]);
        expect(underivedFigures(answer)).toEqual([]);
      }),
      { numRuns: runs },
    );
    expect(answered).toBeGreaterThan(runs / 4);
  });
});
