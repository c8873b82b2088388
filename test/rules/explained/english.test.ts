import { describe, expect, it } from 'vitest';
import { englishExpression } from '../../../electron/rules/index.ts';
import { goldenAnswers } from './cases.ts';

describe('an expression for a reader of English', () => {
  it.each([
    ['取小(116/03 − 115/11、60)', 'min(2027-03 − 2026-11, 60)'],
    ['51/03/15 + 65年', '1962-03-15 + 65 years'],
    ['進位(民前1/01/01 – 1/12/31)', 'round up (1911-01-01 – 1912-12-31)'],
    ['四捨五入(45,800 ÷ 30 × 5) + 1', 'round (45,800 ÷ 30 × 5) + 1'],
    ['87/01/01 + (15 × 360 − 29)投保日', '1998-01-01 + (15 × 360 − 29) insured days'],
  ])('%s is %s', (expression, english) => {
    expect(englishExpression(expression)).toBe(english);
  });

  it('has no Chinese left in any golden answer', () => {
    for (const { name, answer } of goldenAnswers) {
      for (const { code, expression } of answer.steps) {
        expect(englishExpression(expression), `${name} ${code}`).not.toMatch(/\p{Script=Han}|、/u);
      }
    }
  });
});
